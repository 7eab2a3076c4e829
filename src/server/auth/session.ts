import type { WipeMode } from '@shared/contract/wipe';
import type { Person } from '@shared/domain/person';

export type Shell = 'web' | 'desktop';

/** Somebody on a device, signed in. Times in epoch ms. */
export interface Session {
  readonly id: string;
  readonly personId: string;
  readonly deviceId: string;
  readonly deviceName: string;
  readonly shell: Shell;
  readonly createdAt: number;
  readonly lastSeenAt: number;
  readonly expiresAt: number;
}

/** A session whose person is there and active. */
export interface Present {
  readonly session: Session;
  readonly person: Person;
}

/** A session of a device that is to be emptied: it may do what that takes, and nothing else. */
export interface WipedSession extends Present {
  readonly wipe: { readonly id: string; readonly mode: WipeMode };
}

/** A session that is not used for this long is over (ms): longer than a holiday, so that offline devices stay. */
export const SESSION_LIFE = 30 * 86_400_000;

/** How often (ms) `lastSeenAt` and `expiresAt` move on: not at each request. */
export const TOUCH_EVERY = 5 * 60_000;

/** At most so many devices each; the one unseen for longest makes room. */
export const MOST_SESSIONS = 50;
