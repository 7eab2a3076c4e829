// A ticket's timeline moves with it: into history when it closes, out of sight when its group is restricted.
import type { Entry } from '@shared/domain/entry';
import { scopesOfEntry } from '@shared/domain/visibility';
import type { Sql } from '../db/db';
import { type DocWrite, scopesLeft } from './documents';

const ENTRIES = `select id, parent, seq, scopes, body::text as body from doc
  where coll = 'entries' and parent = any($1) and not deleted order by id`;

interface Row {
  readonly id: string;
  readonly parent: string;
  readonly seq: number;
  readonly scopes: readonly string[];
  readonly body: string;
}

/**
 * The entries that change their scopes when these tickets have new ones. The caller holds the tickets' locks: entries
 * are only written under them.
 * @param moved a ticket's new scopes, by number
 */
export const movedEntries = async (
  sql: Sql,
  moved: ReadonlyMap<string, readonly string[]>,
): Promise<readonly DocWrite[]> => {
  if (moved.size === 0) return [];
  const rows = await sql.query<Row>(ENTRIES, [[...moved.keys()]]);
  return rows.flatMap((row) => {
    const body = JSON.parse(row.body) as Entry;
    const scopes = scopesOfEntry(body, moved.get(row.parent) ?? []);
    const left = scopesLeft(row.scopes, scopes);
    if (left.length === 0 && scopes.length === row.scopes.length) return [];
    return [{ coll: 'entries' as const, id: row.id, parent: row.parent, scopes, left, prev: row.seq, body }];
  });
};
