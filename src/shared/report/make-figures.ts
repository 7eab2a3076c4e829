// A report's figures, each beside the week before, its own last weeks and its goal.
import type { Fact } from '../figures/fact';
import { figureOf, ticketsOf } from '../figures/measures';
import { limitsOf, signalsOf } from '../figures/spread';
import type { Frame } from './frame';
import type { Attainment, Headline } from './report';

export function* headlineOf(measure: Headline['measure'], frame: Frame): Generator<void, Headline> {
  const { facts, scope, weeks, where, before } = frame;
  const about = ticketsOf(measure, facts, { ...scope, from: weeks[0]?.from ?? where.from });
  yield;
  const values: (number | null)[] = [];
  for (const week of weeks) {
    values.push(figureOf(measure, about, { ...scope, ...week }).value);
    yield;
  }
  const points = values.flatMap((value) => value ?? []);
  const limits = limitsOf(points, 0);
  const saysSomething = values.at(-1) != null;
  return {
    measure,
    now: figureOf(measure, about, scope),
    before: figureOf(measure, about, { ...scope, ...before }),
    weeks: values,
    limits,
    signal: limits && saysSomething ? (signalsOf(points, limits).at(-1) ?? null) : null,
    goal: null,
  };
}

export const attainmentsBy = (
  frame: Frame,
  field: 'priority' | 'policyId',
  about: readonly Fact[],
): Omit<Attainment, 'name' | 'goal'>[] => {
  const { scope, before } = frame;
  const values = [...new Set(about.map((fact) => fact[field]))];
  return values
    .map((value) => {
      const own = about.filter((fact) => fact[field] === value);
      const now = figureOf('resolvedInTime', own, scope);
      return { value, now, before: figureOf('resolvedInTime', own, { ...scope, ...before }) };
    })
    .filter(({ now, before: was }) => now.of + was.of > 0)
    .sort((a, b) => (field === 'priority' ? Number(a.value) - Number(b.value) : b.now.of - a.now.of));
};

/** What all priorities' goals come to, for what was resolved. */
export const goalOf = (byPriority: readonly Attainment[]): number | null => {
  const all = byPriority.reduce((sum, { now }) => sum + now.of, 0);
  return all === 0 ? null : byPriority.reduce((sum, { now, goal }) => sum + now.of * (goal ?? 0), 0) / all;
};
