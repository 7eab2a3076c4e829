// Signing in and out. Who sits here is kept on the device, so that the desk opens without a network; the server is asked
// afterwards, and its "no" turns the session into `signedOut` with data and outbox kept.
import { routes, type SessionInfo, type SignInResponse } from '@shared/contract/http';
import type { TokenKept } from '@shared/contract/ipc';
import { type Answer, call } from './api';
import { connect, disconnect, forgetData, leave } from './connection';
import { forgetContacts } from './contacts';
import { newId } from './ids';
import { DEVICE, forgetSession, foundAgain, type KeptSession, keepSession, keptSession, SESSION } from './kept-session';
import { runtime } from './runtime';
import { selectSession } from './selectors';
import { sessionChanged } from './state/session';

const TOKEN_KEPT = 'firstline.tokenKept';

export const deviceId = (): string => {
  const known = localStorage.getItem(DEVICE);
  if (known !== null) return known;
  const id = newId();
  localStorage.setItem(DEVICE, id);
  return id;
};

/** Resolves when the browser may end: nobody is asked to wait for it but whoever has just signed in. */
const keep = (session: KeptSession): Promise<void> => {
  const { store } = runtime();
  const same = JSON.stringify(selectSession(store.getState())) === JSON.stringify(session);
  // The same person as before stays the same value: every list is computed for whoever looks at it.
  if (!same) store.dispatch(sessionChanged(session));
  return keepSession(session);
};

export type SignInResult =
  | { readonly ok: true }
  /** `code` is the server's (contract/http Problem), or 'unreachable'. */
  | { readonly ok: false; readonly code: string; readonly message: string };

const keepToken = async (token: string | null): Promise<void> => {
  const kept = token === null ? undefined : await window.firstline?.tokens.save(token);
  if (kept === undefined) localStorage.removeItem(TOKEN_KEPT);
  else localStorage.setItem(TOKEN_KEPT, kept);
};

/** How this desktop kept the last session: `memory` ends it with the app. Null on the web, where the browser keeps it. */
export const tokenKept = (): TokenKept | null => localStorage.getItem(TOKEN_KEPT) as TokenKept | null;

/** As it stands in the list of devices until its owner gives it a name. */
export const defaultDeviceName = (): string => {
  const platform = window.firstline?.app.info.platform ?? 'browser';
  return `${window.firstline ? 'Firstline' : 'Web'} (${platform})`;
};

/** What the server's answer makes of this device, however somebody signed in. */
export const signedIn = async (answer: Answer<SignInResponse>): Promise<SignInResult> => {
  if (answer.kind === 'unreachable') return { ok: false, code: 'unreachable', message: '' };
  if (answer.kind === 'refused') return { ok: false, ...answer.problem };
  const { token, person, deskName } = answer.body;
  await keepToken(token);
  const session: KeptSession = { kind: 'signedIn', person, deviceId: answer.body.deviceId, deskName };
  await Promise.all([keep(session), connect(session, sessionEnded)]);
  return { ok: true };
};

export const signIn = async (
  name: string,
  password: string,
  deviceName: string = defaultDeviceName(),
): Promise<SignInResult> =>
  signedIn(
    await call<SignInResponse>(routes.signIn, {
      name,
      password,
      deviceId: deviceId(),
      deviceName,
      shell: window.firstline ? 'desktop' : 'web',
    }),
  );

/** `forget` also removes what was pulled and the outbox: for shared computers. Refuse it while something is unsent. */
export const signOut = async ({ forget }: { readonly forget: boolean }): Promise<void> => {
  await call(routes.signOut, {});
  await window.firstline?.tokens.clear();
  await (forget ? forgetData() : disconnect());
  if (forget) forgetContacts();
  await forgetSession();
  runtime().store.dispatch(sessionChanged({ kind: 'none' }));
};

/** The server no longer knows this session. */
export const sessionEnded = (): void => {
  const session = selectSession(runtime().store.getState());
  if (session.kind === 'signedIn') void keep({ ...session, kind: 'signedOut' });
};

const confirmWithServer = async (session: KeptSession): Promise<void> => {
  const answer = await call<SessionInfo>(routes.session);
  if (answer.kind === 'ok')
    await keep({ ...session, kind: 'signedIn', person: answer.body.person, deskName: answer.body.deskName });
  else if (answer.kind === 'refused' && answer.status === 401) sessionEnded();
};

/** Signed out in another tab: here too. */
const followOtherTabs = (event: StorageEvent): void => {
  if (event.key !== SESSION || event.newValue !== null) return;
  leave();
  runtime().store.dispatch(sessionChanged({ kind: 'none' }));
};

/**
 * At start: at once from the device, confirmed by the server when there is one. Resolves when there is something to
 * paint: the rows of the last time, or that there are none.
 */
export const restoreSession = async (): Promise<void> => {
  window.addEventListener('storage', followOtherTabs);
  const session = keptSession() ?? (await foundAgain());
  const { store } = runtime();
  if (session === null) {
    store.dispatch(sessionChanged({ kind: 'none' }));
    return;
  }
  store.dispatch(sessionChanged(session));
  void confirmWithServer(session);
  await new Promise<void>((painted) => void connect(session, sessionEnded, painted));
};
