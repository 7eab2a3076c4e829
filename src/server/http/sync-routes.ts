import { ReserveRequest, type ReserveResponse, routes, type TimelineResponse } from '@shared/contract/http';
import { PullRequest, PushRequest, SCHEMA_VERSION } from '@shared/contract/sync';
import type { Envelope } from '@shared/domain/command';
import { commandNamed } from '@shared/domain/commands/registry';
import { TicketNumber } from '@shared/domain/values';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Static, Type } from 'typebox';
import { Value } from 'typebox/value';
import type { AppDeps } from './deps';
import { type EventStream, openEventStream } from './event-stream';
import { needsSession, presentOf } from './identity';
import { PUSH_LIMIT } from './limits';
import { HttpProblem } from './problem';

const StreamQuery = Type.Object({ schema: Type.String({ pattern: '^[0-9]{1,6}$' }) });
const TimelineParams = Type.Object({ number: TicketNumber });

/** @throws HttpProblem 426: what this device holds would be misread, and what it sends too */
const requireSchema = (schema: unknown): void => {
  if (schema === SCHEMA_VERSION || typeof schema !== 'number') return;
  throw schema < SCHEMA_VERSION
    ? new HttpProblem(426, 'client.tooOld', 'This client is older than the server. Load it again, or update it.')
    : new HttpProblem(426, 'server.tooOld', 'This client is newer than the server. Ask for the server to be updated.');
};

/** Before the body is checked: an older client's may have another shape altogether. */
const knownClient = async ({ body }: FastifyRequest): Promise<void> => {
  if (typeof body === 'object' && body !== null && 'schema' in body) requireSchema(body.schema);
};

/** Arguments that a command does not name are not stored, whoever sends them. */
const cleaned = (envelope: Envelope): Envelope => {
  const command = commandNamed(envelope.name);
  return command ? { ...envelope, args: Value.Clean(command.args, envelope.args) as Envelope['args'] } : envelope;
};

/** @returns the streams that are open, for whoever has to close them */
export const syncRoutes = (app: FastifyInstance, deps: AppDeps): ReadonlySet<EventStream> => {
  const streams = new Set<EventStream>();
  const { sync, sessionEnds, now } = deps;

  app.post<{ Body: PullRequest }>(
    routes.pull,
    { onRequest: needsSession, preValidation: knownClient, schema: { body: PullRequest } },
    async (request) => sync.pull(presentOf(request), request.body),
  );

  app.post<{ Body: PushRequest }>(
    routes.push,
    { onRequest: needsSession, preValidation: knownClient, schema: { body: PushRequest }, bodyLimit: PUSH_LIMIT },
    async (request) => {
      const receivedAt = now();
      const commands = request.body.commands.map(cleaned);
      return sync.push(presentOf(request), { ...request.body, commands }, receivedAt);
    },
  );

  app.post<{ Body: ReserveRequest }>(
    routes.reserveNumbers,
    { onRequest: needsSession, schema: { body: ReserveRequest } },
    async (request): Promise<ReserveResponse> =>
      sync.reserve(presentOf(request), request.body.prefix, request.body.count),
  );

  app.get<{ Params: Static<typeof TimelineParams> }>(
    routes.timeline,
    { onRequest: needsSession, schema: { params: TimelineParams } },
    async (request): Promise<TimelineResponse> => {
      const entries = await sync.timeline(presentOf(request), request.params.number);
      if (entries) return { entries };
      throw new HttpProblem(404, 'ticket.missing', 'There is no such ticket, or you may not see it.');
    },
  );

  app.get<{ Querystring: Static<typeof StreamQuery> }>(
    routes.stream,
    { onRequest: needsSession, schema: { querystring: StreamQuery } },
    async (request, reply) => {
      requireSchema(Number(request.query.schema));
      const present = presentOf(request);
      const onClose = () => {
        stopListening();
        stopWatching();
        streams.delete(stream);
      };
      let stopListening: () => void = () => undefined;
      const stream = openEventStream(reply, onClose);
      streams.add(stream);
      const stopWatching = sessionEnds.watch(present.session.id, (reason) =>
        stream.close({ kind: 'signedOut', reason }),
      );
      stopListening = sync.listen(present, (event) => stream.send(event));
      if (stream.closed) stopListening();
    },
  );
  return streams;
};
