// Puts a backup into an empty database that has the tables of the backup's own version, and makes it one that devices may
// go on with: another epoch, no session, and numbers that start where the lost database can't have been.
import type { Db, Sql } from '../db/db';
import { migrate, migrations } from '../db/migrate';
import { BackupFault, type BackupHead } from './format';
import { readBackup } from './lines';
import { growing, readTables, type Table } from './tables';

const AT_ONCE = 500;
/** A row may carry a long text; a statement should not carry many of those. */
const MOST_TEXT = 4 * 1024 * 1024;

/**
 * More numbers than a desk gives out in a day. What the lost database has promised since the backup, devices hold: nothing
 * from this range is given out again. It grows by the backup's age, so that the same backup may be restored twice.
 */
const NUMBERS_PER_DAY = 10_000;
const DAY = 86_400_000;

const insertInto = ({ name, columns, key }: Table): string => {
  const listed = columns.map((column) => `"${column}"`).join(', ');
  const keys = key.map((each) => each.name);
  const rest = columns.filter((column) => !keys.includes(column));
  const again =
    growing[name]?.how === 'changed' && rest.length > 0
      ? ` on conflict (${keys.join(', ')}) do update set ${rest.map((each) => `"${each}" = excluded."${each}"`).join(', ')}`
      : '';
  return `insert into ${name} (${listed}) overriding system value
    select ${listed} from json_populate_recordset(null::${name}, $1::text::json)${again}`;
};

/** What migrations write into new tables is the backup's to say. */
const empty = async (sql: Sql, tables: readonly Table[]): Promise<void> => {
  for (const { name } of tables) {
    const [row] = await sql.query<{ filled: boolean }>(`select exists (select 1 from ${name}) as filled`);
    if (row?.filled) await sql.run(`delete from ${name}`);
  }
};

const SEQUENCES = `select c.relname as "table", a.attname as "column" from pg_attribute a
  join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = current_schema() and c.relkind = 'r' and a.attidentity <> ''`;

const moveSequences = async (sql: Sql): Promise<void> => {
  for (const { table, column } of await sql.query<{ table: string; column: string }>(SEQUENCES)) {
    await sql.query(
      `select setval(pg_get_serial_sequence('${table}', '${column}'), max(${column})) from ${table} having max(${column}) > 0`,
    );
  }
};

const load = async (sql: Sql, path: string, tables: readonly Table[]): Promise<number> => {
  const known = new Map(tables.map((table) => [table.name, table]));
  let rows: string[] = [];
  let size = 0;
  let at: Table | undefined;
  let done = 0;
  const flush = async (): Promise<void> => {
    if (at && rows.length > 0) await sql.query(insertInto(at), [`[${rows.join(',')}]`]);
    done += rows.length;
    rows = [];
    size = 0;
  };
  for await (const part of readBackup(path)) {
    // Of the contents that come after the rows nothing is of interest here.
    if (part.kind === 'content') break;
    if (part.kind !== 'row') continue;
    const table = known.get(part.table);
    if (!table) throw new BackupFault(`${path} holds the table "${part.table}", which this Firstline does not know.`);
    if (at !== table || rows.length >= AT_ONCE || size >= MOST_TEXT) await flush();
    at = table;
    rows.push(part.row);
    size += part.row.length;
  }
  await flush();
  return done;
};

/** How many numbers of each series are left out, from the next one that the backup would have given. */
export const gapAfter = (takenAt: number, now: number): number =>
  Math.ceil(NUMBERS_PER_DAY * (1 + Math.max(0, now - takenAt) / DAY));

const SERIES = ['INC', 'PRB', 'CHG', 'REQ', 'PIR', 'KB'] as const;

const begin = async (sql: Sql, head: BackupHead, now: number): Promise<void> => {
  await sql.query('update counter set epoch = gen_random_uuid()::text');
  const gap = gapAfter(head.takenAt, now);
  await sql.query(
    `insert into number_series (prefix, next) select prefix, 1 from unnest($1::text[]) as p (prefix)
     on conflict (prefix) do nothing`,
    [[...SERIES]],
  );
  await sql.query(
    'insert into number_gap (prefix, first, last) select prefix, next, next + $1::bigint - 1 from number_series',
    [gap],
  );
  await sql.query('update number_series set next = next + $1::bigint', [gap]);
  // A session that was revoked after the backup was taken would be alive again.
  await sql.query('update session set revoked_at = $1 where revoked_at is null', [now]);
  await sql.query(`insert into audit (at, kind, detail) values ($1, 'restored', $2::text::jsonb)`, [
    now,
    JSON.stringify({ takenAt: head.takenAt, from: head.from }),
  ]);
};

/** @param db open, and without any table. @throws BackupFault; the database is then of no use */
export const putBack = async (db: Db, path: string, head: BackupHead, now: number): Promise<number> => {
  const newest = migrations.at(-1)?.version ?? 0;
  if (head.migration > newest)
    throw new BackupFault(`${path} was taken of a newer Firstline. Start that version, or restore an older backup.`);
  await migrate(
    db,
    migrations.filter(({ version }) => version <= head.migration),
  );
  const rows = await db.transaction(async (sql) => {
    const tables = await readTables(sql);
    await empty(sql, tables);
    const done = await load(sql, path, tables);
    await moveSequences(sql);
    return done;
  });
  await migrate(db);
  await db.transaction((sql) => begin(sql, head, now));
  return rows;
};
