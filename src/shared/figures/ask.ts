// How figures are asked for: by name, for groups and periods, whole or split. The same on a device and on the server.
import type { Fact } from './fact';
import { type Figure, figureFrom, type MeasureName, type Part, type Tally, tallyOf, ticketsOf } from './measures';

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

/** How many tickets were open at that moment. */
export interface OpenAtAsk {
  readonly groupIds: readonly string[] | null;
  readonly at: number;
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

/** What some facts have to say of a question. It holds as long as those facts do, whatever happens to others. */
export interface Share {
  readonly whole: Tally;
  readonly parts: ReadonlyMap<string, Tally>;
  readonly series: readonly Tally[];
}

/** @returns null: nothing, as most facts of a desk's years to a question about a fortnight */
export const shareOf = (ask: FigureAsk, facts: Iterable<Fact>): Share | null => {
  const scope = scopeOf(ask);
  const about = ticketsOf(ask.measure, narrowed(facts, ask.only), scope);
  if (about.length === 0) return null;
  const parts = ask.by ? [...grouped(about, ask.by)] : [];
  return {
    whole: tallyOf(ask.measure, about, scope),
    parts: new Map(parts.map(([key, own]) => [key, tallyOf(ask.measure, own, scope)])),
    series: (ask.spans ?? []).map((span) => tallyOf(ask.measure, about, { ...scope, ...span })),
  };
};

export const answerFrom = (ask: FigureAsk, shares: readonly Share[]): FigureAnswer => {
  const parts = new Map<string, Tally[]>();
  for (const share of shares) {
    for (const [key, tally] of share.parts) {
      const own = parts.get(key);
      if (own) own.push(tally);
      else parts.set(key, [tally]);
    }
  }
  const figure = (tallies: readonly Tally[]) => figureFrom(ask.measure, tallies);
  return {
    whole: figure(shares.map(({ whole }) => whole)),
    parts: Object.fromEntries([...parts].map(([key, tallies]) => [key, figure(tallies)])),
    series: (ask.spans ?? []).map((_span, at) => figure(shares.flatMap(({ series }) => series[at] ?? []))),
  };
};

export const answerTo = (asks: readonly FigureAsk[], facts: readonly Fact[]): readonly FigureAnswer[] =>
  asks.map((ask) =>
    answerFrom(
      ask,
      [shareOf(ask, facts)].filter((share) => share !== null),
    ),
  );

/** The tickets behind a figure, newest number first: exactly as many as it says. */
export const listFor = (ask: ListAsk, facts: Iterable<Fact>): readonly string[] =>
  ticketsOf(ask.measure, narrowed(facts, ask.only), scopeOf(ask), ask.part)
    .map(({ number }) => number)
    .sort((a, b) => (a < b ? 1 : -1));
