import type { Db } from '../../src/server/db/db';

/**
 * What the desk holds, as one text: two that are equal mean that nothing was changed in between. Left out is what is
 * written because somebody tried: the outcomes of refused commands, the audit, and when a session was last seen.
 */
export const fingerprint = async (db: Db): Promise<string> => {
  const whole = [
    'counter',
    'doc',
    'doc_scope',
    'person_grant',
    'number_series',
    'number_block',
    'effect',
    'person_secret',
  ];
  const parts = whole.map(
    (table) => `(select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from ${table} t)`,
  );
  parts.push(
    `(select md5(coalesce(string_agg(concat_ws(' ', id, person_id, device_id, revoked_at), '|' order by id), '')) from session)`,
  );
  const names = [...whole, 'session'];
  const [row] = await db.query<Record<string, string>>(
    `select ${parts.map((part, n) => `${part} as ${names[n]}`).join(', ')}`,
  );
  return JSON.stringify(row, null, 1);
};
