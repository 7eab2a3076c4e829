import { routes } from '@shared/contract/http';
import { ServerSearchRequest } from '@shared/contract/server-search';
import type { FastifyInstance } from 'fastify';
import type { Core } from '../commands/core';
import { needsSession, presentOf } from '../http/identity';
import { HttpProblem } from '../http/problem';
import { searchHistory } from './search';

/** A person who types fast asks a few times a second; each search costs the database more than a pull. */
const PER_MINUTE = 240;

export const registerSearchRoutes = (app: FastifyInstance, { core }: { readonly core: Core }): void => {
  app.post<{ Body: ServerSearchRequest }>(
    routes.search,
    {
      onRequest: needsSession,
      schema: { body: ServerSearchRequest },
      config: { rateLimit: { max: PER_MINUTE, timeWindow: 60_000 } },
    },
    async (request) => {
      const world = await core.world();
      if (!world) throw new HttpProblem(409, 'desk.missing', 'The desk is not set up yet.');
      return searchHistory(core.db, world, presentOf(request).person.id, request.body);
    },
  );
};
