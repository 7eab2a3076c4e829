// Signing in and out. Who sits here is kept on the device, so that the desk opens without a network; the server is asked
// afterwards, and its "no" turns the session into `signedOut` with data and outbox kept.
import { routes, type SessionInfo, type SignInResponse } from '@shared/contract/http';
import type { TokenKept } from '@shared/contract/ipc';
import { type Answer, call } from './api';
import { connect, disconnect, forgetData, leave } from './connection';
import { forgetContacts } from './contacts';
import { newId } from './ids';
import { DEVICE, forgetSession, foundAgain, type KeptSession, keepSession, keptSession, SESSION } from './kept-session';
import { currentGate, currentWayOut, type Gate, openGate, showGate, takeWayOut } from './lock/gate';
import { deskLock, forgetLockPreferences, keepDeskLock } from './lock/preferences';
import { forgetTries } from './lock/tries-book';
import { heedOrder, showNotice } from './lock/wipe';
import { forgetNotice } from './lock/wiped-notice';
import { runtime } from './runtime';
import { selectSession } from './selectors';
import { sessionChanged } from './state/session';
import { lockVault, vaultState, wipe } from './vault/vault';

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
  // Behind a lock nobody is here.
  if (currentGate().kind === 'open') show(session);
  return keepSession(session);
};

const show = (session: KeptSession): void => {
  const { store } = runtime();
  const same = JSON.stringify(selectSession(store.getState())) === JSON.stringify(session);
  // The same person as before stays the same value: every list is computed for whoever looks at it.
  if (!same) store.dispatch(sessionChanged(session));
};

/** What has to be answered before anything of this person's desk is opened; null: nothing. */
const gateBefore = async ({ person }: KeptSession): Promise<Gate | null> => {
  const state = await vaultState(person.id);
  if (state === 'locked') return { kind: 'locked', person: { id: person.id, name: person.name } };
  return state === 'plain' && deskLock().required ? { kind: 'mustSet', person } : null;
};

/** Opens the desk of whoever this is, or shows what stands before it. `onPainted`: there is something to look at. */
export const enter = async (session: KeptSession, onPainted: () => void = () => undefined): Promise<void> => {
  const gate = await gateBefore(session);
  if (gate) {
    showGate(gate);
    runtime().store.dispatch(sessionChanged({ kind: 'starting' }));
    onPainted();
    return;
  }
  show(session);
  openGate();
  await connect(session, sessionEnded, onPainted);
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
  const { token, person, deskName, deviceLock } = answer.body;
  await keepToken(token);
  keepDeskLock(deviceLock);
  await forgetLocked(person.id);
  const session: KeptSession = { kind: 'signedIn', person, deviceId: answer.body.deviceId, deskName };
  await Promise.all([keepSession(session), enter(session)]);
  return { ok: true };
};

/** Whoever could not unlock what lies here has shown who they are: it goes, and they begin anew. */
const forgetLocked = async (personId: string): Promise<void> => {
  const out = currentWayOut();
  takeWayOut(null);
  forgetNotice();
  if (out?.why === 'forgot' && out.personId === personId) await closeVault(personId, true);
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
  const leaving = keptSession()?.person.id;
  await call(routes.signOut, {});
  await window.firstline?.tokens.clear();
  await (forget ? forgetData() : disconnect());
  if (forget) forgetContacts();
  if (leaving !== undefined) await closeVault(leaving, forget);
  await forgetSession();
  openGate();
  runtime().store.dispatch(sessionChanged({ kind: 'none' }));
};

/** Of a sealed profile: whoever sits here next finds it locked, or gone. */
const closeVault = async (personId: string, forget: boolean): Promise<void> => {
  if ((await vaultState(personId)) === 'plain') return;
  if (!forget) return lockVault(personId);
  await wipe(personId);
  await forgetTries(personId);
  forgetLockPreferences(personId);
};

/** The server no longer knows this session. */
const sessionEnded = (): void => {
  const session = selectSession(runtime().store.getState());
  if (session.kind === 'signedIn') ended(session);
};

const ended = (session: KeptSession): void => {
  void keep({ ...session, kind: 'signedOut' });
  void heedOrder(session, () => void goOn(session));
};

/** It has ended no more: what was stopped begins again. */
const goOn = async (session: KeptSession): Promise<void> => {
  await keep({ ...session, kind: 'signedIn' });
  if (currentGate().kind === 'open') await connect(session, sessionEnded);
};

/** Once the server has said who this is, or that it knows nobody. */
export const confirmWithServer = async (session: KeptSession): Promise<void> => {
  const answer = await call<SessionInfo>(routes.session);
  if (answer.kind === 'ok') {
    keepDeskLock(answer.body.deviceLock);
    await keep({ ...session, kind: 'signedIn', person: answer.body.person, deskName: answer.body.deskName });
  } else if (answer.kind === 'refused' && answer.status === 401) ended(session);
};

/** Signed out in another tab: here too. */
const followOtherTabs = (event: StorageEvent): void => {
  if (event.key !== SESSION || event.newValue !== null) return;
  leave();
  openGate();
  runtime().store.dispatch(sessionChanged({ kind: 'none' }));
  showNotice();
};

/**
 * At start: at once from the device, confirmed by the server when there is one. Resolves when there is something to
 * paint: the rows of the last time, or that there are none.
 */
export const restoreSession = async (): Promise<void> => {
  window.addEventListener('storage', followOtherTabs);
  const session = keptSession() ?? (await foundAgain());
  const { store } = runtime();
  if (session === null || currentWayOut()?.personId === session.person.id) {
    store.dispatch(sessionChanged({ kind: 'none' }));
    if (session === null) showNotice();
    return;
  }
  void confirmWithServer(session);
  await new Promise<void>((painted) => void enter(session, painted));
};
