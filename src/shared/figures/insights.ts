// What a process owner looks for: where tickets bounce, what grows, where time is lost. Each line knows its tickets.
import type { HoldReason } from '../domain/lifecycle';
import type { Fact } from './fact';
import { isIn, type Scope } from './measures';
import { loadByHour } from './series';

export interface Bounce {
  readonly from: string;
  readonly to: string;
  /** Moves; a ticket that went twice counts twice. */
  readonly moves: number;
  /** Newest last. */
  readonly tickets: readonly string[];
}

/** Moves from one group to another in the period, of which either is in scope; most first. */
export const bouncesOf = (facts: Iterable<Fact>, scope: Scope): Bounce[] => {
  const found = new Map<string, { from: string; to: string; moves: number; tickets: Set<string> }>();
  for (const { number, moves } of facts) {
    for (const { from, to, at } of moves) {
      if (!isIn(scope, at, from) && !isIn(scope, at, to)) continue;
      const key = `${from} ${to}`;
      const bounce = found.get(key) ?? { from, to, moves: 0, tickets: new Set() };
      found.set(key, bounce);
      bounce.moves += 1;
      bounce.tickets.add(number);
    }
  }
  return [...found.values()]
    .map((bounce) => ({ ...bounce, tickets: [...bounce.tickets] }))
    .sort((a, b) => b.moves - a.moves || a.from.localeCompare(b.from) || a.to.localeCompare(b.to));
};

export interface LostTime {
  readonly reason: HoldReason;
  /** ms by the wall clock, of that part of each hold that lies in the period. */
  readonly time: number;
  readonly tickets: readonly string[];
}

export const lostTimeOf = (facts: Iterable<Fact>, scope: Scope, now: number): LostTime[] => {
  const found = new Map<HoldReason, { time: number; tickets: string[] }>();
  const last = Math.min(scope.to, now);
  for (const { number, held, groupId } of facts) {
    if (scope.groupIds !== null && (groupId === null || !scope.groupIds.has(groupId))) continue;
    const own = new Map<HoldReason, number>();
    for (const { reason, from, to } of held) {
      const time = Math.min(to ?? last, last) - Math.max(from, scope.from);
      if (time > 0) own.set(reason, (own.get(reason) ?? 0) + time);
    }
    for (const [reason, time] of own) {
      const lost = found.get(reason) ?? { time: 0, tickets: [] };
      found.set(reason, lost);
      lost.time += time;
      lost.tickets.push(number);
    }
  }
  return [...found].map(([reason, lost]) => ({ reason, ...lost })).sort((a, b) => b.time - a.time);
};

export interface Growth {
  /** '' is none. */
  readonly value: string;
  readonly now: number;
  readonly before: number;
  /** Two standard deviations of what chance does to two such counts (both taken as Poisson) are exceeded. */
  readonly isNews: boolean;
  readonly tickets: readonly string[];
}

const CHANCE = 2;

/** What was opened in the period, by a field, beside the period before it; what grew most first. */
export const growthOf = (
  facts: Iterable<Fact>,
  scope: Scope,
  before: Pick<Scope, 'from' | 'to'>,
  by: 'categoryId' | 'serviceId' | 'location',
): Growth[] => {
  const found = new Map<string, { before: number; tickets: string[] }>();
  for (const fact of facts) {
    const inNow = isIn(scope, fact.openedAt, fact.firstGroupId);
    if (!inNow && !isIn({ ...scope, ...before }, fact.openedAt, fact.firstGroupId)) continue;
    const value = fact[by] ?? '';
    const growth = found.get(value) ?? { before: 0, tickets: [] };
    found.set(value, growth);
    if (inNow) growth.tickets.push(fact.number);
    else growth.before += 1;
  }
  return [...found]
    .map(([value, growth]) => {
      const now = growth.tickets.length;
      const isNews = Math.abs(now - growth.before) > CHANCE * Math.sqrt(now + growth.before);
      return { value, now, before: growth.before, isNews, tickets: growth.tickets };
    })
    .sort((a, b) => b.now - b.before - (a.now - a.before) || b.now - a.now);
};

export interface RuleUse {
  readonly rule: string;
  readonly fired: number;
  /** Of those tickets, how many were resolved too late all the same. */
  readonly late: number;
  readonly tickets: readonly string[];
}

/** Rules that fire again and again without keeping anything in time fire in vain. */
export const ruleUsesOf = (facts: Iterable<Fact>, scope: Scope): RuleUse[] => {
  const found = new Map<string, { fired: number; late: number; tickets: Set<string> }>();
  for (const { number, fired, groupId, resolveMet } of facts) {
    for (const { rule, at } of fired) {
      if (!isIn(scope, at, groupId)) continue;
      const use = found.get(rule) ?? { fired: 0, late: 0, tickets: new Set() };
      found.set(rule, use);
      use.fired += 1;
      if (!use.tickets.has(number) && resolveMet === false) use.late += 1;
      use.tickets.add(number);
    }
  }
  return [...found]
    .map(([rule, use]) => ({ rule, ...use, tickets: [...use.tickets] }))
    .sort((a, b) => b.fired - a.fired);
};

export interface InsightsAsk {
  readonly groupIds: readonly string[] | null;
  readonly from: number;
  readonly to: number;
  readonly before: { readonly from: number; readonly to: number };
  readonly now: number;
  /** In which weekdays and hours are told. */
  readonly timeZone: string;
}

export interface Insights {
  readonly bounces: readonly Bounce[];
  readonly lost: readonly LostTime[];
  readonly growth: readonly Growth[];
  readonly rules: readonly RuleUse[];
  /** Opened by local weekday (Monday first) and hour. */
  readonly load: readonly (readonly number[])[];
}

export const insightsFor = (ask: InsightsAsk, facts: readonly Fact[]): Insights => {
  const { groupIds, from, to, before, now, timeZone } = ask;
  const scope: Scope = { groupIds: groupIds && new Set(groupIds), from, to };
  return {
    bounces: bouncesOf(facts, scope),
    lost: lostTimeOf(facts, scope, now),
    growth: growthOf(facts, scope, before, 'categoryId'),
    rules: ruleUsesOf(facts, scope),
    load: loadByHour(facts, scope, timeZone),
  };
};
