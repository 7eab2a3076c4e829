import type { Sql } from '../db/db';

/** Of these commands, those of this person that have an outcome: whether another's id exists, nobody learns. */
export const knownCommands = async (
  sql: Sql,
  personId: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> => {
  const rows = await sql.query<{ id: string }>('select id from command_outcome where id = any($1) and person_id = $2', [
    ids,
    personId,
  ]);
  return new Set(rows.map(({ id }) => id));
};
