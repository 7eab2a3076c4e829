// Imports that were started over HTTP, one at a time. They live in this process: another one does not know of them.
import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportJob, ImportPhase, ImportProblem, ImportReport } from '@shared/contract/import';
import type { Actor } from '@shared/domain/person';
import type { Logger } from 'pino';
import type { Core } from '../commands/core';
import { ImportFault } from './fault';
import { type ImportLimits, importLimits } from './limits';
import { prepareImport, type ReadyImport, type Watch } from './run';

interface Job {
  readonly id: string;
  readonly file: string;
  readonly path: string;
  readonly folder: string;
  readonly startedAt: number;
  readonly bytesTotal: number;
  readonly abort: AbortController;
  phase: ImportPhase;
  bytesRead: number;
  rows: number;
  ready: ReadyImport | null;
  report: ImportReport | null;
  problem: ImportProblem | null;
}

export interface Upload {
  readonly file: string;
  readonly path: string;
  readonly folder: string;
  readonly timeZone: string | null;
}

export interface ImportJobs {
  /** A folder for one upload; whoever asks for it removes it if no job comes of it. */
  makeFolder(): string;
  /** @throws ImportFault `import.busy` */
  assertFree(): void;
  start(upload: Upload): Promise<ImportJob>;
  /** @throws ImportFault */
  run(id: string, by: { readonly actor: Actor; readonly deviceId: string }): ImportJob;
  cancel(id: string): ImportJob;
  find(id: string): ImportJob;
  refusedPath(id: string): string | null;
  list(): readonly ImportJob[];
  close(): Promise<void>;
}

const KEPT = 10;
const working: readonly ImportPhase[] = ['checking', 'applying'];

const shown = (job: Job): ImportJob => ({
  id: job.id,
  file: job.file,
  phase: job.phase,
  startedAt: job.startedAt,
  progress: { bytesRead: job.bytesRead, bytesTotal: job.bytesTotal, rows: job.rows },
  report: job.report,
  problem: job.problem,
});

export const importJobs = (
  core: Core,
  log: Logger,
  now: () => number = Date.now,
  limits: ImportLimits = importLimits,
): ImportJobs => {
  const jobs: Job[] = [];
  const running = new Set<Promise<void>>();

  const jobOf = (id: string): Job => {
    const job = jobs.find((candidate) => candidate.id === id);
    if (!job) throw new ImportFault('import.gone');
    return job;
  };
  const remove = async (folder: string): Promise<void> => {
    await rm(folder, { recursive: true, force: true });
  };
  const assertFree = (): void => {
    if (jobs.some((job) => working.includes(job.phase))) throw new ImportFault('import.busy');
  };
  /** A job that waits for its owner's word holds a file; a few are enough. */
  const forgetOld = (): void => {
    for (const job of jobs.filter(({ phase }) => !working.includes(phase)).slice(KEPT)) {
      jobs.splice(jobs.indexOf(job), 1);
      void remove(job.folder);
    }
  };

  const watchOf = (job: Job): Watch => ({
    signal: job.abort.signal,
    onProgress: (bytesRead, rows) => {
      job.bytesRead = bytesRead;
      job.rows = rows;
    },
  });
  const goOn = (job: Job, work: () => Promise<void>): void => {
    const step = work()
      .catch((error: unknown) => {
        if (job.abort.signal.aborted) {
          job.phase = 'canceled';
          return;
        }
        job.phase = 'failed';
        job.problem = error instanceof ImportFault ? error.problem : { code: 'import.failed', params: {} };
        if (!(error instanceof ImportFault)) log.error({ err: error, job: job.id }, 'an import failed');
      })
      .finally(() => {
        running.delete(step);
      });
    running.add(step);
  };

  return {
    makeFolder: () => mkdtempSync(join(tmpdir(), 'firstline-import-')),
    assertFree,
    start: async ({ file, path, folder, timeZone }) => {
      assertFree();
      const { size } = await stat(path);
      assertFree();
      const job: Job = {
        id: randomUUID(),
        file,
        path,
        folder,
        startedAt: now(),
        bytesTotal: size,
        abort: new AbortController(),
        phase: 'checking',
        bytesRead: 0,
        rows: 0,
        ready: null,
        report: null,
        problem: null,
      };
      jobs.unshift(job);
      forgetOld();
      goOn(job, async () => {
        job.ready = await prepareImport(core, { path, folder, timeZone }, watchOf(job), limits, now);
        job.abort.signal.throwIfAborted();
        job.report = job.ready.report;
        job.phase = 'ready';
      });
      return shown(job);
    },
    run: (id, by) => {
      const job = jobOf(id);
      const { ready } = job;
      if (job.phase !== 'ready' || !ready) throw new ImportFault('import.notReady');
      assertFree();
      job.phase = 'applying';
      job.rows = 0;
      job.bytesRead = 0;
      goOn(job, async () => {
        job.report = await ready.apply(by, watchOf(job));
        job.phase = 'done';
      });
      return shown(job);
    },
    cancel: (id) => {
      const job = jobOf(id);
      if (job.phase === 'ready') job.phase = 'canceled';
      if (working.includes(job.phase)) job.abort.abort();
      return shown(job);
    },
    find: (id) => shown(jobOf(id)),
    refusedPath: (id) => jobOf(id).ready?.refusedPath ?? null,
    list: () => jobs.map(shown),
    close: async () => {
      for (const job of jobs) job.abort.abort();
      await Promise.all(running);
      await Promise.all(jobs.map(({ folder }) => remove(folder)));
    },
  };
};
