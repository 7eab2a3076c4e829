// Sets up the demo desk in an empty database.
import { hashPassword } from '../auth/passwords';
import { writeSecret } from '../auth/secrets';
import type { Db } from '../db/db';
import { worldLock } from '../sync/documents';
import { putPeopleIn, putSettingsIn } from '../sync/put-world';
import { makeWorldCache } from '../sync/world-cache';
import { demoDesk } from './demo-desk';
import { signInNames } from './organisation/staff';
import { storeTold } from './store';
import { worldOf } from './stories/tell';

/** Of everybody who signs in to the demo desk. Nothing else is ever set up with it. */
export const DEMO_PASSWORD = 'firstline-demo';

export interface SeedDeps {
  readonly db: Db;
  readonly now: () => number;
}

export interface SeedOptions {
  readonly seed?: number;
}

const secretsOf = () =>
  Promise.all(
    signInNames.map(async (name) => ({ personId: name, login: name, argon2: await hashPassword(DEMO_PASSWORD) })),
  );

/**
 * All or nothing, in one transaction.
 * @returns false when the database holds a desk already: it is left as it is
 */
export const seedDemo = async ({ db, now }: SeedDeps, options: SeedOptions = {}): Promise<boolean> => {
  const at = now();
  if (await hasDesk(db)) return false;
  const desk = demoDesk(at, options.seed);
  const secrets = await secretsOf();
  const world = worldOf(desk.settings, desk.people);
  const done = await db.transaction(async (sql) => {
    if (await hasDesk(sql)) return false;
    const cache = makeWorldCache();
    await putSettingsIn(sql, desk.settings, cache);
    await putPeopleIn(sql, desk.people, cache);
    for (const secret of secrets) await writeSecret(sql, secret, at);
    await storeTold(sql, desk.tickets, world, desk.records);
    return true;
  }, worldLock.exclusive);
  if (done) db.publish('change', '');
  return done;
};

export const hasDesk = async (sql: Pick<Db, 'query'>): Promise<boolean> => {
  const found = await sql.query(`select 1 from doc where coll = 'settings' and id = 'desk'`);
  return found.length > 0;
};
