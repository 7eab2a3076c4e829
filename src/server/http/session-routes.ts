import {
  type ContactsResponse,
  type DevicesResponse,
  RevokeRequest,
  routes,
  type SessionInfo,
  SignInRequest,
  type SignInResponse,
} from '@shared/contract/http';
import { isDesk } from '@shared/domain/permissions';
import type { FastifyInstance } from 'fastify';
import type { Present } from '../auth/session';
import type { AppDeps } from './deps';
import { clearSessionCookie, needsSession, presentOf, setSessionCookie } from './identity';
import { requireOwnOrigin } from './origin';
import { HttpProblem } from './problem';

const wrong = () => new HttpProblem(401, 'session.wrongCredentials', 'The name or the password is wrong.');

const notForYou = () => new HttpProblem(403, 'permission.denied', 'Who is at work here is for the desk alone.');

const wait = (milliseconds: number) => {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000));
  const message = `Too many attempts. Wait ${seconds} seconds, then try again.`;
  return new HttpProblem(429, 'session.tooManyAttempts', message, seconds);
};

export const sessionRoutes = (app: FastifyInstance, deps: AppDeps): void => {
  const { core, sessions, signIn, now, rules, overTls } = deps;

  const infoOf = async ({ session, person }: Present): Promise<SessionInfo> => ({
    sessionId: session.id,
    deviceId: session.deviceId,
    person,
    deskName: (await core.world())?.settings.name ?? '',
    expiresAt: session.expiresAt,
    serverTime: now(),
  });

  app.post<{ Body: SignInRequest }>(routes.signIn, { schema: { body: SignInRequest } }, async (request, reply) => {
    // A foreign page must not sign a browser in either; what is no page (no Origin) may, and gets no use of a cookie.
    if (request.body.shell === 'web' && request.headers.origin !== undefined) requireOwnOrigin(request, rules);
    const result = await signIn(request.body, request.ip);
    if (result.kind === 'wait') throw wait(result.for);
    if (result.kind === 'wrong') throw wrong();
    const { token, present } = result;
    const web = present.session.shell === 'web';
    if (web) setSessionCookie(reply, token, present.session.expiresAt - now(), overTls);
    const answer: SignInResponse = { ...(await infoOf(present)), token: web ? null : token };
    return reply.send(answer);
  });

  app.post(routes.signOut, { onRequest: needsSession }, async (request, reply) => {
    const { session } = presentOf(request);
    await sessions.end(session.id, session.personId, 'signOut');
    if (session.shell === 'web') clearSessionCookie(reply, overTls);
    return reply.code(204).send();
  });

  app.get(routes.session, { onRequest: needsSession }, async (request) => infoOf(presentOf(request)));

  app.get(routes.devices, { onRequest: needsSession }, async (request): Promise<DevicesResponse> => {
    const { session } = presentOf(request);
    return { devices: await sessions.list(session.personId, session.id) };
  });

  app.get(routes.contacts, { onRequest: needsSession }, async (request): Promise<ContactsResponse> => {
    if (!isDesk(presentOf(request).person)) throw notForYou();
    const world = await core.world();
    const ofDesk = (id: string): boolean => {
      const person = world?.person(id);
      return person !== undefined && isDesk(person);
    };
    const seen = [...(await sessions.lastSeen())].filter(([id]) => ofDesk(id));
    return { asOf: now(), seenAt: Object.fromEntries(seen) };
  });

  app.post<{ Body: RevokeRequest }>(
    routes.revoke,
    { onRequest: needsSession, schema: { body: RevokeRequest } },
    async (request, reply) => {
      const { session } = presentOf(request);
      const ended = await sessions.end(request.body.sessionId, session.personId, 'sessionRevoked');
      if (ended) return reply.code(204).send();
      throw new HttpProblem(404, 'session.unknown', 'This device is not signed in (any more).');
    },
  );
};
