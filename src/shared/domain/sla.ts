// SLA clocks: how much working time a ticket has used, as a pure function of its events, its targets and their
// calendars. The same figures on every device, in whatever order the events arrived: they are placed by when they
// were done, not by when they were heard of.
import { addWorking, elapsedWithin } from './calendar';
import type { Calendar, DeskSettings, SlaTarget } from './settings';
import type { ClockEvent, Ticket } from './ticket';

/**
 * One clock without the present moment in it, so that a list can keep it and let it tick.
 * `elapsed` (ms) counts up to `since`; from there it runs in `calendarId`'s hours until `dueAt`.
 */
export interface SlaClock {
  readonly state: 'running' | 'paused' | 'met' | 'missed' | 'none';
  /** Working time allowed, ms. */
  readonly target: number;
  /** Working time used, ms: up to `since` while running, else in all. */
  readonly elapsed: number;
  readonly since: number | null;
  /** When the target is reached if nothing pauses it; null unless running. */
  readonly dueAt: number | null;
  /** When it is at risk if nothing pauses it; null unless running. Kept, because walking a calendar is slow. */
  readonly riskAt: number | null;
  readonly calendarId: string | null;
}

export interface SlaClocks {
  readonly respond: SlaClock;
  readonly resolve: SlaClock;
}

/** DOMAIN, "SLA clocks": the second warning, and where "at risk" begins. */
export const AT_RISK = 0.75;
const MINUTE = 60_000;

export const noClock: SlaClock = {
  state: 'none',
  target: 0,
  elapsed: 0,
  since: null,
  dueAt: null,
  riskAt: null,
  calendarId: null,
};

const targetFor = (priority: number, settings: DeskSettings): SlaTarget | undefined =>
  settings.targets.find((target) => target.priority === priority);

export const calendarOf = (settings: DeskSettings, id: string | null): Calendar | undefined =>
  settings.calendars.find((calendar) => calendar.id === id);

/** The events of the current cycle, in the order in which they happened: a reopened ticket starts a new one. */
export const currentCycle = (clock: readonly ClockEvent[]): { events: readonly ClockEvent[]; priority: number } => {
  const inOrder = clock.every((event, n) => n === 0 || (clock[n - 1] as ClockEvent).at <= event.at);
  const events = inOrder ? clock : clock.toSorted((a, b) => a.at - b.at);
  const start = events.findLastIndex((event) => event.kind === 'reopened' || event.kind === 'opened');
  const earlier = events.slice(0, start + 1);
  const set = earlier.findLast((event) => event.kind === 'priority' || event.kind === 'opened');
  return { events: events.slice(start), priority: set && 'priority' in set ? set.priority : 0 };
};

const run = (
  events: readonly ClockEvent[],
  from: number,
  end: ClockEvent['kind'],
  settings: DeskSettings,
  kind: 'respond' | 'resolve',
): SlaClock => {
  let priority = from;
  let elapsed = 0;
  let paused = false;
  let since = events[0]?.at ?? 0;
  const count = (until: number): void => {
    const calendar = calendarOf(settings, targetFor(priority, settings)?.calendarId ?? null);
    if (calendar && !paused) elapsed += elapsedWithin(calendar, since, until);
    since = Math.max(since, until);
  };
  const finish = (state: 'met' | 'missed' | 'none'): SlaClock => {
    const target = targetFor(priority, settings);
    return {
      ...noClock,
      state,
      elapsed,
      target: (target?.[kind] ?? 0) * MINUTE,
      calendarId: target?.calendarId ?? null,
    };
  };
  for (const event of events.slice(1)) {
    count(event.at);
    if (event.kind === 'canceled') return finish('none');
    if (event.kind === end || event.kind === 'resolved') {
      const target = targetFor(priority, settings);
      if (!target) return finish('none');
      return finish(elapsed <= target[kind] * MINUTE ? 'met' : 'missed');
    }
    if (event.kind === 'held') paused = true;
    else if (event.kind === 'resumed') paused = false;
    else if (event.kind === 'priority') priority = event.priority;
  }
  const target = targetFor(priority, settings);
  const calendar = calendarOf(settings, target?.calendarId ?? null);
  if (!target || !calendar) return noClock;
  const allowed = target[kind] * MINUTE;
  const base = { target: allowed, elapsed, calendarId: calendar.id };
  if (paused) return { ...base, state: 'paused', since: null, dueAt: null, riskAt: null };
  const reached = (fraction: number): number | null => {
    const left = allowed * fraction - elapsed;
    return left > 0 ? addWorking(calendar, since, left) : since + left;
  };
  return { ...base, state: 'running', since, dueAt: reached(1), riskAt: reached(AT_RISK) };
};

/** The clocks of the current cycle. A ticket whose priority has no target has none. */
export const slaOf = (ticket: Pick<Ticket, 'clock'>, settings: DeskSettings): SlaClocks => {
  const { events, priority } = currentCycle(ticket.clock);
  if (events.length === 0) return { respond: noClock, resolve: noClock };
  return {
    respond: run(events, priority, 'responded', settings, 'respond'),
    resolve: run(events, priority, 'resolved', settings, 'resolve'),
  };
};

/** `left` is working time, ms; negative once breached. `fraction` of the target that is used, past 1 when breached. */
export interface SlaReading {
  readonly tone: 'onTrack' | 'atRisk' | 'breached' | 'paused' | 'met' | 'missed' | 'none';
  readonly left: number;
  readonly fraction: number;
}

export const readClock = (clock: SlaClock, now: number, settings: DeskSettings): SlaReading => {
  if (clock.state === 'none') return { tone: 'none', left: 0, fraction: 0 };
  const calendar = clock.since === null ? undefined : calendarOf(settings, clock.calendarId);
  const elapsed = clock.elapsed + (calendar && clock.since !== null ? elapsedWithin(calendar, clock.since, now) : 0);
  const left = clock.target - elapsed;
  const fraction = clock.target > 0 ? elapsed / clock.target : 0;
  if (clock.state !== 'running') return { tone: clock.state, left, fraction };
  return { tone: left < 0 ? 'breached' : fraction >= AT_RISK ? 'atRisk' : 'onTrack', left, fraction };
};

/** The clock that the list shows: the response while it is owed, then the resolution. */
export const nextClock = (clocks: SlaClocks): SlaClock =>
  clocks.respond.state === 'running' || clocks.respond.state === 'paused' ? clocks.respond : clocks.resolve;
