// The one place that changes a ticket. Commands of several requests are gathered into one transaction (one fsync for
// all of them): whoever comes while one is being committed is in the next.
import type { Outcome } from '@shared/contract/sync';
import { DESK_HISTORY_ID } from '@shared/domain/desk-history';
import { refuseWith } from '@shared/domain/refusal';
import type { Logger } from 'pino';
import { type Db, isWorthRetrying, SqlError } from '../db/db';
import { worldLock } from '../sync/documents';
import type { WorldCache } from '../sync/world-cache';
import type { Push } from './core';
import { runGroup } from './group';
import { rejection } from './judge';
import { bareEnvelope } from './storable';
import { type Unit, unitsOf } from './unit';
import { writeAnswers } from './write';

/** Rules and visibility hang on the settings: they change while nobody else decides. */
const publishes = ({ envelope }: Unit): boolean => envelope.ticket === DESK_HISTORY_ID;

const LARGEST_GROUP = 200;
const ATTEMPTS = 6;

interface Waiting {
  readonly units: readonly Unit[];
  readonly resolve: (outcomes: readonly Outcome[]) => void;
  readonly reject: (error: unknown) => void;
}

export interface Executor {
  execute(push: Push): Promise<readonly Outcome[]>;
}

export const makeExecutor = (db: Db, cache: WorldCache, log: Logger): Executor => {
  const waiting: Waiting[] = [];
  let running = false;

  const commit = (units: readonly Unit[]): Promise<readonly Outcome[]> =>
    db.transaction(
      (sql) => runGroup(sql, units, cache, log),
      units.some(publishes) ? worldLock.exclusive : worldLock.shared,
    );

  /** A conflict with another process is none of the device's business. */
  const commitStubbornly = async (units: readonly Unit[]): Promise<readonly Outcome[]> => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await commit(units);
      } catch (error) {
        if (attempt === ATTEMPTS || !isWorthRetrying(error)) throw error;
      }
    }
  };

  /** The database took offence at this command: it gets an answer, and what it carried is not stored. */
  const giveUp = async (unit: Unit, error: SqlError): Promise<Outcome> => {
    log.error({ code: error.code, command: unit.envelope.name, id: unit.envelope.id }, 'a command can not be stored');
    const outcome = rejection(unit, refuseWith('command.failed'));
    const bare = { ...unit, envelope: bareEnvelope(unit.envelope) };
    await db.transaction((sql) => writeAnswers(sql, [{ unit: bare, outcome }]));
    return outcome;
  };

  const oneByOne = async (units: readonly Unit[]): Promise<readonly Outcome[]> => {
    const outcomes: Outcome[] = [];
    for (const unit of units) {
      try {
        outcomes.push(...(await commitStubbornly([unit])));
      } catch (error) {
        if (!(error instanceof SqlError)) throw error;
        outcomes.push(await giveUp(unit, error));
      }
    }
    return outcomes;
  };

  const settle = async (group: readonly Waiting[]): Promise<void> => {
    const units = group.flatMap((each) => each.units);
    try {
      const outcomes = await commitStubbornly(units).catch((error: unknown) => {
        if (error instanceof SqlError) return oneByOne(units);
        throw error;
      });
      db.publish('change', '');
      let from = 0;
      for (const each of group) {
        each.resolve(outcomes.slice(from, from + each.units.length));
        from += each.units.length;
      }
    } catch (error) {
      for (const each of group) each.reject(error);
    }
  };

  const nextGroup = (): Waiting[] => {
    const group: Waiting[] = [];
    let size = 0;
    for (
      let first = waiting[0];
      first && (size === 0 || size + first.units.length <= LARGEST_GROUP);
      first = waiting[0]
    ) {
      size += first.units.length;
      group.push(first);
      waiting.shift();
    }
    return group;
  };

  const run = async (): Promise<void> => {
    running = true;
    // What arrived in the same turn of the event loop goes together.
    await new Promise(setImmediate);
    while (waiting.length > 0) await settle(nextGroup());
    running = false;
  };

  return {
    execute: (push) =>
      new Promise((resolve, reject) => {
        if (push.envelopes.length === 0) return resolve([]);
        waiting.push({ units: unitsOf(push), resolve, reject });
        if (!running) void run();
      }),
  };
};
