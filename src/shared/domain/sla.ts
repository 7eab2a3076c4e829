// SLA clocks: how much working time a ticket has used, as a pure function of its events, its targets and their
// calendars. The same figures on every device, in whatever order the events arrived: they are placed by when they
// were done, not by when they were heard of.
import { addWorking, elapsedWithin } from './calendar';
import { countingOf } from './counting';
import type { HoldReason } from './lifecycle';
import type { Calendar, DeskSettings } from './settings';
import { stopsUnder, type Term, termUnder } from './terms';
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

const inOrderOf = (clock: readonly ClockEvent[]): readonly ClockEvent[] => {
  for (let n = 1; n < clock.length; n += 1) {
    if ((clock[n - 1] as ClockEvent).at > (clock[n] as ClockEvent).at) return clock.toSorted((a, b) => a.at - b.at);
  }
  return clock;
};

const cycleAt = (events: readonly ClockEvent[], start: number, end: number): Cycle => {
  let priority = 0;
  let policyId: string | null = null;
  for (let n = 0; n <= start; n += 1) {
    const event = events[n];
    if (event?.kind === 'priority' || event?.kind === 'opened') priority = event.priority;
    else if (event?.kind === 'policy') policyId = event.policyId;
  }
  const whole = start <= 0 && end === events.length;
  return { events: whole ? events : events.slice(Math.max(0, start), end), priority, policyId };
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

const reachedAt = (calendar: Calendar, since: number, left: number): number | null =>
  left > 0 ? addWorking(calendar, since, left) : since + left;

/**
 * A clock of `target` ms that has used `elapsed` and goes on from `since`; or stands still, when that is null.
 * Here and below, literals in one order of fields: with spreads, ten thousand clocks take three times as long.
 */
export const openClock = (calendar: Calendar, target: number, elapsed: number, since: number | null): SlaClock => {
  const calendarId = calendar.id;
  if (since === null) return { state: 'paused', target, elapsed, since, dueAt: null, riskAt: null, calendarId };
  const dueAt = reachedAt(calendar, since, target - elapsed);
  const riskAt = reachedAt(calendar, since, target * AT_RISK - elapsed);
  return { state: 'running', target, elapsed, since, dueAt, riskAt, calendarId };
};

/** One that counts no more. `none`: it is not judged, but what was used is still to be seen. */
export const endedClock = (
  state: 'met' | 'missed' | 'none',
  calendarId: string | null,
  target: number,
  elapsed: number,
): SlaClock => ({ state, target, elapsed, since: null, dueAt: null, riskAt: null, calendarId });

type Kind = keyof SlaClocks;

const dropped = (term: Term | null, kind: Kind, elapsed: number): SlaClock =>
  endedClock('none', term ? term.target.calendarId : null, term ? term.target[kind] * MINUTE : 0, elapsed);

const judged = (term: Term | null, kind: Kind, elapsed: number): SlaClock => {
  if (!term) return endedClock('none', null, 0, elapsed);
  const target = term.target[kind] * MINUTE;
  return endedClock(elapsed <= target ? 'met' : 'missed', term.target.calendarId, target, elapsed);
};

/** Both clocks count the same time, side by side: one walk. */
export const clocksOf = (cycle: Cycle, settings: DeskSettings): SlaClocks => {
  if (cycle.events.length === 0) return { respond: noClock, resolve: noClock };
  const { first, events } = countingOf(cycle.events, settings);
  let by = first;
  let { priority, policyId } = cycle;
  let term = termUnder(by, policyId, priority);
  let elapsed = 0;
  let held: HoldReason | null = null;
  let since = (events[0] as ClockEvent).at;
  let respond: SlaClock | null = null;
  const paused = (): boolean => held !== null && stopsUnder(by, policyId, held);
  for (let n = 1; n < events.length; n += 1) {
    const event = events[n] as (typeof events)[number];
    if (event.at > since) {
      if (term?.calendar && !paused()) elapsed += elapsedWithin(term.calendar, since, event.at);
      since = event.at;
    }
    switch (event.kind) {
      case 'held':
        held = event.reason;
        break;
      case 'resumed':
        held = null;
        break;
      case 'priority':
        priority = event.priority;
        term = termUnder(by, policyId, priority);
        break;
      case 'policy':
        policyId = event.policyId;
        term = termUnder(by, policyId, priority);
        break;
      case 'recounted':
        by = event.to;
        term = termUnder(by, policyId, priority);
        break;
      case 'responded':
        respond ??= judged(term, 'respond', elapsed);
        break;
      case 'resolved':
        return { respond: respond ?? judged(term, 'respond', elapsed), resolve: judged(term, 'resolve', elapsed) };
      case 'canceled':
        return {
          respond: respond ?? dropped(term, 'respond', elapsed),
          resolve: dropped(term, 'resolve', elapsed),
        };
    }
  }
  const from = paused() ? null : since;
  const go = (kind: Kind): SlaClock =>
    term?.calendar ? openClock(term.calendar, term.target[kind] * MINUTE, elapsed, from) : noClock;
  return { respond: respond ?? go('respond'), resolve: go('resolve') };
};

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
