// The facts of all tickets that this device holds, and what is counted of them. Kept on disk by runs of numbers, so that
// one changed ticket writes a few hundred and not all of them.

import { type ListAsk, listFor, type OpenAtAsk } from '@shared/figures/ask';
import type { Fact } from '@shared/figures/fact';
import { type Insights, type InsightsAsk, insightsFor } from '@shared/figures/insights';
import { openAt } from '@shared/figures/series';
import { type ReportListAsk, ticketsInReport } from '@shared/report/lists';
import type { KeptPart, TextConsumer } from '../search/consumer';
import { FIGURES, type FiguresCall, type FiguresReply, INSIGHTS, LIST, OPEN_AT, REPORT_LIST } from './calls';
import { newStanding } from './standing';

const RUN = 250;

const runOf = (number: string): string => `${number.slice(0, 3)}${Math.floor(Number(number.slice(3)) / RUN)}`;

export const newFigures = (): TextConsumer => {
  let runs = new Map<string, Map<string, Fact>>();
  const changed = new Set<string>();
  const standing = newStanding(crypto.randomUUID());

  const keep = (number: string, fact: Fact | null): void => {
    const run = runOf(number);
    const facts = runs.get(run) ?? new Map<string, Fact>();
    if (fact) facts.set(number, fact);
    else facts.delete(number);
    runs.set(run, facts);
    changed.add(run);
    standing.changed(run);
  };

  function* all(): Generator<Fact> {
    for (const facts of runs.values()) yield* facts.values();
  }

  return {
    name: 'figures',
    version: 2,
    take: (_texts, gone, facts) => {
      for (const fact of facts) keep(fact.number, fact);
      for (const number of gone) keep(number, null);
    },
    clear: () => {
      runs = new Map();
      changed.clear();
      standing.clear();
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
      standing.clear();
    },
    calls: {
      [FIGURES]: ({ asks, known }: FiguresCall): FiguresReply =>
        asks.map((ask, at) => {
          const { answer, mark } = standing.answer(ask, runs);
          return { mark, answer: mark === known[at] ? null : answer };
        }),
      [INSIGHTS]: (ask: InsightsAsk): Insights => insightsFor(ask, [...all()]),
      [OPEN_AT]: ({ groupIds, at }: OpenAtAsk): number => openAt(all(), groupIds && new Set(groupIds), at),
      [REPORT_LIST]: (ask: ReportListAsk): readonly string[] => ticketsInReport(ask, all()),
      [LIST]: (ask: ListAsk): readonly string[] => listFor(ask, standing.behind(ask, runs)),
    },
  };
};
