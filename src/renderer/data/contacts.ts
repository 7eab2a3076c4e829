// When colleagues' devices were last in touch with the server, as the server said when it was last asked. Asking is what
// keeps this device in touch itself: a page that only listens for changes would look silent to the others.
import { type ContactsResponse, routes } from '@shared/contract/http';
import { isDesk } from '@shared/domain/permissions';
import { SILENT_AFTER } from '@shared/domain/presence';
import { useSyncExternalStore } from 'react';
import { afterPaint } from './after-paint';
import { call } from './api';
import { runtime } from './runtime';
import { selectLink, selectMe, selectSession } from './selectors';
import { readText, writeText } from './vault/kept-texts';

const KEY = 'firstline.contacts';
/** Several times within the time after which a device counts as silent. */
const ASK_EVERY = SILENT_AFTER / 4;

/** Null: the server was never asked from here. */
export type Contacts = ContactsResponse | null;

const me = (): string => selectMe(runtime().store.getState())?.id ?? '';

const kept = (): Contacts => {
  const raw = readText(me(), KEY);
  return raw === null ? null : (JSON.parse(raw) as ContactsResponse);
};

let current: Contacts | undefined;
const listeners = new Set<() => void>();

/** As the server said it last. */
export const contactsNow = (): Contacts => {
  if (current === undefined) current = kept();
  return current;
};

const take = (answer: ContactsResponse): void => {
  current = answer;
  try {
    writeText(me(), KEY, JSON.stringify(answer));
  } catch {
    // Without room, they are not known after a start without a network.
  }
  for (const listener of listeners) listener();
};

export const useContacts = (): Contacts =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, contactsNow);

/** When a device is handed on. */
export const forgetContacts = (): void => {
  current = null;
  localStorage.removeItem(KEY);
};

const ask = async (): Promise<void> => {
  const state = runtime().store.getState();
  const me = selectMe(state);
  if (!me || !isDesk(me) || selectSession(state).kind !== 'signedIn' || selectLink(state).kind !== 'online') return;
  const answer = await call<ContactsResponse>(routes.contacts);
  if (answer.kind === 'ok') take(answer.body);
};

/** Asks now, whenever there is a line again, and from time to time. Returns what ends it. */
export const followContacts = (): (() => void) => {
  const { store } = runtime();
  let online = selectLink(store.getState()).kind === 'online';
  void afterPaint().then(ask);
  const timer = setInterval(() => void ask(), ASK_EVERY);
  const unsubscribe = store.subscribe(() => {
    const now = selectLink(store.getState()).kind === 'online';
    if (now && !online) void ask();
    online = now;
  });
  return () => {
    clearInterval(timer);
    unsubscribe();
  };
};
