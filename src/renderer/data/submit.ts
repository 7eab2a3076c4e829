// From the page to the outbox: first the synchronous copy, then the worker.
import type { Submission } from './backend';
import { arrived, departed } from './in-flight';
import { runtime } from './runtime';
import { selectLink, selectMe } from './selectors';
import { linkChanged } from './state/link';
import { clearAhead, writeAhead } from './write-ahead';

const underWay = new Set<Promise<void>>();

const hand = async (commands: readonly Submission[]): Promise<void> => {
  const { store, backend } = runtime();
  const personId = selectMe(store.getState())?.id ?? '';
  const numbers = commands.map(({ envelope }) => envelope.ticket);
  writeAhead(personId, commands);
  departed(numbers);
  try {
    await backend.submit(commands);
    clearAhead(personId, commands);
  } catch {
    // The copy stays, and is tried again at the next start; until then the person must know.
    store.dispatch(linkChanged({ ...selectLink(store.getState()), trouble: 'storage' }));
  } finally {
    arrived(numbers);
  }
};

export const submit = (commands: readonly Submission[]): void => {
  const task = hand(commands);
  underWay.add(task);
  void task.finally(() => underWay.delete(task));
};

/** Resolves when all that was run so far has reached the worker, or failed to. */
export const submitted = async (): Promise<void> => {
  await Promise.all(underWay);
};
