// How documents get their new state, their scopes and their numbers: the one statement that moves the counter for them.
import type { Collection } from '@shared/contract/sync';
import { type Sql, SqlError } from '../db/db';

export interface DocWrite {
  readonly coll: Collection;
  readonly id: string;
  /** The ticket of an entry. */
  readonly parent: string | null;
  readonly scopes: readonly string[];
  /** Scopes that it had and has no more. */
  readonly left: readonly string[];
  /** The number that was read with it; null for one that is new. */
  readonly prev: number | null;
  readonly body: unknown;
  /** True: no device may hold it any longer. Its scopes must be empty then. */
  readonly deleted?: boolean;
}

const WRITE = `with x as materialized (
    select * from json_to_recordset($1::text::json) as x(
      n int, coll text, id text, parent text, scopes text[], "left" text[], prev bigint, deleted boolean, body jsonb)),
  c as (update counter set seq = seq + $2::int, world_seq = case when $3::boolean then seq + $2::int else world_seq end
    returning seq - $2::int as base),
  w as (insert into doc as d (coll, id, seq, prev, deleted, scopes, parent, body)
    select x.coll, x.id, c.base + x.n, x.prev, x.deleted, x.scopes, x.parent, x.body from c cross join x
    on conflict (coll, id) do update set seq = excluded.seq, prev = excluded.prev, deleted = excluded.deleted,
      scopes = excluded.scopes, body = excluded.body
      where d.seq = excluded.prev
    returning 1),
  s as (insert into doc_scope as s (coll, scope, id, seq, since, present)
    select x.coll, u.scope, x.id, c.base + x.n, c.base + x.n, u.present from c cross join x cross join lateral (
      select unnest(x.scopes) as scope, true as present union all select unnest(x."left"), false) u
    on conflict (coll, scope, id) do update set seq = excluded.seq, present = excluded.present)
  select (select count(*) from w) as written, (select base from c) as base`;

/**
 * Takes as many numbers as there are documents, in their order. Call it last: from here on to the commit every other
 * writer waits.
 * @param movesWorld people or settings are among them: caches of rules and roles are out of date from then on
 * @throws SqlError 40001 when a document is not as it was read; run the transaction again
 */
export const writeDocuments = async (
  sql: Sql,
  documents: readonly DocWrite[],
  movesWorld = false,
): Promise<{ readonly head: number }> => {
  const rows = documents.map(({ deleted = false, ...document }, n) => ({ ...document, deleted, n: n + 1 }));
  const [done] = await sql.query<{ written: number; base: number }>(WRITE, [
    JSON.stringify(rows),
    rows.length,
    movesWorld,
  ]);
  if (done?.written !== rows.length) throw new SqlError('40001', 'somebody else has written one of these documents');
  return { head: done.base + rows.length };
};

/** Scopes of `before` that `after` lacks. */
export const scopesLeft = (before: readonly string[], after: readonly string[]): string[] =>
  before.filter((scope) => !after.includes(scope));

/** Commands share it, changes of people, settings and whole imports have it for themselves: no rule changes midway. */
export const worldLock = {
  shared: 'select pg_advisory_xact_lock_shared(4711, 2);',
  exclusive: 'select pg_advisory_xact_lock(4711, 2);',
} as const;
