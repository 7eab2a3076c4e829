// Bytes to and from the server, by this page.
import { contentPath, fileRoutes, type UploadState, type WantedResponse } from '@shared/contract/files';
import type { Problem } from '@shared/contract/http';
import { type Answer, bearer, call, serverBase } from '../api';
import type { UploadLine } from './upload';

const headers = async (more: Readonly<Record<string, string>> = {}): Promise<Record<string, string>> => {
  const token = await bearer();
  return { ...more, ...(token === null ? {} : { authorization: `Bearer ${token}` }) };
};

const answerOf = async <T>(response: Response, read: () => Promise<T>): Promise<Answer<T>> =>
  response.ok
    ? { kind: 'ok', body: await read() }
    : { kind: 'refused', status: response.status, problem: (await response.json()) as Problem };

export const uploadLine: UploadLine = {
  offer: (body) => call<UploadState>(fileRoutes.offer, body),
  wanted: (body) => call<WantedResponse>(fileRoutes.wanted, body),
  part: async (path, bytes) => {
    try {
      const response = await fetch(`${serverBase()}${path}`, {
        method: 'POST',
        headers: await headers({ 'content-type': 'application/octet-stream' }),
        body: bytes,
        credentials: 'same-origin',
      });
      return await answerOf(response, () => response.json() as Promise<UploadState>);
    } catch {
      return { kind: 'unreachable' };
    }
  },
};

export const download = async (number: string, attachment: string): Promise<Answer<Blob>> => {
  try {
    const response = await fetch(`${serverBase()}${contentPath(number, attachment)}`, {
      headers: await headers(),
      credentials: 'same-origin',
    });
    return await answerOf(response, () => response.blob());
  } catch {
    return { kind: 'unreachable' };
  }
};
