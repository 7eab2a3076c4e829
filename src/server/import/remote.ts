// The same import through a running server, for when it holds the embedded database.
import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { type Problem, routes, type SignInResponse } from '@shared/contract/http';
import { IMPORT_POLL, type ImportJob, importRoutes } from '@shared/contract/import';
import { factorRoutes, type SecondFactorWanted } from '@shared/contract/second-factor';
import { StartError } from '../options';
import { askCode } from './ask';

export interface RemoteDesk {
  /** @throws StartError with the server's own sentence */
  prepare(path: string, timeZone: string | null, onJob: (job: ImportJob) => void): Promise<ImportJob>;
  apply(id: string, onJob: (job: ImportJob) => void): Promise<ImportJob>;
  cancel(id: string): Promise<void>;
  saveRefused(id: string, path: string): Promise<void>;
  close(): Promise<void>;
}

const routeOf = (route: string, id: string): string => route.replace(':id', id);

export interface RemoteSession {
  /** @throws StartError with the server's own sentence */
  ask(path: string, init?: RequestInit): Promise<Response>;
  post(path: string, body: unknown): Promise<Response>;
  close(): Promise<void>;
}

/** In the server's own words. */
class RefusedByServer extends StartError {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

const wantedIn = (problem: Problem): SecondFactorWanted | null =>
  problem.code === 'session.secondFactor' ? (problem as SecondFactorWanted) : null;

/** @throws StartError when it can't be reached or does not let us in */
export const signInAt = async (server: URL, name: string, password: string): Promise<RemoteSession> => {
  let token: string | null = null;
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    let answer: Response;
    try {
      const headers = new Headers(init.headers);
      if (token !== null) headers.set('authorization', `Bearer ${token}`);
      answer = await fetch(new URL(path, server), { ...init, headers });
    } catch {
      throw new StartError(`The server at ${server.origin} does not answer. Name its address with --server.`);
    }
    if (answer.ok) return answer;
    const problem = (await answer.json().catch(() => null)) as Problem | null;
    if (problem) throw new RefusedByServer(problem);
    throw new StartError(`The server at ${server.origin} answered ${answer.status}.`);
  };
  const post = (path: string, body: unknown): Promise<Response> =>
    ask(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  const deviceId = `import-${randomUUID()}`;
  const signIn = async (): Promise<Response> => {
    const deviceName = `Import on ${hostname()}`.slice(0, 80);
    try {
      return await post(routes.signIn, { name, password, deviceId, deviceName, shell: 'desktop' });
    } catch (error) {
      const wanted = error instanceof RefusedByServer ? wantedIn(error.problem) : null;
      if (!wanted) throw error;
      if (wanted.enrol)
        throw new StartError('The desk asks for a second factor. Set it up by signing in with the app, once.');
      return post(factorRoutes.finish, { ticket: wanted.ticket, code: await askCode(), deviceId });
    }
  };
  ({ token } = (await (await signIn()).json()) as SignInResponse);

  return {
    ask,
    post,
    close: async () => {
      await ask(routes.signOut, { method: 'POST' });
    },
  };
};

export const openRemote = async (server: URL, name: string, password: string): Promise<RemoteDesk> => {
  const { ask, post, close } = await signInAt(server, name, password);
  const jobOf = async (answer: Response): Promise<ImportJob> => (await answer.json()) as ImportJob;
  const settled = async (first: ImportJob, onJob: (job: ImportJob) => void): Promise<ImportJob> => {
    let job = first;
    while (job.phase === 'checking' || job.phase === 'applying') {
      onJob(job);
      await wait(IMPORT_POLL);
      job = await jobOf(await ask(routeOf(importRoutes.job, job.id)));
    }
    onJob(job);
    return job;
  };

  return {
    prepare: async (path, timeZone, onJob) => {
      const { size } = await stat(path).catch(() => {
        throw new StartError(`${path} can’t be read.`);
      });
      const query = new URLSearchParams({ file: basename(path), ...(timeZone === null ? {} : { timeZone }) });
      const upload = await ask(`${importRoutes.preview}?${query}`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream', 'content-length': String(size) },
        body: Readable.toWeb(createReadStream(path)) as ReadableStream,
        duplex: 'half',
      } as RequestInit);
      return settled(await jobOf(upload), onJob);
    },
    apply: async (id, onJob) => settled(await jobOf(await post(importRoutes.run, { jobId: id })), onJob),
    cancel: async (id) => {
      await ask(routeOf(importRoutes.cancel, id), { method: 'POST' });
    },
    saveRefused: async (id, path) => {
      const { body } = await ask(routeOf(importRoutes.refused, id));
      if (body) await pipeline(Readable.fromWeb(body as never), createWriteStream(path));
    },
    close,
  };
};
