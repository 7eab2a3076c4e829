import { describe, expect, test } from 'vitest';
import { newVaultKey } from './sealer';
import { type Keyring, unwrapKey, wrapKey } from './secret';

const QUICK = 10;

const ring = (id: string): Keyring => ({
  wrap: async (text) => `${id}:${btoa(text)}`,
  unwrap: async (wrapped) => (wrapped.startsWith(`${id}:`) ? atob(wrapped.slice(id.length + 1)) : null),
});
const none: Keyring = { wrap: async () => null, unwrap: async () => null };

const key = newVaultKey();

describe('a wrapped key', () => {
  test.each([
    ['a secret', '4711', null, '4711', null, true],
    ['another secret', '4711', null, '4712', null, false],
    ['no secret', '4711', null, null, null, false],
    ['the same word, written otherwise', 'Zürich', null, 'Zu\u0308rich', null, true],
    ['the keyring', null, ring('mine'), null, ring('mine'), true],
    ['another keyring', null, ring('mine'), null, ring('other'), false],
    ['both', '4711', ring('mine'), '4711', ring('mine'), true],
    ['the secret without the keyring', '4711', ring('mine'), '4711', null, false],
    ['the keyring without the secret', '4711', ring('mine'), null, ring('mine'), false],
    ['a secret, where the keyring did not hold', '4711', none, '4711', none, true],
  ] as const)('under %s', async (_what, set, by, given, at, opens) => {
    const wrapped = await wrapKey(key, set, by, QUICK);
    const found = await unwrapKey(wrapped, given, at);
    expect(found && [...found]).toEqual(opens ? [...key] : null);
    expect(JSON.stringify(wrapped)).not.toContain(btoa(String.fromCharCode(...key)));
  });

  test('is never written where nothing protects it', async () => {
    await expect(wrapKey(key, null, null)).rejects.toThrow();
    await expect(wrapKey(key, null, none)).rejects.toThrow();
  });

  test('has another salt each time', async () => {
    const salts = await Promise.all([1, 2, 3].map(async () => (await wrapKey(key, '4711', null, QUICK)).secret?.salt));
    expect(new Set(salts).size).toBe(3);
  });
});
