import {
  type ContactsResponse,
  type DevicesResponse,
  RevokeRequest,
  routes,
  type SessionInfo,
  SignInRequest,
  type SignInResponse,
} from '@shared/contract/http';
import { FinishRequest, factorRoutes, type SecondFactorWanted } from '@shared/contract/second-factor';
import { isDesk } from '@shared/domain/permissions';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { PENDING_LIFE } from '../auth/pending-sign-ins';
import type { Present } from '../auth/session';
import type { AppDeps } from './deps';
import { clearSessionCookie, needsSession, presentOf, setSessionCookie } from './identity';
import { DESKTOP_ORIGIN, requireOwnOrigin } from './origin';
import { HttpProblem } from './problem';
import { sessionInfoOf } from './session-info';

const wrong = () => new HttpProblem(401, 'session.wrongCredentials', 'The name or the password is wrong.');

const notForYou = () => new HttpProblem(403, 'permission.denied', 'Who is at work here is for the desk alone.');

const wantsCode = {
  code: 'session.secondFactor',
  message: 'This desk asks for a code from your authenticator app. Update Firstline if it does not ask you for one.',
  lasts: PENDING_LIFE,
} as const;

const unfinished = {
  wrong: new HttpProblem(
    401,
    'session.wrongCode',
    'This code is not right, or it was used already. Wait for the next one.',
  ),
  over: new HttpProblem(401, 'session.codeTooLate', 'This sign-in took too long or too many tries. Begin again.'),
  unreadable: new HttpProblem(
    409,
    'session.codeUnreadable',
    'The server lost the secret that it checks codes with. Use a recovery code, or ask an administrator to reset your second factor.',
  ),
} as const;

export const wait = (milliseconds: number) => {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000));
  const message = `Too many attempts. Wait ${seconds} seconds, then try again.`;
  return new HttpProblem(429, 'session.tooManyAttempts', message, seconds);
};

export const sessionRoutes = (app: FastifyInstance, deps: AppDeps): void => {
  const { core, sessions, signIn, finishSignIn, now, rules, overTls } = deps;

  const infoOf = (present: Present): Promise<SessionInfo> => sessionInfoOf(core, now, present);

  const admit = async (
    reply: FastifyReply,
    { token, present }: { readonly token: string; readonly present: Present },
  ): Promise<SignInResponse> => {
    const web = present.session.shell === 'web';
    if (web) setSessionCookie(reply, token, present.session.expiresAt - now(), overTls);
    return { ...(await infoOf(present)), token: web ? null : token };
  };

  app.post<{ Body: SignInRequest }>(routes.signIn, { schema: { body: SignInRequest } }, async (request, reply) => {
    // A foreign page must not sign a browser in either; what is no page (no Origin) may, and gets no use of a cookie.
    if (request.body.shell === 'web' && request.headers.origin !== undefined) requireOwnOrigin(request, rules);
    const result = await signIn(request.body, request.ip);
    if (result.kind === 'wait') throw wait(result.for);
    if (result.kind === 'wrong') throw wrong();
    if (result.kind === 'secondFactor') {
      const { ticket, enrol } = result;
      return reply.code(401).send({ ...wantsCode, ticket, enrol } satisfies SecondFactorWanted);
    }
    return reply.send(await admit(reply, result));
  });

  app.post<{ Body: FinishRequest }>(
    factorRoutes.finish,
    { schema: { body: FinishRequest } },
    async (request, reply) => {
      if (request.headers.origin !== undefined && request.headers.origin !== DESKTOP_ORIGIN)
        requireOwnOrigin(request, rules);
      const result = await finishSignIn(request.body, request.ip);
      if (result.kind === 'wait') throw wait(result.for);
      if (result.kind !== 'signedIn') throw unfinished[result.kind];
      const answer = await admit(reply, result);
      return reply.send(result.recoveryCodes ? { ...answer, recoveryCodes: result.recoveryCodes } : answer);
    },
  );

  app.post(routes.signOut, { onRequest: needsSession }, async (request, reply) => {
    const { session } = presentOf(request);
    await sessions.end(session.id, session.personId, 'signOut', request.ip);
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
      const ended = await sessions.end(request.body.sessionId, session.personId, 'sessionRevoked', request.ip);
      if (ended) return reply.code(204).send();
      throw new HttpProblem(404, 'session.unknown', 'This device is not signed in (any more).');
    },
  );
};
