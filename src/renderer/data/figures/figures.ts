// Figures on a page: asked of the worker that counts, and asked again when it has taken in something new.
import type { FigureAnswer, FigureAsk, ListAsk, OpenAtAsk } from '@shared/figures/ask';
import type { Insights, InsightsAsk } from '@shared/figures/insights';
import type { ReportListAsk } from '@shared/report/lists';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { lookedAt } from '../past/address';
import { countPast, pastState, watchPast } from '../past/line';
import { lookingNow, watchLooking } from '../past/looking';
import { newLateLine } from '../search/late-line';
import { newLatest } from '../search/latest';
import type { SearchState } from '../search/protocol';
import { FIGURES, type FiguresCall, type FiguresReply, INSIGHTS, LIST, OPEN_AT, REPORT_LIST } from './calls';

const line = newLateLine('figures');

export const beginFigures = line.begin;
export const endFigures = line.end;
export const forgetFigures = line.forget;

const call = <T>(name: string, args: unknown): Promise<T> => {
  const at = lookedAt();
  return at === null ? line.call<T>(name, args) : countPast<T>({ at, name, args });
};

/** The numbers of the tickets behind a figure. */
export const ticketsBehind = (ask: ListAsk): Promise<readonly string[]> => call(LIST, ask);

const watchFigures = (watch: () => void): (() => void) => {
  const leave = [line.watch(watch), watchPast(watch)];
  return () => {
    for (const each of leave) each();
  };
};

/** Of the worker that is asked: what is of an earlier moment is counted by the one that looks back. */
const stateNow = (): SearchState => (lookedAt() === null ? line.state() : pastState());

export interface Counted<T> {
  /** Null: not counted yet. What was counted before stays until it is counted anew. */
  readonly answer: T | null;
  readonly state: SearchState;
  /** When it was counted, epoch ms. */
  readonly asOf: number | null;
  /** The worker could not be asked. */
  readonly failed: boolean;
}

type Ask<T> = (question: string) => Promise<T>;

/** @param question may be a new value each time; its content counts. */
const useCounted = <T>(question: unknown, newAsk: () => Ask<T>): Counted<T> => {
  const now = useSyncExternalStore(watchFigures, stateNow);
  const at = useSyncExternalStore(watchLooking, () => lookingNow().seen?.at ?? null);
  const [shown, setShown] = useState<Omit<Counted<T>, 'state'>>({ answer: null, asOf: null, failed: false });
  const content = JSON.stringify(question);
  const ask = useMemo(() => newLatest(newAsk()), [newAsk]);
  useEffect(() => {
    let wanted = true;
    ask(content).then(
      (answer) => wanted && answer !== null && setShown({ answer, asOf: lookedAt() ?? Date.now(), failed: false }),
      () => wanted && setShown((before) => ({ ...before, failed: true })),
    );
    return () => {
      wanted = false;
    };
  }, [ask, content, now, at]);
  return { ...shown, state: now };
};

/** What did not change is not sent again, and stays the same value: what shows it has nothing to do. */
const newFiguresAsk = (): Ask<readonly FigureAnswer[]> => {
  let known = new Map<string, { readonly mark: string; readonly answer: FigureAnswer }>();
  let last: readonly FigureAnswer[] = [];
  return async (question) => {
    const asks = JSON.parse(question) as readonly FigureAsk[];
    const keys = asks.map((ask) => JSON.stringify(ask));
    const asked: FiguresCall = { asks, known: keys.map((key) => known.get(key)?.mark ?? null) };
    const reply = await call<FiguresReply>(FIGURES, asked);
    const next: typeof known = new Map();
    const answers = reply.flatMap(({ mark, answer }, at) => {
      const key = keys[at] ?? '';
      const whole = answer ?? known.get(key)?.answer;
      if (!whole) return [];
      next.set(key, { mark, answer: whole });
      return [whole];
    });
    known = next;
    const isSame = answers.length === last.length && answers.every((answer, at) => answer === last[at]);
    if (!isSame) last = answers;
    return last;
  };
};

const newInsightsAsk = (): Ask<Insights> => {
  let last: { readonly content: string; readonly insights: Insights } | null = null;
  return async (question) => {
    const insights = await call<Insights>(INSIGHTS, JSON.parse(question));
    const content = JSON.stringify(insights);
    if (content !== last?.content) last = { content, insights };
    return last.insights;
  };
};

export const useFigures = (asks: readonly FigureAsk[]): Counted<readonly FigureAnswer[]> =>
  useCounted(asks, newFiguresAsk);
export const useInsights = (ask: InsightsAsk): Counted<Insights> => useCounted(ask, newInsightsAsk);

const newReportAsk = (): Ask<readonly string[]> => async (question) => {
  const ask = JSON.parse(question) as ReportListAsk | null;
  return ask ? call<readonly string[]>(REPORT_LIST, ask) : [];
};

/** The numbers of the tickets behind a figure of a weekly report, as they are now; null: nothing is asked. */
export const useReportTickets = (ask: ReportListAsk | null): Counted<readonly string[]> =>
  useCounted(ask, newReportAsk);

const newOpenAtAsk = (): Ask<number> => (question) => call<number>(OPEN_AT, JSON.parse(question));

export const useOpenAt = (ask: OpenAtAsk): Counted<number> => useCounted(ask, newOpenAtAsk);
