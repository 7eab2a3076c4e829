import { expect, it } from 'vitest';
import { dayField, endOfDay, momentField, momentOf } from './date-input';

const at = new Date(2026, 2, 9, 7, 5).getTime();

it.each([
  [dayField(at), '2026-03-09'],
  [dayField(null), ''],
  [momentField(at), '2026-03-09T07:05'],
])('a field: %s', (field, expected) => expect(field).toBe(expected));

it.each([
  ['2026-03-09T07:05', at],
  ['2026-03-09T07:05:30', at],
  ['', null],
  ['9.3.2026', null],
])('the moment %s', (field, expected) => expect(momentOf(field)).toBe(expected));

it.each([
  ['2026-03-09', new Date(2026, 2, 9, 23, 59).getTime()],
  ['', null],
])('the day %s ends', (field, expected) => expect(endOfDay(field)).toBe(expected));
