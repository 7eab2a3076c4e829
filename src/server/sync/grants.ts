// Who may hold which scopes. A change of grants takes a number like every other change, so that a device learns of it
// in order: revoked scopes are taken back, new ones sent from their beginning.
import type { Person } from '@shared/domain/person';
import { sightOfRole } from '@shared/domain/seen-by';
import type { World } from '@shared/domain/settings';
import { grantsOf } from '@shared/domain/visibility';
import type { Sql } from '../db/db';

export interface GrantWrite {
  readonly personId: string;
  readonly scopes: readonly string[];
  /** Send everything again: the same documents look different in another role. */
  readonly anew: boolean;
}

const WRITE = `with x as materialized (
    select * from json_to_recordset($1::text::json) as x("personId" text, scopes text[], anew boolean)),
  c as (update counter set seq = seq + 1 returning seq),
  gone as (update person_grant g set present = false, seq = c.seq from c cross join x
    where g.person_id = x."personId" and g.present and not g.scope = any(x.scopes)),
  kept as (update person_grant g set seq = c.seq from c cross join x
    where g.person_id = x."personId" and g.present and x.anew and g.scope = any(x.scopes))
  insert into person_grant as g (person_id, scope, seq, present)
    select x."personId", u.scope, c.seq, true from c cross join x cross join lateral unnest(x.scopes) as u(scope)
    where not exists (select from person_grant p where p.person_id = x."personId" and p.scope = u.scope and p.present)
    on conflict (person_id, scope) do update set present = true, seq = excluded.seq`;

export const writeGrants = async (sql: Sql, grants: readonly GrantWrite[]): Promise<void> => {
  if (grants.length > 0) await sql.query(WRITE, [JSON.stringify(grants)]);
};

/** Whoever no longer works here is granted nothing. */
export const grantsFor = (person: Person | undefined, world: World): string[] =>
  person?.active ? grantsOf(person, world) : [];

/** What is to be written when a person or the settings change; null: all stays as it is. */
export const grantChange = (
  before: readonly [Person | undefined, World | null],
  after: readonly [Person, World],
): GrantWrite | null => {
  const [person, world] = after;
  const scopes = grantsFor(person, world);
  const [was, old] = before;
  const had = old ? grantsFor(was, old) : [];
  const anew = was !== undefined && sightOfRole(was) !== sightOfRole(person);
  const same = had.length === scopes.length && scopes.every((scope) => had.includes(scope));
  return same && !anew ? null : { personId: person.id, scopes, anew };
};
