// Steps that were ticked while the caller was still on the line and the article not yet applied: they wait here, and go
// onto the ticket with the checklist.
import type { Solution } from '@shared/domain/solution';
import { useSyncExternalStore } from 'react';
import { runCommand } from '@/data/run-command';
import { runtime } from '@/data/runtime';
import { selectShown } from '@/data/selectors';
import { linesOnTicket } from './steps';

interface Waiting {
  readonly ticket: string;
  readonly source: string;
  readonly solution: Pick<Solution, 'checklist'>;
  readonly lines: ReadonlySet<number>;
}

const none: ReadonlySet<number> = new Set();
const waiting = new Map<string, Waiting>();
const listeners = new Set<() => void>();
let unwatch: (() => void) | null = null;

const keyOf = (ticket: string, source: string): string => `${ticket} ${source}`;

const tell = (): void => {
  for (const listener of listeners) listener();
};

const handOver = (): void => {
  const state = runtime().store.getState();
  for (const [key, { ticket, source, solution, lines }] of waiting) {
    const shown = selectShown(state, ticket)?.folded.ticket;
    if (!shown?.solutions.some((each) => each.source === source)) continue;
    waiting.delete(key);
    const there = linesOnTicket(shown, source, solution);
    for (const line of lines) {
      const step = there[line];
      if (step && !step.done) void runCommand('ticket.tickStep.v1', ticket, { step: step.stepId, done: true });
    }
    tell();
  }
  if (waiting.size > 0) return;
  unwatch?.();
  unwatch = null;
};

export const toggleEarly = (
  ticket: string,
  source: string,
  solution: Pick<Solution, 'checklist'>,
  line: number,
): void => {
  const key = keyOf(ticket, source);
  const lines = new Set(waiting.get(key)?.lines);
  if (!lines.delete(line)) lines.add(line);
  if (lines.size > 0) waiting.set(key, { ticket, source, solution, lines });
  else waiting.delete(key);
  // A listener of the store is called within a change; a command may not be run there.
  unwatch ??= runtime().store.subscribe(() => queueMicrotask(handOver));
  tell();
};

/** Lines of the checklist that were ticked and are not on the ticket yet. */
export const useEarlyTicks = (ticket: string | null, source: string): ReadonlySet<number> =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => (ticket === null ? none : (waiting.get(keyOf(ticket, source))?.lines ?? none)),
  );
