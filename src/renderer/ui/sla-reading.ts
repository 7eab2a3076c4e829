// A clock as it stands at one moment. The domain's clocks hold no present moment; this adds it.
import { elapsedWithin } from '@shared/domain/calendar';
import type { Calendar } from '@shared/domain/settings';
import { AT_RISK, type SlaClock, type SlaClocks } from '@shared/domain/sla';

export type Calendars = ReadonlyMap<string, Calendar>;

export interface SlaReading {
  readonly kind: 'onTrack' | 'atRisk' | 'breached' | 'paused' | 'met' | 'missed' | 'none';
  /** Of the target, 0 to 1; full once it is reached. */
  readonly share: number;
  /** Working time left, ms; negative once breached; of an ended clock, what was left at its end. */
  readonly left: number;
}

const nothing: SlaReading = { kind: 'none', share: 0, left: 0 };

/** Working time between two instants; without a calendar every hour counts. */
const worked = (clock: SlaClock, calendars: Calendars, from: number, to: number): number => {
  const calendar = clock.calendarId === null ? undefined : calendars.get(clock.calendarId);
  return calendar ? elapsedWithin(calendar, from, to) : Math.max(0, to - from);
};

export const readClock = (clock: SlaClock, calendars: Calendars, now: number): SlaReading => {
  if (clock.state === 'none' || clock.target <= 0) return nothing;
  const ended = clock.target - clock.elapsed;
  const shareOf = (used: number) => Math.min(1, Math.max(0, used / clock.target));
  switch (clock.state) {
    case 'met':
    case 'missed':
    case 'paused':
      return { kind: clock.state, share: shareOf(clock.elapsed), left: ended };
    case 'running': {
      const since = clock.since ?? now;
      if (clock.dueAt !== null && now >= clock.dueAt) {
        return { kind: 'breached', share: 1, left: -worked(clock, calendars, clock.dueAt, now) };
      }
      const used = clock.elapsed + worked(clock, calendars, since, now);
      const left = clock.target - used;
      return { kind: used >= clock.target * AT_RISK ? 'atRisk' : 'onTrack', share: shareOf(used), left };
    }
  }
};

/** Of two clocks the one that ends first; it is what a list shows and sorts by. */
export const leadingClock = ({ respond, resolve }: SlaClocks): SlaClock => {
  if (respond.state !== 'running' || respond.dueAt === null) return resolve;
  return resolve.dueAt !== null && resolve.dueAt < respond.dueAt ? resolve : respond;
};

const MINUTE = 60_000;
const lengths = new WeakMap<Calendar, number>();

/** How long a working day of the calendar is (ms), so that "2 d" means two of its days. */
export const workingDay = (calendar: Calendar | undefined): number => {
  if (!calendar) return 24 * 60 * MINUTE;
  const known = lengths.get(calendar);
  if (known !== undefined) return known;
  const sums = calendar.week.map((day) => day.reduce((sum, [from, to]) => sum + to - from, 0));
  const length = Math.max(60, ...sums) * MINUTE;
  lengths.set(calendar, length);
  return length;
};
