// What belongs on the handover of a shift, read from the rows that a device has: pure, and each line says why it is there.
import { isActive, isFinal } from './lifecycle';
import { keeperOf } from './promise';
import type { Row } from './row';
import type { DeskSettings, Group } from './settings';
import {
  type HandoverLine,
  type HandoverPerson,
  type HandoverReason,
  handoverSections,
  MAX_HANDOVER_LINES,
  MAX_HANDOVER_PEOPLE,
  sectionOf,
} from './shift-handover';
import { nextClock } from './sla';

export interface HandoverAsk {
  readonly groupId: string;
  /** Epoch ms. */
  readonly now: number;
  /** The end of the shift that takes over. */
  readonly until: number;
  readonly settings: DeskSettings;
}

/** Priorities that a lead is told of whatever their clocks say. */
const HIGH = 2;

type Extra = Partial<Pick<HandoverLine, 'at' | 'personId' | 'said' | 'groupId'>>;

const line = (row: Row, reason: HandoverReason, extra: Extra = {}): HandoverLine => ({
  ticket: row.number,
  title: row.shortDescription,
  priority: row.priority,
  reason,
  at: null,
  personId: row.assigneeId,
  said: null,
  groupId: null,
  ...extra,
});

const majorLine = (row: Row): HandoverLine | null => {
  if (row.major === null || isFinal(row.state)) return null;
  if (row.major === 'proposed') return isActive(row.state) ? line(row, 'majorProposed') : null;
  if (row.state === 'resolved') return line(row, 'majorResolved');
  return line(row, 'majorOngoing', { at: row.nextUpdateAt });
};

const riskLine = (row: Row, { now, until }: HandoverAsk): HandoverLine | null => {
  if (!isActive(row.state)) return null;
  const { state, dueAt } = nextClock(row.sla);
  if (state === 'running' && dueAt !== null && dueAt <= now) return line(row, 'breached', { at: dueAt });
  if (state === 'running' && dueAt !== null && dueAt <= until) return line(row, 'endsInShift', { at: dueAt });
  return row.priority <= HIGH ? line(row, 'highPriority', { at: dueAt }) : null;
};

const promiseLines = (row: Row, { now, until }: HandoverAsk): HandoverLine[] =>
  row.promises.map((promise) => {
    const reason = promise.at <= now ? 'promiseLate' : promise.at <= until ? 'promiseDue' : 'promiseLater';
    return line(row, reason, { at: promise.at, said: promise.text, personId: keeperOf(row, promise) });
  });

const ownLines = (row: Row, ask: HandoverAsk): (HandoverLine | null)[] => [
  // A major incident is said once, with what matters of it.
  row.major === 'promoted' ? null : riskLine(row, ask),
  row.callerWaits ? line(row, 'callerWaits', { at: row.callerWaits.since }) : null,
  ...promiseLines(row, ask),
  row.handoff ? line(row, 'handedOff', { at: row.handoff.at, groupId: row.handoff.toGroupId }) : null,
];

const NOTHING: readonly HandoverLine[] = [];

const linesOf = (row: Row, ask: HandoverAsk): readonly HandoverLine[] => {
  const { handoff } = row;
  const own = row.groupId === ask.groupId;
  // Nearly all of a large desk's rows.
  if (!own && row.major === null && handoff === null) return NOTHING;
  const toUs = !own && handoff?.toGroupId === ask.groupId;
  const lines = [
    majorLine(row),
    ...(own ? ownLines(row, ask) : []),
    toUs ? line(row, 'handedToUs', { at: handoff.at, groupId: row.groupId }) : null,
  ];
  return lines.filter((each) => each !== null);
};

const inOrder = (a: HandoverLine, b: HandoverLine): number =>
  handoverSections.indexOf(sectionOf(a.reason)) - handoverSections.indexOf(sectionOf(b.reason)) ||
  (a.at ?? Number.MAX_SAFE_INTEGER) - (b.at ?? Number.MAX_SAFE_INTEGER) ||
  a.priority - b.priority ||
  (a.ticket < b.ticket ? -1 : 1);

/** A restricted group's tickets are on its own handovers alone: those of other groups are read by the whole desk. */
const mayStandOn = (restricted: ReadonlySet<string>, { groupId }: HandoverAsk) => {
  return (row: Row): boolean => row.groupId === groupId || row.groupId === null || !restricted.has(row.groupId);
};

/**
 * The lines of a group's handover, by part, the most pressing first in each: what is burning anywhere at the desk; of the
 * group's own tickets those with a risk, a caller who waits, a promise; what is offered to it and by it.
 */
export const handoverLines = (rows: readonly Row[], ask: HandoverAsk): HandoverLine[] => {
  const restricted = new Set(ask.settings.groups.filter((group) => group.restricted).map(({ id }) => id));
  return rows
    .filter(mayStandOn(restricted, ask))
    .flatMap((row) => linesOf(row, ask))
    .sort(inOrder);
};

/** What fits on the page, and how many more there are: of each part the most pressing stay. */
export const fitting = (lines: readonly HandoverLine[]): { lines: HandoverLine[]; more: number } => {
  if (lines.length <= MAX_HANDOVER_LINES) return { lines: [...lines], more: 0 };
  const places = new Map<string, number>();
  const ranked = lines.map((each) => {
    const section = sectionOf(each.reason);
    const place = places.get(section) ?? 0;
    places.set(section, place + 1);
    return { each, place };
  });
  const kept = new Set(
    ranked
      .toSorted((a, b) => a.place - b.place)
      .slice(0, MAX_HANDOVER_LINES)
      .map(({ each }) => each),
  );
  return { lines: lines.filter((each) => kept.has(each)), more: lines.length - kept.size };
};

/** Who has how much of the group's work; those who leave before the others, then who has most. */
export const handoverPeople = (
  rows: readonly Row[],
  ask: HandoverAsk,
  offAt: (personId: string) => number | null,
): HandoverPerson[] => {
  const found = new Map<string, { open: number; promises: number }>();
  const of = (personId: string) => {
    const known = found.get(personId) ?? { open: 0, promises: 0 };
    found.set(personId, known);
    return known;
  };
  for (const row of rows) {
    if (row.groupId !== ask.groupId) continue;
    if (row.assigneeId !== null && isActive(row.state)) of(row.assigneeId).open += 1;
    for (const promise of row.promises) of(keeperOf(row, promise)).promises += 1;
  }
  return [...found]
    .map(([personId, counts]) => ({ personId, ...counts, offAt: offAt(personId) }))
    .sort(
      (a, b) =>
        (a.offAt ?? Number.MAX_SAFE_INTEGER) - (b.offAt ?? Number.MAX_SAFE_INTEGER) ||
        b.open - a.open ||
        (a.personId < b.personId ? -1 : 1),
    )
    .slice(0, MAX_HANDOVER_PEOPLE);
};

/** Groups that have shifts to hand over: a vendor's are its own matter. */
export const handsOver = (group: Pick<Group, 'tier'>): boolean => group.tier !== 'vendor';
