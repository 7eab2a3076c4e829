import { describe, expect, it } from 'vitest';
import { sinceWhen } from './since-when';

const now = new Date(2026, 2, 12, 10, 42).getTime();
const at = (month: number, day: number, hours: number, minutes = 0, year = 2026): number =>
  new Date(year, month - 1, day, hours, minutes).getTime();

describe('since when', () => {
  const cases: readonly (readonly [text: string, instant: number | null])[] = [
    ['9:15', at(3, 12, 9, 15)],
    ['09.15', at(3, 12, 9, 15)],
    ['0915', at(3, 12, 9, 15)],
    ['9', at(3, 12, 9)],
    ['9 Uhr', at(3, 12, 9)],
    ['since about', null],
    ['since 9:15', at(3, 12, 9, 15)],
    ['17:30', at(3, 11, 17, 30)],
    ['yesterday 14:00', at(3, 11, 14)],
    ['gestern um 14 uhr', at(3, 11, 14)],
    ['yesterday', at(3, 11, 0)],
    ['vorgestern 8:05', at(3, 10, 8, 5)],
    ['today 11:00', null],
    ['2 h', now - 7_200_000],
    ['2h ago', now - 7_200_000],
    ['vor 30 minuten', now - 1_800_000],
    ['3 days', now - 259_200_000],
    ['10.3. 9:15', at(3, 10, 9, 15)],
    ['24.12. 9:15', at(12, 24, 9, 15, 2025)],
    ['10.3.2025', at(3, 10, 0, 0, 2025)],
    ['2026-03-01 23:59', at(3, 1, 23, 59)],
    ['31.2. 9:00', null],
    ['25:00', null],
    ['9:75', null],
    ['2027-01-01', null],
    ['a while', null],
    ['', null],
  ];
  it.each(cases)('%j', (text, instant) => expect(sinceWhen(text, now)).toBe(instant));
});
