// How much anyone may ask. Counted by session where there is one, else by address.
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { HttpProblem } from './problem';

export interface Limits {
  /** Requests a minute of one session. */
  readonly perSession: number;
  /** Requests a minute from one address without a session, pages and assets included. */
  readonly perAddress: number;
}

/** A busy client pushes each command by itself: several a second, for a while. Nobody needs a hundred. */
export const defaultLimits: Limits = { perSession: 6_000, perAddress: 3_000 };

/** Bodies (bytes): of anything, and of a push of 200 commands with long texts. */
export const BODY_LIMIT = 64 * 1024;
export const PUSH_LIMIT = 4 * 1024 * 1024;

export const limitRequests = async (app: FastifyInstance, limits: Limits): Promise<void> => {
  await app.register(rateLimit, {
    global: true,
    timeWindow: 60_000,
    cache: 10_000,
    keyGenerator: (request) => request.present?.session.id ?? request.ip,
    max: (request) => (request.present ? limits.perSession : limits.perAddress),
    addHeaders: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
    addHeadersOnExceeding: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
    errorResponseBuilder: (_request, { ttl }) => {
      const seconds = Math.max(1, Math.ceil(ttl / 1000));
      const message = `Too many requests. Wait ${seconds} seconds.`;
      return new HttpProblem(429, 'request.tooMany', message, seconds);
    },
  });
};
