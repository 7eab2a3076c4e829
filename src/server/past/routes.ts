import { routes } from '@shared/contract/http';
import { LONGEST_DAY, PastAsk, type PastTicketResponse } from '@shared/contract/past';
import type { World } from '@shared/domain/settings';
import { TicketNumber } from '@shared/domain/values';
import type { PastPage } from '@shared/past/life';
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import type { Core } from '../commands/core';
import { needsSession, presentOf } from '../http/identity';
import { HttpProblem } from '../http/problem';
import { pastPage, pastTicket } from './read';

/** Pages of a day on a large desk come one after the other. */
const PER_MINUTE = 300;
/** ms */
const AT_MOST = 1_000;

const TicketParams = Type.Object({ number: TicketNumber });
const TicketQuery = Type.Object({ at: Type.String({ pattern: '^[0-9]{1,16}$' }) });

interface PastDeps {
  readonly core: Core;
  readonly now: () => number;
}

export const registerPastRoutes = (app: FastifyInstance, { core, now }: PastDeps): void => {
  const needWorld = async (): Promise<World> => {
    const world = await core.world();
    if (!world) throw new HttpProblem(409, 'desk.missing', 'The desk is not set up yet.');
    return world;
  };
  const config = { rateLimit: { max: PER_MINUTE, timeWindow: 60_000 } };

  app.post<{ Body: PastAsk }>(
    routes.past,
    { onRequest: needsSession, schema: { body: PastAsk }, config },
    async (request): Promise<PastPage> => {
      const { from, to } = request.body;
      if (to <= from || to - from > LONGEST_DAY) {
        throw new HttpProblem(400, 'past.tooLong', 'The past is told a day at a time.');
      }
      const bounds = { time: AT_MOST, now: () => performance.now() };
      return pastPage(core.db, await needWorld(), presentOf(request).person.id, request.body, bounds);
    },
  );

  app.get<{ Params: Static<typeof TicketParams>; Querystring: Static<typeof TicketQuery> }>(
    routes.pastTicket,
    { onRequest: needsSession, schema: { params: TicketParams, querystring: TicketQuery }, config },
    async (request): Promise<PastTicketResponse> => {
      const at = Math.min(Number(request.query.at), now());
      const { number } = request.params;
      const found = await pastTicket(core.db, await needWorld(), presentOf(request).person.id, number, at);
      if (found) return found;
      throw new HttpProblem(404, 'ticket.missing', 'There is no such ticket, or you may not see it.');
    },
  );
};
