// Figures on a page: asked of the worker that counts, and asked again when it has taken in something new.
import type { FigureAnswer, FigureAsk, ListAsk } from '@shared/figures/ask';
import type { Insights, InsightsAsk } from '@shared/figures/insights';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { newLatest } from '../search/latest';
import { openSearchLine, type SearchLine } from '../search/line';
import { FORGET, nameOf, READY, type SearchState } from '../search/protocol';
import { FIGURES, INSIGHTS, LIST } from './calls';

const starting: SearchState = { kind: 'building', done: 0, total: 0 };

interface Whose {
  readonly personId: string;
  readonly shared: boolean;
}

let whose: Whose | null = null;
let line: SearchLine | null = null;
let state: SearchState = starting;
const watchers = new Set<() => void>();
/** Pages are drawn before the data is at hand: what they ask meanwhile waits. */
const waiting = new Set<(known: Whose) => void>();

const onState = (next: SearchState): void => {
  state = next;
  for (const watch of watchers) watch();
};

/** Nothing is started before the first figure is asked for: most people never do. */
export const beginFigures = (personId: string, shared: boolean): void => {
  if (whose?.personId === personId) return;
  endFigures();
  whose = { personId, shared };
  for (const go of waiting) go(whose);
  waiting.clear();
};

export const endFigures = (): void => {
  line?.close();
  line = null;
  whose = null;
  onState(starting);
};

const signedIn = (): Promise<Whose> => (whose ? Promise.resolve(whose) : new Promise((go) => waiting.add(go)));

const call = async <T>(name: string, args: unknown): Promise<T> => {
  const { personId, shared } = await signedIn();
  if (!line) {
    line = openSearchLine(nameOf(personId, 'figures'), shared, onState);
    void line.call<SearchState>(READY, null).then(onState);
  }
  return line.call<T>(name, args);
};

/** Removes what the worker kept of this person. */
export const forgetFigures = async (): Promise<void> => {
  if (whose) await call(FORGET, null);
};

/** The numbers of the tickets behind a figure. */
export const ticketsBehind = (ask: ListAsk): Promise<readonly string[]> => call(LIST, ask);

const watchFigures = (watch: () => void): (() => void) => {
  watchers.add(watch);
  return () => void watchers.delete(watch);
};

export interface Counted<T> {
  /** Null: not counted yet. What was counted before stays until it is counted anew. */
  readonly answer: T | null;
  readonly state: SearchState;
  /** When it was counted, epoch ms. */
  readonly asOf: number | null;
  /** The worker could not be asked. */
  readonly failed: boolean;
}

/** @param question may be a new value each time; its content counts. */
const useCounted = <T>(name: string, question: unknown): Counted<T> => {
  const now = useSyncExternalStore(watchFigures, () => state);
  const [shown, setShown] = useState<Omit<Counted<T>, 'state'>>({ answer: null, asOf: null, failed: false });
  const content = JSON.stringify(question);
  const ask = useMemo(() => newLatest((asked: string) => call<T>(name, JSON.parse(asked))), [name]);
  useEffect(() => {
    let wanted = true;
    ask(content).then(
      (answer) => wanted && answer && setShown({ answer, asOf: Date.now(), failed: false }),
      () => wanted && setShown((before) => ({ ...before, failed: true })),
    );
    return () => {
      wanted = false;
    };
  }, [ask, content, now]);
  return { ...shown, state: now };
};

export const useFigures = (asks: readonly FigureAsk[]): Counted<readonly FigureAnswer[]> => useCounted(FIGURES, asks);
export const useInsights = (ask: InsightsAsk): Counted<Insights> => useCounted(INSIGHTS, ask);
