// The smaller stores, sealed: what is put in comes out, and what lies on the disk says nothing.
import { describe, expect, test } from 'vitest';
import type { Shelf, ShelfContent } from '../search/shelf';
import { memoryFiles } from '../testing/memory-files';
import { type SealedPair, sealedKeys } from './sealed-keys';
import { openedSnapshot, sealedSnapshot } from './sealed-snapshot';
import { sealedFiles, sealedPieces, sealedShelf } from './sealed-stores';
import { newSealer, newVaultKey } from './sealer';

const WORD = 'Zwetschgenkuchen';
const sealer = await newSealer(newVaultKey());
const other = await newSealer(newVaultKey());

const memoryShelf = (): { shelf: Shelf; kept: () => ShelfContent | null } => {
  let kept: ShelfContent | null = null;
  return {
    kept: () => kept,
    shelf: {
      read: async () => kept,
      write: async (mark, parts) => {
        kept = {
          mark,
          parts: new Map(
            [...parts].map(([name, own]) => [name, new Map(own.filter(([, value]) => value !== undefined))]),
          ),
        };
      },
      clear: async () => {
        kept = null;
      },
    },
  };
};
const mark = {
  versions: { index: 3 },
  checkpoint: { source: 's', tickets: null, records: { id: `presence:${WORD}`, lwt: 1 }, unsent: [] },
};
const textOf = (value: unknown): string =>
  JSON.stringify(value, (_key, each: unknown) => {
    if (each instanceof Map) return [...each];
    return each instanceof ArrayBuffer ? Buffer.from(each).toString('latin1') : each;
  });

describe('the shelf of a worker', () => {
  test('comes back, and keeps no word and no name', async () => {
    const { shelf, kept } = memoryShelf();
    const sealed = sealedShelf(shelf, sealer);
    const part = { words: [WORD], counts: Uint32Array.of(1, 2, 3) };
    await sealed.write(mark, new Map([['index', [['a', part] as const, ['gone', undefined] as const]]]));
    expect(textOf(kept())).not.toContain(WORD);
    expect([...(kept()?.parts.get('index')?.keys() ?? [])]).toEqual(['a']);
    const shown = await sealed.read();
    expect(shown?.mark).toEqual(mark);
    expect(shown?.parts.get('index')?.get('a')).toEqual(part);
  });

  test('is nothing under another key: it is built again', async () => {
    const { shelf } = memoryShelf();
    await sealedShelf(shelf, sealer).write(mark, new Map([['index', [['a', 1] as const]]]));
    expect(await sealedShelf(shelf, other).read()).toBeNull();
  });
});

describe('the journal', () => {
  test('comes back, and its files say nothing; one that was renamed does not open', async () => {
    const files = new Map<string, string>();
    const journal = sealedFiles(memoryFiles(files), sealer);
    await journal.write('000000000001.log', `a note of ${WORD}`);
    expect([...files.values()].join()).not.toContain(WORD);
    expect(await journal.read('000000000001.log')).toBe(`a note of ${WORD}`);
    files.set('000000000002.log', files.get('000000000001.log') ?? '');
    await expect(journal.read('000000000002.log')).rejects.toThrow();
  });
});

describe('pieces of files', () => {
  test('open at their place, and are longer by what they say', async () => {
    const pieces = sealedPieces(sealer);
    const bytes = new TextEncoder().encode(WORD).buffer;
    const sealed = await pieces.seal(bytes, 'ab/0');
    expect(sealed.byteLength).toBe(bytes.byteLength + pieces.extra);
    expect(Buffer.from(sealed).toString('latin1')).not.toContain(WORD);
    expect(Buffer.from(await pieces.open(sealed, 'ab/0')).toString()).toBe(WORD);
    await expect(pieces.open(sealed, 'ab/1')).rejects.toThrow();
  });
});

describe('the snapshot', () => {
  test('comes back; an open one that lies there is not taken', async () => {
    const snapshot = { schema: 2, titles: [WORD], columns: { due: Float64Array.of(1, Number.NaN) } };
    const kept = await sealedSnapshot(sealer, snapshot);
    expect(Buffer.from(kept).toString('latin1')).not.toContain(WORD);
    expect(await openedSnapshot(sealer, kept)).toEqual(snapshot);
    expect(await openedSnapshot(sealer, snapshot)).toBeUndefined();
    await expect(openedSnapshot(other, kept)).rejects.toThrow();
  });
});

describe("the device's signing key", () => {
  test('signs, can be exported by nobody, and does not lie there as bytes', async () => {
    let kept: SealedPair | null = null;
    const pairs = {
      read: async () => kept,
      write: async (pair: SealedPair) => {
        kept ??= pair;
      },
      drop: async () => {
        kept = null;
      },
    };
    const keeper = sealedKeys(pairs, sealer);
    expect(await keeper.read()).toBeNull();
    const given = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
    await keeper.write(given);
    const pair = await keeper.read();
    if (!pair) throw new Error('no pair');
    const how = { name: 'ECDSA', hash: 'SHA-256' };
    const signature = await crypto.subtle.sign(how, pair.privateKey, new Uint8Array(3));
    expect(await crypto.subtle.verify(how, pair.publicKey, signature, new Uint8Array(3))).toBe(true);
    await expect(crypto.subtle.exportKey('pkcs8', pair.privateKey)).rejects.toThrow();
    expect(await sealedKeys(pairs, other).read()).toBeNull();
    expect(kept).toBeNull();
  });
});
