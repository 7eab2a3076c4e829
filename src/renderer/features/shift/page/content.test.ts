import type { Shift } from '@shared/domain/shift';
import { describe, expect, it } from 'vitest';
import { daySpans, fieldOf, minutesOf, nextShift, tidy, writtenShifts } from './content';

const shift = (from: number, to: number, over: Partial<Shift> = {}): Shift => ({
  id: 'a',
  name: 'Early',
  days: [0],
  from: from * 60,
  to: to * 60,
  personIds: [],
  ...over,
});

it.each([
  ['06:00', false, 360],
  ['00:00', false, 0],
  ['00:00', true, 1440],
  ['24', true, 1440],
  ['24', false, null],
  ['8', false, 480],
  ['830', false, 510],
  ['15.30', true, 930],
  ['9:', true, null],
  ['8:75', true, null],
  ['', true, null],
])('the field %s is %s an end: %s', (field, isEnd, minutes) => expect(minutesOf(field, isEnd)).toBe(minutes));

it.each([
  [0, '00:00'],
  [830, '13:50'],
  [1440, '00:00'],
])('%i minutes are %s', (minutes, field) => expect(fieldOf(minutes)).toBe(field));

it.each([
  [[0, 1, 2, 3, 4], [[0, 4]]],
  [
    [6, 0, 1],
    [
      [0, 1],
      [6, 6],
    ],
  ],
  [[], []],
])('%j are the runs %j', (days, spans) => expect(daySpans(days)).toEqual(spans));

describe('a new shift', () => {
  it('is the usual day', () =>
    expect(nextShift([], 'Day')).toMatchObject({ from: 480, to: 960, days: [0, 1, 2, 3, 4] }));
  it.each([
    [shift(6, 14), 840, 1320],
    [shift(14, 22), 1320, 360],
    [shift(16, 24), 0, 480],
    [shift(8, 8), 480, 480],
  ])('follows %j', (last, from, to) => expect(nextShift([last], 'Next')).toMatchObject({ from, to, days: [0] }));
});

describe('what is sent', () => {
  const written = writtenShifts('l1', 'office');
  it('has days in order, names without blanks, and no limit of nobody', () => {
    const content = {
      calendarId: 'office',
      shifts: [shift(6, 14, { name: ' Early ', days: [2, 0] })],
      limits: [{ personId: '', limit: 4 }],
    };
    expect(tidy(content)).toEqual({
      calendarId: 'office',
      shifts: [shift(6, 14, { days: [0, 2] })],
      limits: [],
    });
  });
  it('waits for a name and a day', () => {
    const of = (over: Partial<Shift>) => ({ calendarId: 'office', shifts: [shift(6, 14, over)], limits: [] });
    expect([{}, { name: '' }, { days: [] }].map((over) => written.complete(of(over)))).toEqual([true, false, false]);
    expect([{}, { name: '' }, { days: [] }].map((over) => written.fits(of(over)))).toEqual([true, true, true]);
  });
});
