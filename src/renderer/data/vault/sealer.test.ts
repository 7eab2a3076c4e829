import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesOfText, fromBase64, textOfBytes, toBase64 } from './bytes';
import { EXTRA_BYTES, newSealer, newVaultKey, openedBase64, sealedBase64, sealingBytes } from './sealer';
import { newTextSeal } from './text-seal';

const key = newVaultKey();
const sealer = await newSealer(key);

describe('bytes as text', () => {
  test.each([
    ['base64', toBase64, fromBase64],
    ['a code unit each', textOfBytes, bytesOfText],
  ] as const)('%s comes back as it was', (_how, toText, toBytes) => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect([...toBytes(toText(bytes))]).toEqual([...bytes]);
      }),
    );
    const large = new Uint8Array(300_000).fill(200);
    expect(toBytes(toText(large)).length).toBe(large.length);
  });
});

describe('what is sealed', () => {
  test('opens at its place, is longer by nonce and tag, and is never the same twice', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), fc.string(), async (text, place) => {
        const sealed = await sealer.sealText(text, place);
        expect(sealed.byteLength).toBe(new TextEncoder().encode(text).length + EXTRA_BYTES);
        expect(await sealer.openText(sealed, place)).toBe(new TextDecoder().decode(new TextEncoder().encode(text)));
        expect(new Uint8Array(await sealer.sealText(text, place))).not.toEqual(new Uint8Array(sealed));
      }),
      { numRuns: 50 },
    );
  });

  test('does not open elsewhere, under another key, or with any bit changed', async () => {
    const sealed = await sealer.sealText('The printer is on fire', 'tickets/INC0000001');
    await expect(sealer.open(sealed, 'tickets/INC0000002')).rejects.toThrow();
    await expect((await newSealer(newVaultKey())).open(sealed, 'tickets/INC0000001')).rejects.toThrow();
    for (let bit = 0; bit < sealed.byteLength * 8; bit += 7) {
      const spoilt = new Uint8Array(sealed.slice(0));
      spoilt[bit >> 3] = (spoilt[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      await expect(sealer.open(spoilt.buffer, 'tickets/INC0000001')).rejects.toThrow();
    }
    await expect(sealer.open(sealed.slice(0, -1), 'tickets/INC0000001')).rejects.toThrow();
  });

  test('in one go is the same as by Web Crypto', async () => {
    const texts = newTextSeal(await sealingBytes(key));
    const cases = ['', 'a', 'ä€😀', 'x'.repeat(5_000)];
    for (const text of cases) {
      expect(texts.open(await sealedBase64(sealer, text, 'draft'), 'draft')).toBe(text);
      expect(await openedBase64(sealer, texts.seal(text, 'draft'), 'draft')).toBe(text);
      expect(() => texts.open(texts.seal(text, 'draft'), 'ahead')).toThrow();
    }
  });
});

describe('a mask', () => {
  test('is the same for the same name, another elsewhere and under another key, and sorts before every id', async () => {
    const mask = await sealer.mask('maya', 'people');
    expect(mask).toBe(await (await newSealer(key)).mask('maya', 'people'));
    expect(mask).not.toContain('maya');
    const others = [
      await sealer.mask('maia', 'people'),
      await sealer.mask('maya', 'records'),
      await (await newSealer(newVaultKey())).mask('maya', 'people'),
    ];
    expect(others).not.toContain(mask);
    expect(['0', 'A', 'a'].every((first) => mask < first)).toBe(true);
  });
});
