// Figures on a page: asked of the worker that counts, and asked again when it has taken in something new.
import type { FigureAnswer, FigureAsk, ListAsk, OpenAtAsk } from '@shared/figures/ask';
import type { Insights, InsightsAsk } from '@shared/figures/insights';
import type { ReportListAsk } from '@shared/report/lists';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { lookedAt } from '../past/address';
import { countPast, pastState, watchPast } from '../past/line';
import { lookingNow, watchLooking } from '../past/looking';
import { newLateLine } from '../search/late-line';
import { newLatest } from '../search/latest';
import type { SearchState } from '../search/protocol';
import { FIGURES, type FiguresCall, type FiguresReply, INSIGHTS, LIST, OPEN_AT, REPORT_LIST } from './calls';
import { useCalm } from './calm-rows';

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

/** That it has taken in more is for who asks it, and nothing to show. */
export type Standing = Extract<SearchState, { kind: 'building' }> | { readonly kind: 'ready' };

const ready: Standing = { kind: 'ready' };
const standingNow = (): Standing => {
  const state = stateNow();
  return state.kind === 'ready' ? ready : state;
};

interface Answer<T> {
  /** Null: not counted yet. What was counted before stays until it is counted anew. */
  readonly answer: T | null;
  /** The minute in which it was counted, epoch ms. */
  readonly asOf: number | null;
  /** The worker could not be asked. */
  readonly failed: boolean;
}

export interface Counted<T> extends Answer<T> {
  readonly state: Standing;
}

const MINUTE = 60_000;

const isSameAnswer = <T>(before: Answer<T>, next: Answer<T>): boolean =>
  before.answer === next.answer && before.asOf === next.asOf && before.failed === next.failed;

type Ask<T> = (question: string) => Promise<T>;

/** @param question may be a new value each time; its content counts. */
const useCounted = <T>(question: unknown, newAsk: () => Ask<T>): Counted<T> => {
  const state = useSyncExternalStore(watchFigures, standingNow);
  const at = useSyncExternalStore(watchLooking, () => lookingNow().seen?.at ?? null);
  const [shown, setShown] = useState<Answer<T>>({ answer: null, asOf: null, failed: false });
  const last = useRef(shown);
  const content = JSON.stringify(question);
  const ask = useMemo(() => newLatest(newAsk()), [newAsk]);
  const calm = useCalm();
  useEffect(() => {
    let wanted = true;
    const show = (next: Answer<T>): void => {
      // What says the same again is nothing to draw.
      if (!wanted || isSameAnswer(last.current, next)) return;
      last.current = next;
      calm.catchUp();
      setShown(next);
    };
    const askNow = () =>
      void ask(content).then(
        (answer) => {
          if (answer === null) return;
          const asOf = Math.floor((lookedAt() ?? Date.now()) / MINUTE) * MINUTE;
          show({ answer, asOf, failed: false });
        },
        () => show({ ...last.current, failed: true }),
      );
    askNow();
    const leave = watchFigures(askNow);
    return () => {
      wanted = false;
      leave();
    };
  }, [ask, content, at, calm]);
  return { ...shown, state };
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
