// What a report is made of, and the part of it that one report is about.
import type { DeskSettings } from '../domain/settings';
import type { Fact } from '../figures/fact';
import type { Scope } from '../figures/measures';
import type { Span } from '../figures/series';
import { zoneOf } from '../figures/zone';
import type { GapArticle } from '../learning/gaps/input';
import type { RecurringTicket } from '../learning/recurring/ticket';
import { DESK, groupIdsOf, isToldIn, type ReportScope, type ReportWhere } from './lists';
import type { MajorLine } from './report';
import { weeksUntil } from './week';

export interface ReportInput {
  readonly week: string;
  readonly settings: DeskSettings;
  /** Of all tickets; of those that ended long before, none is needed (`isOfReport`). */
  readonly facts: readonly Fact[];
  /** Incidents of the last `TEXT_DAYS` before the week's end, with the group that has them. */
  readonly texts: readonly (RecurringTicket & { readonly groupId: string | null })[];
  readonly majors: readonly MajorLine[];
  readonly articles: readonly GapArticle[];
  /** Names of escalation rules, by id. */
  readonly rules: ReadonlyMap<string, string>;
  readonly madeAt: number;
}

/** A figure is seen beside as many weeks before it. */
export const WEEKS_BEFORE = 12;
export const TEXT_DAYS = 30;

/** Whether anything of it can be counted in a report whose weeks begin at `from`. */
export const isOfReport = (fact: Fact, from: number): boolean =>
  fact.endedAt === null ||
  fact.endedAt >= from ||
  (fact.survey?.at ?? 0) >= from ||
  fact.reopenedAt.some((at) => at >= from) ||
  fact.moves.some(({ at }) => at >= from) ||
  fact.hops.some(({ endedAt }) => endedAt >= from) ||
  fact.fired.some(({ at }) => at >= from);

export interface Frame {
  readonly input: ReportInput;
  readonly where: ReportWhere;
  readonly scope: Scope;
  readonly weeks: readonly Span[];
  readonly before: Span;
  readonly facts: readonly Fact[];
}

/** Everything that a group has, had or was asked to take. */
const touches = (fact: Fact, group: string): boolean =>
  fact.groupId === group ||
  fact.firstGroupId === group ||
  fact.hops.some(({ to, from }) => to === group || from === group) ||
  fact.moves.some(({ to, from }) => to === group || from === group);

export const frameOf = (input: ReportInput, of: ReportScope): Frame => {
  const timeZone = zoneOf(input.settings);
  const weeks = weeksUntil(input.week, WEEKS_BEFORE + 1, timeZone);
  const [before, now] = weeks.slice(-2);
  if (!before || !now) throw new RangeError('a report has a week before it');
  const restricted = input.settings.groups.filter((group) => group.restricted).map(({ id }) => id);
  const where: ReportWhere = { of, ...now, restricted };
  const groupIds = groupIdsOf(where);
  const facts = input.facts.filter((fact) => isToldIn(where, fact.groupId) && (of === DESK || touches(fact, of)));
  return { input, where, scope: { ...now, groupIds: groupIds && new Set(groupIds) }, weeks, before, facts };
};
