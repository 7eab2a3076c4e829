import type { Db } from '../../src/server/db/db';

/** Tables, and what counts of each row. */
const counted: Readonly<Record<string, string>> = {
  counter: 't::text',
  doc: 't::text',
  doc_scope: 't::text',
  person_grant: 't::text',
  number_series: 't::text',
  number_block: 't::text',
  person_secret: 't::text',
  effect: `concat_ws(' ', id, kind, payload, cancelled_at)`,
  session: `concat_ws(' ', id, person_id, device_id, revoked_at)`,
};

/**
 * What the desk holds, as one text: two that are equal mean that nothing was changed in between. Left out is what is
 * written because somebody tried (outcomes of refused commands, the audit), when a session was last seen, and how far
 * the sending of mail is.
 */
export const fingerprint = async (db: Db): Promise<string> => {
  const parts = Object.entries(counted).map(
    ([table, row]) => `(select md5(coalesce(string_agg(${row}, '|' order by ${row}), '')) from ${table} t) as ${table}`,
  );
  const [row] = await db.query<Record<string, string>>(`select ${parts.join(', ')}`);
  return JSON.stringify(row, null, 1);
};
