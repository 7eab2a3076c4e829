import { createHash } from 'node:crypto';
import { PART_SIZE, type UploadState } from '@shared/contract/files';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../api';
import { memoryCopies, memoryDisk, memoryShelf } from '../testing/memory-stock';
import { offerAgain } from './again';
import { hashOf } from './pieces';
import { type Sending, sendAll, sendEach } from './send';
import { stockOf } from './stock';
import type { UploadLine } from './upload';

type Line = Pick<UploadLine, 'offer' | 'part'>;
type Fault = 'cut' | 'half' | number | null;

const refused = (status: number): Answer<UploadState> => ({
  kind: 'refused',
  status,
  problem: { code: 'x', message: 'x' },
});

/** A server as the real one behaves. `fault`: what happens to a part of a content; `restart` forgets what is half there. */
const newServer = (fault: (hash: string, part: number) => Fault = () => null) => {
  const kept = new Map<string, Buffer>();
  const half = new Map<string, { size: number; bytes: Buffer }>();
  const asked: string[] = [];
  let parts = 0;
  const state = (hash: string): UploadState => ({
    have: kept.get(hash)?.length ?? half.get(hash)?.bytes.length ?? 0,
    done: kept.has(hash),
  });
  const line: Line = {
    offer: async ({ hash, size }) => {
      if (!kept.has(hash) && !half.has(hash)) half.set(hash, { size, bytes: Buffer.alloc(0) });
      return { kind: 'ok', body: state(hash) };
    },
    part: async (path, body) => {
      const url = new URL(path, 'http://desk');
      const hash = url.pathname.split('/').at(-1) ?? '';
      const at = Number(url.searchParams.get('at'));
      asked.push(`${hash.slice(0, 4)}@${at}`);
      const what = fault(hash, parts);
      parts += 1;
      if (what === 'cut') return { kind: 'unreachable' };
      if (typeof what === 'number') return refused(what);
      const under = half.get(hash);
      if (!under) return refused(404);
      if (under.bytes.length !== at) return refused(409);
      const bytes = Buffer.from(body);
      under.bytes = Buffer.concat([under.bytes, what === 'half' ? bytes.subarray(0, 1000) : bytes]);
      if (what === 'half') return { kind: 'unreachable' };
      if (under.bytes.length === under.size) {
        half.delete(hash);
        if (createHash('sha256').update(under.bytes).digest('hex') !== hash) return refused(422);
        kept.set(hash, under.bytes);
      }
      return { kind: 'ok', body: state(hash) };
    },
  };
  return { line, kept, half, asked, forgetHalf: () => half.clear() };
};

const bytes = (size: number, fill: number): Blob => new Blob([new Uint8Array(size).fill(fill)]);

const setUp = (line: Line, over: Partial<Sending> = {}) => {
  const disk = memoryDisk();
  const stock = stockOf(memoryShelf(disk), memoryCopies(disk), () => 0);
  const seen: [string, number][] = [];
  const sending: Sending = {
    stock,
    line,
    onProgress: (hash, have) => void seen.push([hash, have]),
    onChange: async () => undefined,
    isStopped: () => false,
    isOver: () => false,
    ...over,
  };
  const keep = async (content: Blob): Promise<string> => {
    const hash = await hashOf(content);
    await stock.keep({ hash, size: content.size, sent: false, usedAt: 0 }, content);
    return hash;
  };
  const unsent = async () => (await stock.entries()).filter(({ sent }) => !sent).map(({ hash }) => hash);
  return { disk, stock, sending, keep, unsent, seen };
};

describe('what is unsent', () => {
  it('goes on after a part that arrived in part, with nothing sent twice', async () => {
    const server = newServer((_hash, part) => (part === 1 ? 'half' : null));
    const { sending, keep, unsent, seen } = setUp(server.line);
    const hash = await keep(bytes(2 * PART_SIZE + 5, 1));
    expect(await sendEach(sending)).toBe('later');
    expect(await unsent()).toEqual([hash]);
    expect(await sendEach(sending)).toBe('done');
    expect(await unsent()).toEqual([]);
    const at = (n: number) => `${hash.slice(0, 4)}@${n}`;
    expect(server.asked).toEqual([at(0), at(PART_SIZE), at(PART_SIZE + 1000), at(2 * PART_SIZE)]);
    expect(server.kept.get(hash)?.length).toBe(2 * PART_SIZE + 5);
    expect(seen.map(([, have]) => have)).toEqual([0, PART_SIZE, PART_SIZE + 1000, 2 * PART_SIZE]);
  });

  it('begins again where the server has forgotten what it had', async () => {
    const server = newServer((_hash, part) => (part === 1 ? 'cut' : null));
    const { sending, keep, unsent } = setUp(server.line);
    const hash = await keep(bytes(PART_SIZE + 5, 2));
    expect(await sendEach(sending)).toBe('later');
    server.forgetHalf();
    expect(await sendEach(sending)).toBe('done');
    expect(await unsent()).toEqual([]);
    expect(server.kept.has(hash)).toBe(true);
  });

  it('that can’t be sent does not hold up another', async () => {
    const bad = bytes(10, 3);
    const badHash = await hashOf(bad);
    const server = newServer((hash) => (hash === badHash ? 507 : null));
    const { sending, keep, unsent } = setUp(server.line);
    await keep(bad);
    const good = await keep(bytes(10, 4));
    expect(await sendEach(sending)).toBe('later');
    expect(await unsent()).toEqual([badHash]);
    expect(server.kept.has(good)).toBe(true);
  });

  it.each([
    ['a part that is refused', 400, 'later'],
    ['a session that has ended', 401, 'signedOut'],
    ['a server without room', 507, 'later'],
  ])('stays here after %s', async (_what, status, result) => {
    const { sending, keep, unsent } = setUp(newServer(() => status).line);
    const hash = await keep(bytes(10, 1));
    expect(await sendEach(sending)).toBe(result);
    expect(await unsent()).toEqual([hash]);
  });

  it('that has changed on the disk is sent from its copy', async () => {
    const server = newServer();
    const { disk, sending, keep, unsent } = setUp(server.line);
    const hash = await keep(bytes(10, 1));
    disk.pieces.set(`${hash}/0`, new ArrayBuffer(10));
    expect(await sendEach(sending)).toBe('later');
    expect(await sendEach(sending)).toBe('done');
    expect(await unsent()).toEqual([]);
    expect(server.kept.get(hash)).toEqual(Buffer.alloc(10, 1));
  });

  it('that is lost here is said to be, and not tried for ever', async () => {
    const { disk, stock, sending, keep } = setUp(newServer().line);
    const hash = await keep(bytes(10, 1));
    disk.pieces.clear();
    disk.copies.clear();
    expect(await sendEach(sending)).toBe('done');
    expect(await stock.entries()).toMatchObject([{ hash, held: 'lost' }]);
    expect(await sendEach(sending)).toBe('done');
  });

  it('waits with its draft, and stops between two parts when its author says so', async () => {
    const stopped = new Set<string>();
    const server = newServer((hash, part) => {
      if (part === 0) stopped.add(hash);
      return null;
    });
    const { stock, sending, keep } = setUp(server.line, { isStopped: (hash) => stopped.has(hash) });
    const draft = await keep(bytes(10, 1));
    await stock.hold(draft, 'draft');
    const large = await keep(bytes(3 * PART_SIZE, 2));
    expect(await sendEach(sending)).toBe('done');
    expect(server.asked).toEqual([`${large.slice(0, 4)}@0`]);
    expect(server.half.get(large)?.bytes.length).toBe(PART_SIZE);
    stopped.clear();
    await stock.hold(draft, null);
    expect(await sendEach(sending)).toBe('done');
    expect([...server.kept.keys()].sort()).toEqual([draft, large].sort());
  });

  it('of a database that was thrown away is sent all the same', async () => {
    const server = newServer();
    let changes = 0;
    const { disk, sending, keep } = setUp(server.line, {
      onChange: async () => {
        changes += 1;
      },
    });
    const hash = await keep(bytes(PART_SIZE + 1, 5));
    disk.entries.clear();
    disk.pieces.clear();
    expect(await sendEach(sending)).toBe('done');
    expect(server.kept.has(hash)).toBe(true);
    expect(changes).toBe(2);
  });
});

it('rounds go on until nothing is left, a store that fails once included, and rest until there is more', async () => {
  let over = false;
  const server = newServer((_hash, part) => (part < 2 ? 'cut' : null));
  const { stock, sending, keep, unsent } = setUp(server.line, { isOver: () => over });
  await keep(bytes(10, 1));
  let fails = 1;
  const entries = async () => {
    fails -= 1;
    if (fails >= 0) throw new DOMException('busy', 'InvalidStateError');
    return stock.entries();
  };
  const rests: (number | null)[] = [];
  await sendAll({ ...sending, stock: { ...stock, entries } }, async (failed) => {
    rests.push(failed);
    over = failed === null;
  });
  expect(rests).toEqual([1, 2, 3, null]);
  expect(await unsent()).toEqual([]);
});

describe('what a restored server has lost', () => {
  const wanted = (answer: Answer<{ wanted: string[] }>) => ({ wanted: async () => answer });

  it('is sent again by whoever has it', async () => {
    const server = newServer();
    const { stock, sending, keep, unsent } = setUp(server.line);
    const [one, two] = [await keep(bytes(10, 1)), await keep(bytes(10, 2))];
    await sendEach(sending);
    server.kept.delete(one);
    const answer = { kind: 'ok' as const, body: { wanted: [one, 'ab'.repeat(32)] } };
    expect(await offerAgain(stock, wanted(answer))).toBe(1);
    expect(await unsent()).toEqual([one]);
    await sendEach(sending);
    expect([...server.kept.keys()].sort()).toEqual([one, two].sort());
  });

  it('is asked for again where nobody answered, and not of a server that knows no such question', async () => {
    const { stock, sending, keep } = setUp(newServer().line);
    expect(await offerAgain(stock, wanted({ kind: 'unreachable' }))).toBe(0);
    await keep(bytes(10, 1));
    await sendEach(sending);
    expect(await offerAgain(stock, wanted({ kind: 'unreachable' }))).toBeNull();
    const problem = { code: 'x', message: 'x' };
    expect(await offerAgain(stock, wanted({ kind: 'refused', status: 404, problem }))).toBe(0);
  });
});
