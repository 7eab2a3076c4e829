import type { Calendar } from '@shared/domain/settings';

const MINUTE = 60_000;
const lengths = new WeakMap<Calendar, number>();

/** How long a working day of the calendar is (ms), so that "2 d" means two of its days; without one, 24 h. */
export const workingDay = (calendar: Calendar | null | undefined): number => {
  if (!calendar) return 24 * 60 * MINUTE;
  const known = lengths.get(calendar);
  if (known !== undefined) return known;
  const sums = calendar.week.map((day) => day.reduce((sum, [from, to]) => sum + to - from, 0));
  const length = Math.max(60, ...sums) * MINUTE;
  lengths.set(calendar, length);
  return length;
};
