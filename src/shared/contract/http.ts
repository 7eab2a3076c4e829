// The server's routes beside sync: paths, bodies, answers. The server checks bodies by these, the client is typed by them.
import { type Static, Type } from 'typebox';
import type { Entry } from '../domain/entry';
import type { Person } from '../domain/person';
import type { DeviceLock } from '../domain/settings';
import { Id, OneOf } from '../domain/values';

/** GET: health, session, devices, stream (`?schema=`), timeline. POST with a JSON body: all others. */
export const routes = {
  health: '/api/health',
  signIn: '/api/session/sign-in',
  signOut: '/api/session/sign-out',
  session: '/api/session',
  devices: '/api/session/devices',
  revoke: '/api/session/devices/revoke',
  contacts: '/api/contacts',
  reserveNumbers: '/api/numbers/reserve',
  pull: '/api/sync/pull',
  push: '/api/sync/push',
  missing: '/api/sync/missing',
  stream: '/api/sync/stream',
  timeline: '/api/tickets/:number/timeline',
  search: '/api/search',
  past: '/api/past',
  pastTicket: '/api/tickets/:number/past',
  ruleTrial: '/api/rules/trial',
  whatIf: '/api/settings/what-if',
  importPreview: '/api/import/preview',
  importRun: '/api/import/run',
} as const;

/** Every answer that is not a success: a code for programs, a sentence for people. */
export interface Problem {
  readonly code: string;
  readonly message: string;
}

/** Said to anybody, signed in or not. */
export interface HealthResponse {
  readonly ok: true;
  readonly schema: number;
  readonly version: string;
  /** The desk was set up to be tried: the sign-in may name its people. */
  readonly demo: boolean;
  readonly time: number;
  /** Where there is an identity provider to sign in with: what its button says. */
  readonly provider?: { readonly name: string };
}

export const SignInRequest = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 160 }),
  password: Type.String({ minLength: 1, maxLength: 256 }),
  deviceId: Id,
  deviceName: Type.String({ minLength: 1, maxLength: 80 }),
  /** The web gets a cookie that scripts can't read; the desktop a token that it keeps in the system's safe. */
  shell: OneOf(['web', 'desktop'] as const),
});
export type SignInRequest = Static<typeof SignInRequest>;

export interface SessionInfo {
  readonly sessionId: string;
  readonly deviceId: string;
  readonly person: Person;
  readonly deskName: string;
  /** What the desk asks of devices; left out: nothing. */
  readonly deviceLock?: DeviceLock;
  /** When somebody signed in for it. */
  readonly createdAt?: number;
  readonly expiresAt: number;
  readonly serverTime: number;
}
export interface SignInResponse extends SessionInfo {
  /** For the desktop shell alone. */
  readonly token: string | null;
  /** Of a second factor that was set up with this sign-in: shown once. */
  readonly recoveryCodes?: readonly string[];
}

export interface DeviceSession {
  readonly sessionId: string;
  readonly deviceName: string;
  readonly createdAt: number;
  readonly lastSeenAt: number;
  readonly current: boolean;
  /** By how much its clock is ahead of the server's (ms; behind: negative), and when that was last seen. */
  readonly clock?: { readonly skew: number; readonly seenAt: number };
}

export interface DevicesResponse {
  readonly devices: readonly DeviceSession[];
}

/** For the desk alone: when the devices of those who work here were last in touch, the latest of each person's. */
export interface ContactsResponse {
  readonly asOf: number;
  readonly seenAt: Readonly<Record<string, number>>;
}

export const RevokeRequest = Type.Object({ sessionId: Id });
export type RevokeRequest = Static<typeof RevokeRequest>;

export const ReserveRequest = Type.Object({
  prefix: OneOf(['INC', 'PRB', 'CHG', 'REQ', 'PIR', 'KB'] as const),
  count: Type.Integer({ minimum: 1, maximum: 200 }),
});
export type ReserveRequest = Static<typeof ReserveRequest>;
/** Both ends included: INC0012345 … INC0012394. They are this device's from now on. */
export interface ReserveResponse {
  readonly from: number;
  readonly to: number;
}

/** Of one ticket, all that this person may see, oldest first. */
export interface TimelineResponse {
  readonly entries: readonly Entry[];
}

/** Under the desk's default scheme: INC or KB and at least seven digits. */
export const formatNumber = (prefix: string, n: number): string => `${prefix}${String(n).padStart(7, '0')}`;
