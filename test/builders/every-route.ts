// All routes that the server has, from its own list, and requests to them by their own schemas.
import fc from 'fast-check';
import { type TSchema, Type } from 'typebox';
import type { OnRoute } from '../../src/server/http/deps';
import { arbitraryOf, mutatedOf } from './arbitrary-of';

interface Schemas {
  readonly body?: TSchema;
  readonly querystring?: TSchema;
  readonly params?: TSchema;
}

export interface Route {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly schema: Schemas;
}

/** As routes are named in lists: `POST /api/sync/push`. */
export const nameOf = ({ method, url }: Pick<Route, 'method' | 'url'>): string => `${method} ${url}`;

export const collectRoutes = (): { readonly routes: Map<string, Route>; readonly onRoute: OnRoute } => {
  const routes = new Map<string, Route>();
  return {
    routes,
    onRoute: ({ method, url, schema = {} }) => {
      for (const each of [method].flat()) {
        // What Fastify adds by itself: the head of each page, and the answer to a preflight.
        if (each === 'HEAD' || each === 'OPTIONS') continue;
        const route = { method: each as Route['method'], url, schema: schema as Schemas };
        routes.set(nameOf(route), route);
      }
    },
  };
};

export interface Request {
  readonly path: string;
  readonly body: unknown;
}

/** An address has no half of a surrogate pair: what is one becomes the sign for it. */
const text = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).toString();

const pathOf = (url: string, params: unknown, query: unknown): string => {
  const values = (typeof params === 'object' && params !== null ? params : {}) as Record<string, unknown>;
  const path = url.replace(/:(\w+)/g, (_all, name: string) => encodeURIComponent(text(values[name] ?? 'x')));
  const pairs = Object.entries((typeof query === 'object' && query !== null ? query : {}) as Record<string, unknown>);
  const search = pairs
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => [key, text(value)].map((part) => encodeURIComponent(part)).join('='))
    .join('&');
  return search === '' ? path : `${path}?${search}`;
};

const nothing: TSchema = Type.Object({});

/** `fits`: what the route's schemas take; else one or two places in it are something else. */
export const requestsTo = ({ url, schema }: Route, fits: boolean): fc.Arbitrary<Request> => {
  const made = fits ? arbitraryOf : mutatedOf;
  const { params = nothing, querystring = nothing, body = nothing } = schema;
  return fc
    .record({ params: arbitraryOf(params), query: made(querystring), body: made(body) })
    .map((it) => ({ path: pathOf(url, it.params, it.query), body: it.body }));
};
