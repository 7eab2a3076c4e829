// Who may call from where. The web client is served from our own origin; the desktop's page comes from app://bundle and
// brings a bearer token, never a cookie. A write that rides on a cookie must say that it comes from our own pages.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { HttpProblem } from './problem';

export const DESKTOP_ORIGIN = 'app://bundle';

export interface OriginRules {
  /** The origin under which the web client is reached; null: whatever Host the request names. */
  readonly publicOrigin: string | null;
  /** One more origin whose pages may call, cookies included: for tests and development. */
  readonly extraOrigin: string | null;
}

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

const isOwn = (request: FastifyRequest, origin: string, rules: OriginRules): boolean => {
  if (origin === rules.extraOrigin || origin === rules.publicOrigin) return true;
  return rules.publicOrigin === null && origin === `${request.protocol}://${request.host}`;
};

/** @throws HttpProblem 403 for a write with a cookie from a foreign page, or from something that hides where it is from */
export const requireOwnOrigin = (request: FastifyRequest, rules: OriginRules): void => {
  if (safe.has(request.method)) return;
  const { origin } = request.headers;
  if (origin !== undefined && isOwn(request, origin, rules)) return;
  throw new HttpProblem(
    403,
    'request.foreignOrigin',
    'This page may not write here. Open the desk at its own address.',
  );
};

const allowCrossOrigin = (reply: FastifyReply, origin: string, rules: OriginRules): void => {
  reply.header('access-control-allow-origin', origin);
  if (origin === rules.extraOrigin) reply.header('access-control-allow-credentials', 'true');
  reply.header('access-control-expose-headers', 'retry-after');
};

export const crossOrigin = (app: FastifyInstance, rules: OriginRules): void => {
  app.addHook('onRequest', async (request, reply) => {
    const { origin } = request.headers;
    if (!request.url.startsWith('/api/')) return;
    reply.header('vary', 'origin').header('cache-control', 'no-store');
    if (origin !== DESKTOP_ORIGIN && (origin === undefined || origin !== rules.extraOrigin)) return;
    allowCrossOrigin(reply, origin, rules);
    if (request.method !== 'OPTIONS') return;
    reply.header('access-control-allow-methods', 'GET, POST');
    reply.header('access-control-allow-headers', 'authorization, content-type');
    reply.header('access-control-max-age', '600');
    return reply.code(204).send();
  });
};
