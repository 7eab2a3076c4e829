import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDate, orderIn, parseDate } from './dates';
import type { DateOrder } from './report';

const utc = (text: string): number => Date.parse(text);

describe('dates of an export', () => {
  test.each<[string, DateOrder, string, string | null]>([
    ['29/2/2016 01:16', 'day', 'UTC', '2016-02-29T01:16Z'],
    ['5/3/2016 12:00', 'day', 'UTC', '2016-03-05T12:00Z'],
    ['5/3/2016 12:00', 'month', 'UTC', '2016-05-03T12:00Z'],
    ['05-03-2016 12:00:09', 'day', 'UTC', '2016-03-05T12:00:09Z'],
    ['5.3.2016', 'day', 'UTC', '2016-03-05T00:00Z'],
    ['2026-11-18 10:42:07', 'day', 'UTC', '2026-11-18T10:42:07Z'],
    ['2026-11-18T10:42:07.123Z', 'day', 'Europe/Berlin', '2026-11-18T10:42:07Z'],
    ['2026-11-18 10:42:07+02:00', 'day', 'UTC', '2026-11-18T08:42:07Z'],
    ['11/18/2026 10:42 PM', 'month', 'UTC', '2026-11-18T22:42Z'],
    ['11/18/2026 12:05 AM', 'month', 'UTC', '2026-11-18T00:05Z'],
    ['18/11/2026 10:42', 'day', 'Europe/Berlin', '2026-11-18T09:42Z'],
    ['18/7/2026 10:42', 'day', 'America/New_York', '2026-07-18T14:42Z'],
    // 02:30 comes twice: the first is meant.
    ['25/10/2026 02:30', 'day', 'Europe/Berlin', '2026-10-25T00:30Z'],
    // 02:30 does not exist: counted on from before.
    ['29/3/2026 02:30', 'day', 'Europe/Berlin', '2026-03-29T01:30Z'],
    ['31/6/2026 10:00', 'day', 'UTC', null],
    ['29/2/2015 10:00', 'day', 'UTC', null],
    ['13/13/2015', 'day', 'UTC', null],
    ['1/1/2015 24:00', 'day', 'UTC', null],
    ['1/1/2015 13:00 PM', 'month', 'UTC', null],
    ['1/1/15 10:00', 'day', 'UTC', null],
    ['yesterday', 'day', 'UTC', null],
    ['', 'day', 'UTC', null],
    ['=NOW()', 'day', 'UTC', null],
  ])('%j with the %s first in %s is %s', (text, order, zone, expected) => {
    expect(parseDate(text, order, zone)).toBe(expected === null ? null : utc(expected));
  });

  test.each<[string, DateOrder | null]>([
    ['29/2/2016 01:16', 'day'],
    ['2/29/2016 01:16', 'month'],
    ['2/3/2016', null],
    ['2016-02-29', 'year'],
    ['30/30/2016', null],
    ['?', null],
  ])('%j says that the order is %s', (text, order) => {
    expect(orderIn(text)).toBe(order);
  });

  test('say which of two hours is meant', () => {
    expect(formatDate(utc('2026-10-25T00:30Z'), 'Europe/Berlin')).toBe('2026-10-25 02:30:00');
    expect(formatDate(utc('2026-10-25T01:30Z'), 'Europe/Berlin')).toBe('2026-10-25 02:30:00+01:00');
  });

  test.each(['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe'])(
    'written in %s and read again they are the same',
    (zone) => {
      const range = { min: utc('2015-01-01T00:00Z') / 1000, max: utc('2030-01-01T00:00Z') / 1000 };
      fc.assert(
        fc.property(fc.integer(range), (seconds) => {
          const at = seconds * 1000;
          expect(parseDate(formatDate(at, zone), 'day', zone)).toBe(at);
        }),
      );
    },
  );
});
