// The whole history on the server, for what is not on this device: asked only when somebody wants it, and only online.
import { routes } from '@shared/contract/http';
import type { ServerSearchRequest, ServerSearchResponse } from '@shared/contract/server-search';
import { type Answer, call } from '../api';

/** Longer queries are cut: no server looks for more. */
const LONGEST = 400;

/** Newest first. `unreachable`: offline, or the server does not answer. */
export const searchServer = (
  query: string,
  { kind, after = null, limit = 20 }: Pick<ServerSearchRequest, 'kind'> & Partial<ServerSearchRequest>,
): Promise<Answer<ServerSearchResponse>> =>
  call<ServerSearchResponse>(routes.search, { query: query.slice(0, LONGEST), kind, after, limit });
