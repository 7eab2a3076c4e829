// An order from afar to empty this device: heard over the device's own session, carried out, and answered. Each step may
// be the last one that this page does: whatever starts next finds the session, asks again, and goes on.
import { type WipeOrder, wipeRoutes } from '@shared/contract/wipe';
import { call } from '../api';
import { forgetData, sendEverything } from '../connection';
import { forgetContacts } from '../contacts';
import { forgetSession, type KeptSession, keptSession } from '../kept-session';
import { runtime } from '../runtime';
import { selectOutboxCounts } from '../selectors';
import { sessionChanged } from '../state/session';
import { vaultState, wipe } from '../vault/vault';
import { delayAfter } from '../worker/back-off';
import { openGate, showGate, type WipedNotice } from './gate';
import { lockPreferences } from './preferences';
import { forgetTries } from './tries-book';
import { forgetNotice, goesWith, keepNotice, readNotice } from './wiped-notice';

/** A worker that does not answer any more holds nothing up (ms): its data goes with the keys. */
const PATIENCE = 10_000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const lasting = async (work: (tries: number) => Promise<boolean>): Promise<void> => {
  for (let tries = 1; !(await work(tries)); tries += 1) await pause(delayAfter(tries, Math.random()));
};

const forgetLocally = (personId: string): void => {
  const keys = Array.from({ length: localStorage.length }, (_, n) => localStorage.key(n) ?? '');
  for (const key of keys) if (goesWith(key, personId)) localStorage.removeItem(key);
};

/** The server is told until it answers; then the token has served its time. */
const report = async (notice: WipedNotice): Promise<void> => {
  await lasting(async () => {
    const { orderId, unsent } = notice;
    const answer = await call(wipeRoutes.done, { orderId, unsent });
    // Refused: it is done already, or somebody has signed in here since.
    return answer.kind !== 'unreachable';
  });
  // Somebody was faster, and signs in with a token of their own.
  if (readNotice()?.orderId !== notice.orderId) return;
  await window.firstline?.tokens.clear();
  const told = { ...notice, told: true };
  keepNotice(told);
  showGate({ kind: 'wiped', notice: told });
};

const empty = async (session: KeptSession, order: WipeOrder, unsent: number | null): Promise<void> => {
  const { id } = session.person;
  await Promise.race([forgetData().catch(() => undefined), pause(PATIENCE)]);
  // Keys first, and with them all that is sealed; then whatever lies open. Twice: what a worker had under way when it was
  // ended may have been written while the first time was removing.
  await wipe(id);
  await wipe(id);
  forgetContacts();
  await forgetTries(id);
  const notice = { orderId: order.id, by: order.orderedBy, orderedAt: order.orderedAt, unsent, told: false };
  keepNotice(notice);
  await forgetSession();
  forgetLocally(id);
  runtime().store.dispatch(sessionChanged({ kind: 'none' }));
  showGate({ kind: 'wiped', notice });
  void report(notice);
};

/** What has to be sent first is sent, however long there is no line. */
const sendFirst = async (order: WipeOrder): Promise<number> => {
  let rest = 0;
  await lasting(async () => {
    try {
      rest = await sendEverything();
      return true;
    } catch {
      showGate({ kind: 'wiping', by: order.orderedBy, left: countedHere() });
      return false;
    }
  });
  return rest;
};

const countedHere = (): number => {
  const { unsent, needsYou } = selectOutboxCounts(runtime().store.getState());
  return unsent + needsYou;
};

const carryOut = (session: KeptSession, order: WipeOrder): Promise<void> =>
  navigator.locks.request('firstline-wipe', async () => {
    // Another page of this browser was first.
    if (keptSession() === null) return;
    const { person } = session;
    const locked = (await vaultState(person.id)) === 'locked';
    const by = order.orderedBy;
    if (order.mode === 'afterSending') {
      if (locked) return showGate({ kind: 'locked', person, ordered: true });
      showGate({ kind: 'wiping', by, left: countedHere() });
      return empty(session, order, await sendFirst(order));
    }
    showGate({ kind: 'wiping', by, left: null });
    return empty(session, order, locked ? lockPreferences(person.id).unsent : countedHere());
  });

/**
 * The server does not answer this session any more: perhaps because of an order for this very device.
 * @param again it answers after all: the order was taken back
 */
export const heedOrder = async (session: KeptSession, again: () => void): Promise<void> => {
  const answer = await call<WipeOrder>(wipeRoutes.ordered);
  if (answer.kind === 'refused' && answer.status === 404) again();
  if (answer.kind === 'ok' && answer.body.deviceId === session.deviceId) await carryOut(session, answer.body);
};

/** Nobody is signed in here: is that because it was emptied? */
export const showNotice = (): void => {
  const notice = readNotice();
  if (!notice) return;
  showGate({ kind: 'wiped', notice });
  if (!notice.told) void report(notice);
};

export const noticeRead = (): void => {
  forgetNotice();
  openGate();
};
