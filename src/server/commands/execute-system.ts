// The desk's own work: import, seed, timers. One transaction for all of it, taken back as a whole when anything throws.
import { systemActor } from '@shared/domain/person';
import type { Logger } from 'pino';
import type { Db, Sql } from '../db/db';
import { worldLock } from '../sync/documents';
import { putPeopleIn, putSettingsIn, refreshed } from '../sync/put-world';
import type { WorldCache } from '../sync/world-cache';
import type { SystemResult, SystemStep, SystemWork } from './core';
import { runGroup } from './group';
import { systemUnit } from './unit';

const PART = 250;

async function* inParts(steps: Iterable<SystemStep> | AsyncIterable<SystemStep>): AsyncGenerator<SystemStep[]> {
  let part: SystemStep[] = [];
  for await (const step of steps) {
    part.push(step);
    if (part.length === PART) {
      yield part;
      part = [];
    }
  }
  if (part.length > 0) yield part;
}

export const makeSystemExecutor = (db: Db, cache: WorldCache, now: () => number, log: Logger) => {
  const runPart = async (sql: Sql, part: readonly SystemStep[], within: WorldCache, work: SystemWork) => {
    const units = part.map((step) => systemUnit(step, step.actor ?? systemActor, now()));
    const outcomes = await runGroup(sql, units, within, log);
    for (const [n, step] of part.entries()) {
      const outcome = outcomes[n];
      if (outcome) work.onOutcome?.(outcome, step);
    }
    return outcomes.filter(({ kind }) => kind === 'accepted').length;
  };

  const run = async (sql: Sql, work: SystemWork): Promise<SystemResult> => {
    // What is written here is not yet so for anybody else.
    const within = (await refreshed(sql, cache)).fork();
    const { settings, people } = work.prepare ? await work.prepare(sql, within) : work;
    if (settings) await putSettingsIn(sql, settings, within);
    if (people) await putPeopleIn(sql, people, within);
    await refreshed(sql, within);
    let done = 0;
    let accepted = 0;
    for await (const part of inParts(work.steps ?? [])) {
      accepted += await runPart(sql, part, within, work);
      done += part.length;
      work.onProgress?.(done);
    }
    return { accepted, rejected: done - accepted };
  };

  return async (work: SystemWork): Promise<SystemResult> => {
    // Alone, because from its first part on it holds the counter while it asks for the locks of the next.
    const result = await db.transaction((sql) => run(sql, work), worldLock.exclusive);
    db.publish('change', '');
    return result;
  };
};
