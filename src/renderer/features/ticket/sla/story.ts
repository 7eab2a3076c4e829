// All that happened to a clock, cycle by cycle: what it counted, what it did not and why, and what changed meanwhile.
import { holidaysWithin, spansWithin } from '@shared/domain/calendar';
import { countingOf } from '@shared/domain/counting';
import { type Entry, recordedOffline } from '@shared/domain/entry';
import type { Calendar, DeskSettings } from '@shared/domain/settings';
import { type Cycle, clocksOf, cyclesOf, type SlaClock } from '@shared/domain/sla';
import type { ClockEvent, Ticket } from '@shared/domain/ticket';
import { stretchesOf as offsetsOf } from '@shared/domain/time-zone';
import { type ClockKind, type Stretch, stretchesOf } from './stretches';

/** Something that happened at one moment. `receivedAt`: it was recorded offline, and the server heard of it then. */
export type Moment = { readonly at: number; readonly receivedAt: number | null } & (
  | {
      readonly what: 'opened' | 'reopened' | 'responded' | 'held' | 'resumed' | 'resolved' | 'canceled' | 'recounted';
    }
  | { readonly what: 'priority'; readonly from: number; readonly to: number }
  | { readonly what: 'policy'; readonly policyId: string | null }
  /** What the caller wrote while the clock stood still. */
  | { readonly what: 'callerWrote'; readonly by: string }
  /** Local time made a leap, by so much (ms), in the zone of the calendar. */
  | { readonly what: 'clocksChanged'; readonly leap: number; readonly timeZone: string }
);

export interface CycleStory {
  readonly clock: SlaClock;
  readonly begin: number;
  /** When it was resolved or canceled; null: it goes on. */
  readonly end: number | null;
  readonly stretches: readonly Stretch[];
  readonly moments: readonly Moment[];
}

type Told = Pick<Entry, 'commandId' | 'at' | 'receivedAt' | 'by' | 'body'>;

/** Switches to and from daylight saving between two instants, where they fall into time that was counted. */
const leapsIn = ({ calendar, from, to }: Stretch): Moment[] => {
  if (!calendar) return [];
  const moments: Moment[] = [];
  for (let year = new Date(from).getUTCFullYear(); year <= new Date(to).getUTCFullYear(); year += 1) {
    const offsets = offsetsOf(calendar.timeZone, year);
    for (const [n, { from: at, offset }] of offsets.entries()) {
      const leap = offset - (offsets[n - 1]?.offset ?? offset);
      if (leap !== 0 && at > from && at < to)
        moments.push({ what: 'clocksChanged', at, receivedAt: null, leap, timeZone: calendar.timeZone });
    }
  }
  return moments;
};

const eventMoments = (cycle: Cycle, settings: DeskSettings, until: number, late: ReadonlyMap<string, number>) => {
  const moments: Moment[] = [];
  let { priority } = cycle;
  for (const [n, event] of countingOf(cycle.events, settings).events.entries()) {
    if (event.at > until) break;
    if (event.kind === 'recounted') {
      moments.push({ what: 'recounted', at: event.at, receivedAt: null });
      continue;
    }
    const base = { at: event.at, receivedAt: late.get(event.commandId) ?? null };
    // The stretches say when it was held; here, only what they can't: that it was heard of late.
    const isSaid = event.kind === 'held' || event.kind === 'resumed' || n === 0;
    if (event.kind === 'group' || (isSaid && base.receivedAt === null)) continue;
    if (event.kind === 'policy') moments.push({ ...base, what: 'policy', policyId: event.policyId });
    else if (event.kind !== 'priority') moments.push({ ...base, what: event.kind });
    else {
      moments.push({ ...base, what: 'priority', from: priority, to: event.priority });
      priority = event.priority;
    }
  }
  return moments;
};

const wroteWhilePaused = (stretches: readonly Stretch[], entries: readonly Told[]): Moment[] =>
  entries.flatMap((entry): Moment[] => {
    if (entry.body.kind !== 'callerMessage') return [];
    // A reply that ended the pause belongs to it.
    const paused = stretches.some(({ kind, from, to }) => kind === 'paused' && entry.at > from && entry.at <= to);
    const receivedAt = recordedOffline(entry) ? entry.receivedAt : null;
    return paused ? [{ what: 'callerWrote', at: entry.at, receivedAt, by: entry.by }] : [];
  });

const isEnd = (event: ClockEvent): boolean => event.kind === 'resolved' || event.kind === 'canceled';

/** Cycles of a clock, the present one first. */
export const storyOf = (
  ticket: Pick<Ticket, 'clock'>,
  kind: ClockKind,
  settings: DeskSettings,
  now: number,
  entries: readonly Told[],
): CycleStory[] => {
  const late = new Map(entries.filter(recordedOffline).map(({ commandId, receivedAt }) => [commandId, receivedAt]));
  const stories = cyclesOf(ticket.clock).map((cycle): CycleStory => {
    const stretches = stretchesOf(cycle, kind, settings, now);
    const until = stretches.at(-1)?.to ?? now;
    const moments = [
      ...eventMoments(cycle, settings, until, late),
      ...wroteWhilePaused(stretches, entries),
      ...stretches.flatMap(leapsIn),
    ];
    return {
      clock: clocksOf(cycle, settings)[kind],
      begin: cycle.events[0]?.at ?? now,
      end: cycle.events.find(isEnd)?.at ?? null,
      stretches,
      moments: moments.toSorted((a, b) => a.at - b.at),
    };
  });
  return stories.toReversed();
};

/** An interval that counted, or did not because nobody works then; `holidays` are local dates (YYYY-MM-DD) in it. */
export interface Part {
  readonly counts: boolean;
  readonly from: number;
  readonly to: number;
  readonly holidays: readonly string[];
}

const idle = (calendar: Calendar, from: number, to: number): Part[] =>
  to > from ? [{ counts: false, from, to, holidays: holidaysWithin(calendar, from, to) }] : [];

/** Every interval of a stretch, without a gap; a stretch without a calendar has none. */
export const partsOf = ({ calendar, from, to }: Pick<Stretch, 'calendar' | 'from' | 'to'>): Part[] => {
  if (!calendar) return [];
  const parts: Part[] = [];
  let at = from;
  for (const span of spansWithin(calendar, from, to)) {
    parts.push(...idle(calendar, at, span.from), { counts: true, ...span, holidays: [] });
    at = span.to;
  }
  return [...parts, ...idle(calendar, at, to)];
};
