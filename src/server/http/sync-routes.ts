import { ReserveRequest, type ReserveResponse, routes, type TimelineResponse } from '@shared/contract/http';
import {
  MissingRequest,
  type MissingResponse,
  PullRequest,
  PushRequest,
  type PushResponse,
  SCHEMA_VERSION,
} from '@shared/contract/sync';
import type { Envelope } from '@shared/domain/command';
import { commandNamed } from '@shared/domain/commands/registry';
import { TicketNumber } from '@shared/domain/values';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Static, Type } from 'typebox';
import { Value } from 'typebox/value';
import { knownCommands } from '../sync/known-commands';
import type { AppDeps } from './deps';
import { needsSession, presentOf } from './identity';
import { PUSH_LIMIT } from './limits';
import { HttpProblem } from './problem';

const TimelineParams = Type.Object({ number: TicketNumber });

/** @throws HttpProblem 426: what this device holds would be misread, and what it sends too */
export const requireSchema = (schema: unknown): void => {
  if (schema === SCHEMA_VERSION || typeof schema !== 'number') return;
  throw schema < SCHEMA_VERSION
    ? new HttpProblem(426, 'client.tooOld', 'This client is older than the server. Load it again, or update it.')
    : new HttpProblem(426, 'server.tooOld', 'This client is newer than the server. Ask for the server to be updated.');
};

/** Before the body is checked: an older client's may have another shape altogether. */
export const knownClient = async ({ body }: FastifyRequest): Promise<void> => {
  if (typeof body === 'object' && body !== null && 'schema' in body) requireSchema(body.schema);
};

/** Arguments that a command does not name are not stored, whoever sends them. */
export const cleaned = (envelope: Envelope): Envelope => {
  const command = commandNamed(envelope.name);
  return command ? { ...envelope, args: Value.Clean(command.args, envelope.args) as Envelope['args'] } : envelope;
};

export const syncRoutes = (app: FastifyInstance, { core, now }: AppDeps): void => {
  app.post<{ Body: PullRequest }>(
    routes.pull,
    { onRequest: needsSession, preValidation: knownClient, schema: { body: PullRequest } },
    async (request) => core.pull(presentOf(request).person.id, request.body),
  );

  app.post<{ Body: PushRequest }>(
    routes.push,
    { onRequest: needsSession, preValidation: knownClient, schema: { body: PushRequest }, bodyLimit: PUSH_LIMIT },
    async (request): Promise<PushResponse> => {
      const { session } = presentOf(request);
      const outcomes = await core.execute({
        personId: session.personId,
        deviceId: session.deviceId,
        sentAt: request.body.sentAt,
        receivedAt: now(),
        rest: request.body.rest,
        envelopes: request.body.commands.map(cleaned),
      });
      return { outcomes, serverTime: now() };
    },
  );

  app.post<{ Body: MissingRequest }>(
    routes.missing,
    { onRequest: needsSession, preValidation: knownClient, schema: { body: MissingRequest } },
    async (request): Promise<MissingResponse> => {
      const { ids } = request.body;
      const known = await knownCommands(core.db, presentOf(request).session.personId, ids);
      return { missing: ids.filter((id) => !known.has(id)) };
    },
  );

  app.post<{ Body: ReserveRequest }>(
    routes.reserveNumbers,
    { onRequest: needsSession, schema: { body: ReserveRequest } },
    async (request): Promise<ReserveResponse> => {
      const { personId, deviceId } = presentOf(request).session;
      const { prefix, count } = request.body;
      return core.reserveNumbers({ personId, deviceId }, prefix, count).catch((error: unknown) => {
        if (!(error instanceof RangeError)) throw error;
        throw new HttpProblem(409, 'numbers.exhausted', `There are no ${prefix} numbers left. Tell the administrator.`);
      });
    },
  );

  app.get<{ Params: Static<typeof TimelineParams> }>(
    routes.timeline,
    { onRequest: needsSession, schema: { params: TimelineParams } },
    async (request): Promise<TimelineResponse> => {
      const entries = await core.timeline(presentOf(request).person.id, request.params.number);
      if (entries) return { entries };
      throw new HttpProblem(404, 'ticket.missing', 'There is no such ticket, or you may not see it.');
    },
  );
};
