// A job that the server makes of a file: sent up as it is, looked at, run when somebody says so.
import type { Problem } from '@shared/contract/http';
import { type Answer, bearer, call, serverBase } from '@/data/api';

/** checking → ready → applying → done; or failed, or canceled. */
export interface FileJob {
  readonly id: string;
  readonly phase: 'checking' | 'ready' | 'applying' | 'done' | 'failed' | 'canceled';
}

/** Where a job's routes are; `:id` stands for the job. */
export interface JobRoutes {
  readonly preview: string;
  readonly run: string;
  readonly jobs: string;
  readonly job: string;
  readonly cancel: string;
}

interface UploadWatch {
  readonly signal: AbortSignal;
  onProgress(sent: number, total: number): void;
}

export interface JobCalls<Job> {
  upload(file: File, more: Readonly<Record<string, string>>, watch: UploadWatch): Promise<Answer<Job>>;
  ask(id: string): Promise<Answer<Job>>;
  list(): Promise<Answer<{ readonly jobs: readonly Job[] }>>;
  run(id: string): Promise<Answer<Job>>;
  cancel(id: string): Promise<Answer<Job>>;
}

const routeOf = (route: string, id: string): string => route.replace(':id', id);

const answerOf = <Job>(request: XMLHttpRequest): Answer<Job> => {
  if (request.status === 0) return { kind: 'unreachable' };
  try {
    const body: unknown = JSON.parse(request.responseText);
    return request.status < 300
      ? { kind: 'ok', body: body as Job }
      : { kind: 'refused', status: request.status, problem: body as Problem };
  } catch {
    return { kind: 'unreachable' };
  }
};

export const jobCalls = <Job>(routes: JobRoutes): JobCalls<Job> => ({
  /** XMLHttpRequest, because fetch does not tell how much of an upload has gone. */
  upload: async (file, more, watch) => {
    const token = await bearer();
    const query = new URLSearchParams({ file: file.name.slice(0, 200), ...more });
    return new Promise((resolve) => {
      const request = new XMLHttpRequest();
      request.open('POST', `${serverBase()}${routes.preview}?${query}`);
      request.setRequestHeader('content-type', 'application/octet-stream');
      if (token !== null) request.setRequestHeader('authorization', `Bearer ${token}`);
      request.upload.onprogress = (event) => watch.onProgress(event.loaded, event.total);
      request.onloadend = () => resolve(answerOf(request));
      watch.signal.addEventListener('abort', () => request.abort());
      request.send(file);
    });
  },
  ask: (id) => call(routeOf(routes.job, id)),
  list: () => call(routes.jobs),
  run: (jobId) => call(routes.run, { jobId }),
  cancel: (id) => call(routeOf(routes.cancel, id), {}),
});

/** Saves a file that the server makes. A plain link would lack the desktop's token. @returns whether it was given */
export const saveFrom = async (path: string, name: string, body?: unknown): Promise<boolean> => {
  const token = await bearer();
  const headers: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` };
  const asked = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  if (body !== undefined) headers['content-type'] = 'application/json';
  try {
    const response = await fetch(`${serverBase()}${path}`, { ...asked, headers, credentials: 'same-origin' });
    if (!response.ok) return false;
    const url = URL.createObjectURL(await response.blob());
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    URL.revokeObjectURL(url);
    return true;
  } catch {
    return false;
  }
};
