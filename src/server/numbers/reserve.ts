// Numbers that devices may give out while they are offline: each device gets blocks of its own, and no number is
// promised twice, nor one that exists.
import { formatNumber } from '@shared/contract/http';
import type { Db, Sql } from '../db/db';

export interface NumberBlock {
  /** Both ends included. */
  readonly from: number;
  readonly to: number;
}

/** Ten digits are the most that a number may have. */
const LAST = 9_999_999_999;

/** Waits until nobody else counts this series, and keeps it until the transaction ends. */
export const lockSeries = async (sql: Sql, prefix: string): Promise<number> => {
  const [row] = await sql.query<{ next: number }>(
    `insert into number_series as s (prefix, next) values ($1, 1)
     on conflict (prefix) do update set next = s.next returning next`,
    [prefix],
  );
  return row?.next ?? 1;
};

/** Numbers that came from elsewhere are not given out again. */
export const passNumber = async (sql: Sql, prefix: string, taken: number): Promise<void> => {
  await sql.query('update number_series set next = $2 where prefix = $1 and next < $2', [prefix, taken + 1]);
};

const taken = async (sql: Sql, prefix: string, from: number, count: number): Promise<number | null> => {
  const numbers = Array.from({ length: count }, (_, n) => formatNumber(prefix, from + n));
  const [row] = await sql.query<{ id: string | null }>(
    `select max(id) as id from doc where (coll = 'tickets' or coll = 'records') and id = any($1)`,
    [numbers],
  );
  return row?.id == null ? null : Number(row.id.slice(prefix.length));
};

/** @throws RangeError when the series has come to its end */
export const reserveNumbers = (
  db: Db,
  by: { readonly personId: string; readonly deviceId: string },
  prefix: string,
  count: number,
  now: number,
): Promise<NumberBlock> =>
  db.transaction(async (sql) => {
    let from = await lockSeries(sql, prefix);
    for (
      let last = await taken(sql, prefix, from, count);
      last !== null;
      last = await taken(sql, prefix, from, count)
    ) {
      from = last + 1;
    }
    const to = from + count - 1;
    if (to > LAST) throw new RangeError(`the series ${prefix} has no ${count} numbers left`);
    await passNumber(sql, prefix, to);
    await sql.query(
      `insert into number_block (prefix, first, last, device_id, person_id, reserved_at) values ($1, $2, $3, $4, $5, $6)`,
      [prefix, from, to, by.deviceId, by.personId, now],
    );
    return { from, to };
  });
