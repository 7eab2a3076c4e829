// The worker's calls to the server: every way in which one can fail has a name, because each needs another answer.

export interface ServerAddress {
  /** '' for the page's own server. */
  readonly base: string;
  /** The desktop's; the web has a cookie. */
  readonly token: string | null;
}

export type TooOld = 'client' | 'server';

export type Reply<T> =
  | { readonly kind: 'ok'; readonly body: T }
  | { readonly kind: 'signedOut' }
  /** One of the two does not understand the other any more. */
  | { readonly kind: 'tooOld'; readonly who: TooOld }
  /** The server refuses this very request; the same again would be refused again. */
  | { readonly kind: 'refused'; readonly status: number }
  /** No connection, no answer, or a server in trouble: later. `after` in ms if the server said so. */
  | { readonly kind: 'failed'; readonly reached: boolean; readonly after: number | null };

const PATIENCE = 30_000;

export const headersFor = ({ token }: ServerAddress): Record<string, string> =>
  token === null ? {} : { authorization: `Bearer ${token}` };

const retryAfter = (response: Response): number | null => {
  const seconds = Number(response.headers.get('retry-after'));
  return seconds > 0 ? seconds * 1_000 : null;
};

/** Of an answer 426. What does not say is from a server of a time that this client does not know: a later one. */
export const tooOldIn = async (response: Response): Promise<TooOld> => {
  const problem = (await response.json().catch(() => null)) as { readonly code?: unknown } | null;
  return problem?.code === 'server.tooOld' ? 'server' : 'client';
};

export const replyOf = async <T>(response: Response): Promise<Reply<T>> => {
  if (response.ok) return { kind: 'ok', body: (await response.json()) as T };
  if (response.status === 401) return { kind: 'signedOut' };
  if (response.status === 426) return { kind: 'tooOld', who: await tooOldIn(response) };
  if (response.status === 429 || response.status >= 500) {
    return { kind: 'failed', reached: true, after: retryAfter(response) };
  }
  return { kind: 'refused', status: response.status };
};

export const request = async <T>(address: ServerAddress, path: string, body?: unknown): Promise<Reply<T>> => {
  try {
    const response = await fetch(`${address.base}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { ...headersFor(address), ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      credentials: 'same-origin',
      signal: AbortSignal.timeout(PATIENCE),
    });
    return await replyOf<T>(response);
  } catch {
    return { kind: 'failed', reached: false, after: null };
  }
};
