// PGlite has no background processes: its log would grow without end, and dead rows and old statistics would stay.
// Each piece of work is a turn of its own, taken when nobody waits; what is long overdue does not wait for that.
import type { Sql } from './db';
import type { Turns } from './turns';

const LOOK_EVERY = 15_000;
const CHECKPOINT = { writes: 2_000, after: 5 * 60_000 } as const;
const VACUUM = { writes: 20_000, after: 60 * 60_000 } as const;
const OVERDUE = 4;

/** Those whose rows change; the record of commands only grows. */
const changing = ['counter', 'doc', 'doc_scope', 'person_grant', 'number_series', 'effect', 'session', 'device_clock'];

export interface Housekeeping {
  /** Counts a transaction that has written. */
  noteWrite(): void;
  /** All of it, now. */
  tidy(): Promise<void>;
  stop(): void;
}

export const keepHouse = (turns: Turns, sql: Sql): Housekeeping => {
  let writes = 0;
  const since = { checkpoint: { writes: 0, at: Date.now() }, vacuum: { writes: 0, at: Date.now() } };

  const checkpoint = async (): Promise<void> => {
    since.checkpoint = { writes, at: Date.now() };
    await turns.run(() => sql.run('checkpoint'));
  };
  const vacuum = async (): Promise<void> => {
    since.vacuum = { writes, at: Date.now() };
    for (const table of changing) await turns.run(() => sql.run(`vacuum (analyze) ${table}`));
  };
  const isDue = (last: { writes: number; at: number }, limit: typeof CHECKPOINT | typeof VACUUM): boolean => {
    const done = writes - last.writes;
    const due = done >= limit.writes || (done > 0 && Date.now() - last.at >= limit.after);
    return due && (turns.idle || done >= limit.writes * OVERDUE);
  };
  const look = async (): Promise<void> => {
    if (isDue(since.vacuum, VACUUM)) await vacuum();
    if (isDue(since.checkpoint, CHECKPOINT)) await checkpoint();
  };

  const timer = setInterval(() => void look().catch(stop), LOOK_EVERY);
  timer.unref();
  // What is broken shows at the next statement of somebody who can be told.
  const stop = (): void => clearInterval(timer);
  return {
    noteWrite: () => {
      writes += 1;
    },
    tidy: async () => {
      await vacuum();
      await turns.run(() => sql.run('analyze'));
      await checkpoint();
    },
    stop,
  };
};
