// Contents as the database knows them. One whose `kept_at` is 0 is known and not in the store: a backup without it was
// restored, or the store has lost it. Whoever has it may bring it again, and everybody who was allowed to read it is.
import type { Db, Sql } from '../db/db';

export const markMissing = async (sql: Sql, hashes: readonly string[]): Promise<void> => {
  await sql.query('update file set kept_at = 0 where hash = any($1::text[])', [hashes]);
};

/** The store has them after all. @param now epoch ms */
export const markKept = async (sql: Sql, hashes: readonly string[], now: number): Promise<void> => {
  await sql.query('update file set kept_at = $2 where hash = any($1::text[]) and kept_at = 0', [hashes, now]);
};

export const missingOf = async (db: Db, hashes: readonly string[]): Promise<readonly string[]> => {
  const rows = await db.query<{ hash: string }>(
    'select hash from file where hash = any($1::text[]) and kept_at = 0 order by hash',
    [hashes],
  );
  return rows.map(({ hash }) => hash);
};
