import type { Account } from '@shared/domain/csv/people-plan';
import type { Person } from '@shared/domain/person';
import type { Sql } from '../db/db';

/** The names that people sign in with, by person. */
const loginsOf = async (sql: Sql): Promise<ReadonlyMap<string, string>> => {
  const rows = await sql.query<{ person_id: string; login: string }>('select person_id, login from person_secret');
  return new Map(rows.map((row) => [row.person_id, row.login]));
};

export const accountsOf = async (sql: Sql, people: Iterable<Person>): Promise<Account[]> => {
  const logins = await loginsOf(sql);
  return [...people].map((person) => ({ person, login: logins.get(person.id) ?? null }));
};

/** A name to sign in with; a password is set by itself, and one that there is stays. Null takes both away. */
export const writeLogin = async (sql: Sql, personId: string, login: string | null, at: number): Promise<void> => {
  if (login === null) {
    await sql.query('delete from person_secret where person_id = $1', [personId]);
    return;
  }
  await sql.query(
    `insert into person_secret (person_id, login, argon2, changed_at) values ($1, $2, null, $3)
     on conflict (person_id) do update set login = excluded.login`,
    [personId, login, at],
  );
};

/** @returns the ids of the sessions that ended; whoever hears of them is told after the commit */
export const endSessionsOf = async (sql: Sql, personIds: readonly string[], at: number): Promise<readonly string[]> => {
  const ended = await sql.query<{ id: string }>(
    'update session set revoked_at = $2 where person_id = any($1) and revoked_at is null returning id',
    [personIds, at],
  );
  return ended.map(({ id }) => id);
};
