// The server's HTTP side, put together in the order in which a request passes through it.
import type { Socket } from 'node:net';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import { type HealthResponse, routes } from '@shared/contract/http';
import { SCHEMA_VERSION } from '@shared/contract/sync';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyRequest, LogController } from 'fastify';
import type { AppDeps } from './deps';
import { identify } from './identity';
import { readJsonBodies } from './json-body';
import { BODY_LIMIT, limitRequests } from './limits';
import { crossOrigin } from './origin';
import { answerWithProblems, problemOf, rawProblem, sendProblem } from './problem';
import { securityHeaders } from './security-headers';
import { sessionRoutes } from './session-routes';
import { Streams, streamRoute } from './stream-route';
import { syncRoutes } from './sync-routes';
import { validateWithTypeBox } from './validation';
import { serveWebClient } from './web-client';

export interface DeskApp {
  readonly app: FastifyInstance;
  /** Ends all streams, lets requests under way finish, and takes no more. */
  close(): Promise<void>;
}

const SWEEP_EVERY = 50;

const isLoopback = (address: string): boolean =>
  address === '::1' || address.startsWith('127.') || address.startsWith('::ffff:127.');

/** On one machine packing costs more than it saves; behind a proxy the peer's address says nothing. */
const unpackedOnThisMachine = async (request: FastifyRequest): Promise<void> => {
  if (isLoopback(request.socket.remoteAddress ?? '')) delete request.headers['accept-encoding'];
};

export const buildApp = async (deps: AppDeps): Promise<DeskApp> => {
  const app = Fastify({
    loggerInstance: deps.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    // Above what proxies keep a connection for, so that they close it and never find it closed.
    keepAliveTimeout: 75_000,
    connectionTimeout: 0,
    // An import file may be large, and the line slow.
    requestTimeout: 900_000,
    trustProxy: deps.behindProxy ? 'loopback' : false,
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    frameworkErrors: (error, _request, reply) => sendProblem(reply, ...problemOf(error)),
    clientErrorHandler: (error: NodeJS.ErrnoException, socket: Socket) => {
      if (error.code !== 'ECONNRESET' && socket.writable) socket.end(rawProblem(error.code));
      else socket.destroy();
    },
  });
  if (deps.onRoute) app.addHook('onRoute', deps.onRoute);
  answerWithProblems(app);
  validateWithTypeBox(app);
  readJsonBodies(app);
  await securityHeaders(app, deps.overTls);
  crossOrigin(app, deps.rules);
  await app.register(cookie);
  identify(app, deps.sessions, deps.rules);
  await limitRequests(app, deps.limits);
  if (!deps.behindProxy) app.addHook('onRequest', unpackedOnThisMachine);
  await app.register(compress, { encodings: ['gzip'], zlibOptions: { level: 4 }, threshold: 2_048 });

  app.get(routes.health, async (): Promise<HealthResponse> => {
    const { version, demo, provider } = deps;
    return { ok: true, schema: SCHEMA_VERSION, version, demo, time: deps.now(), ...(provider ? { provider } : {}) };
  });
  sessionRoutes(app, deps);
  syncRoutes(app, deps);
  const streams = new Streams();
  streamRoute(app, deps, streams);
  for (const extend of deps.extensions) await app.register(async (scope) => extend(scope));
  await serveWebClient(app, deps.rendererDir);
  const underWay = new Set<object>();
  app.server.on('request', (_request, response) => {
    underWay.add(response);
    response.once('close', () => underWay.delete(response));
  });
  return {
    app,
    close: async () => {
      streams.closeAll();
      // A connection is kept for the next request, or was opened for a first one that never came: neither holds up the end.
      const sweep = setInterval(() => {
        if (underWay.size === 0) app.server.closeAllConnections();
        else app.server.closeIdleConnections();
      }, SWEEP_EVERY);
      await app.close();
      clearInterval(sweep);
    },
  };
};
