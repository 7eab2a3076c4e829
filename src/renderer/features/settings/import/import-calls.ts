// The import's routes from the page. The file goes up as it is: what it is, the server reads from its bytes.

import type { Problem } from '@shared/contract/http';
import { type ImportJob, importRoutes } from '@shared/contract/import';
import { type Answer, bearer, call, serverBase } from '@/data/api';

const routeOf = (route: string, id: string): string => route.replace(':id', id);

interface UploadWatch {
  readonly signal: AbortSignal;
  onProgress(sent: number, total: number): void;
}

const answerOf = (request: XMLHttpRequest): Answer<ImportJob> => {
  if (request.status === 0) return { kind: 'unreachable' };
  try {
    const body: unknown = JSON.parse(request.responseText);
    return request.status < 300
      ? { kind: 'ok', body: body as ImportJob }
      : { kind: 'refused', status: request.status, problem: body as Problem };
  } catch {
    return { kind: 'unreachable' };
  }
};

/** XMLHttpRequest, because fetch does not tell how much of an upload has gone. */
export const upload = async (file: File, timeZone: string, watch: UploadWatch): Promise<Answer<ImportJob>> => {
  const token = await bearer();
  const query = new URLSearchParams({ file: file.name.slice(0, 200), timeZone });
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', `${serverBase()}${importRoutes.preview}?${query}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    if (token !== null) request.setRequestHeader('authorization', `Bearer ${token}`);
    request.upload.onprogress = (event) => watch.onProgress(event.loaded, event.total);
    request.onloadend = () => resolve(answerOf(request));
    watch.signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
};

export const askJob = (id: string): Promise<Answer<ImportJob>> => call(routeOf(importRoutes.job, id));
export const askJobs = (): Promise<Answer<{ readonly jobs: readonly ImportJob[] }>> => call(importRoutes.jobs);
export const runJob = (jobId: string): Promise<Answer<ImportJob>> => call(importRoutes.run, { jobId });
export const cancelJob = (id: string): Promise<Answer<ImportJob>> => call(routeOf(importRoutes.cancel, id), {});

/** Every refused line as a file. A plain link would lack the desktop's token. */
export const saveRefused = async (id: string, language: string): Promise<boolean> => {
  const token = await bearer();
  try {
    const response = await fetch(`${serverBase()}${routeOf(importRoutes.refused, id)}?lang=${language}`, {
      headers: token === null ? {} : { authorization: `Bearer ${token}` },
      credentials: 'same-origin',
    });
    if (!response.ok) return false;
    const url = URL.createObjectURL(await response.blob());
    const link = document.createElement('a');
    link.href = url;
    link.download = 'refused.csv';
    link.click();
    URL.revokeObjectURL(url);
    return true;
  } catch {
    return false;
  }
};
