// What is on the screen, tickets and records: the worker reports what happens to it.
import { runtime } from './runtime';

const watched = new Map<string, number>();

const count = (id: string, by: 1 | -1): void => {
  const left = (watched.get(id) ?? 0) + by;
  if (left > 0) watched.set(id, left);
  else watched.delete(id);
  runtime().backend.watch([...watched.keys()]);
};

/** Returns what ends it. */
export const watchOnPage = (id: string): (() => void) => {
  count(id, 1);
  return () => count(id, -1);
};
