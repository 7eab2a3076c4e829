// Calls to the server from the page: sign-in and what is asked for by hand. Sync is the worker's.
import type { Problem } from '@shared/contract/http';

export type Answer<T> =
  | { readonly kind: 'ok'; readonly body: T }
  | { readonly kind: 'refused'; readonly status: number; readonly problem: Problem }
  | { readonly kind: 'unreachable' };

/** '' on the web: the page's own server. */
export const serverBase = (): string => window.firstline?.app.info.server ?? '';

/** The desktop's token; the web has a cookie that no script can read. */
export const bearer = async (): Promise<string | null> => (await window.firstline?.tokens.load()) ?? null;

export const call = async <T>(path: string, body?: unknown): Promise<Answer<T>> => {
  const token = await bearer();
  try {
    const response = await fetch(`${serverBase()}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      credentials: 'same-origin',
    });
    const text = await response.text();
    const parsed: unknown = text === '' ? null : JSON.parse(text);
    if (response.ok) return { kind: 'ok', body: parsed as T };
    return { kind: 'refused', status: response.status, problem: parsed as Problem };
  } catch {
    return { kind: 'unreachable' };
  }
};

/** A file from the server; null: it could not be had. A plain link would lack the desktop's token. */
export const fetchFile = async (path: string): Promise<Blob | null> => {
  const token = await bearer();
  try {
    const response = await fetch(`${serverBase()}${path}`, {
      headers: token === null ? {} : { authorization: `Bearer ${token}` },
      credentials: 'same-origin',
    });
    return response.ok ? await response.blob() : null;
  } catch {
    return null;
  }
};

/** A file to the server, as it is: what it is, the server reads from its bytes. */
export const sendFile = async <T>(path: string, file: File): Promise<Answer<T>> => {
  const token = await bearer();
  try {
    const response = await fetch(`${serverBase()}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/octet-stream',
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
      body: file,
      credentials: 'same-origin',
    });
    const body: unknown = await response.json();
    if (response.ok) return { kind: 'ok', body: body as T };
    return { kind: 'refused', status: response.status, problem: body as Problem };
  } catch {
    return { kind: 'unreachable' };
  }
};
