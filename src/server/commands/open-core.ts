import { type Logger, pino } from 'pino';
import type { Db } from '../db/db';
import { reserveNumbers } from '../numbers/reserve';
import { changeEpoch } from '../sync/epoch';
import { makeFeed } from '../sync/feed';
import { pull } from '../sync/pull';
import { refreshed } from '../sync/put-world';
import { settleGrants } from '../sync/settle-grants';
import { timeline } from '../sync/timeline';
import { makeWorldCache } from '../sync/world-cache';
import type { Core } from './core';
import { makeExecutor } from './execute';
import { makeSystemExecutor } from './execute-system';

export interface CoreOptions {
  readonly now?: () => number;
  readonly log?: Logger;
}

/** The record over an open database, which stays the caller's to close. */
export const openCore = async (
  db: Db,
  { now = Date.now, log = pino({ level: 'silent' }) }: CoreOptions = {},
): Promise<Core> => {
  const cache = makeWorldCache();
  await settleGrants(db, cache);
  const { execute } = makeExecutor(db, cache, log);
  const executeSystem = makeSystemExecutor(db, cache, now, log);
  const feed = makeFeed(db, now, log);
  return {
    db,
    execute,
    executeSystem,
    putPeople: async (people) => {
      await executeSystem({ people });
    },
    putSettings: async (settings) => {
      await executeSystem({ settings });
    },
    pull: (personId, request) => pull(db, personId, request),
    timeline: (personId, ticket) => timeline(db, personId, ticket),
    subscribe: feed.subscribe,
    world: () => db.snapshot(async (sql) => (await refreshed(sql, cache)).world),
    reserveNumbers: (by, prefix, count) => reserveNumbers(db, by, prefix, count, now()),
    changeEpoch: () => changeEpoch(db),
    close: feed.close,
  };
};
