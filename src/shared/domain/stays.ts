// Targets between teams: what a group has agreed with the desk (operational level) and what a vendor has signed
// (underpinning contract) are the same thing with another owner. For each stay of a ticket with a group there is a clock
// of its own, from the ticket's clock events; for each offer, the time until it was answered. Pure, as the ticket's own.
import { elapsedWithin } from './calendar';
import { countingOf } from './counting';
import type { Handoff, Hop } from './handoff';
import type { HoldReason } from './lifecycle';
import type { Calendar, DeskSettings, Group } from './settings';
import { calendarOf, cyclesOf, endedClock, noClock, openClock, type SlaClock } from './sla';
import { stopsUnder } from './terms';
import type { ClockEvent, Ticket } from './ticket';

const MINUTE = 60_000;

/** While one group had the ticket. A reopened ticket begins a new stay with the group that it comes back to. */
export interface Stay {
  readonly groupId: string;
  readonly from: number;
  /** When it went to another group, was resolved or canceled; null: the group has it. */
  readonly to: number | null;
  /** Stands still when the ticket's own do. `none`: nothing is agreed for this priority. */
  readonly clock: SlaClock;
}

interface Term {
  readonly calendar: Calendar;
  /** Ms. */
  readonly target: number;
}

const groupIn = (settings: DeskSettings, id: string): Group | undefined =>
  settings.groups.find((each) => each.id === id);

const resolveTerm = (settings: DeskSettings, groupId: string, priority: number): Term | null => {
  const targets = groupIn(settings, groupId)?.targets;
  const minutes = targets?.resolve.find((each) => each.priority === priority)?.minutes;
  const calendar = calendarOf(settings, targets?.calendarId ?? null);
  return calendar && minutes !== undefined ? { calendar, target: minutes * MINUTE } : null;
};

const judged = (term: Term | null, elapsed: number): SlaClock =>
  term
    ? endedClock(elapsed <= term.target ? 'met' : 'missed', term.calendar.id, term.target, elapsed)
    : endedClock('none', null, 0, elapsed);

/** Which group had the ticket when a cycle began: it was opened for one, or came to one before it was reopened. */
const groupBefore = (clock: readonly ClockEvent[], at: number): string | null => {
  let groupId: string | null = null;
  let latest = Number.NEGATIVE_INFINITY;
  for (const event of clock) {
    if ((event.kind !== 'opened' && event.kind !== 'group') || event.at > at || event.at < latest) continue;
    groupId = event.groupId;
    latest = event.at;
  }
  return groupId;
};

/** All stays, oldest first. One that ended in the moment in which it began is none. */
export const staysOf = ({ clock }: Pick<Ticket, 'clock'>, settings: DeskSettings): Stay[] => {
  const stays: Stay[] = [];
  for (const cycle of cyclesOf(clock)) {
    const { first, events } = countingOf(cycle.events, settings);
    let by = first;
    let { priority, policyId } = cycle;
    let since = events[0]?.at ?? 0;
    let from = since;
    let groupId = groupBefore(clock, from);
    let held: HoldReason | null = null;
    let elapsed = 0;
    const term = () => (groupId === null ? null : resolveTerm(by, groupId, priority));
    const paused = () => held !== null && stopsUnder(by, policyId, held);
    const leave = (at: number, isJudged: boolean) => {
      if (groupId === null || at <= from) return;
      const last = judged(term(), elapsed);
      stays.push({ groupId, from, to: at, clock: isJudged ? last : { ...last, state: 'none' } });
    };
    let isOver = false;
    for (const event of events.slice(1)) {
      const counting = term();
      if (counting && !paused()) elapsed += elapsedWithin(counting.calendar, since, event.at);
      since = Math.max(since, event.at);
      if (event.kind === 'held') held = event.reason;
      else if (event.kind === 'resumed') held = null;
      else if (event.kind === 'priority') priority = event.priority;
      else if (event.kind === 'policy') policyId = event.policyId;
      else if (event.kind === 'recounted') by = event.to;
      else if (event.kind === 'group' && event.groupId !== groupId) {
        leave(event.at, true);
        groupId = event.groupId;
        from = event.at;
        elapsed = 0;
      } else if (event.kind === 'resolved' || event.kind === 'canceled') {
        leave(event.at, event.kind === 'resolved');
        isOver = true;
        break;
      }
    }
    if (isOver || groupId === null) continue;
    const open = term();
    const goesOn = open ? openClock(open.calendar, open.target, elapsed, paused() ? null : since) : noClock;
    stays.push({ groupId, from, to: null, clock: goesOn });
  }
  return stays;
};

export interface Answer {
  readonly id: string;
  readonly fromGroupId: string | null;
  readonly toGroupId: string;
  readonly offeredAt: number;
  /** Null: it waits. */
  readonly outcome: Hop['outcome'] | null;
  readonly endedAt: number | null;
  /** From offered to accepted or returned. What was withdrawn or has lapsed is not judged. */
  readonly clock: SlaClock;
}

/** How long a group has had, or has, to answer an offer. Nothing pauses it: whoever waits for the caller can answer too. */
export const acceptClock = (
  { toGroupId, at }: Pick<Handoff, 'toGroupId' | 'at'>,
  end: Pick<Hop, 'endedAt' | 'outcome'> | null,
  settings: DeskSettings,
): SlaClock => {
  const targets = groupIn(settings, toGroupId)?.targets;
  const calendar = calendarOf(settings, targets?.calendarId ?? null);
  if (!calendar || targets?.accept == null) return noClock;
  const target = targets.accept * MINUTE;
  if (!end) return openClock(calendar, target, 0, at);
  const clock = judged({ calendar, target }, elapsedWithin(calendar, at, end.endedAt));
  return end.outcome === 'accepted' || end.outcome === 'returned' ? clock : { ...clock, state: 'none' };
};

/** All offers, oldest first; the one that waits is the last. */
export const answersOf = ({ handoff, hops }: Pick<Ticket, 'handoff' | 'hops'>, settings: DeskSettings): Answer[] => {
  const ended = hops.map((hop): Answer => {
    const { id, fromGroupId, toGroupId, at: offeredAt, outcome, endedAt } = hop;
    return { id, fromGroupId, toGroupId, offeredAt, outcome, endedAt, clock: acceptClock(hop, hop, settings) };
  });
  if (!handoff) return ended;
  const { id, fromGroupId, toGroupId, at: offeredAt } = handoff;
  const waits = { id, fromGroupId, toGroupId, offeredAt, outcome: null, endedAt: null };
  return [...ended, { ...waits, clock: acceptClock(handoff, null, settings) }];
};
