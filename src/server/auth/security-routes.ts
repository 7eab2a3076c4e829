// Who got in and who did not, and what the desk asks of whom: for administrators, but for one's own.
import { Readable } from 'node:stream';
import type { Problem } from '@shared/contract/http';
import { factorRoutes, type HeldFactors, ResetRequest, SignInPolicy } from '@shared/contract/second-factor';
import { SignInsFileQuery, type SignInsPage, SignInsQuery, signInRoutes } from '@shared/contract/sign-ins';
import { BOM } from '@shared/domain/csv/write';
import { isAdmin } from '@shared/domain/permissions';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Core } from '../commands/core';
import { needsSession, presentOf } from '../http/identity';
import { HttpProblem } from '../http/problem';
import { type AuditRow, writeAudit } from './audit';
import type { SecondFactors } from './second-factor';
import { readPolicy, writePolicy } from './sign-in-policy';
import { readOwnSignIns, readSignIns, signInLines } from './sign-in-record';

export interface SecurityDeps {
  readonly core: Core;
  readonly factors: SecondFactors;
  readonly now: () => number;
}

export const denied: Problem = { code: 'permission.denied', message: 'This is for administrators.' };

/** Runs before any body is read. */
export const needsAdmin = async (request: FastifyRequest): Promise<void> => {
  await needsSession(request);
  if (!isAdmin(presentOf(request).person)) throw new HttpProblem(403, denied.code, denied.message);
};

export const registerSecurityRoutes = (app: FastifyInstance, { core, factors, now }: SecurityDeps): void => {
  const { db } = core;
  const eventOf = (request: FastifyRequest): Omit<AuditRow, 'kind'> => {
    const { session, person } = presentOf(request);
    return { at: now(), personId: person.id, deviceId: session.deviceId, address: request.ip };
  };

  app.get(signInRoutes.mine, { onRequest: needsSession }, async (request): Promise<SignInsPage> => {
    return { events: await readOwnSignIns(db, presentOf(request).person.id), more: false };
  });

  app.get<{ Querystring: SignInsQuery }>(
    signInRoutes.all,
    { onRequest: needsAdmin, schema: { querystring: SignInsQuery } },
    async ({ query: { personId = null, outcome = 'all', before } }) =>
      readSignIns(db, { personId, outcome, before: before === undefined ? null : Number(before) }),
  );

  app.get<{ Querystring: SignInsFileQuery }>(
    signInRoutes.file,
    { onRequest: needsAdmin, schema: { querystring: SignInsFileQuery } },
    async (request, reply) => {
      const { personId = null, outcome = 'all' } = request.query;
      await writeAudit(db, { ...eventOf(request), kind: 'signInsExported', detail: { outcome, about: personId } });
      const world = await core.world();
      const lines = signInLines(db, { personId, outcome }, (id) => world?.person(id)?.name);
      async function* file(): AsyncGenerator<string> {
        yield BOM;
        yield* lines;
      }
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="sign-ins.csv"')
        .send(Readable.from(file()));
    },
  );

  app.get(
    factorRoutes.held,
    { onRequest: needsAdmin },
    async (): Promise<HeldFactors> => ({
      held: await factors.held(),
    }),
  );

  app.post<{ Body: ResetRequest }>(
    factorRoutes.reset,
    { onRequest: needsAdmin, schema: { body: ResetRequest } },
    async (request, reply) => {
      const { personId } = request.body;
      const event = eventOf(request);
      // Or whoever finds an administrator's device unlocked would need no code.
      if (personId === event.personId)
        throw new HttpProblem(409, 'secondFactor.own', 'Your own is switched off or replaced with a code of it.');
      const detail = { by: event.personId };
      const gone = await db.transaction(async (sql) => {
        const had = await factors.remove(sql, personId);
        if (had) await writeAudit(sql, { ...event, kind: 'secondFactorReset', personId, deviceId: null, detail });
        return had;
      });
      if (gone) return reply.code(204).send();
      throw new HttpProblem(404, 'secondFactor.off', 'This person has no second factor.');
    },
  );

  app.get(factorRoutes.policy, { onRequest: needsAdmin }, async () => readPolicy(db));

  app.post<{ Body: SignInPolicy }>(
    factorRoutes.policy,
    { onRequest: needsAdmin, schema: { body: SignInPolicy } },
    async (request) => {
      const policy = request.body;
      await db.transaction(async (sql) => {
        await writePolicy(sql, policy);
        const detail = { roles: policy.roles.join(' '), keepDays: policy.keepDays };
        await writeAudit(sql, { ...eventOf(request), kind: 'policyChanged', detail });
      });
      return policy;
    },
  );
};
