// Whatever goes wrong leaves as a Problem: a code for programs, a sentence for people, never an inside story.
import type { Problem } from '@shared/contract/http';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DbUnavailable } from '../db/db';
import { StoreUnavailable } from '../files/file-store';

/** Thrown by routes and hooks; `retryAfter` in seconds. */
export class HttpProblem extends Error {
  readonly statusCode: number;
  readonly code: string;
  readonly retryAfter: number | null;

  constructor(statusCode: number, code: string, message: string, retryAfter: number | null = null) {
    super(message);
    this.statusCode = statusCode;
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

const known: Record<string, Problem> = {
  FST_ERR_CTP_BODY_TOO_LARGE: { code: 'request.tooLarge', message: 'The request is larger than the server takes.' },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: { code: 'request.mediaType', message: 'The server does not read this kind of body.' },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: {
    code: 'request.malformed',
    message: 'The request body did not arrive in the announced length. Send it again.',
  },
  FST_ERR_CTP_EMPTY_JSON_BODY: { code: 'request.malformed', message: 'The request body is empty.' },
  FST_ERR_BAD_URL: { code: 'request.malformed', message: 'The address is not well formed.' },
};

const malformed: Problem = { code: 'request.malformed', message: 'The request could not be read.' };
const failed: Problem = {
  code: 'server.failed',
  message: 'The server could not do this. It is in the log; try again, and tell the administrator if it stays.',
};

const unavailable: Problem = {
  code: 'server.unavailable',
  message: 'The server can not reach its database at the moment. Nothing was changed; try again soon.',
};

const storeAway: Problem = {
  code: 'files.unavailable',
  message: 'The server can not reach its store of files at the moment. Nothing is lost; try again soon.',
};

export const problemOf = (error: Partial<FastifyError> & { readonly message?: string }): [number, Problem] => {
  if (error instanceof HttpProblem) return [error.statusCode, { code: error.code, message: error.message }];
  if (error instanceof DbUnavailable) return [503, unavailable];
  if (error instanceof StoreUnavailable) return [503, storeAway];
  const status = error.statusCode ?? 500;
  if (status >= 500 || status < 400) return [500, failed];
  return [status, known[error.code ?? ''] ?? malformed];
};

export const sendProblem = (reply: FastifyReply, status: number, problem: Problem): FastifyReply =>
  reply.code(status).header('cache-control', 'no-store').type('application/json; charset=utf-8').send(problem);

export const answerWithProblems = (app: FastifyInstance): void => {
  app.setErrorHandler((error: FastifyError, request: FastifyRequest, reply) => {
    const [status, problem] = problemOf(error);
    // The route, not the address: that may name people and tickets.
    if (status >= 500) request.log.error({ err: error, route: request.routeOptions.url }, 'request failed');
    if (error instanceof HttpProblem && error.retryAfter !== null) reply.header('retry-after', error.retryAfter);
    return sendProblem(reply, status, problem);
  });
};

/** What Node's parser refuses never reaches a route: answer it on the bare socket. */
export const rawProblem = (code: string | undefined): string => {
  const [status, problem] =
    code === 'HPE_HEADER_OVERFLOW'
      ? ([
          '431 Request Header Fields Too Large',
          { code: 'request.tooLarge', message: 'The headers are too large.' },
        ] as const)
      : code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? ([
            '408 Request Timeout',
            { code: 'request.timeout', message: 'The request took too long to arrive.' },
          ] as const)
        : (['400 Bad Request', malformed] as const);
  const body = JSON.stringify(problem);
  return `HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
};
