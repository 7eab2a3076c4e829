import { common } from '@shared/messages/en/common';
import { describe, expect, it } from 'vitest';
import type { Action } from '@/ui/action';
import { clashesIn } from './bindings';
import { actions } from './list';

const standard = { singleKeys: true, keys: {} };

const action = (id: string, ...keys: string[]): Action => ({
  id,
  label: `common:${Object.keys(common)[0]}`,
  keys,
  scope: 'anywhere',
  group: 'anywhere',
  run: () => {},
});

describe('the list of actions', () => {
  it('has no keys twice, and no key that begins a sequence', () => {
    expect(clashesIn(actions, standard)).toEqual([]);
  });

  it('has each id once', () => {
    const ids = actions.map((each) => each.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  const clashing: readonly [string, readonly Action[], string][] = [
    ['the same key twice', [action('a', 'X'), action('b', 'X')], 'X'],
    ['a key that begins a sequence', [action('a', 'G'), action('b', 'G M')], 'G'],
    ['a sequence twice', [action('a', 'G M'), action('b', 'K', 'G M')], 'G M'],
  ];
  it.each(clashing)('finds %s', (_name, list, keys) => {
    expect(clashesIn(list, standard).map((clash) => clash.keys)).toEqual([keys]);
  });

  it('lets a ticket and an article have the same key: they are never at hand together', () => {
    const list = [
      { ...action('a', 'M'), scope: 'ticket' as const },
      { ...action('b', 'M'), scope: 'article' as const },
    ];
    expect(clashesIn(list, standard)).toEqual([]);
    expect(clashesIn([...list, action('c', 'M')], standard)).toHaveLength(1);
  });

  it('counts the keys that a person has chosen', () => {
    const list = [action('a', 'X'), action('b', 'Y')];
    expect(clashesIn(list, { singleKeys: true, keys: { b: ['X'] } })).toEqual([{ keys: 'X', actions: ['a', 'b'] }]);
    expect(clashesIn(list, { singleKeys: false, keys: { b: ['X'] } })).toEqual([]);
  });
});
