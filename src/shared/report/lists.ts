// The tickets behind each figure of a weekly report, as a question that the report counts by and that a device answers
// again: the two can't differ, unless tickets have changed since.
import { type HoldReason, holdReasons } from '../domain/lifecycle';
import { isTicketNumber } from '../domain/values';
import { listFor, type Split, splits } from '../figures/ask';
import type { Fact } from '../figures/fact';
import { bouncesOf, lostTimeOf, ruleUsesOf } from '../figures/insights';
import { type MeasureName, measureNames, type Part } from '../figures/measures';
import { ageBandOf, ageBands, type Span, wasOpen } from '../figures/series';

/** The whole desk, or the id of a group. */
export const DESK = 'desk:';
export type ReportScope = typeof DESK | (string & {});

export interface ReportWhere {
  readonly of: ReportScope;
  readonly from: number;
  readonly to: number;
  /** Groups whose tickets reach their members alone: nothing of them is counted, but for the group's own report. */
  readonly restricted: readonly string[];
}

export type ReportList =
  | {
      readonly kind: 'measure';
      readonly measure: MeasureName;
      readonly part: Part;
      readonly only?: { readonly field: Split; readonly value: string | number | null };
      /** A part of the week; left out: all of it. */
      readonly during?: Span;
    }
  /** Open when the week ended; null: of any age. */
  | { readonly kind: 'open'; readonly band: number | null }
  | { readonly kind: 'bounce'; readonly from: string; readonly to: string }
  | { readonly kind: 'hold'; readonly reason: HoldReason }
  | { readonly kind: 'rule'; readonly rule: string };

export interface ReportListAsk extends ReportWhere {
  readonly list: ReportList;
}

export const groupIdsOf = ({ of }: Pick<ReportWhere, 'of'>): readonly string[] | null => (of === DESK ? null : [of]);

/** Whether a ticket of this group may be told of in this report. */
export const isToldIn = ({ of, restricted }: Pick<ReportWhere, 'of' | 'restricted'>, groupId: string | null): boolean =>
  groupId === null || groupId === of || !restricted.includes(groupId);

export const openAt = (facts: Iterable<Fact>, where: ReportWhere, band: number | null): Fact[] =>
  [...facts].filter(
    (fact) =>
      (where.of === DESK || fact.groupId === where.of) &&
      wasOpen(fact, where.to - 1) &&
      (band === null || ageBandOf(where.to - fact.openedAt) === band),
  );

/** Numbers, in no particular order. @param facts may hold what is not told of */
export const ticketsInReport = ({ list, ...where }: ReportListAsk, facts: Iterable<Fact>): readonly string[] => {
  const told = [...facts].filter(({ groupId }) => isToldIn(where, groupId));
  const groupIds = groupIdsOf(where);
  const scope = { groupIds: groupIds && new Set(groupIds), from: where.from, to: where.to };
  switch (list.kind) {
    case 'measure':
      return listFor(
        {
          ...where,
          ...list.during,
          groupIds,
          measure: list.measure,
          part: list.part,
          ...(list.only && { only: list.only }),
        },
        told,
      );
    case 'open':
      return openAt(told, where, list.band).map(({ number }) => number);
    case 'bounce':
      return bouncesOf(told, scope).find(({ from, to }) => from === list.from && to === list.to)?.tickets ?? [];
    case 'hold':
      return lostTimeOf(told, scope, where.to).find(({ reason }) => reason === list.reason)?.tickets ?? [];
    case 'rule':
      return ruleUsesOf(told, scope).find(({ rule }) => rule === list.rule)?.tickets ?? [];
  }
};

/** An address in the app: what the report counted is said with it, so that a later difference is seen. */
export const listAddress = (week: string, of: ReportScope, list: ReportList, counted: number): string => {
  const params: Record<string, string> = { week, of, list: list.kind };
  switch (list.kind) {
    case 'measure':
      Object.assign(params, { measure: list.measure, part: list.part });
      if (list.only) Object.assign(params, { by: list.only.field, value: String(list.only.value ?? '') });
      if (list.during) Object.assign(params, { since: String(list.during.from), until: String(list.during.to) });
      break;
    case 'open':
      if (list.band !== null) params['band'] = String(list.band);
      break;
    case 'bounce':
      Object.assign(params, { from: list.from, to: list.to });
      break;
    case 'hold':
      params['reason'] = list.reason;
      break;
    case 'rule':
      params['rule'] = list.rule;
      break;
  }
  return `/workload?${new URLSearchParams({ ...params, counted: String(counted) })}`;
};

/** Tickets that a report names one by one. */
export const ticketsAddress = (numbers: readonly string[]): string =>
  `/workload?${new URLSearchParams({ tickets: numbers.join(',') })}`;

/** The numbers that an address names; null: none. */
export const linkedTickets = (search: string): readonly string[] | null => {
  const numbers = (new URLSearchParams(search).get('tickets') ?? '').split(',').filter(isTicketNumber);
  return numbers.length > 0 ? numbers : null;
};

const measureList = (params: URLSearchParams): ReportList | null => {
  const measure = measureNames.find((name) => name === params.get('measure'));
  const part = (['all', 'hits', 'misses'] as const).find((each) => each === params.get('part'));
  if (!measure || !part) return null;
  const [from, to] = [Number(params.get('since')), Number(params.get('until'))];
  const during = from > 0 && to > from ? { during: { from, to } } : {};
  const field = splits.find((split) => split === params.get('by'));
  if (!field) return { kind: 'measure', measure, part, ...during };
  const value = params.get('value') ?? '';
  const only = { field, value: field === 'priority' ? Number(value) : value === '' ? null : value };
  return { kind: 'measure', measure, part, only, ...during };
};

const listIn = (params: URLSearchParams): ReportList | null => {
  const band = params.get('band');
  const [from, to, rule] = [params.get('from'), params.get('to'), params.get('rule')];
  const reason = holdReasons.find((each) => each === params.get('reason'));
  switch (params.get('list')) {
    case 'measure':
      return measureList(params);
    case 'open':
      return band === null
        ? { kind: 'open', band: null }
        : Number(band) in ageBands
          ? { kind: 'open', band: Number(band) }
          : null;
    case 'bounce':
      return from !== null && to !== null ? { kind: 'bounce', from, to } : null;
    case 'hold':
      return reason ? { kind: 'hold', reason } : null;
    case 'rule':
      return rule !== null ? { kind: 'rule', rule } : null;
    default:
      return null;
  }
};

export interface LinkedList {
  readonly week: string;
  readonly of: ReportScope;
  readonly list: ReportList;
  /** How many the report had counted. */
  readonly counted: number;
}

/** What an address asks for; null: nothing, or nothing that there is. */
export const linkedList = (search: string): LinkedList | null => {
  const params = new URLSearchParams(search);
  const [week, of] = [params.get('week'), params.get('of')];
  const list = listIn(params);
  return week !== null && of !== null && list ? { week, of, list, counted: Number(params.get('counted')) } : null;
};
