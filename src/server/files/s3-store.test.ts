import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { contentPath, fileRoutes, PART_SIZE, partPath, type UploadState } from '@shared/contract/files';
import type { Problem } from '@shared/contract/http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { logArgs } from '../../../test/builders/commands';
import { call, envelope, type RunningDesk, runDesk } from '../../../test/builders/running-desk';
import { runS3, type S3Server } from '../../../test/builders/s3-server';
import { StoreUnavailable } from './file-store';
import { probeStore } from './open-store';
import { s3Store } from './s3-store';

let s3: S3Server;
const folder = mkdtempSync(join(tmpdir(), 'firstline-s3-'));
beforeAll(async () => {
  s3 = await runS3();
});
beforeEach(() => {
  s3.faults.length = 0;
  s3.asked.length = 0;
});
afterAll(async () => {
  await desk?.remove();
  await s3.close();
  rmSync(folder, { recursive: true, force: true });
});

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const written = (bytes: Buffer): string => {
  const path = join(folder, 'draft');
  writeFileSync(path, bytes);
  return path;
};

describe('a store that speaks S3', () => {
  const bytes = randomBytes(3_000_000);
  const hash = hashOf(bytes);

  it('takes a content, once and whole, and gives it, or a part of it', async () => {
    const store = s3Store(s3.place);
    expect(await store.has(hash)).toBe(false);
    expect(await store.read(hash)).toBeNull();
    const path = written(bytes);
    await store.take(hash, path);
    expect(existsSync(path)).toBe(false);
    expect([...s3.objects.keys()]).toEqual([`/desk-files/first/${hash.slice(0, 2)}/${hash}`]);
    expect(await store.has(hash)).toBe(true);
    const all = await store.read(hash);
    expect(all && (await buffer(all)).equals(bytes)).toBe(true);
    const part = await store.read(hash, { from: 10, to: 19 });
    expect(part && (await buffer(part))).toEqual(bytes.subarray(10, 20));
  });

  it('takes what is empty', async () => {
    const store = s3Store(s3.place);
    await store.take(hashOf(Buffer.alloc(0)), written(Buffer.alloc(0)));
    const found = await store.read(hashOf(Buffer.alloc(0)));
    expect(found && (await buffer(found)).length).toBe(0);
  });

  it('is asked again when it was busy or the line was cut', async () => {
    const store = s3Store(s3.place);
    const other = randomBytes(500_000);
    s3.faults.push(503, 'cut');
    await store.take(hashOf(other), written(other));
    expect(s3.asked.length).toBe(3);
    s3.faults.push('cut', 500);
    expect(await store.has(hashOf(other))).toBe(true);
  });

  it('keeps nothing that is not what its key says', async () => {
    const path = written(Buffer.from('other'));
    await expect(s3Store(s3.place).take(hash, path)).rejects.toMatchObject({ refused: true });
    expect(existsSync(path)).toBe(true);
  });

  it.each([
    ['another secret', { secret: 'x' }],
    ['another key', { key: 'x' }],
    ['another region', { region: 'us-east-1' }],
  ])('is refused by %s, and says what to look at', async (_what, over) => {
    const place = { ...s3.place, ...over };
    await expect(s3Store(place).has(hash)).rejects.toThrow(/FILES_S3_/);
    await expect(probeStore({ dataDir: folder, filesS3: place })).rejects.toBeInstanceOf(StoreUnavailable);
  });

  it('is refused by a clock that is an hour off', async () => {
    const late = s3Store(s3.place, () => Date.now() - 3_600_000);
    await expect(late.has(hash)).rejects.toMatchObject({ refused: true });
  });

  it('follows to no other address', async () => {
    s3.faults.push(307);
    await expect(s3Store(s3.place).read(hash)).rejects.toMatchObject({ refused: true });
    expect(s3.asked.length).toBe(1);
  });

  it('says so when nobody is there', async () => {
    const gone = await runS3();
    await gone.close();
    await expect(s3Store(gone.place).has(hash)).rejects.toMatchObject({ refused: false, name: 'StoreUnavailable' });
  });
});

let desk: RunningDesk | undefined;

it('a desk keeps its files there: nobody is sent elsewhere for them, and nothing of them stays in its folder', async () => {
  desk = await runDesk({ options: { filesS3: s3.place } });
  const ann = await desk.client('ann');
  const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(PART_SIZE)]);
  const hash = hashOf(bytes);
  const part = (at: number) =>
    call<UploadState & Problem>(`${desk?.url}${partPath(hash, at)}`, {
      method: 'POST',
      headers: { ...ann.headers, 'content-type': 'application/octet-stream' },
      body: new Uint8Array(bytes.subarray(at, at + PART_SIZE)),
    });
  await ann.post(fileRoutes.offer, { hash, size: bytes.length });
  await part(0);
  s3.faults.push(500, 500, 500);
  const away = await part(PART_SIZE);
  expect([away.status, away.body.code]).toEqual([503, 'files.unavailable']);
  // All of it has arrived here: it goes on to the store by itself.
  const again = await ann.post<UploadState>(fileRoutes.offer, { hash, size: bytes.length });
  expect(again.body).toEqual({ have: bytes.length, done: true });
  expect(existsSync(join(desk.folder, 'files', hash.slice(0, 2)))).toBe(false);

  const number = await ann.number();
  const file = { id: 'f1', hash, name: 'invoice.pdf', size: bytes.length };
  await ann.push(
    envelope('ticket.log.v1', number, logArgs()),
    envelope('ticket.attach.v1', number, { files: [file], forCaller: false }),
  );
  const get = (headers: Record<string, string> = {}) =>
    fetch(`${desk?.url}${contentPath(number, 'f1')}`, { headers: { ...ann.headers, ...headers }, redirect: 'manual' });
  const all = await get();
  expect(all.status).toBe(200);
  expect(Buffer.from(await all.arrayBuffer()).equals(bytes)).toBe(true);
  const some = await get({ range: 'bytes=0-8' });
  expect([some.status, some.headers.get('content-range'), await some.text()]).toEqual([
    206,
    `bytes 0-8/${bytes.length}`,
    '%PDF-1.7\n',
  ]);
  for (const header of ['content-disposition', 'content-security-policy', 'x-content-type-options', 'content-type']) {
    expect(some.headers.get(header)).toBe(all.headers.get(header));
  }
  const none = await get({ range: `bytes=${bytes.length}-` });
  expect([none.status, none.headers.get('content-range')]).toEqual([416, `bytes */${bytes.length}`]);
  s3.faults.push(500, 500, 500);
  expect((await get()).status).toBe(503);
});
