// Boots the data of a page: the store at once, everything else behind it.
import { setRuntime } from './runtime';
import { restoreSession } from './session';
import { createDeskStore, type DeskStore } from './store';
import { workerBackend } from './worker-client';

/** Until somebody signs in there is no worker; what is asked for waits. */
const nobody = () => workerBackend(new Promise(() => undefined));

/** Longer than reading a snapshot ever takes: then the page is painted without rows, and they follow. */
const PATIENCE_MS = 1_000;

export interface StartedDesk {
  /** For react-redux's Provider. */
  readonly store: DeskStore;
  /** Resolves when the first render has something to show. */
  readonly ready: Promise<unknown>;
}

/** Call once, before the first render. */
export const startDesk = (): StartedDesk => {
  const store = createDeskStore();
  setRuntime({ store, backend: nobody() });
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  return { store, ready: Promise.race([restoreSession(), patience]) };
};
