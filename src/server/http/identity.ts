// Who asks. The web's cookie and the desktop's bearer token are kept apart: a token works only in the way in which it
// was handed out, and a request that brings both is judged by the bearer token alone.

import { fileRoutes } from '@shared/contract/files';
import { routes } from '@shared/contract/http';
import { parcelRoutes } from '@shared/contract/parcels';
import { WIPED } from '@shared/contract/wipe';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Present, Shell, WipedSession } from '../auth/session';
import type { Sessions } from '../auth/sessions';
import { TOKEN_PATTERN } from '../auth/tokens';
import { type OriginRules, requireOwnOrigin } from './origin';
import { HttpProblem } from './problem';

declare module 'fastify' {
  interface FastifyRequest {
    present: Present | null;
    wiped: WipedSession | null;
  }
}

const COOKIE = 'firstline_session';

const credentialOf = (request: FastifyRequest): { shell: Shell; token: string } | null => {
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    const [scheme, token = ''] = authorization.split(' ', 2);
    return scheme?.toLowerCase() === 'bearer' ? { shell: 'desktop', token } : null;
  }
  const token = request.cookies[COOKIE];
  return token === undefined ? null : { shell: 'web', token };
};

/** Finds the session of each API request; whether one is needed is the route's to say. */
export const identify = (app: FastifyInstance, sessions: Sessions, rules: OriginRules): void => {
  app.decorateRequest('present', null);
  app.decorateRequest('wiped', null);
  app.addHook('onRequest', async (request) => {
    if (!request.url.startsWith('/api/')) return;
    const credential = credentialOf(request);
    if (!credential || !TOKEN_PATTERN.test(credential.token)) return;
    const present = await sessions.find(credential.token);
    if (present?.session.shell !== credential.shell) return;
    if (credential.shell === 'web') requireOwnOrigin(request, rules);
    if ('wipe' in present) request.wiped = present;
    if (!('wipe' in present) || maySend(present, request)) request.present = present;
  });
};

/** What a device that is to be emptied later may still do: send what was done on it. */
const sending = new Set<string | undefined>([
  routes.push,
  routes.missing,
  parcelRoutes.letters,
  fileRoutes.offer,
  fileRoutes.part,
]);
const maySend = ({ wipe }: WipedSession, request: FastifyRequest): boolean =>
  wipe.mode === 'afterSending' && sending.has(request.routeOptions.url);

/** Null: nothing is ordered for this device. */
export const wipedOf = (request: FastifyRequest): WipedSession | null => request.wiped;

/** @throws HttpProblem 401 */
export const presentOf = (request: FastifyRequest): Present => {
  if (request.present) return request.present;
  if (request.wiped) throw new HttpProblem(401, WIPED, 'This device is to be emptied. Nothing else is answered here.');
  throw new HttpProblem(401, 'session.none', 'You are not signed in, or your session has ended. Sign in again.');
};

/** For `onRequest` of routes that need a session: nobody's body is read before we know whose it is. */
export const needsSession = async (request: FastifyRequest): Promise<void> => {
  presentOf(request);
};

const attributes = (secure: boolean) => ({ path: '/api', httpOnly: true, sameSite: 'strict', secure }) as const;

export const setSessionCookie = (reply: FastifyReply, token: string, maxAge: number, secure: boolean): void => {
  reply.setCookie(COOKIE, token, { ...attributes(secure), maxAge: Math.floor(maxAge / 1000) });
};

export const clearSessionCookie = (reply: FastifyReply, secure: boolean): void => {
  reply.clearCookie(COOKIE, attributes(secure));
};
