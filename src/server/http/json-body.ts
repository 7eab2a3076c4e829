// JSON in, with text that a database can hold: PostgreSQL stores neither NUL nor half of a surrogate pair, and a text
// pasted with one must not keep a command from ever arriving.
import type { FastifyInstance } from 'fastify';
import { HttpProblem } from './problem';

const unstorable = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Of an address nothing is repaired: what a database can't hold is not there. */
export const isStorableText = (text: string): boolean => text.search(unstorable) === -1;

/** Deeper than anything that a client of ours sends; whatever recurses over a body may rely on it. */
const MAX_DEPTH = 64;

const refuse = (message: string) => new HttpProblem(400, 'request.malformed', message);

const storable = (text: string): string => text.replace(unstorable, '\uFFFD');

const settled = (value: unknown, depth: number): unknown => {
  if (typeof value === 'string') return storable(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= MAX_DEPTH) throw refuse('The request body is nested too deep.');
  if (Array.isArray(value)) return value.map((item) => settled(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      if (key === '__proto__') throw refuse('The request body has a key that is not allowed.');
      return [storable(key), settled(item, depth + 1)];
    }),
  );
};

/**
 * An empty body is `undefined`.
 * @throws HttpProblem 400 when it is not JSON, names a prototype, or is nested too deep
 */
export const parseBody = (text: string): unknown => {
  if (text.trim() === '') return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw refuse('The request body is not JSON.');
  }
  return settled(value, 0);
};

export const readJsonBodies = (app: FastifyInstance): void => {
  app.removeContentTypeParser(['application/json', 'text/plain']);
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, text, done) => {
    try {
      done(null, parseBody(text as string));
    } catch (error) {
      done(error as Error);
    }
  });
};
