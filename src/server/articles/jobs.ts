// Imports of articles that were started over HTTP, one at a time. They live in this process: another does not know of them.
import { randomUUID } from 'node:crypto';
import type { ArticleJob, ArticleProblem, ArticleReport } from '@shared/contract/articles';
import type { Actor } from '@shared/domain/person';
import type { Logger } from 'pino';
import type { Core } from '../commands/core';
import { applyArticles } from './apply';
import { type CheckedArticles, checkArticles } from './check';
import { ArticlesFault } from './fault';
import { type Files, filesIn } from './unpack';

interface Job {
  readonly id: string;
  readonly file: string;
  readonly startedAt: number;
  readonly abort: AbortController;
  phase: ArticleJob['phase'];
  progress: { done: number; total: number };
  files: Files;
  /** The counter when it was checked: it moves with everything. */
  head: number;
  checked: CheckedArticles | null;
  report: ArticleReport | null;
  problem: ArticleProblem | null;
}

export interface By {
  readonly actor: Actor;
  readonly deviceId: string;
}

const KEPT = 5;
const isWorking = ({ phase }: Job): boolean => phase === 'checking' || phase === 'applying';
const shown = ({ id, file, phase, startedAt, progress, report, problem }: Job): ArticleJob => ({
  id,
  file,
  phase,
  startedAt,
  progress,
  report,
  problem,
});

export const headOf = async (core: Core): Promise<number> => {
  const [row] = await core.db.query<{ seq: number }>('select seq from counter');
  return row?.seq ?? 0;
};

export const articleJobs = (core: Core, log: Logger, now: () => number) => {
  const jobs: Job[] = [];
  const running = new Set<Promise<void>>();

  const jobOf = (id: string): Job => {
    const job = jobs.find((candidate) => candidate.id === id);
    if (!job) throw new ArticlesFault('gone');
    return job;
  };
  const assertFree = (): void => {
    if (jobs.some(isWorking)) throw new ArticlesFault('busy');
  };
  const check = async (job: Job, { actor }: By): Promise<CheckedArticles> => {
    const world = await core.world();
    if (!world) throw new ArticlesFault('noDesk');
    job.head = await headOf(core);
    return checkArticles({
      files: job.files,
      world,
      actor,
      sql: core.db,
      signal: job.abort.signal,
      onProgress: (done, total) => {
        job.progress = { done, total };
      },
    });
  };
  const goOn = (job: Job, work: () => Promise<void>): void => {
    const step = work()
      .catch((error: unknown) => {
        job.phase = job.abort.signal.aborted ? 'canceled' : 'failed';
        if (job.phase === 'canceled') return;
        job.problem = error instanceof ArticlesFault ? error.problem : { code: 'failed', params: {} };
        if (!(error instanceof ArticlesFault)) log.error({ err: error, job: job.id }, 'an import of articles failed');
      })
      .finally(() => {
        // What it held is only needed while it may still be started.
        if (job.phase !== 'ready') job.files = new Map();
        running.delete(step);
      });
    running.add(step);
  };

  return {
    assertFree,
    start: async (upload: { readonly file: string; readonly bytes: Uint8Array }, by: By): Promise<ArticleJob> => {
      assertFree();
      const files = await filesIn(upload.bytes, upload.file);
      // Unpacking took a while.
      assertFree();
      const job: Job = {
        id: randomUUID(),
        file: upload.file,
        startedAt: now(),
        abort: new AbortController(),
        phase: 'checking',
        progress: { done: 0, total: files.size },
        files,
        head: 0,
        checked: null,
        report: null,
        problem: null,
      };
      // A job that waits for its owner's word holds its files; a few are enough.
      jobs.unshift(job);
      jobs.length = Math.min(jobs.length, KEPT);
      goOn(job, async () => {
        job.checked = await check(job, by);
        job.abort.signal.throwIfAborted();
        job.report = job.checked.report;
        job.phase = 'ready';
      });
      return shown(job);
    },
    run: (id: string, by: By): ArticleJob => {
      const job = jobOf(id);
      if (job.phase !== 'ready' || !job.checked) throw new ArticlesFault('notReady');
      assertFree();
      job.phase = 'applying';
      const first = job.checked;
      goOn(job, async () => {
        // Something has happened on the desk since: then the files are looked at again.
        const checked = (await headOf(core)) === job.head ? first : await check(job, by);
        job.progress = { done: 0, total: checked.candidates.length };
        job.report = await applyArticles({
          core,
          checked,
          ...by,
          now: now(),
          signal: job.abort.signal,
          onProgress: (done, total) => {
            job.progress = { done, total };
          },
        });
        job.phase = 'done';
      });
      return shown(job);
    },
    cancel: (id: string): ArticleJob => {
      const job = jobOf(id);
      if (job.phase === 'ready') {
        job.phase = 'canceled';
        job.files = new Map();
      }
      if (isWorking(job)) job.abort.abort();
      return shown(job);
    },
    find: (id: string): ArticleJob => shown(jobOf(id)),
    list: (): ArticleJob[] => jobs.map(shown),
    close: async (): Promise<void> => {
      for (const job of jobs) job.abort.abort();
      await Promise.all(running);
    },
  };
};
