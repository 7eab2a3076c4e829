// A backup into its place. Nothing that is there is touched before the restored desk stands beside it, whole.
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { openEmbedded } from '../db/embedded';
import { lockFolder } from '../db/folder-lock';
import type { DbTarget } from '../db/open';
import { openPostgres } from '../db/postgres';
import type { FileStore } from '../files/file-store';
import { findMissing, type MissingFile, putContents } from './contents';
import { BackupFault } from './format';
import { checkBackup } from './lines';
import { putBack } from './put-back';

export interface Restored {
  readonly rows: number;
  readonly takenAt: number;
  /** Contents of files that were in it. */
  readonly contents: number;
  /** Files of tickets whose content is nowhere: devices that have it send it again. */
  readonly missing: readonly MissingFile[];
  /** Where what was there before is now; null: there was nothing. */
  readonly aside: string | null;
}

export interface RestoreWish {
  readonly from: string;
  /** What is there is put aside, not refused. */
  readonly replace: boolean;
  readonly now: number;
  readonly store: FileStore;
  /** A folder for contents on their way into the store. */
  readonly draft: string;
}

const DRAFT = 'restoring-';
const stampOf = (now: number): string =>
  new Date(now)
    .toISOString()
    .replaceAll(/[-:]|\..*/g, '')
    .replace('T', '-');

const occupied = (what: string): BackupFault =>
  new BackupFault(`${what} holds a desk already. Restore into an empty one, or say --replace: it is then kept aside.`);

const restoreEmbedded = async (
  dataDir: string,
  { from, replace, now, store, draft: parts }: RestoreWish,
): Promise<Restored> => {
  const release = lockFolder(dataDir);
  try {
    const place = join(dataDir, 'database');
    const isOccupied = existsSync(place);
    if (isOccupied && !replace) throw occupied(`The data folder ${dataDir}`);
    const { head } = await checkBackup(from);
    const contents = await putContents(from, store, parts);
    for (const name of readdirSync(dataDir))
      if (name.startsWith(DRAFT)) rmSync(join(dataDir, name), { recursive: true });
    const draft = join(dataDir, DRAFT + stampOf(now));
    const db = await openEmbedded(draft);
    let rows = 0;
    let missing: readonly MissingFile[] = [];
    try {
      rows = await putBack(db, from, head, now);
      missing = await findMissing(db, store, now);
      await db.tidy();
    } catch (error) {
      await db.close();
      rmSync(draft, { recursive: true, force: true });
      throw error;
    }
    await db.close();
    const aside = isOccupied ? join(dataDir, `database-before-${stampOf(now)}`) : null;
    if (aside) renameSync(place, aside);
    renameSync(join(draft, 'database'), place);
    rmSync(draft, { recursive: true, force: true });
    return { rows, takenAt: head.takenAt, contents, missing, aside };
  } finally {
    release();
  }
};

const ask = async <Row extends pg.QueryResultRow>(client: pg.Client, text: string): Promise<Row[]> =>
  (await client.query<Row>(text)).rows;

/** A schema put aside keeps its tables, and their data stay where they are on the disk. */
const restorePostgres = async (
  databaseUrl: string,
  { from, replace, now, store, draft }: RestoreWish,
): Promise<Restored> => {
  // Says in its own words what is wrong with the address.
  await (await openPostgres(databaseUrl)).close();
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'firstline-restore' });
  await client.connect();
  try {
    const [others] = await ask<{ count: string }>(
      client,
      `select count(*) from pg_stat_activity where datname = current_database() and application_name = 'firstline'`,
    );
    if (Number(others?.count ?? 0) > 0)
      throw new BackupFault('Servers are running on this database. Stop them first, all of them.');
    const [tables] = await ask<{ count: string }>(
      client,
      `select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'public' and c.relkind = 'r'`,
    );
    const isOccupied = Number(tables?.count ?? 0) > 0;
    if (isOccupied && !replace) throw occupied('The database');
    const { head } = await checkBackup(from);
    const contents = await putContents(from, store, draft);
    const aside = isOccupied ? `before_${stampOf(now).replace('-', '_')}` : null;
    if (aside) await client.query(`begin; alter schema public rename to ${aside}; create schema public; commit`);
    const db = await openPostgres(databaseUrl);
    try {
      const rows = await putBack(db, from, head, now);
      const missing = await findMissing(db, store, now);
      await db.tidy();
      return { rows, takenAt: head.takenAt, contents, missing, aside: aside && `the schema ${aside}` };
    } catch (error) {
      await client.query(
        aside
          ? `begin; drop schema public cascade; alter schema ${aside} rename to public; commit`
          : 'begin; drop schema public cascade; create schema public; commit',
      );
      throw error;
    } finally {
      await db.close();
    }
  } finally {
    await client.end();
  }
};

/** @throws BackupFault, DbUnavailable, StoreUnavailable; what was there before is then as it was */
export const restore = (target: DbTarget, wish: RestoreWish): Promise<Restored> =>
  'databaseUrl' in target ? restorePostgres(target.databaseUrl, wish) : restoreEmbedded(target.dataDir, wish);
