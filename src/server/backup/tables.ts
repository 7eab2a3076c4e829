// What the database holds, by its own catalogue: a table that a later migration brings is in the next backup.
import type { Sql } from '../db/db';

/** Made by the database itself (words), said by the head (migrations), or over long before anybody restores (sign-ins). */
const leftOut = ['migration', 'doc_words', 'oidc_flow', 'oidc_code', 'pending_sign_in'];

export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly key: readonly { readonly name: string; readonly type: string }[];
}

const TABLES = `select c.relname as name,
    (select json_agg(a.attname order by a.attnum) from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '')::text as columns,
    (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, null)) order by k.place)
      from pg_index i cross join lateral unnest(i.indkey::int2[]) with ordinality as k (attnum, place)
      join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
      where i.indrelid = c.oid and i.indisprimary)::text as key
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = current_schema() and c.relkind = 'r' order by c.relname`;

export const readTables = async (sql: Sql): Promise<Table[]> => {
  const rows = await sql.query<{ name: string; columns: string; key: string | null }>(TABLES);
  return rows
    .filter(({ name }) => !leftOut.includes(name))
    .map(({ name, columns, key }) => ({ name, columns: JSON.parse(columns), key: JSON.parse(key ?? '[]') }));
};

/** How a table that may be large is read while it is being written to. No row of these is ever
 * removed, but for the oldest of the audit. */
export type Growing =
  /** Rows are only added, in the order of the key. */
  | { readonly how: 'added'; readonly by: string }
  /** Rows are changed too: `later` finds those changed since `$1`, the counter, or `$2`, the transaction, stood there. */
  | { readonly how: 'changed'; readonly later: string };

export const growing: Readonly<Record<string, Growing>> = {
  doc: { how: 'changed', later: 't.seq > $1::bigint and $2::text is not null' },
  doc_scope: { how: 'changed', later: 't.seq > $1::bigint and $2::text is not null' },
  effect: { how: 'changed', later: '$1::bigint is not null and age(t.xmin) <= age($2::text::xid)' },
  command_outcome: { how: 'added', by: 'noted' },
  audit: { how: 'added', by: 'id' },
};

const rowOf = (columns: readonly string[]): string =>
  `(select to_json(r)::text from (select ${columns.map((column) => `t."${column}"`).join(', ')}) r) as row`;

/** One page in the order of `key`. `$1` is a limit; the others are where the page before ended. */
export const pageOf = ({ name, columns }: Table, key: Table['key'], isFirst: boolean): string => {
  const names = key.map((each) => `t.${each.name}`);
  const after = key.map(({ type }, at) => `$${at + 2}::text::${type}`);
  const where = isFirst ? '' : `where (${names.join(', ')}) > (${after.join(', ')})`;
  const at = `array[${names.map((each) => `${each}::text`).join(', ')}] as at`;
  return `select ${rowOf(columns)}, ${at} from ${name} t ${where} order by ${names.join(', ')} limit $1`;
};

export const allOf = ({ name, columns }: Table, where = 'true'): string =>
  `select ${rowOf(columns)} from ${name} t where ${where}`;
