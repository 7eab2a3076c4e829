// One's own second factor: set up, replaced, switched off. Whoever only found a device unlocked gets nowhere here: a
// password is asked for before there is a new one, and a code before one goes.
import {
  BeginRequest,
  type BegunFactor,
  CodeRequest,
  ConfirmRequest,
  type FactorState,
  factorRoutes,
  type RecoveryCodes,
} from '@shared/contract/second-factor';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Db } from '../db/db';
import { needsSession, presentOf } from '../http/identity';
import { HttpProblem } from '../http/problem';
import { wait } from '../http/session-routes';
import { type AuditKind, type AuditRow, writeAudit } from './audit';
import { BackOff } from './back-off';
import { checkPassword } from './passwords';
import type { SecondFactors } from './second-factor';

export interface FactorRouteDeps {
  readonly db: Db;
  readonly factors: SecondFactors;
  readonly deskName: () => Promise<string>;
  readonly now: () => number;
}

const BUSY = 2_000;

const wrongPassword = () => new HttpProblem(403, 'secondFactor.wrongPassword', 'The password is wrong.');
const wrongCode = () =>
  new HttpProblem(
    403,
    'secondFactor.wrongCode',
    'This code is not right, or it was used already. Wait for the next one.',
  );
const noPassword = () =>
  new HttpProblem(
    409,
    'secondFactor.noPassword',
    'You sign in through a provider, which asks for a second factor itself. Set it up there.',
  );
const isOff = () => new HttpProblem(409, 'secondFactor.off', 'You have no second factor. Set one up first.');
const required = () =>
  new HttpProblem(409, 'secondFactor.required', 'The desk asks everybody of your role for it. You can replace it.');

export const registerSecondFactorRoutes = (app: FastifyInstance, deps: FactorRouteDeps): void => {
  const { db, factors, deskName, now } = deps;
  const backOff = new BackOff(now);
  const eventOf = (request: FastifyRequest, kind: AuditKind): AuditRow => {
    const { session, person } = presentOf(request);
    const { deviceId, deviceName } = session;
    return { kind, at: now(), personId: person.id, deviceId, address: request.ip, detail: { deviceName } };
  };

  const requirePassword = async (request: FastifyRequest, password: string): Promise<void> => {
    const { person } = presentOf(request);
    const slot = `password ${person.id}`;
    const waiting = backOff.waitFor('', slot);
    if (waiting > 0) throw wait(waiting);
    const [secret] = await db.query<{ argon2: string | null }>(
      'select argon2 from person_secret where person_id = $1',
      [person.id],
    );
    if (!secret?.argon2) throw noPassword();
    backOff.tried('', slot);
    const fits = await checkPassword(secret.argon2, password);
    if (fits === null) throw wait(BUSY);
    if (fits) return backOff.succeeded('', slot);
    await writeAudit(db, eventOf(request, 'signInFailed'));
    throw wrongPassword();
  };

  const requireCode = async (request: FastifyRequest, code: string | undefined): Promise<void> => {
    const checked = code === undefined ? null : await factors.check(presentOf(request).person.id, code);
    if (checked?.kind === 'right') return;
    if (checked?.kind === 'wait') throw wait(checked.for);
    if (checked) await writeAudit(db, eventOf(request, 'secondFactorFailed'));
    throw wrongCode();
  };

  const stateOf = (request: FastifyRequest): Promise<FactorState> => factors.state(presentOf(request).person);

  app.get(factorRoutes.state, { onRequest: needsSession }, stateOf);

  app.post<{ Body: BeginRequest }>(
    factorRoutes.begin,
    { onRequest: needsSession, schema: { body: BeginRequest } },
    async (request): Promise<BegunFactor> => {
      await requirePassword(request, request.body.password);
      if ((await stateOf(request)).on) await requireCode(request, request.body.code);
      const { person, session } = presentOf(request);
      return factors.begin(person, await deskName(), session.id);
    },
  );

  app.post<{ Body: ConfirmRequest }>(
    factorRoutes.confirm,
    { onRequest: needsSession, schema: { body: ConfirmRequest } },
    async (request): Promise<RecoveryCodes> => {
      const { person, session } = presentOf(request);
      const recoveryCodes = await db.transaction(async (sql) => {
        const codes = await factors.confirm(sql, person, { ...request.body, for: session.id });
        if (codes) await writeAudit(sql, eventOf(request, 'secondFactorOn'));
        return codes;
      });
      if (!recoveryCodes) throw wrongCode();
      return { recoveryCodes };
    },
  );

  app.post<{ Body: CodeRequest }>(
    factorRoutes.renew,
    { onRequest: needsSession, schema: { body: CodeRequest } },
    async (request): Promise<RecoveryCodes> => {
      if (!(await stateOf(request)).on) throw isOff();
      await requireCode(request, request.body.code);
      return {
        recoveryCodes: await factors.renew(presentOf(request).person.id, eventOf(request, 'recoveryCodesRenewed')),
      };
    },
  );

  app.post<{ Body: CodeRequest }>(
    factorRoutes.off,
    { onRequest: needsSession, schema: { body: CodeRequest } },
    async (request, reply) => {
      const state = await stateOf(request);
      if (!state.on) throw isOff();
      if (state.required) throw required();
      await requireCode(request, request.body.code);
      await db.transaction(async (sql) => {
        await factors.remove(sql, presentOf(request).person.id);
        await writeAudit(sql, eventOf(request, 'secondFactorOff'));
      });
      return reply.code(204).send();
    },
  );
};
