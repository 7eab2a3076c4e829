// The live stream: hello, then every change that this person may see, until either side goes or the session ends.
import { routes } from '@shared/contract/http';
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import type { AppDeps } from './deps';
import { type EventStream, openEventStream } from './event-stream';
import { needsSession, presentOf } from './identity';
import { HttpProblem } from './problem';
import { requireSchema } from './sync-routes';

const StreamQuery = Type.Object({ schema: Type.String({ pattern: '^[0-9]{1,6}$' }) });

/** Several windows share one; more than this of one session is a mistake or an attack. */
const MOST_OF_ONE_SESSION = 12;

/** Streams that are open, by session. */
export class Streams {
  readonly #open = new Map<string, Set<EventStream>>();

  hasRoom(sessionId: string): boolean {
    return (this.#open.get(sessionId)?.size ?? 0) < MOST_OF_ONE_SESSION;
  }

  add(sessionId: string, stream: EventStream): void {
    this.#open.set(sessionId, (this.#open.get(sessionId) ?? new Set()).add(stream));
  }

  remove(sessionId: string, stream: EventStream): void {
    const streams = this.#open.get(sessionId);
    streams?.delete(stream);
    if (streams?.size === 0) this.#open.delete(sessionId);
  }

  get size(): number {
    return [...this.#open.values()].reduce((sum, streams) => sum + streams.size, 0);
  }

  closeAll(): void {
    for (const streams of this.#open.values()) for (const stream of streams) stream.close();
  }
}

export const streamRoute = (app: FastifyInstance, { core, sessionEnds }: AppDeps, streams: Streams): void => {
  app.get<{ Querystring: Static<typeof StreamQuery> }>(
    routes.stream,
    { onRequest: needsSession, schema: { querystring: StreamQuery } },
    async (request, reply) => {
      requireSchema(Number(request.query.schema));
      const { session } = presentOf(request);
      if (!streams.hasRoom(session.id)) {
        throw new HttpProblem(
          429,
          'request.tooMany',
          'This device has too many live streams open. Close some windows.',
          5,
        );
      }
      const stop: (() => void)[] = [];
      const stream = openEventStream(reply, () => {
        for (const step of stop) step();
        streams.remove(session.id, stream);
      });
      streams.add(session.id, stream);
      stop.push(sessionEnds.watch(session.id, (reason) => stream.close({ kind: 'signedOut', reason })));
      stop.push(core.subscribe(session.personId, stream.send));
      // It may have gone before anybody listened for that.
      if (reply.raw.destroyed) stream.close();
    },
  );
};
