// The facts of all tickets that this device holds, and what is counted of them. Kept on disk by runs of numbers, so that
// one changed ticket writes a few hundred and not all of them.

import { answerTo, type FigureAnswer, type FigureAsk, type ListAsk, listFor } from '@shared/figures/ask';
import type { Fact } from '@shared/figures/fact';
import { type Insights, type InsightsAsk, insightsFor } from '@shared/figures/insights';
import type { KeptPart, TextConsumer } from '../search/consumer';
import { FIGURES, INSIGHTS, LIST } from './calls';

const RUN = 250;

const runOf = (number: string): string => `${number.slice(0, 3)}${Math.floor(Number(number.slice(3)) / RUN)}`;

export const newFigures = (): TextConsumer => {
  let runs = new Map<string, Map<string, Fact>>();
  const changed = new Set<string>();

  const keep = (number: string, fact: Fact | null): void => {
    const run = runOf(number);
    const facts = runs.get(run) ?? new Map<string, Fact>();
    if (fact) facts.set(number, fact);
    else facts.delete(number);
    runs.set(run, facts);
    changed.add(run);
  };

  function* all(): Generator<Fact> {
    for (const facts of runs.values()) yield* facts.values();
  }

  return {
    name: 'figures',
    version: 1,
    take: (_texts, gone, facts) => {
      for (const fact of facts) keep(fact.number, fact);
      for (const number of gone) keep(number, null);
    },
    clear: () => {
      runs = new Map();
      changed.clear();
    },
    save: () => {
      const parts = [...changed].map((run): KeptPart => {
        const facts = runs.get(run);
        return [run, facts && facts.size > 0 ? [...facts.values()] : undefined];
      });
      changed.clear();
      return parts;
    },
    load: (parts) => {
      runs = new Map(
        [...parts].map(([run, facts]) => [run, new Map((facts as Fact[]).map((fact) => [fact.number, fact]))]),
      );
    },
    calls: {
      [FIGURES]: (asks: readonly FigureAsk[]): readonly FigureAnswer[] => answerTo(asks, [...all()]),
      [INSIGHTS]: (ask: InsightsAsk): Insights => insightsFor(ask, [...all()]),
      [LIST]: (ask: ListAsk): readonly string[] => listFor(ask, all()),
    },
  };
};
