// Forward only.
import { type Db, DbUnavailable } from './db';
import { firstTables } from './migrations/0001-first-tables';
import { thePractice } from './migrations/0002-the-practice';
import { searchIndex } from './migrations/0003-search';
import { deviceClocks } from './migrations/0004-device-clocks';
import { signedFiles } from './migrations/0005-signed-files';
import { weeklyReport } from './migrations/0006-weekly-report';
import { backups } from './migrations/0007-backups';
import { files } from './migrations/0008-files';
import { openId } from './migrations/0009-openid';
import { whoSignsIn } from './migrations/0010-who-signs-in';
import { wipeOrders } from './migrations/0011-wipe-orders';
import type { Migration } from './migrations/migration';

export const migrations: readonly Migration[] = [
  firstTables,
  thePractice,
  searchIndex,
  deviceClocks,
  signedFiles,
  weeklyReport,
  backups,
  files,
  openId,
  whoSignsIn,
  wipeOrders,
];

/** Processes that start at the same moment migrate one after the other. */
const IN_TURN = 'select pg_advisory_xact_lock(4711, 1);';

/** All missing steps in one transaction. @throws DbUnavailable `newerSchema` */
export const migrate = (db: Db, steps: readonly Migration[] = migrations): Promise<void> =>
  db.transaction(async (sql) => {
    await sql.run(
      'create table if not exists migration (version int primary key, name text not null, applied_at timestamptz not null default now())',
    );
    const [row] = await sql.query<{ version: number | null }>('select max(version) as version from migration');
    const at = row?.version ?? 0;
    if (at > (steps.at(-1)?.version ?? 0)) {
      throw new DbUnavailable(
        'newerSchema',
        'The database was last used by a newer Firstline. Start that version, or restore an older backup.',
      );
    }
    for (const step of steps) {
      if (step.version <= at) continue;
      await sql.run(step.sql);
      await sql.query('insert into migration (version, name) values ($1, $2)', [step.version, step.name]);
    }
  }, IN_TURN);
