// Locking and unlocking: what the lock page, the settings, the key and the clock all do.
import { isLocked } from '@shared/contract/ipc';
import { leave } from '../connection';
import { type KeptSession, keptSession } from '../kept-session';
import { runtime } from '../runtime';
import { selectMe, selectOutboxCounts } from '../selectors';
import { confirmWithServer, enter } from '../session';
import { sessionChanged } from '../state/session';
import { hasSecret, lockVault, sealWith, unlock, unseal, vaultState } from '../vault/vault';
import { currentGate, type GatePerson, showGate, takeWayOut } from './gate';
import { watchIdle } from './idle';
import { deskLock, idleWithin, keepDeskLock, lockPreferences, setLockPreferences } from './preferences';
import { isPin } from './secret-rule';
import { triesOf } from './tries-book';

/** Between the pages of this browser; one for each page, so that it does not hear itself. */
let channel: BroadcastChannel | null = null;

/** ms; events of the browser about the network are hints alone. */
const CALL_EVERY = 30_000;

const me = (): GatePerson | null => selectMe(runtime().store.getState());

const sessionOf = (personId: string): KeptSession | null => {
  const session = keptSession();
  return session?.person.id === personId ? session : null;
};

const countUnsent = (personId: string): void => {
  const { unsent, needsYou } = selectOutboxCounts(runtime().store.getState());
  if (hasSecret(personId)) setLockPreferences(personId, { unsent: unsent + needsYou });
};

/** Here and in every other page of this browser. False: there is nothing that could unlock it again. */
export const lockNow = (): boolean => {
  const person = me();
  if (!person || currentGate().kind !== 'open' || !hasSecret(person.id)) return false;
  countUnsent(person.id);
  showGate({ kind: 'locked', person: { id: person.id, name: person.name } });
  lockVault(person.id);
  leave();
  runtime().store.dispatch(sessionChanged({ kind: 'starting' }));
  return true;
};

export type Check = 'right' | 'wrong' | 'wait';

/** Counted before it is known, so that whoever cuts it short has tried all the same. */
const check = async (personId: string, secret: string): Promise<Check> => {
  const tries = await triesOf(personId);
  if (tries.current().left > 0) return 'wait';
  await tries.tried();
  if ((await unlock(personId, secret)) === 'wrong') return 'wrong';
  await tries.succeeded();
  setLockPreferences(personId, { secret: isPin(secret) ? 'pin' : 'password' });
  return 'right';
};

const goOn = async (personId: string): Promise<void> => {
  const session = sessionOf(personId);
  if (!session) return;
  takeWayOut(null);
  await enter(session);
  void confirmWithServer(session);
};

export const unlockWith = async (personId: string, secret: string): Promise<Check> => {
  const result = await check(personId, secret);
  if (result === 'right') {
    channel?.postMessage(personId);
    // Shown when it is painted; whoever unlocks need not wait for what follows.
    void goOn(personId);
  }
  return result;
};

/**
 * Sets or changes what unlocks this device. What lies here is sealed meanwhile, which may take seconds.
 * @throws when the device has no room for it, or can't do it; all is then as it was
 */
export const setSecret = async (person: GatePerson, secret: string): Promise<void> => {
  const kind = isPin(secret) ? 'pin' : 'password';
  if ((await vaultState(person.id)) === 'open') {
    await sealWith(person.id, secret);
    setLockPreferences(person.id, { secret: kind });
    return;
  }
  await apart(person, async () => {
    await sealWith(person.id, secret);
    setLockPreferences(person.id, { secret: kind });
  });
};

/** @returns whether the secret was right, and is gone */
export const removeSecret = async (person: GatePerson, secret: string): Promise<Check> => {
  const result = await check(person.id, secret);
  if (result !== 'right') return result;
  await apart(person, async () => {
    await unseal(person.id);
    setLockPreferences(person.id, { secret: null, unsent: null });
  });
  return result;
};

export const changeSecret = async (person: GatePerson, before: string, secret: string): Promise<Check> => {
  const result = await check(person.id, before);
  if (result === 'right') await setSecret(person, secret);
  return result;
};

/** Nothing of the desk is open while its store is made anew. What fails is said there: the page that asked is gone. */
const apart = async (person: GatePerson, work: () => Promise<void>): Promise<void> => {
  showGate({ kind: 'changing', person });
  leave();
  runtime().store.dispatch(sessionChanged({ kind: 'starting' }));
  try {
    await work();
  } catch (error) {
    showGate({ kind: 'notChanged', person });
    throw error;
  }
  await goOn(person.id);
};

/** Whoever was told that nothing has changed goes back to the desk, or to what it asks for. */
export const goOnUnchanged = (person: GatePerson): Promise<void> => goOn(person.id);

/** Somebody at the lock goes to the sign-in; what lies here stays, or goes once they have signed in. */
export const leaveLocked = (person: GatePerson, why: 'forgot' | 'other'): void => {
  takeWayOut({ personId: person.id, name: person.name, why });
  runtime().store.dispatch(sessionChanged({ kind: 'none' }));
  showGate({ kind: 'open' });
};

/** From the sign-in back to the lock. */
export const backToLock = (): void => {
  takeWayOut(null);
  const session = keptSession();
  if (session) void enter(session);
};

/** Call once, when the page is there. @returns what stops it */
export const watchLock = (): (() => void) => {
  const { store } = runtime();
  const minutes = () => {
    const person = me();
    if (!person || !hasSecret(person.id)) return null;
    return idleWithin(lockPreferences(person.id).idleMinutes, deskLock());
  };
  let known = store.getState().desk.settings;
  const follow = () => {
    const { settings } = store.getState().desk;
    if (settings === known) return;
    known = settings;
    if (settings) keepDeskLock(settings.deviceLock);
  };
  channel = new BroadcastChannel('firstline-lock');
  channel.onmessage = async ({ data }: MessageEvent<string>) => {
    const gate = currentGate();
    if (gate.kind === 'locked' && gate.person.id === data && (await vaultState(data)) === 'open') await goOn(data);
  };
  /** While it is locked nothing else calls the server; an order to empty it must reach it all the same. */
  const callServer = () => {
    const gate = currentGate();
    const session = gate.kind === 'locked' ? sessionOf(gate.person.id) : null;
    if (session) void confirmWithServer(session);
  };
  const calling = setInterval(callServer, CALL_EVERY);
  window.addEventListener('online', callServer);
  const gone = () => {
    const person = me();
    if (person) countUnsent(person.id);
  };
  window.addEventListener('pagehide', gone);
  const stops = [
    watchIdle(minutes, lockNow),
    store.subscribe(follow),
    window.firstline?.on('power', (power) => isLocked(power) && lockNow()),
  ];
  return () => {
    for (const stop of stops) stop?.();
    clearInterval(calling);
    window.removeEventListener('online', callServer);
    window.removeEventListener('pagehide', gone);
    channel?.close();
    channel = null;
  };
};
