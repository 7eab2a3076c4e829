import type { Entry } from '@shared/domain/entry';
import { entrySeenBy } from '@shared/domain/seen-by';
import { worksBy } from '@shared/domain/visibility';
import type { Db } from '../db/db';
import { readReader } from './reader';

const TICKET = `select scopes && $3::text[] as works from doc where coll = 'tickets' and id = $1 and not deleted and scopes && $2::text[]`;
const ENTRIES = `select body::text as body from doc
  where coll = 'entries' and parent = $1 and not deleted and scopes && $2::text[]`;

/** Oldest first. Null: there is no such ticket, or none that this person may see. */
export const timeline = (db: Db, personId: string, ticket: string): Promise<readonly Entry[] | null> =>
  db.snapshot(async (sql) => {
    const { actor, granted } = await readReader(sql, personId);
    const scopes = [...granted.keys()];
    const working = scopes.filter((scope) => worksBy([scope]));
    const [here] = await sql.query<{ works: boolean }>(TICKET, [ticket, scopes, working]);
    if (!here) return null;
    const rows = await sql.query<{ body: string }>(ENTRIES, [ticket, scopes]);
    return rows
      .map(({ body }) => entrySeenBy(actor, JSON.parse(body) as Entry, here.works))
      .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  });
