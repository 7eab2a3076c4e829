// From the page to the outbox: first the synchronous copy, then the worker.
import { afterPaint } from './after-paint';
import type { Submission } from './backend';
import { arrived, departed } from './in-flight';
import { runtime } from './runtime';
import { selectLink, selectMe } from './selectors';
import { linkChanged } from './state/link';
import { clearAhead, writeAhead } from './write-ahead';

/** What the device could not store (it may be full) is handed over again so often (ms), while the page is there. */
const AGAIN = 5_000;

const underWay = new Set<Promise<unknown>>();

const whoIsHere = (): string => selectMe(runtime().store.getState())?.id ?? '';

let painted: Promise<void> | null = null;

/**
 * Many commands with their tickets take a part of a frame to hand over: the screen comes first, for the copy is kept. What
 * is done meanwhile goes after them.
 */
const afterTheScreen = (): Promise<void> => {
  if (painted) return painted;
  const frame = afterPaint();
  painted = frame;
  // Those that wait go on before it is forgotten: nothing slips in between.
  void frame
    .then(() => undefined)
    .then(() => {
      painted = null;
    });
  return frame;
};

/** @returns whether the worker has stored them */
const hand = async (personId: string, commands: readonly Submission[]): Promise<boolean> => {
  const { store, backend } = runtime();
  const numbers = commands.map(({ envelope }) => envelope.ticket);
  const kept = writeAhead(personId, commands);
  departed(numbers);
  try {
    if (painted || (kept && commands.length > 1)) await afterTheScreen();
    await backend.submit(commands);
    clearAhead(personId, commands);
    return true;
  } catch {
    // The copy stays, if there was room for one, for the next start. Until it is stored the person must know.
    store.dispatch(linkChanged({ ...selectLink(store.getState()), trouble: 'storage' }));
    return false;
  } finally {
    arrived(numbers);
  }
};

const handAgain = async (personId: string, commands: readonly Submission[]): Promise<void> => {
  // Whoever sits here now: in somebody else's outbox they have no business.
  if (whoIsHere() !== personId) return;
  const { store } = runtime();
  if (!(await hand(personId, commands))) setTimeout(() => void handAgain(personId, commands), AGAIN);
  else if (selectLink(store.getState()).trouble === 'storage')
    store.dispatch(linkChanged({ ...selectLink(store.getState()), trouble: null }));
};

export const submit = (commands: readonly Submission[]): void => {
  const personId = whoIsHere();
  const task = hand(personId, commands);
  underWay.add(task);
  void task.then((stored) => {
    underWay.delete(task);
    if (!stored) setTimeout(() => void handAgain(personId, commands), AGAIN);
  });
};

/** Resolves when all that was run so far has reached the worker, or failed to. */
export const submitted = async (): Promise<void> => {
  await Promise.all(underWay);
};
