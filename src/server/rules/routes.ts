import { routes } from '@shared/contract/http';
import { isOwner } from '@shared/domain/permissions';
import { TrialAsk } from '@shared/domain/rule-trial';
import type { FastifyInstance } from 'fastify';
import type { Core } from '../commands/core';
import { needsSession, presentOf } from '../http/identity';
import { HttpProblem } from '../http/problem';
import { tryRule } from './trial';

/** Each reads the history. */
const PER_MINUTE = 20;
/** ms */
const AT_MOST = 4_000;

export const registerRuleRoutes = (app: FastifyInstance, { core }: { readonly core: Core }): void => {
  app.post<{ Body: TrialAsk }>(
    routes.ruleTrial,
    {
      onRequest: needsSession,
      schema: { body: TrialAsk },
      config: { rateLimit: { max: PER_MINUTE, timeWindow: 60_000 } },
    },
    async (request) => {
      const { person } = presentOf(request);
      if (!isOwner(person)) throw new HttpProblem(403, 'permission.denied', 'Process owners try rules.');
      const world = await core.world();
      if (!world) throw new HttpProblem(409, 'desk.missing', 'The desk is not set up yet.');
      return tryRule(core.db, world, person, request.body, { time: AT_MOST, now: () => performance.now() });
    },
  );
};
