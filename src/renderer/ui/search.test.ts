import { describe, expect, it } from 'vitest';
import { bestMatches, find } from './search';

describe('finding', () => {
  const cases: readonly [string, string, string | null][] = [
    ['On Hold, awaiting caller', 'wa', 'wa'],
    ['Erin Walsh', 'wa', 'Wa'],
    ['Nowak Wagner', 'wa', 'Wa'],
    ['Jürgen Müller', 'mull', 'Müll'],
    ['Łódź', 'lodz', null],
    ['Şeker', 'seker', 'Şeker'],
    ['VPN', 'vpnx', null],
    ['anything', '', ''],
  ];
  it.each(cases)('in "%s" for "%s"', (text, query, part) => {
    const found = find(text, query);
    expect(found && text.slice(found.start, found.start + found.length)).toBe(part);
  });
});

it('prefers the start of a text, then of a word, then anything', () => {
  const names = ['Nowak', 'Erin Walsh', 'Warehouse', 'Kwame', 'Waste', 'Tina Wang'];
  expect(bestMatches(names, (name) => name, 'wa', 4)).toEqual(['Warehouse', 'Waste', 'Erin Walsh', 'Tina Wang']);
});
