// Sign-in by an identity provider: a browser is sent there, comes back with a code, and is signed in; or, for the desktop
// app, takes a code of our own into the app, which fetches its session with what only the app knows (RFC 8252).
import type { SignInResponse } from '@shared/contract/http';
import {
  CallbackQuery,
  ClaimRequest,
  doneAddress,
  failedAddress,
  ownPath,
  type ProviderFault,
  providerRoutes,
  StartQuery,
} from '@shared/contract/provider-sign-in';
import type { Person } from '@shared/domain/person';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Core } from '../../commands/core';
import { setSessionCookie } from '../../http/identity';
import { HttpProblem } from '../../http/problem';
import { sessionInfoOf } from '../../http/session-info';
import { writeAudit } from '../audit';
import type { BackOff } from '../back-off';
import type { Sessions } from '../sessions';
import { hashOf, newToken } from '../tokens';
import { makeAccounts } from './accounts';
import { type Device, FLOW_LIFE, type Flow, Flows } from './flows';
import { type Provider, ProviderRefusal } from './provider';
import { type AppAnswer, returnPage, returnPagePolicy } from './return-page';
import { isLoopbackName, type OidcSettings } from './settings';

export interface OidcRouteDeps {
  readonly core: Core;
  readonly sessions: Sessions;
  /** Null: there is no provider, and nothing here answers. */
  readonly oidc: { readonly settings: OidcSettings; readonly provider: Provider } | null;
  readonly backOff: BackOff;
  readonly publicOrigin: string | null;
  readonly overTls: boolean;
  readonly now: () => number;
}

const HOW = 'provider';

/** One for each flow, so that sign-ins in two tabs don't take each other's. */
const cookieOf = (state: string): string => `firstline_oidc_${hashOf(state).slice(0, 12)}`;

const off = () => new HttpProblem(404, 'session.noProvider', 'This desk has no identity provider to sign in with.');
const foreign = () =>
  new HttpProblem(403, 'request.foreignOrigin', 'A sign-in begins on a page of this desk. Open the desk itself.');
const elsewhere = () =>
  new HttpProblem(400, 'request.otherHost', 'The desk does not know itself by this address. Set PUBLIC_URL.');
const over = () =>
  new HttpProblem(401, 'session.providerExpired', 'This sign-in is no longer waiting for you. Start it again.');

const PERSON = `select body::text as body from doc where coll = 'people' and id = $1 and not deleted`;

export const registerOidcRoutes = (app: FastifyInstance, deps: OidcRouteDeps): void => {
  const { core, sessions, backOff, overTls, now } = deps;
  const { db } = core;
  const flows = new Flows(db, now);
  const accounts = deps.oidc && makeAccounts(core, deps.oidc.settings, now);
  // Lax, and not strict as a session's: it has to come along when the provider leads back to us.
  const cookie = { path: '/api/session/oidc', httpOnly: true, sameSite: 'lax', secure: overTls } as const;

  const asked = () => {
    if (!deps.oidc || !accounts) throw off();
    return { provider: deps.oidc.provider, accounts };
  };

  /** Never by what a stranger's request calls us: the provider would be told to send people there. */
  const redirectUriOf = ({ protocol, host, hostname }: FastifyRequest): string => {
    if (deps.publicOrigin === null && !isLoopbackName(hostname)) throw elsewhere();
    return `${deps.publicOrigin ?? `${protocol}://${host}`}${providerRoutes.callback}`;
  };

  const toApp = (request: FastifyRequest, reply: FastifyReply, answer: AppAnswer): FastifyReply =>
    reply
      .header('content-security-policy', returnPagePolicy)
      .type('text/html; charset=utf-8')
      .send(returnPage(answer, request.headers['accept-language']));

  const failed = (request: FastifyRequest, reply: FastifyReply, forApp: boolean, fault: ProviderFault): FastifyReply =>
    forApp ? toApp(request, reply, { failed: fault }) : reply.redirect(failedAddress(fault), 302);

  const writeFailure = (
    request: FastifyRequest,
    { deviceId, deviceName }: Device,
    personId: string | null,
    why: ProviderFault,
  ) =>
    writeAudit(db, {
      kind: 'providerFailed',
      at: now(),
      personId,
      deviceId,
      address: request.ip,
      detail: { why, deviceName },
    });

  app.get<{ Querystring: StartQuery }>(
    providerRoutes.start,
    { schema: { querystring: StartQuery } },
    async (request, reply) => {
      const { provider } = asked();
      // Where the browser says so: nobody else's page sends people into a sign-in.
      const from = request.headers['sec-fetch-site'];
      if (from === 'cross-site' || from === 'same-site') throw foreign();
      const { deviceId, deviceName, back, challenge = null, ask } = request.query;
      const redirectUri = redirectUriOf(request);
      if (backOff.waitFor('', request.ip) > 0) return failed(request, reply, challenge !== null, 'tooMany');
      const [state, nonce, verifier, browser] = [newToken(), newToken(), newToken(), newToken()];
      backOff.tried(hashOf(state), request.ip);
      try {
        const address = await provider.addressFor(redirectUri, { state, nonce, verifier }, ask === 'yes');
        const replaces = request.present?.session.id ?? null;
        const device = { deviceId, deviceName };
        const flow = { ...device, verifier, nonce, redirectUri, challenge, back: ownPath(back), replaces };
        await flows.open(state, browser, flow);
        reply.setCookie(cookieOf(state), browser, { ...cookie, maxAge: FLOW_LIFE / 1000 });
        return reply.redirect(address.href, 302);
      } catch (error) {
        if (error instanceof ProviderRefusal) return failed(request, reply, challenge !== null, error.fault);
        throw error;
      }
    },
  );

  const personFor = async (
    request: FastifyRequest,
    flow: Flow,
    state: string,
  ): Promise<{ readonly person: Person } | { readonly fault: ProviderFault }> => {
    const { provider, accounts } = asked();
    const cameBack = new URL(flow.redirectUri);
    cameBack.search = new URL(request.url, cameBack).search;
    try {
      const identity = await provider.identify(cameBack, { state, nonce: flow.nonce, verifier: flow.verifier });
      const found = await accounts(identity);
      if (found.kind === 'person') return { person: found.person };
      await writeFailure(request, flow, found.personId, found.fault);
      return { fault: found.fault };
    } catch (error) {
      if (!(error instanceof ProviderRefusal)) throw error;
      await writeFailure(request, flow, null, error.fault);
      return { fault: error.fault };
    }
  };

  /** The session that the browser had: another person's would otherwise live on without anybody's knowing its token. */
  const endReplaced = async (sessionId: string | null, newId: string): Promise<void> => {
    if (sessionId === null || sessionId === newId) return;
    const [before] = await db.query<{ person_id: string }>('select person_id from session where id = $1', [sessionId]);
    if (before) await sessions.end(sessionId, before.person_id, 'signOut');
  };

  app.get<{ Querystring: CallbackQuery }>(
    providerRoutes.callback,
    { schema: { querystring: CallbackQuery } },
    async (request, reply) => {
      asked();
      const { state = '' } = request.query;
      const taken = await flows.take(state, request.cookies[cookieOf(state)]);
      if (!taken) return failed(request, reply, false, 'expired');
      const { flow } = taken;
      const forApp = flow.challenge !== null;
      reply.clearCookie(cookieOf(state), cookie);
      if (!taken.sound) {
        await writeFailure(request, flow, null, 'expired');
        return failed(request, reply, forApp, 'expired');
      }
      const outcome = await personFor(request, flow, state);
      if ('fault' in outcome) return failed(request, reply, forApp, outcome.fault);
      const { person } = outcome;
      backOff.succeeded(hashOf(state), request.ip);
      if (flow.challenge !== null) {
        return toApp(request, reply, { code: await flows.handOver(person.id, flow, flow.challenge) });
      }
      const { deviceId, deviceName } = flow;
      const made = await sessions.create({
        person,
        deviceId,
        deviceName,
        shell: 'web',
        address: request.ip,
        factor: HOW,
      });
      await endReplaced(flow.replaces, made.present.session.id);
      setSessionCookie(reply, made.token, made.present.session.expiresAt - now(), overTls);
      return reply.redirect(doneAddress(flow.back), 302);
    },
  );

  app.post<{ Body: ClaimRequest }>(
    providerRoutes.claim,
    { schema: { body: ClaimRequest } },
    async (request, reply): Promise<FastifyReply> => {
      asked();
      const { code, verifier } = request.body;
      const waiting = await flows.claim(code, verifier);
      if (!waiting) throw over();
      const { personId, deviceId, deviceName } = waiting;
      const [row] = await db.query<{ body: string }>(PERSON, [personId]);
      const person = row ? (JSON.parse(row.body) as Person) : null;
      if (!waiting.proven || !person?.active) {
        await writeFailure(request, waiting, personId, waiting.proven ? 'inactive' : 'expired');
        throw over();
      }
      const { token, present } = await sessions.create({
        person,
        deviceId,
        deviceName,
        shell: 'desktop',
        address: request.ip,
        factor: HOW,
      });
      const answer: SignInResponse = { ...(await sessionInfoOf(core, now, present)), token };
      return reply.send(answer);
    },
  );
};
