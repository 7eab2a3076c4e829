// Boots the data of a page: the store at once, everything else behind it.
import { restoreSession } from './session';
import { setRuntime } from './runtime';
import { createDeskStore, type DeskStore } from './store';
import { localBackend } from './local-backend';

/** Call once, before the first render; give the store to react-redux's Provider. */
export const startDesk = (): DeskStore => {
  const store = createDeskStore();
  setRuntime({ store, backend: localBackend({}) });
  restoreSession();
  return store;
};
