import { routes } from '@shared/contract/http';
import { isOwner } from '@shared/domain/permissions';
import { isRefusal, withPart } from '@shared/domain/settings-parts';
import { WhatIfAsk } from '@shared/domain/what-if';
import type { FastifyInstance } from 'fastify';
import type { Core } from '../commands/core';
import { needsSession, presentOf } from '../http/identity';
import { HttpProblem } from '../http/problem';
import { replayHistory } from './what-if';

/** Each reads the history. */
const PER_MINUTE = 20;
/** ms */
const AT_MOST = 4_000;
/** Bytes: calendars with the holidays of many years. */
const LARGEST_DRAFT = 512_000;

export const registerWhatIfRoutes = (
  app: FastifyInstance,
  { core, now }: { readonly core: Core; readonly now: () => number },
): void => {
  app.post<{ Body: WhatIfAsk }>(
    routes.whatIf,
    {
      onRequest: needsSession,
      bodyLimit: LARGEST_DRAFT,
      schema: { body: WhatIfAsk },
      config: { rateLimit: { max: PER_MINUTE, timeWindow: 60_000 } },
    },
    async (request) => {
      const { person } = presentOf(request);
      if (!isOwner(person)) throw new HttpProblem(403, 'permission.denied', 'Process owners try drafts.');
      const world = await core.world();
      if (!world) throw new HttpProblem(409, 'desk.missing', 'The desk is not set up yet.');
      // Clocks that are read in the year 9000 would walk every calendar until then.
      const body = { ...request.body, to: Math.min(request.body.to, now()) };
      const after = withPart(world, body.part, body.value);
      if (isRefusal(after)) throw new HttpProblem(409, after.code, 'The draft could not be published as it is.');
      return replayHistory(core.db, world, person, body, after, { time: AT_MOST, now: () => performance.now() });
    },
  );
};
