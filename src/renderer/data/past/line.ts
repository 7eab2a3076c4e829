// The page's end of the line to the worker that looks back. Nothing is started before somebody does.
import { HELD } from '@shared/past/held';
import { newLateLine } from '../search/late-line';
import type { SearchState } from '../search/protocol';
import { FIGURES_AT, type FiguresAt } from './calls';

const line = newLateLine('past');

const ends: (() => void)[] = [];
/** What was told to one person is not kept for the next. */
export const onPastEnd = (forget: () => void): void => {
  ends.push(forget);
};

export const beginPast = line.begin;
export const endPast = (): void => {
  for (const forget of ends) forget();
  line.end();
};
export const forgetPast = line.forget;
export const callPast = line.call;
export const pastState = (): SearchState => line.state();
export const watchPast = line.watch;

/** @throws where this device holds nothing of that moment, or not yet */
export const countPast = <T>(ask: FiguresAt): Promise<T> =>
  ask.at < Date.now() - HELD || line.state().kind !== 'ready'
    ? Promise.reject(new Error('this device holds no facts of that moment'))
    : callPast<T>(FIGURES_AT, ask);
