// How figures are asked for: by name, for groups and periods, whole or split. The same on a device and on the server.
import type { Fact } from './fact';
import { type Figure, figureOf, type MeasureName, type Part, ticketsOf } from './measures';

export const splits = [
  'priority',
  'policyId',
  'groupId',
  'categoryId',
  'serviceId',
  'resolvedBy',
  'assigneeId',
] as const;
export type Split = (typeof splits)[number];

/** Plain data, so that it can be sent: `groupIds` null is all that this person sees. */
export interface Where {
  readonly groupIds: readonly string[] | null;
  readonly from: number;
  readonly to: number;
  /** Only tickets with this value. */
  readonly only?: { readonly field: Split; readonly value: string | number | null };
}

export interface FigureAsk extends Where {
  readonly measure: MeasureName;
  /** One figure for each value of this field. */
  readonly by?: Split;
  /** A series: one figure for each of these spans, which lie in the period. */
  readonly spans?: readonly { readonly from: number; readonly to: number }[];
}

export interface FigureAnswer {
  readonly whole: Figure;
  /** By value, as text; '' is none. */
  readonly parts: Readonly<Record<string, Figure>>;
  readonly series: readonly Figure[];
}

export interface ListAsk extends Where {
  readonly measure: MeasureName;
  readonly part: Part;
}

const scopeOf = ({ groupIds, from, to }: Where) => ({ groupIds: groupIds && new Set(groupIds), from, to });

const narrowed = (facts: Iterable<Fact>, only: Where['only']): Iterable<Fact> =>
  only ? [...facts].filter((fact) => fact[only.field] === only.value) : facts;

const grouped = (facts: Iterable<Fact>, by: Split): Map<string, Fact[]> => {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const key = String(fact[by] ?? '');
    const own = groups.get(key);
    if (own) own.push(fact);
    else groups.set(key, [fact]);
  }
  return groups;
};

const answer = (ask: FigureAsk, facts: readonly Fact[]): FigureAnswer => {
  const scope = scopeOf(ask);
  const about = ticketsOf(ask.measure, narrowed(facts, ask.only), scope);
  const parts = ask.by ? [...grouped(about, ask.by)] : [];
  return {
    whole: figureOf(ask.measure, about, scope),
    parts: Object.fromEntries(parts.map(([key, own]) => [key, figureOf(ask.measure, own, scope)])),
    series: (ask.spans ?? []).map((span) => figureOf(ask.measure, about, { ...scope, ...span })),
  };
};

export const answerTo = (asks: readonly FigureAsk[], facts: readonly Fact[]): readonly FigureAnswer[] =>
  asks.map((ask) => answer(ask, facts));

/** The tickets behind a figure, newest number first: exactly as many as it says. */
export const listFor = (ask: ListAsk, facts: Iterable<Fact>): readonly string[] =>
  ticketsOf(ask.measure, narrowed(facts, ask.only), scopeOf(ask), ask.part)
    .map(({ number }) => number)
    .sort((a, b) => (a < b ? 1 : -1));
