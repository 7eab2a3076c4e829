// A group of commands in one transaction: read and lock, decide in order, write. The rules are pure, so what a bad
// command could spoil is known before anything is written; no savepoints are needed.
import type { Outcome } from '@shared/contract/sync';
import type { Logger } from 'pino';
import type { Sql } from '../db/db';
import { putPeopleIn, putSettingsIn } from '../sync/put-world';
import type { WorldCache } from '../sync/world-cache';
import { placed, readDeviceClocks, writeDeviceClocks } from './device-clocks';
import { readFacts } from './facts';
import { judge } from './judge';
import { type NewWorld, openLedger } from './ledger';
import type { Unit } from './unit';
import { writeLedger } from './write';

/** `within` sees what is not yet so for anybody else. */
const writeWorld = async (sql: Sql, { world, people }: NewWorld, within: WorldCache): Promise<void> => {
  await putSettingsIn(sql, world.settings, within);
  await putPeopleIn(sql, [...people.values()], within);
};

/**
 * Settings are published under the exclusive world lock: see `publishes`.
 * @returns outcomes in the order of `units`
 */
export const runGroup = async (
  sql: Sql,
  units: readonly Unit[],
  cache: WorldCache,
  log: Logger,
): Promise<readonly Outcome[]> => {
  const facts = await readFacts(
    sql,
    units.map(({ envelope }) => envelope),
    units.some(({ trusted }) => trusted !== null),
  );
  await cache.refresh(sql, facts.worldMark);
  const ledger = openLedger(facts);
  const clocks = await readDeviceClocks(sql, units);
  const outcomes = units.map((unit) => judge(placed(unit, clocks), ledger, cache, log));
  await writeDeviceClocks(sql, units, clocks);
  await writeLedger(sql, ledger, cache.world);
  if (ledger.newWorld) await writeWorld(sql, ledger.newWorld, cache.fork());
  return outcomes;
};
