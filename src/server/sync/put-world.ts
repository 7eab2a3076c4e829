// People and settings: documents like others, and beyond that what visibility hangs on. All of this runs under the
// exclusive world lock, as the first writer of its transaction.
import type { Person } from '@shared/domain/person';
import type { DeskRecord } from '@shared/domain/records';
import { type DeskSettings, groupOf, type World } from '@shared/domain/settings';
import { same } from '@shared/domain/settle';
import type { Ticket } from '@shared/domain/ticket';
import { scopesOfPerson, scopesOfRecord, scopesOfSettings, scopesOfTicket } from '@shared/domain/visibility';
import type { Sql } from '../db/db';
import { readHead } from './changes';
import { type DocWrite, scopesLeft, writeDocuments } from './documents';
import { movedEntries } from './entries-of';
import { type GrantWrite, grantChange, writeGrants } from './grants';
import type { WorldCache } from './world-cache';

interface Stored {
  readonly id: string;
  readonly seq: number;
  readonly scopes: readonly string[];
}

const PART = 1_000;

/** The cache of this very moment: nobody else can move it before the transaction ends. */
export const refreshed = async (sql: Sql, cache: WorldCache): Promise<WorldCache> => {
  await cache.refresh(sql, await readHead(sql));
  return cache;
};

const storedOf = async (sql: Sql, coll: string, ids: readonly string[]): Promise<ReadonlyMap<string, Stored>> => {
  const rows = await sql.query<Stored>(
    'select id, seq, scopes from doc where coll = $1 and id = any($2) order by id for update',
    [coll, ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
};

/** @returns false when nothing is different */
export const putPeopleIn = async (sql: Sql, people: readonly Person[], cache: WorldCache): Promise<boolean> => {
  const { world } = await refreshed(sql, cache);
  const latest = new Map(people.map((person) => [person.id, person]));
  const changed = [...latest.values()].filter((person) => !same(cache.people.get(person.id), person));
  for (let from = 0; from < changed.length; from += PART) {
    const part = changed.slice(from, from + PART);
    const stored = await storedOf(
      sql,
      'people',
      part.map(({ id }) => id),
    );
    const documents = part.map((person): DocWrite => {
      const scopes = scopesOfPerson(person);
      const before = stored.get(person.id);
      const left = scopesLeft(before?.scopes ?? [], scopes);
      return { coll: 'people', id: person.id, parent: null, scopes, left, prev: before?.seq ?? null, body: person };
    });
    const grants = part.flatMap((person): GrantWrite[] => {
      const change = world && grantChange([cache.people.get(person.id), world], [person, world]);
      return change ? [change] : [];
    });
    await writeDocuments(sql, documents, true);
    await writeGrants(sql, grants);
  }
  return changed.length > 0;
};

const visibilityOf = (world: World | null, id: string): string => {
  const group = world ? groupOf(world, id) : undefined;
  return group ? `${group.restricted} ${group.tier === 'vendor'}` : 'false false';
};

const TICKETS = `select id, seq, scopes, body::text as body from doc
  where coll = 'tickets' and id > $1 and (body->>'groupId' = any($2) or body->'handoff'->>'toGroupId' = any($2))
  order by id limit ${PART} for update`;

const rescopeTickets = async (sql: Sql, groups: readonly string[], world: World): Promise<void> => {
  for (let after = ''; ; ) {
    const rows = await sql.query<Stored & { body: string }>(TICKETS, [after, groups]);
    const documents = rows.flatMap((row): DocWrite[] => {
      const body = JSON.parse(row.body) as Ticket;
      const scopes = scopesOfTicket(body, world);
      const left = scopesLeft(row.scopes, scopes);
      if (left.length === 0 && scopes.length === row.scopes.length) return [];
      return [{ coll: 'tickets', id: row.id, parent: null, scopes, left, prev: row.seq, body }];
    });
    const entries = await movedEntries(sql, new Map(documents.map(({ id, scopes }) => [id, scopes])));
    if (documents.length > 0) await writeDocuments(sql, [...documents, ...entries]);
    const last = rows.at(-1);
    if (!last || rows.length < PART) return;
    after = last.id;
  }
};

const RECORDS = `select id, seq, scopes, body::text as body from doc
  where coll = 'records' and not deleted order by id for update`;

/** Articles for a group: there are few, and whose they are stands in their texts. */
const rescopeRecords = async (sql: Sql, world: World): Promise<void> => {
  const rows = await sql.query<Stored & { body: string }>(RECORDS);
  const documents = rows.flatMap((row): DocWrite[] => {
    const body = JSON.parse(row.body) as DeskRecord;
    const scopes = scopesOfRecord(body, world);
    const left = scopesLeft(row.scopes, scopes);
    if (left.length === 0 && scopes.length === row.scopes.length) return [];
    return [{ coll: 'records', id: row.id, parent: null, scopes, left, prev: row.seq, body }];
  });
  if (documents.length > 0) await writeDocuments(sql, documents);
};

/** @returns false when nothing is different */
export const putSettingsIn = async (sql: Sql, settings: DeskSettings, cache: WorldCache): Promise<boolean> => {
  const { world: before, people } = await refreshed(sql, cache);
  if (before && same(before.settings, settings)) return false;
  const world: World = { settings, person: (id) => people.get(id) };
  const prev = (await storedOf(sql, 'settings', [settings.id])).get(settings.id)?.seq ?? null;
  await writeDocuments(
    sql,
    [{ coll: 'settings', id: settings.id, parent: null, scopes: scopesOfSettings(), left: [], prev, body: settings }],
    true,
  );
  await writeGrants(
    sql,
    [...people.values()].flatMap((person) => grantChange([person, before], [person, world]) ?? []),
  );
  const groups = new Set([...settings.groups, ...(before?.settings.groups ?? [])].map(({ id }) => id));
  const moved = [...groups].filter((id) => visibilityOf(before, id) !== visibilityOf(world, id));
  if (before && moved.length > 0) {
    await rescopeTickets(sql, moved, world);
    await rescopeRecords(sql, world);
  }
  return true;
};
