// A backup of one moment, taken while the desk works. PostgreSQL shows one moment for as long as it is read. The embedded
// database has one connection, which a long reading would keep from everybody: there what is large is read page by page
// between other people's work, and what changed meanwhile is read at the end, in one turn, together with all that is small.
// Of what is read twice the later counts. That last turn is all that anybody waits for. Contents of files are read after
// it: what the database names was in the store before, and nothing is ever removed from there.
import type { Writable } from 'node:stream';
import type { Db, Sql } from '../db/db';
import type { FileStore } from '../files/file-store';
import { type BackupHead, FORMAT, WITHOUT_CONTENTS } from './format';
import { type BackupLines, linesTo } from './lines';
import { allOf, growing, pageOf, readTables, type Table } from './tables';

const PAGE = 1_000;

export interface Taken {
  readonly rows: number;
  readonly migration: number;
  /** How long (ms) nobody else was served; on PostgreSQL nobody waits. */
  readonly pause: number;
}

interface Start {
  readonly migration: number;
  readonly seq: number;
  readonly xid: string;
}

const START = `select (select max(version) from migration) as migration, (select seq from counter) as seq,
  pg_snapshot_xmax(pg_current_snapshot())::text as xid`;

interface Paged {
  readonly row: string;
  readonly at: readonly string[];
}

type Keep = (table: string, rows: readonly string[]) => Promise<void>;

/** @returns where it ended, to go on from */
const readPages = async (
  sql: Sql,
  table: Table,
  key: Table['key'],
  from: readonly string[] | null,
  keep: Keep,
): Promise<readonly string[] | null> => {
  for (let at = from; ; ) {
    const rows: Paged[] = await sql.query<Paged>(pageOf(table, key, at === null), [PAGE, ...(at ?? [])]);
    await keep(
      table.name,
      rows.map(({ row }) => row),
    );
    at = rows.at(-1)?.at ?? at;
    if (rows.length < PAGE) return at;
  }
};

interface Known {
  readonly hash: string;
  readonly size: string | number;
}

/** Those that the store has lost are asked for as well: it may have them again. */
const readContents = async (store: FileStore, known: readonly Known[], lines: BackupLines): Promise<void> => {
  for (const { hash, size } of known) await lines.content(hash, Number(size), await store.read(hash));
};

const keyOf = (table: Table): Table['key'] => {
  const how = growing[table.name];
  return how?.how === 'added' ? [{ name: how.by, type: 'bigint' }] : table.key;
};

/** All that is large, as it is now and changes while it is read. */
const readLarge = async (sql: Sql, tables: readonly Table[], keep: Keep): Promise<Map<string, readonly string[]>> => {
  const ends = new Map<string, readonly string[]>();
  for (const table of tables) {
    if (!growing[table.name]) continue;
    const end = await readPages(sql, table, keyOf(table), null, keep);
    if (end) ends.set(table.name, end);
  }
  return ends;
};

const readRest = async (
  sql: Sql,
  tables: readonly Table[],
  start: Start,
  ends: ReadonlyMap<string, readonly string[]>,
  keep: Keep,
): Promise<void> => {
  for (const table of tables) {
    const how = growing[table.name];
    if (how?.how === 'added') await readPages(sql, table, keyOf(table), ends.get(table.name) ?? null, keep);
    else {
      const rows = how
        ? await sql.query<{ row: string }>(allOf(table, how.later), [start.seq, start.xid])
        : await sql.query<{ row: string }>(allOf(table));
      await keep(
        table.name,
        rows.map(({ row }) => row),
      );
    }
  }
};

const begin = async (
  sql: Sql,
  db: Db,
  lines: BackupLines,
  format: number,
  now: () => number,
): Promise<[Start, Table[]]> => {
  const [start] = await sql.query<Start>(START);
  if (!start) throw new Error('the counter is missing');
  const { migration } = start;
  const head: BackupHead = { file: 'firstline-backup', format, migration, takenAt: now(), from: db.kind };
  await lines.mark(head);
  return [start, await readTables(sql)];
};

/** Kept in memory while the database waits for us, so that a slow reader of the backup holds up nobody. */
const inMemory = () => {
  const kept: [string, readonly string[]][] = [];
  const keep: Keep = async (table, rows) => void kept.push([table, rows]);
  return { kept, keep };
};

/** @param store null: without the contents of files */
export const takeBackup = async (db: Db, store: FileStore | null, to: Writable, now: () => number): Promise<Taken> => {
  const lines = linesTo(to);
  let pause = 0;
  let migration = 0;
  let known: readonly Known[] = [];
  const all = async (sql: Sql, atOnce: (work: (sql: Sql) => Promise<void>) => Promise<void>): Promise<void> => {
    const [start, tables] = await begin(sql, db, lines, store ? FORMAT : WITHOUT_CONTENTS, now);
    migration = start.migration;
    const ends = await readLarge(sql, tables, lines.rows);
    const rest = inMemory();
    await atOnce(async (within) => {
      const began = performance.now();
      await readRest(within, tables, start, ends, rest.keep);
      known = await within.query<Known>('select hash, size from file order by hash');
      pause = performance.now() - began;
    });
    for (const [table, rows] of rest.kept) await lines.rows(table, rows);
  };
  if (db.kind === 'embedded') await all(db, (work) => db.snapshot(work));
  else {
    await db.snapshot((sql) => all(sql, (work) => work(sql)));
    pause = 0;
  }
  if (store) await readContents(store, known, lines);
  const { rows } = await lines.end();
  return { rows, migration, pause };
};
