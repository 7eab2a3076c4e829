import { describe, expect, it } from 'vitest';
import type { Action } from '@/ui/action';
import type { KeyPreferences } from '@/ui/key-preferences';
import { isOwn, isReserved, takenBy, withKeys, withStandard } from './remap';

const action = (id: string, ...keys: string[]): Action => ({
  id,
  label: id,
  keys,
  scope: 'anywhere',
  group: 'anywhere',
  run: () => undefined,
});
const assign = action('assign', 'A');
const log = action('log', 'C');
const mine = action('mine', 'G M');
const actions = [assign, log, mine];
const standard: KeyPreferences = { singleKeys: true, keys: {} };

describe('other keys for an action', () => {
  it.each([
    ['keys that nobody has', 'Q', standard, null],
    ['its own keys', 'A', standard, null],
    ['the keys of another', 'C', standard, 'log'],
    ['the start of a sequence', 'G', standard, 'mine'],
    ['a sequence that begins with a key of another', 'C X', standard, 'log'],
    ['keys that another was given', 'Z', { singleKeys: true, keys: { log: ['Z'] } }, 'log'],
    ['keys that another was freed of', 'C', { singleKeys: true, keys: { log: [] } }, null],
    ['the keys of another while single letters are off', 'C', { singleKeys: false, keys: {} }, 'log'],
  ])('%s', (_what, keys, preferences, id) => expect(takenBy(keys, assign, actions, preferences)?.id ?? null).toBe(id));

  it('leaves browser and form what is theirs', () => {
    expect(['Tab', 'Mod+W', 'Alt+3', 'Escape'].every(isReserved)).toBe(true);
    expect(['Q', 'Mod+J', 'G Q', 'Alt+N'].some(isReserved)).toBe(false);
  });

  it('goes there and back', () => {
    const own = withKeys(standard, assign, ['Q']);
    expect(own.keys).toEqual({ assign: ['Q'] });
    expect([isOwn(own, assign), isOwn(own, log)]).toEqual([true, false]);
    expect(withStandard(own, assign)).toEqual(standard);
  });
});
