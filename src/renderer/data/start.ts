// Boots the data of a page: the store at once, everything else behind it.
import { setRuntime } from './runtime';
import { restoreSession } from './session';
import { createDeskStore, type DeskStore } from './store';
import { workerBackend } from './worker-client';

/** Until somebody signs in there is no worker; what is asked for waits. */
const nobody = () => workerBackend(new Promise(() => undefined));

/** Call once, before the first render; give the store to react-redux's Provider. */
export const startDesk = (): DeskStore => {
  const store = createDeskStore();
  setRuntime({ store, backend: nobody() });
  restoreSession();
  return store;
};
