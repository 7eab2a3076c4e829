import { createHash, randomBytes } from 'node:crypto';
import { readdir, readFile, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { contentPath, fileRoutes, PART_SIZE, partPath, type UploadState } from '@shared/contract/files';
import type { Problem } from '@shared/contract/http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { logArgs } from '../../../test/builders/commands';
import { type Client, call, envelope, type RunningDesk, runDesk } from '../../../test/builders/running-desk';

let desk: RunningDesk;
let ann: Client;
let rosa: Client;
let rui: Client;
beforeAll(async () => {
  desk = await runDesk();
  [ann, rosa, rui] = [await desk.client('ann'), await desk.client('rosa'), await desk.client('rui')];
});
afterAll(() => desk.remove());

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const offer = (by: Client, bytes: Buffer, size = bytes.length) =>
  by.post<UploadState & Problem>(fileRoutes.offer, { hash: hashOf(bytes), size });
const part = (by: Client, hash: string, at: number, bytes: Buffer) =>
  call<UploadState & Problem>(`${desk.url}${partPath(hash, at)}`, {
    method: 'POST',
    headers: { ...by.headers, 'content-type': 'application/octet-stream' },
    body: new Uint8Array(bytes),
  });
const send = async (by: Client, bytes: Buffer): Promise<string> => {
  const hash = hashOf(bytes);
  let { have, done } = (await offer(by, bytes)).body;
  while (!done) ({ have, done } = (await part(by, hash, have, bytes.subarray(have, have + PART_SIZE))).body);
  return hash;
};

let made = 0;
/** A ticket of rosa's with one file on it, as ann attaches it. */
const attached = async (hash: string, over: { name?: string; forCaller?: boolean; size?: number } = {}) => {
  const number = await ann.number();
  made += 1;
  const id = `f${made}`;
  const { name = 'screen.png', forCaller = false, size = 3 } = over;
  const { body } = await ann.push(
    envelope('ticket.log.v1', number, logArgs()),
    envelope('ticket.attach.v1', number, { files: [{ id, hash, name, size }], forCaller }),
  );
  expect(body.outcomes.map(({ kind }) => kind)).toEqual(['accepted', 'accepted']);
  return { number, id };
};
const fetched = async (by: Client, number: string, id: string) => {
  const response = await fetch(`${desk.url}${contentPath(number, id)}`, { headers: by.headers });
  return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
};

describe('content on its way up', () => {
  it('goes in parts, is taken up where it was cut, and is the same when it comes down', async () => {
    const bytes = randomBytes(2 * PART_SIZE + 77);
    const hash = hashOf(bytes);
    expect((await offer(ann, bytes)).body).toEqual({ have: 0, done: false });
    expect((await part(ann, hash, 0, bytes.subarray(0, PART_SIZE))).body).toEqual({ have: PART_SIZE, done: false });
    // Lost on the way back, and sent again; or from another place.
    expect((await part(ann, hash, 0, bytes.subarray(0, PART_SIZE))).status).toBe(409);
    expect((await offer(ann, bytes)).body).toEqual({ have: PART_SIZE, done: false });
    await part(ann, hash, PART_SIZE, bytes.subarray(PART_SIZE, 2 * PART_SIZE));
    const { body } = await part(ann, hash, 2 * PART_SIZE, bytes.subarray(2 * PART_SIZE));
    expect(body).toEqual({ have: bytes.length, done: true });
    expect((await offer(ann, bytes)).body).toEqual({ have: bytes.length, done: true });
    const { number, id } = await attached(hash, { size: bytes.length });
    expect((await fetched(ann, number, id)).bytes.equals(bytes)).toBe(true);
  });

  it('is kept once, whoever brings it', async () => {
    const bytes = Buffer.from('the same for two');
    const hash = await send(ann, bytes);
    expect((await offer(rosa, bytes)).body).toEqual({ have: 0, done: false });
    await send(rosa, bytes);
    const names = await readdir(join(desk.folder, 'files', hash.slice(0, 2)));
    expect(names).toEqual([hash]);
    expect(await readFile(join(desk.folder, 'files', hash.slice(0, 2), hash))).toEqual(bytes);
  });

  it('is thrown away when it is not what was announced, and may be sent anew', async () => {
    const bytes = Buffer.from('what was meant');
    const hash = hashOf(bytes);
    await offer(ann, bytes);
    const { status, body } = await part(ann, hash, 0, Buffer.from('what arrived!!'));
    expect([status, body.code]).toEqual([422, 'file.damaged']);
    expect((await part(ann, hash, 0, bytes)).body.code).toBe('file.notOffered');
    expect(await send(ann, bytes)).toBe(hash);
  });

  it.each([
    ['beyond what was announced', () => Buffer.alloc(20), 409],
    ['an empty part', () => Buffer.alloc(0), 400],
    ['a part larger than parts are', () => Buffer.alloc(PART_SIZE + 1), 413],
  ])('refuses %s', async (what, bytes, status) => {
    const meant = Buffer.from(what.slice(0, 10));
    await offer(ann, meant);
    expect((await part(ann, hashOf(meant), 0, bytes())).status).toBe(status);
  });

  it.each([
    ['100 MB and one byte', { hash: 'ab'.repeat(32), size: 100_000_001 }],
    ['another digest’s shape', { hash: '../../etc/passwd', size: 1 }],
    ['no size', { hash: 'ab'.repeat(32), size: -1 }],
  ])('takes no offer of %s', async (_what, body) => expect((await ann.post(fileRoutes.offer, body)).status).toBe(400));

  it('is nobody’s without a session', async () => {
    const init = { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: 'x' };
    expect((await call(`${desk.url}${partPath('ab'.repeat(32), 0)}`, init)).status).toBe(401);
    expect((await call(`${desk.url}${contentPath('INC0000001', 'f1')}`)).status).toBe(401);
  });

  it('is bounded for one person, and given up after a week', async () => {
    const bytes = (n: number) => Buffer.from(`one of many ${n}`);
    for (let n = 0; n < 40; n += 1) expect((await offer(rui, bytes(n))).status).toBe(200);
    expect((await offer(rui, bytes(40))).status).toBe(429);
    // On their way already.
    expect((await offer(rui, bytes(3))).status).toBe(200);
  });
});

describe('content on its way down', () => {
  it('is for whoever sees the attachment, and for nobody else', async () => {
    const hash = await send(ann, Buffer.from('abc'));
    const inside = await attached(hash);
    const both = await attached(hash, { forCaller: true });
    const statuses = async ({ number, id }: { number: string; id: string }) =>
      Promise.all([ann, rosa, rui].map(async (by) => (await fetched(by, number, id)).status));
    expect(await statuses(inside)).toEqual([200, 404, 404]);
    expect(await statuses(both)).toEqual([200, 200, 404]);
    expect((await fetched(ann, both.number, inside.id)).status).toBe(404);
  });

  it('is not for who knows a digest and attaches that', async () => {
    const secret = Buffer.from('the salaries');
    const hash = await send(ann, secret);
    const number = await rui.number();
    const { body } = await rui.push(
      envelope('ticket.log.v1', number, logArgs({ callerId: 'rui' })),
      envelope('ticket.attach.v1', number, { files: [{ id: 'mine', hash, name: 'x', size: 12 }], forCaller: true }),
    );
    expect(body.outcomes.map(({ kind }) => kind)).toEqual(['accepted', 'accepted']);
    const { status, bytes } = await fetched(rui, number, 'mine');
    expect([status, JSON.parse(bytes.toString()).code]).toEqual([404, 'file.notYet']);
  });

  it('says so while it has not arrived', async () => {
    const bytes = Buffer.from('still in the basement');
    const { number, id } = await attached(hashOf(bytes), { size: bytes.length });
    expect((await fetched(ann, number, id)).status).toBe(404);
    await send(ann, bytes);
    expect((await fetched(ann, number, id)).status).toBe(200);
  });

  it.each([
    ['a page', '<!doctype html><script>alert(1)</script>', 'text/plain; charset=utf-8'],
    [
      'a drawing with a script',
      '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
      'text/plain; charset=utf-8',
    ],
    ['a program', 'MZ\u0090\u0000', 'application/octet-stream'],
    ['a picture', '\u0089PNG\r\n\u001a\n', 'image/png'],
  ])('does nothing where it is opened: %s', async (name, words, type) => {
    const hash = await send(ann, Buffer.from(words, 'latin1'));
    const { number, id } = await attached(hash, { name: `${name} "quoted" äöü.html` });
    const { headers } = await fetched(ann, number, id);
    expect(headers.get('content-type')).toBe(type);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="[\w .-]+"; filename\*=UTF-8''[\w.%-]+$/);
  });
});

it('an upload that nobody goes on with is removed after a week, another stays', async () => {
  const { folderStore } = await import('./file-store');
  const { openUploads } = await import('./uploads');
  const folder = join(desk.folder, 'sweep');
  const uploads = openUploads(desk.core.db, folderStore(folder), folder, Date.now);
  await uploads.offer('ann', { hash: hashOf(Buffer.from('old')), size: 3 });
  await uploads.offer('ann', { hash: hashOf(Buffer.from('new')), size: 3 });
  const [person = ''] = await readdir(folder);
  const longAgo = new Date(Date.now() - 8 * 86_400_000);
  await utimes(join(folder, person, `${hashOf(Buffer.from('old'))}.3`), longAgo, longAgo);
  await uploads.sweep();
  expect(await readdir(join(folder, person))).toEqual([`${hashOf(Buffer.from('new'))}.3`]);
});
