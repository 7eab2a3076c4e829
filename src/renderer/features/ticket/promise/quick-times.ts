// Times that one promises on the phone: soon, later today, or tomorrow morning.
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** What is promised is a round time (ms). */
const ROUND = 5 * MINUTE;
const END_OF_DAY = 16;
const MORNING = 9;

export interface QuickTime {
  readonly key: 'in' | 'today' | 'tomorrow';
  readonly at: number;
  /** Of `in`: from now (ms). */
  readonly span: number;
}

const atHour = (now: number, days: number, hour: number): number => {
  const day = new Date(now);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + days, hour).getTime();
};

/** In the time of this device, earliest first. */
export const quickTimes = (now: number): QuickTime[] => {
  const soon = [30 * MINUTE, HOUR, 2 * HOUR].map(
    (span): QuickTime => ({ key: 'in', at: Math.ceil((now + span) / ROUND) * ROUND, span }),
  );
  const today: QuickTime = { key: 'today', at: atHour(now, 0, END_OF_DAY), span: 0 };
  const tomorrow: QuickTime = { key: 'tomorrow', at: atHour(now, 1, MORNING), span: 0 };
  const last = soon.at(-1)?.at ?? now;
  return [...soon, ...(today.at > last ? [today] : []), tomorrow];
};
