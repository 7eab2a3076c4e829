import type { Db } from '../db/db';
import { worldLock } from './documents';
import { type GrantWrite, grantsFor, writeGrants } from './grants';
import { refreshed } from './put-world';
import type { WorldCache } from './world-cache';

const STORED = `select person_id, array_agg(scope) as scopes from person_grant where present group by person_id`;

/** Another version of the server may grant otherwise than the one before it: what is stored follows at the start. */
export const settleGrants = (db: Db, cache: WorldCache): Promise<void> =>
  db.transaction(async (sql) => {
    const { world, people } = await refreshed(sql, cache);
    if (!world) return;
    const rows = await sql.query<{ person_id: string; scopes: string[] }>(STORED);
    const stored = new Map(rows.map((row) => [row.person_id, new Set(row.scopes)]));
    const changes = [...people.values()].flatMap((person): GrantWrite[] => {
      const scopes = grantsFor(person, world);
      const had = stored.get(person.id) ?? new Set<string>();
      const same = had.size === scopes.length && scopes.every((scope) => had.has(scope));
      return same ? [] : [{ personId: person.id, scopes, anew: false }];
    });
    await writeGrants(sql, changes);
  }, worldLock.exclusive);
