// Whose number is this? Asked once for all new tickets of a transaction.
import type { Sql } from '../db/db';

const OWNERS = `select n.ticket, b.device_id from unnest($1::text[], $2::text[], $3::bigint[]) as n(ticket, prefix, number)
  cross join lateral (select device_id, last from number_block
    where prefix = n.prefix and first <= n.number order by first desc limit 1) b
  where b.last >= n.number
  union all select n.ticket, null from unnest($1::text[], $2::text[], $3::bigint[]) as n(ticket, prefix, number)
    join number_gap g on g.prefix = n.prefix and n.number between g.first and g.last`;

/**
 * In the place of a device: a database that was lost since had promised it to one, and only that one knows. No two
 * devices hold the same, so whoever uses it first is believed.
 */
export const WHOEVER_HOLDS_IT = '*';

/** INC0012345 → INC, 12345; KB0000042 → KB, 42. */
export const partsOf = (id: string): { readonly prefix: string; readonly number: number } => {
  const prefix = /^[A-Z]*/.exec(id)?.[0] ?? '';
  return { prefix, number: Number(id.slice(prefix.length)) };
};

/** The device that a number was reserved by; absent: by none. */
export const ownersOf = async (sql: Sql, tickets: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  if (tickets.length === 0) return new Map();
  const parts = tickets.map(partsOf);
  const rows = await sql.query<{ ticket: string; device_id: string | null }>(OWNERS, [
    tickets,
    parts.map(({ prefix }) => prefix),
    parts.map(({ number }) => number),
  ]);
  return new Map(rows.map((row) => [row.ticket, row.device_id ?? WHOEVER_HOLDS_IT]));
};
