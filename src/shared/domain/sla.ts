// SLA clocks: how much working time a ticket has used, as a pure function of its events, its targets and their
// calendars. The same figures on every device, in whatever order the events arrived: they are placed by when they
// were done, not by when they were heard of.
import { addWorking, elapsedWithin } from './calendar';
import type { HoldReason } from './lifecycle';
import { pausesUnder, targetUnder } from './policy';
import type { Calendar, DeskSettings } from './settings';
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

export const calendarOf = (settings: DeskSettings, id: string | null): Calendar | undefined =>
  settings.calendars.find((calendar) => calendar.id === id);

/** One opening or reopening and what followed: `priority` and `policyId` are as they stood when it began. */
export interface Cycle {
  readonly events: readonly ClockEvent[];
  readonly priority: number;
  readonly policyId: string | null;
}

const begins = (event: ClockEvent): boolean => event.kind === 'reopened' || event.kind === 'opened';

const inOrderOf = (clock: readonly ClockEvent[]): readonly ClockEvent[] =>
  clock.every((event, n) => n === 0 || (clock[n - 1] as ClockEvent).at <= event.at)
    ? clock
    : clock.toSorted((a, b) => a.at - b.at);

const cycleAt = (events: readonly ClockEvent[], start: number, end: number): Cycle => {
  let priority = 0;
  let policyId: string | null = null;
  for (let n = 0; n <= start; n += 1) {
    const event = events[n];
    if (event?.kind === 'priority' || event?.kind === 'opened') priority = event.priority;
    else if (event?.kind === 'policy') policyId = event.policyId;
  }
  return { events: events.slice(Math.max(0, start), end), priority, policyId };
};

/** The events of the current cycle, in the order in which they happened: a reopened ticket starts a new one. */
export const currentCycle = (clock: readonly ClockEvent[]): Cycle => {
  const events = inOrderOf(clock);
  return cycleAt(events, events.findLastIndex(begins), events.length);
};

/** All cycles, oldest first: what was missed before a reopening stays to be seen. */
export const cyclesOf = (clock: readonly ClockEvent[]): Cycle[] => {
  const events = inOrderOf(clock);
  const starts = events.flatMap((event, n) => (begins(event) ? [n] : []));
  return starts.map((start, n) => cycleAt(events, start, starts[n + 1] ?? events.length));
};

const run = (cycle: Cycle, settings: DeskSettings, kind: 'respond' | 'resolve'): SlaClock => {
  const { events } = cycle;
  const end = kind === 'respond' ? 'responded' : 'resolved';
  let { priority, policyId } = cycle;
  let target = targetUnder(settings, policyId, priority);
  let elapsed = 0;
  let held: HoldReason | null = null;
  let since = events[0]?.at ?? 0;
  const paused = (): boolean => held !== null && pausesUnder(settings, policyId, held);
  const count = (until: number): void => {
    const calendar = calendarOf(settings, target?.calendarId ?? null);
    if (calendar && !paused()) elapsed += elapsedWithin(calendar, since, until);
    since = Math.max(since, until);
  };
  const finish = (state: 'met' | 'missed' | 'none'): SlaClock => {
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
      if (!target) return finish('none');
      return finish(elapsed <= target[kind] * MINUTE ? 'met' : 'missed');
    }
    if (event.kind === 'held') held = event.reason;
    else if (event.kind === 'resumed') held = null;
    else if (event.kind === 'priority' || event.kind === 'policy') {
      if (event.kind === 'priority') priority = event.priority;
      else policyId = event.policyId;
      target = targetUnder(settings, policyId, priority);
    }
  }
  const calendar = calendarOf(settings, target?.calendarId ?? null);
  if (!target || !calendar) return noClock;
  const allowed = target[kind] * MINUTE;
  const base = { target: allowed, elapsed, calendarId: calendar.id };
  if (paused()) return { ...base, state: 'paused', since: null, dueAt: null, riskAt: null };
  const reached = (fraction: number): number | null => {
    const left = allowed * fraction - elapsed;
    return left > 0 ? addWorking(calendar, since, left) : since + left;
  };
  return { ...base, state: 'running', since, dueAt: reached(1), riskAt: reached(AT_RISK) };
};

export const clocksOf = (cycle: Cycle, settings: DeskSettings): SlaClocks =>
  cycle.events.length === 0
    ? { respond: noClock, resolve: noClock }
    : { respond: run(cycle, settings, 'respond'), resolve: run(cycle, settings, 'resolve') };

/** The clocks of the current cycle. A ticket whose priority has no target has none. */
export const slaOf = (ticket: Pick<Ticket, 'clock'>, settings: DeskSettings): SlaClocks =>
  clocksOf(currentCycle(ticket.clock), settings);

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
