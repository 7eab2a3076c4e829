import { describe, expect, it } from 'vitest';
import { ageText, countText, durationText, initialsOf, insideSentence, momentText, timeText } from './format';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const units = { day: 'd', hour: 'h', minute: 'm' };
const words = (text: string) => text.replaceAll('\u00a0', ' ');

describe('durations', () => {
  const cases: readonly [number, string][] = [
    [58 * MINUTE, '58 m'],
    [57 * MINUTE + 1, '58 m'],
    [1, '1 m'],
    [HOUR, '1 h'],
    [80 * MINUTE, '1 h 20 m'],
    [2 * DAY + 7 * HOUR, '2 d 7 h'],
    [2 * DAY + 59 * MINUTE, '2 d'],
    [-38 * MINUTE, '−38 m'],
    [-1, '−1 m'],
    [-25 * HOUR, '−1 d 1 h'],
  ];
  it.each(cases)('%d ms is %s', (ms, text) => expect(words(durationText(ms, units))).toBe(text));

  it('counts in days of the calendar', () => {
    expect(words(durationText(18 * HOUR, units, 8 * HOUR))).toBe('2 d 2 h');
    expect(words(durationText(7 * HOUR, units, 8 * HOUR))).toBe('7 h');
  });

  it('keeps a value and its unit on one line', () => expect(durationText(HOUR, units)).toBe('1\u00a0h'));
});

describe('ages', () => {
  const cases: readonly [number, string][] = [
    [-5_000, '1 m'],
    [30_000, '1 m'],
    [59 * MINUTE, '59 m'],
    [23 * HOUR + 59 * MINUTE, '23 h'],
    [12 * DAY, '12 d'],
  ];
  it.each(cases)('%d ms is %s', (ms, text) => expect(words(ageText(ms, units))).toBe(text));
});

describe('moments', () => {
  const now = new Date(2026, 2, 12, 15, 0).getTime();
  const at = (...parts: [number, number, number, number, number]) => new Date(...parts).getTime();
  const cases: readonly [string, number, string, string][] = [
    ['today', at(2026, 2, 12, 0, 5), 'en', '00:05'],
    ['yesterday', at(2026, 2, 11, 23, 59), 'en', 'Wed 23:59'],
    ['next week', at(2026, 2, 20, 9, 30), 'en', '20 Mar, 09:30'],
    ['this year', at(2026, 0, 3, 9, 30), 'en', '3 Jan, 09:30'],
    ['last year', at(2025, 10, 3, 9, 30), 'en', '3 Nov 2025'],
    ['in German', at(2025, 10, 3, 9, 30), 'de', '3. Nov. 2025'],
  ];
  it.each(cases)('%s', (_name, moment, language, text) => {
    expect(momentText(moment, now, language).replaceAll('\u202f', ' ')).toBe(text);
  });

  it('has 24 hours', () => expect(timeText(at(2026, 2, 12, 0, 7), 'en')).toBe('00:07'));
});

it.each([
  ['Maya Okafor', 'MO'],
  ['Ólafur Ragnar Grímsson', 'ÓG'],
  ['priya', 'P'],
  ['  ', '?'],
])('the initials of "%s" are %s', (name, initials) => expect(initialsOf(name)).toBe(initials));

it.each([
  ['Time left', 'en', 'time left'],
  ['SLA', 'en', 'SLA'],
  ['Restzeit', 'de', 'Restzeit'],
])('%s stands inside a sentence (%s) as %s', (words, language, inside) => {
  expect(insideSentence(words, language)).toBe(inside);
});

it('groups thousands as the language does', () => {
  expect(countText(12_345, 'en')).toBe('12,345');
  expect(countText(12_345, 'de')).toBe('12.345');
});
