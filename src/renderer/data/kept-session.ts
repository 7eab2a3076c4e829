// Who sits here, kept on the device so that the desk opens without a network.
//
// Kept twice. `localStorage` answers in the same instant, but a browser writes it down seconds later: one that is killed
// soon after a sign-in has forgotten who signed in, and without a network nobody could. The second copy is written down
// when its transaction ends, and is read only when the first says nobody.
import type { SessionState } from './model';
import { valueStore } from './value-store';

export type KeptSession = Extract<SessionState, { kind: 'signedIn' | 'signedOut' }>;

export const SESSION = 'firstline.session';
export const DEVICE = 'firstline.device';

/** Somebody has left for good: an identity provider that still knows them must not let the next one in as them. */
const LEFT = 'firstline.left';
export const hasLeft = (): boolean => localStorage.getItem(LEFT) !== null;

const COPY = 'here';
const copies = valueStore('firstline-session');

const parsed = (raw: string | null): KeptSession | null => (raw === null ? null : (JSON.parse(raw) as KeptSession));

export const keptSession = (): KeptSession | null => parsed(localStorage.getItem(SESSION));

/** Resolves when it outlives the browser, or when this browser has no room for it: the first copy is there at once. */
export const keepSession = async (session: KeptSession): Promise<void> => {
  const words = JSON.stringify(session);
  if (session.kind === 'signedIn') localStorage.removeItem(LEFT);
  if (localStorage.getItem(SESSION) === words) return;
  localStorage.setItem(SESSION, words);
  await copies.write(COPY, words).catch(() => undefined);
};

/** From the second copy, the first being empty; the device is then still the one that it was. Null: nobody was here. */
export const foundAgain = async (): Promise<KeptSession | null> => {
  const words = await copies.read(COPY).catch(() => undefined);
  if (typeof words !== 'string') return null;
  const session = parsed(words);
  localStorage.setItem(SESSION, words);
  if (session) localStorage.setItem(DEVICE, session.deviceId);
  return session;
};

export const forgetSession = async (): Promise<void> => {
  localStorage.removeItem(SESSION);
  localStorage.setItem(LEFT, 'yes');
  await copies.drop(COPY).catch(() => undefined);
};
