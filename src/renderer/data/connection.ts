// Between the page and the worker that keeps this person's data.
import type { SessionState } from './model';

export type Kept = Extract<SessionState, { kind: 'signedIn' | 'signedOut' }>;

export const connect = (_session: Kept): Promise<void> => Promise.resolve();
export const disconnect = (): Promise<void> => Promise.resolve();
export const forgetData = (_personId: string): Promise<void> => Promise.resolve();
