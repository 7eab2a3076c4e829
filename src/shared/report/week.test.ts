import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWeek, lastWeek, spanOfWeek, weekOf, weeksUntil } from './week';

const HOUR = 3_600_000;
const berlin = 'Europe/Berlin';

describe('weeks', () => {
  it.each([
    // ISO 8601's own border cases.
    ['2024-12-30T12:00:00Z', '2025-W01'],
    ['2021-01-03T12:00:00Z', '2020-W53'],
    ['2026-01-01T12:00:00Z', '2026-W01'],
    ['2027-01-01T12:00:00Z', '2026-W53'],
    ['2026-11-16T00:00:00Z', '2026-W47'],
    // Sunday 23:30 in Berlin, still the old week; 00:30 is the new one.
    ['2026-11-15T22:30:00Z', '2026-W46'],
    ['2026-11-15T23:30:00Z', '2026-W47'],
  ])('%s lies in %s', (at, week) => expect(weekOf(Date.parse(at), berlin)).toBe(week));

  it.each(['2026-W00', '2026-W54', '2025-W53', '2026-46', 'W46', ''])('%s is no week', (week) =>
    expect(isWeek(week)).toBe(false),
  );

  it.each([
    ['2026-W46', 168],
    ['2026-W13', 167],
    ['2026-W43', 169],
  ])('%s has %d hours in Berlin', (week, hours) => {
    const { from, to } = spanOfWeek(week, berlin);
    expect((to - from) / HOUR).toBe(hours);
  });

  it('the last week is the one before, also in the first minute of a Monday', () => {
    const { from, to } = spanOfWeek('2026-W46', berlin);
    expect(lastWeek(to, berlin)).toBe('2026-W46');
    expect(lastWeek(to - 1, berlin)).toBe(weekOf(from - 1, berlin));
  });

  it('weeks follow each other without a gap, and every moment lies in its week', () => {
    const zones = fc.constantFrom(berlin, 'UTC', 'Asia/Kathmandu', 'America/St_Johns', 'Pacific/Auckland');
    const moments = fc.integer({ min: Date.UTC(2010, 0, 1), max: Date.UTC(2037, 0, 1) });
    fc.assert(
      fc.property(zones, moments, (zone, at) => {
        const week = weekOf(at, zone);
        const { from, to } = spanOfWeek(week, zone);
        expect(from <= at && at < to).toBe(true);
        const three = weeksUntil(week, 3, zone);
        expect(three[2]).toEqual({ from, to });
        expect([three[0]?.to, three[1]?.to]).toEqual([three[1]?.from, three[2]?.from]);
        expect(weekOf(from - 1, zone)).not.toBe(week);
      }),
    );
  });
});
