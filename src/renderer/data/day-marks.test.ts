import { describe, expect, it } from 'vitest';
import { activeAgain, type DayMarks } from './day-marks';

const HOUR = 3_600_000;
const at = (day: number, hours: number, minutes = 0) => new Date(2026, 2, day, hours, minutes).getTime();
const marks = (over: Partial<DayMarks> = {}): DayMarks => ({
  leftAt: at(11, 17),
  activeAt: at(12, 16, 55),
  left: false,
  ...over,
});

describe('since I left', () => {
  it.each([
    ['the same afternoon', marks(), at(12, 17), at(11, 17)],
    ['the next morning', marks(), at(13, 8), at(12, 16, 55)],
    ['after the weekend', marks(), at(16, 8), at(12, 16, 55)],
    ['over midnight, without a break', marks({ activeAt: at(12, 23, 50) }), at(13, 0, 10), at(11, 17)],
    ['signed out and in again the same day', marks({ left: true }), at(12, 17), at(12, 16, 55)],
    ['for the first time on this device', null, at(12, 8), at(12, 8) - 24 * HOUR],
  ])('%s', (_name, before, now, leftAt) => {
    expect(activeAgain(before, now)).toEqual({ leftAt, activeAt: now, left: false });
  });

  it('a clock that was put back does not take back what was done', () => {
    expect(activeAgain(marks(), at(12, 9)).activeAt).toBe(at(12, 16, 55));
  });
});
