import { describe, expect, it } from 'vitest';
import { faultIn, isStorable, sharedWith, withGroup, wordsIn } from './groups';

describe('what was typed', () => {
  it.each([
    ['vpn, tunnel', ['vpn', 'tunnel']],
    ['  Wi-Fi ,wi-fi,  remote   access,', ['Wi-Fi', 'remote access']],
    [',, ,', []],
  ])('%s', (text, words) => {
    expect(wordsIn(text)).toEqual(words);
  });

  it.each([
    [['vpn'], 'few'],
    [[], 'few'],
    [Array.from({ length: 21 }, (_, n) => `w${n}`), 'many'],
    [['x'.repeat(61), 'y'], 'long'],
    [['vpn', 'tunnel'], null],
  ])('fault in %j', (words, fault) => {
    expect(faultIn(words)).toBe(fault);
    if (fault === null) expect(isStorable([words])).toBe(true);
  });
});

describe('changing the list', () => {
  const groups = [
    ['vpn', 'tunnel'],
    ['mail', 'email'],
  ];
  it.each<[string, number | null, string[], string[][]]>([
    ['a new one comes first', null, ['a', 'b'], [['a', 'b'], ...groups]],
    [
      'one is replaced',
      1,
      ['a', 'b'],
      [
        ['vpn', 'tunnel'],
        ['a', 'b'],
      ],
    ],
    ['one is taken out', 0, [], [['mail', 'email']]],
  ])('%s', (_name, at, words, expected) => {
    expect(withGroup(groups, at, words)).toEqual(expected);
  });

  it('a word that stands in two groups is named', () => {
    expect(sharedWith(groups, null, ['Tunnel', 'x'])).toBe('tunnel');
    expect(sharedWith(groups, 0, ['Tunnel', 'x'])).toBeNull();
  });
});
