// The figures that leads expect (DOMAIN), each with its definition in code: which tickets it is about, and what it says of
// them. The list behind a figure is the same test, so that the two can't differ.
import type { Fact } from './fact';
import { mean, quantile } from './spread';

export interface Scope {
  /** Null: all that this person sees. */
  readonly groupIds: ReadonlySet<string> | null;
  /** Epoch ms, end exclusive. */
  readonly from: number;
  readonly to: number;
}

export type Unit = 'tickets' | 'share' | 'time' | 'score' | 'ratio';

/** Something that happened to a ticket, and the group that it is counted for. */
interface Moment {
  readonly at: number;
  readonly groupId: string | null;
  /** What a measured figure takes of it, where the ticket alone does not say. */
  readonly value?: number;
  /** It is one that a share counts. */
  readonly hit?: boolean;
}

interface Base {
  readonly moments: (fact: Fact) => readonly Moment[];
  /** Of those to which it happened, the ones that the figure is about. */
  readonly about?: (fact: Fact) => boolean;
}
/** How many tickets, or which share of those that it is about. */
interface Counting extends Base {
  readonly unit: 'tickets' | 'share';
  readonly hit?: (fact: Fact) => boolean;
}
interface Measuring extends Base {
  readonly unit: 'time' | 'score' | 'ratio';
  readonly value?: (fact: Fact) => number | null;
  readonly of: 'median' | 'p90' | 'mean';
}
export type Measure = Counting | Measuring;

const once = (at: number | null, groupId: string | null) => (at === null ? [] : [{ at, groupId }]);
const opened: Base['moments'] = ({ openedAt, firstGroupId }) => once(openedAt, firstGroupId);
const responded: Base['moments'] = ({ respondedAt, groupId }) => once(respondedAt, groupId);
const resolved: Base['moments'] = ({ resolvedAt, groupId }) => once(resolvedAt, groupId);
const answered: Base['moments'] = ({ survey, groupId }) => once(survey?.at ?? null, groupId);

/** Offers that were answered, counted for the group that was asked. */
const handedOver: Base['moments'] = ({ hops }) =>
  hops.flatMap(({ outcome, to, at, endedAt }) =>
    outcome === 'accepted' || outcome === 'returned'
      ? [{ at: endedAt, groupId: to, value: endedAt - at, hit: outcome === 'returned' }]
      : [],
  );
const accepted: Base['moments'] = (fact) => handedOver(fact).filter(({ hit }) => !hit);

const isIncident = ({ kind }: Fact): boolean => kind === 'incident';

export const measures = {
  opened: { unit: 'tickets', moments: opened },
  resolved: { unit: 'tickets', moments: resolved },
  /** Mean time to acknowledge: working time from opening to the first response. */
  mtta: { unit: 'time', moments: responded, value: ({ respondWork }) => respondWork, of: 'mean' },
  mttaMedian: { unit: 'time', moments: responded, value: ({ respondWork }) => respondWork, of: 'median' },
  /** Time to resolve in working time, without what was on hold. */
  mttrWork: {
    unit: 'time',
    moments: resolved,
    about: isIncident,
    value: ({ resolveWork }) => resolveWork,
    of: 'mean',
  },
  mttrWorkMedian: {
    unit: 'time',
    moments: resolved,
    about: isIncident,
    value: ({ resolveWork }) => resolveWork,
    of: 'median',
  },
  mttrWorkP90: {
    unit: 'time',
    moments: resolved,
    about: isIncident,
    value: ({ resolveWork }) => resolveWork,
    of: 'p90',
  },
  /** From opening to the resolution that stands, by the wall clock. */
  mttrCalendar: {
    unit: 'time',
    moments: resolved,
    about: isIncident,
    value: ({ openedAt, resolvedAt }) => (resolvedAt === null ? null : resolvedAt - openedAt),
    of: 'mean',
  },
  mttrCalendarMedian: {
    unit: 'time',
    moments: resolved,
    about: isIncident,
    value: ({ openedAt, resolvedAt }) => (resolvedAt === null ? null : resolvedAt - openedAt),
    of: 'median',
  },
  mttrCalendarP90: {
    unit: 'time',
    moments: resolved,
    about: isIncident,
    value: ({ openedAt, resolvedAt }) => (resolvedAt === null ? null : resolvedAt - openedAt),
    of: 'p90',
  },
  /** Of incidents that the desk logged: resolved by whoever logged it, never moved, held or reopened. */
  firstContact: {
    unit: 'share',
    moments: resolved,
    about: (fact) => isIncident(fact) && fact.byDesk,
    hit: (fact) => fact.firstContact,
  },
  resolvedByFirstGroup: {
    unit: 'share',
    moments: resolved,
    about: isIncident,
    hit: ({ moves }) => moves.length === 0,
  },
  reassigned: { unit: 'share', moments: resolved, hit: ({ reassignments }) => reassignments > 0 },
  reassignments: { unit: 'ratio', moments: resolved, value: ({ reassignments }) => reassignments, of: 'mean' },
  reopened: { unit: 'share', moments: resolved, hit: ({ reopenedAt }) => reopenedAt.length > 0 },
  respondedInTime: {
    unit: 'share',
    moments: responded,
    about: ({ respondMet }) => respondMet !== null,
    hit: ({ respondMet }) => respondMet === true,
  },
  resolvedInTime: {
    unit: 'share',
    moments: resolved,
    about: ({ resolveMet }) => resolveMet !== null,
    hit: ({ resolveMet }) => resolveMet === true,
  },
  satisfaction: { unit: 'score', moments: answered, value: ({ survey }) => survey?.score ?? null, of: 'mean' },
  /** Surveys that were answered with 4 or 5. */
  satisfied: { unit: 'share', moments: answered, hit: ({ survey }) => (survey?.score ?? 0) >= 4 },
  /** Resolved with a standard solution or a macro applied. */
  solutionApplied: {
    unit: 'share',
    moments: resolved,
    about: isIncident,
    hit: ({ solutions }) => solutions.length > 0,
  },
  solutionWorked: {
    unit: 'share',
    moments: resolved,
    about: ({ solutions }) => solutions.some(({ worked }) => worked !== null),
    hit: ({ solutions }) => solutions.some(({ worked }) => worked === true),
  },
  /** From offered to accepted, by the wall clock. */
  handoffAccepted: { unit: 'time', moments: accepted, of: 'median' },
  handoffReturned: { unit: 'share', moments: handedOver },
} as const satisfies Record<string, Measure>;
export type MeasureName = keyof typeof measures;
export const measureNames = Object.keys(measures) as MeasureName[];

export interface Figure {
  /** Null: there is nothing to say it of. */
  readonly value: number | null;
  /** Tickets that it is about. */
  readonly of: number;
  /** Of a share, those that hit; of a measured figure, those that had a value. */
  readonly hits: number;
}

export const isIn = ({ groupIds, from, to }: Scope, at: number, groupId: string | null): boolean =>
  at >= from && at < to && (groupIds === null || (groupId !== null && groupIds.has(groupId)));

interface Counted {
  readonly fact: Fact;
  readonly hit: boolean;
  /** Of a measured figure: one for each moment, or one. */
  readonly values: readonly number[];
}

const counted = (measure: Measure, fact: Fact, scope: Scope): Counted | null => {
  if (measure.about && !measure.about(fact)) return null;
  const moments = measure.moments(fact).filter(({ at, groupId }) => isIn(scope, at, groupId));
  if (moments.length === 0) return null;
  if ('of' in measure) {
    const own = measure.value?.(fact);
    const values = measure.value ? (own == null ? [] : [own]) : moments.flatMap(({ value }) => value ?? []);
    return { fact, hit: values.length > 0, values };
  }
  const hit = measure.hit ? measure.hit(fact) : moments.some((moment) => moment.hit ?? measure.unit === 'tickets');
  return { fact, hit, values: [] };
};

const allCounted = (name: MeasureName, facts: Iterable<Fact>, scope: Scope): Counted[] => {
  const found: Counted[] = [];
  for (const fact of facts) {
    const each = counted(measures[name], fact, scope);
    if (each) found.push(each);
  }
  return found;
};

export type Part = 'all' | 'hits' | 'misses';

/** The tickets that a figure is about; `part` narrows to those that hit, or that did not. */
export const ticketsOf = (name: MeasureName, facts: Iterable<Fact>, scope: Scope, part: Part = 'all'): Fact[] =>
  allCounted(name, facts, scope).flatMap(({ fact, hit }) =>
    part === 'all' || hit === (part === 'hits') ? [fact] : [],
  );

/** What some facts have to say of a figure: tallies of parts make the figure of the whole. */
export interface Tally {
  readonly of: number;
  readonly hits: number;
  readonly values: readonly number[];
}

export const tallyOf = (name: MeasureName, facts: Iterable<Fact>, scope: Scope): Tally => {
  const all = allCounted(name, facts, scope);
  return { of: all.length, hits: all.filter(({ hit }) => hit).length, values: all.flatMap(({ values }) => values) };
};

export const figureFrom = (name: MeasureName, tallies: readonly Tally[]): Figure => {
  const measure: Measure = measures[name];
  let [of, hits] = [0, 0];
  for (const tally of tallies) {
    of += tally.of;
    hits += tally.hits;
  }
  if (measure.unit === 'tickets') return { value: hits, of, hits };
  if (!('of' in measure)) return { value: of === 0 ? null : hits / of, of, hits };
  const values = tallies.flatMap((tally) => tally.values);
  const value = measure.of === 'mean' ? mean(values) : quantile(values, measure.of === 'median' ? 0.5 : 0.9);
  return { value, of, hits };
};

export const figureOf = (name: MeasureName, facts: Iterable<Fact>, scope: Scope): Figure =>
  figureFrom(name, [tallyOf(name, facts, scope)]);
