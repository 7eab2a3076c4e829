// Signing in with an identity provider. The web leaves this page and comes back to it; the desktop waits for the system's
// browser. What follows is the same as after a password.
import { type HealthResponse, routes, type SessionInfo, type SignInResponse } from '@shared/contract/http';
import { providerRoutes } from '@shared/contract/provider-sign-in';
import { type Answer, call } from './api';
import { hasLeft } from './kept-session';
import { currentWayOut } from './lock/gate';
import { deviceId, type SignInResult, signedIn } from './session';

/** `leaving`: this page is about to go. `waiting`: the desktop's browser has it now. */
export type Begun = 'leaving' | 'waiting' | 'unreachable';

interface Wishes {
  readonly deviceName: string;
  /** Where to go on afterwards, a path of our own. */
  readonly back: string;
  /** Whoever is signed in at the provider is not meant. */
  readonly other: boolean;
}

export const beginProviderSignIn = async ({ deviceName, back, other }: Wishes): Promise<Begun> => {
  const ask = other || hasLeft() || currentWayOut() !== null;
  const device = { deviceId: deviceId(), deviceName, ...(ask ? { ask: 'yes' as const } : {}) };
  // Asked first: without a server the browser would leave the desk for its own page of errors.
  const server = await call<HealthResponse>(routes.health);
  if (server.kind === 'unreachable') return 'unreachable';
  if (window.firstline) {
    await window.firstline.signIn.begin(device);
    return 'waiting';
  }
  window.location.assign(`${providerRoutes.start}?${new URLSearchParams({ ...device, back })}`);
  return 'leaving';
};

/** ms. Longer than the way from the provider to this page ever takes. */
const JUST_NOW = 2 * 60_000;

const isNew = ({ createdAt = 0, serverTime }: SessionInfo): boolean => serverTime - createdAt < JUST_NOW;

/**
 * The session that the server has just given this browser. An older one proves nothing: whoever only typed the address
 * would come past the lock by it.
 */
export const sessionAfterProvider = async (): Promise<Answer<SignInResponse>> => {
  const answer = await call<SessionInfo>(routes.session);
  if (answer.kind !== 'ok') return answer;
  if (isNew(answer.body)) return { ...answer, body: { ...answer.body, token: null } };
  return { kind: 'refused', status: 401, problem: { code: 'session.providerExpired', message: '' } };
};

/** For the desktop: the code that the browser brought, and what proves that it was asked for here. */
export const claimProviderSignIn = async (code: string, verifier: string): Promise<SignInResult> => {
  const result = await signedIn(await call<SignInResponse>(providerRoutes.claim, { code, verifier }));
  if (result.ok) await window.firstline?.signIn.end();
  return result;
};
