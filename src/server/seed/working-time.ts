import { addWorking, elapsedWithin } from '@shared/domain/calendar';
import type { Calendar } from '@shared/domain/settings';

const DAY = 86_400_000;

/** @throws for a calendar without working hours: the demo desk has none */
export const workingAfter = (calendar: Calendar, from: number, work: number): number => {
  const end = addWorking(calendar, from, work);
  if (end === null) throw new RangeError(`${calendar.name} has no working hours`);
  return end;
};

/** The latest instant, to the second, from which `work` (ms) of working time have passed by `now`. */
export const workingBefore = (calendar: Calendar, now: number, work: number): number => {
  let [earliest, latest] = [now - 5 * work - 45 * DAY, now];
  while (latest - earliest > 1000) {
    const middle = Math.floor((earliest + latest) / 2);
    if (elapsedWithin(calendar, middle, now) > work) earliest = middle;
    else latest = middle;
  }
  return latest;
};
