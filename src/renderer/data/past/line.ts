// The page's end of the line to the worker that looks back. Nothing is started before somebody does.
import { HELD } from '@shared/past/held';
import { openSearchLine, type SearchLine } from '../search/line';
import { FORGET, nameOf, READY, type SearchState } from '../search/protocol';
import { FIGURES_AT, type FiguresAt } from './calls';

const starting: SearchState = { kind: 'building', done: 0, total: 0 };

interface Whose {
  readonly personId: string;
  readonly shared: boolean;
}

let whose: Whose | null = null;
let line: SearchLine | null = null;
let state: SearchState = starting;
const watchers = new Set<() => void>();
const waiting = new Set<(known: Whose) => void>();

const onState = (next: SearchState): void => {
  state = next;
  for (const watch of watchers) watch();
};

export const beginPast = (personId: string, shared: boolean): void => {
  if (whose?.personId === personId) return;
  endPast();
  whose = { personId, shared };
  for (const go of waiting) go(whose);
  waiting.clear();
};

const ends: (() => void)[] = [];
/** What was told to one person is not kept for the next. */
export const onPastEnd = (forget: () => void): void => {
  ends.push(forget);
};

export const endPast = (): void => {
  for (const forget of ends) forget();
  line?.close();
  line = null;
  whose = null;
  onState(starting);
};

const signedIn = (): Promise<Whose> => (whose ? Promise.resolve(whose) : new Promise((go) => waiting.add(go)));

export const callPast = async <T>(name: string, args: unknown): Promise<T> => {
  const { personId, shared } = await signedIn();
  if (!line) {
    line = openSearchLine(nameOf(personId, 'past'), shared, onState);
    void line.call<SearchState>(READY, null).then(onState);
  }
  return line.call<T>(name, args);
};

/** @throws where this device holds nothing of that moment, or not yet */
export const countPast = <T>(ask: FiguresAt): Promise<T> =>
  ask.at < Date.now() - HELD || state.kind !== 'ready'
    ? Promise.reject(new Error('this device holds no facts of that moment'))
    : callPast<T>(FIGURES_AT, ask);

/** Removes what the worker kept of this person. */
export const forgetPast = async (): Promise<void> => {
  if (whose) await callPast(FORGET, null);
};

export const pastState = (): SearchState => state;

export const watchPast = (watch: () => void): (() => void) => {
  watchers.add(watch);
  return () => void watchers.delete(watch);
};
