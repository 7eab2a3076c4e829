import { PART_SIZE, type UploadState } from '@shared/contract/files';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../api';
import { type UploadLine, upload } from './upload';

type Line = Pick<UploadLine, 'offer' | 'part'>;

const hash = 'ab'.repeat(32);
const pieces = (size: number): ArrayBuffer[] =>
  Array.from(
    { length: Math.ceil(size / PART_SIZE) },
    (_, n) => new Uint8Array(Math.min(PART_SIZE, size - n * PART_SIZE)).fill(n + 1).buffer,
  );
const shelfOf = (all: readonly ArrayBuffer[]) => ({ piece: async (_hash: string, n: number) => all[n] ?? null });
const entry = (size: number) => ({ hash, size, sent: false, usedAt: 1 });
const refused = (status: number): Answer<UploadState> => ({
  kind: 'refused',
  status,
  problem: { code: 'x', message: 'x' },
});

/** A server as the real one behaves, with faults as told: before it took the part, after it, or in the middle. */
const server = (size: number, faults: readonly ('before' | 'after' | 'half' | 'none')[]) => {
  const kept: Buffer[] = [];
  let step = 0;
  const have = () => kept.reduce((sum, { length }) => sum + length, 0);
  const state = (): UploadState => ({ have: have(), done: have() === size });
  const line: Line = {
    offer: async () => ({ kind: 'ok', body: state() }),
    part: async (path, bytes) => {
      const at = Number(new URL(path, 'http://desk').searchParams.get('at'));
      const fault = faults[step] ?? 'none';
      step += 1;
      if (fault === 'before') return { kind: 'unreachable' };
      if (at !== have()) return refused(409);
      const all = Buffer.from(bytes);
      kept.push(fault === 'half' ? all.subarray(0, all.length >> 1) : all);
      return fault === 'none' ? { kind: 'ok', body: state() } : { kind: 'unreachable' };
    },
  };
  return { line, kept };
};

describe('a file on its way', () => {
  it('arrives whole and in order, whatever the line does', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom(1, PART_SIZE - 1, PART_SIZE, 2 * PART_SIZE + 5),
        fc.array(fc.constantFrom('before', 'after', 'half', 'none' as const), { maxLength: 6 }),
        async (size, faults) => {
          const all = pieces(size);
          const { line, kept } = server(size, faults);
          let result = await upload(entry(size), shelfOf(all), line, () => undefined);
          for (let n = 0; n < 20 && result === 'later'; n += 1) {
            result = await upload(entry(size), shelfOf(all), line, () => undefined);
          }
          expect(result).toBe('done');
          expect(Buffer.concat(kept).equals(Buffer.concat(all.map((piece) => Buffer.from(piece))))).toBe(true);
        },
      ),
      { numRuns: 12 },
    ));

  it.each([
    ['a session that has ended', refused(401), 'signedOut'],
    ['no line', { kind: 'unreachable' } as const, 'later'],
    ['a server without room', refused(507), 'later'],
    ['content that is damaged every time', refused(422), 'doubtful'],
  ])('%s: %s', async (_what, answer, result) => {
    const line: Line = { offer: async () => answer, part: async () => answer };
    expect(await upload(entry(3), shelfOf(pieces(3)), line, () => undefined)).toBe(result);
  });

  it('is in doubt when this device no longer has it', async () => {
    const { line } = server(3, []);
    expect(await upload(entry(3), shelfOf([]), line, () => undefined)).toBe('doubtful');
  });
});
