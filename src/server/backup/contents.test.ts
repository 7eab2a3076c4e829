// Contents of files in a backup: taken while the desk works, proved by their digests, put back, and what is nowhere told.
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  contentPath,
  fileRoutes,
  PART_SIZE,
  partPath,
  type UploadState,
  type WantedResponse,
} from '@shared/contract/files';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { logArgs } from '../../../test/builders/commands';
import { filesAt } from '../../../test/builders/data-folder';
import { type Client, call, envelope, type RunningDesk, runDesk } from '../../../test/builders/running-desk';
import { checkBackup } from './lines';
import { restore } from './restore';
import { backUpTo } from './to-file';

const folder = mkdtempSync(join(tmpdir(), 'firstline-contents-'));
const file = join(folder, 'desk.backup');
const bare = join(folder, 'bare.backup');
let desk: RunningDesk;
afterAll(async () => {
  await desk?.remove();
  rmSync(folder, { recursive: true, force: true });
});

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const send = async (by: Client, bytes: Buffer): Promise<string> => {
  const hash = hashOf(bytes);
  let { have, done } = (await by.post<UploadState>(fileRoutes.offer, { hash, size: bytes.length })).body;
  while (!done) {
    const { body } = await call<UploadState>(`${desk.url}${partPath(hash, have)}`, {
      method: 'POST',
      headers: { ...by.headers, 'content-type': 'application/octet-stream' },
      body: new Uint8Array(bytes.subarray(have, have + PART_SIZE)),
    });
    ({ have, done } = body);
  }
  return hash;
};
const get = async (by: Client, number: string, id: string): Promise<Buffer | number> => {
  const response = await fetch(`${desk.url}${contentPath(number, id)}`, { headers: by.headers });
  return response.ok ? Buffer.from(await response.arrayBuffer()) : response.status;
};
const wanted = async (by: Client, hashes: readonly string[]): Promise<readonly string[]> =>
  (await by.post<WantedResponse>(fileRoutes.wanted, { hashes })).body.wanted;

const contents = {
  small: Buffer.from('a line of a log\n'),
  large: randomBytes(2 * PART_SIZE + 11),
  empty: Buffer.alloc(0),
  spoilt: Buffer.from('as it was brought'),
};
const all = Object.values(contents).map(hashOf);
const at = (bytes: Buffer, where = desk.folder): string =>
  join(where, 'files', hashOf(bytes).slice(0, 2), hashOf(bytes));
let number: string;

beforeAll(async () => {
  desk = await runDesk();
  const ann = await desk.client('ann');
  number = await ann.number();
  const files = await Promise.all(
    Object.entries(contents).map(async ([name, bytes]) => ({
      id: name,
      hash: await send(ann, bytes),
      name: `${name}.bin`,
      size: bytes.length,
    })),
  );
  await ann.push(
    envelope('ticket.log.v1', number, logArgs()),
    envelope('ticket.attach.v1', number, { files, forCaller: false }),
  );
  writeFileSync(at(contents.spoilt), 'as it is on a bad disk');
});

it('are in it, asked of the server that runs; what its digest does not fit is told', async () => {
  const { contents: held } = await backUpTo({ dataDir: desk.folder }, filesAt(desk.folder).store, file);
  expect(held).toMatchObject({ count: 3, missing: [hashOf(contents.spoilt)] });
  const without = await backUpTo({ dataDir: desk.folder }, null, bare);
  expect(without.head.format).toBe(1);
  expect(without.contents).toEqual({ count: 0, bytes: 0, missing: [] });
  expect(without.rows).toBe((await checkBackup(file)).rows);
});

it('come back; for one that is nowhere its ticket is told, and anybody who has it may bring it', async () => {
  await desk.stop();
  const dataDir = join(folder, 'place');
  const { contents: count, missing } = await restore(
    { dataDir },
    { from: file, replace: false, now: Date.now(), ...filesAt(dataDir) },
  );
  expect(count).toBe(3);
  expect(missing).toEqual([{ name: 'spoilt.bin', ticket: number }]);
  expect(readFileSync(at(contents.large, dataDir)).equals(contents.large)).toBe(true);
  expect(existsSync(filesAt(dataDir).draft)).toBe(false);
  rmSync(desk.folder, { recursive: true, force: true });

  desk = await runDesk({ folder: dataDir });
  const [ann, bob] = [await desk.client('ann'), await desk.client('bob')];
  expect(await get(ann, number, 'large')).toEqual(contents.large);
  expect(await get(ann, number, 'empty')).toEqual(contents.empty);
  expect(await get(ann, number, 'spoilt')).toBe(404);
  expect(await wanted(bob, [...all, 'ab'.repeat(32)])).toEqual([hashOf(contents.spoilt)]);
  // Not its author: a colleague's device has it still.
  await send(bob, contents.spoilt);
  expect(await get(ann, number, 'spoilt')).toEqual(contents.spoilt);
  expect(await wanted(bob, all)).toEqual([]);
});

it('that a store has lost are asked for again once somebody has looked for them', async () => {
  const [ann, bob] = [await desk.client('ann'), await desk.client('bob')];
  rmSync(at(contents.small));
  expect(await wanted(bob, all)).toEqual([]);
  expect(await get(ann, number, 'small')).toBe(404);
  expect(await wanted(bob, all)).toEqual([hashOf(contents.small)]);
  await send(ann, contents.small);
  expect(await get(bob, number, 'small')).toEqual(contents.small);
});

it('an older backup without them is put back, and says which are missing', async () => {
  await desk.stop();
  const dataDir = join(folder, 'older');
  const wish = { from: bare, replace: false, now: Date.now(), ...filesAt(dataDir) };
  const { contents: count, missing } = await restore({ dataDir }, wish);
  expect(count).toBe(0);
  expect(missing.map(({ name }) => name).toSorted()).toEqual(['empty.bin', 'large.bin', 'small.bin', 'spoilt.bin']);
});

it('a byte that was changed in one of them is told', async () => {
  const spoilt = join(folder, 'spoilt.backup');
  const bytes = readFileSync(file);
  const place = bytes.length - 100_000;
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  writeFileSync(spoilt, bytes);
  await expect(checkBackup(spoilt)).rejects.toThrow('damaged');
});
