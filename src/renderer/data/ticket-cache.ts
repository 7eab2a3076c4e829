// Full tickets on the page: which are there, and asking the worker for those that are not.
import { runtime } from './runtime';
import { type LoadedTicket, reported } from './state/report';

/** The empty place of a ticket that is not loaded; nothing if it is. */
export const missingFrom = (number: string): LoadedTicket[] =>
  runtime().store.getState().tickets.loaded.has(number)
    ? []
    : [{ number, pulled: null, entries: [], timelineComplete: true, missing: null }];

export const ensureLoaded = async (numbers: readonly string[]): Promise<void> => {
  const { store, backend } = runtime();
  const loaded = await backend.load(numbers);
  store.dispatch(reported({ tickets: loaded }));
};

/** For tickets that will probably be acted on: what has focus, what is selected. */
export const prefetch = (numbers: readonly string[]): void => {
  const { loaded } = runtime().store.getState().tickets;
  const wanted = numbers.filter((number) => !loaded.has(number));
  if (wanted.length > 0) void ensureLoaded(wanted);
};
