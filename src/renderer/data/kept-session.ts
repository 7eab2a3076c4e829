// Who sits here, kept on the device so that the desk opens without a network.
import type { SessionState } from './model';

export type KeptSession = Extract<SessionState, { kind: 'signedIn' | 'signedOut' }>;

export const SESSION = 'firstline.session';

export const keptSession = (): KeptSession | null => {
  const raw = localStorage.getItem(SESSION);
  return raw === null ? null : (JSON.parse(raw) as KeptSession);
};
