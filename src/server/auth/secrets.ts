// Passwords of people: set by an administrator, never read back.
import type { Db, Sql } from '../db/db';
import { writeAudit } from './audit';
import { hashPassword } from './passwords';
import { loginOf } from './sign-in';

export const SHORTEST_PASSWORD = 10;
const LONGEST_PASSWORD = 256;

/** A password that can't be taken; the message is a sentence. */
export class PasswordRefused extends Error {}

/**
 * Makes or replaces somebody's way in. Takes part in the caller's transaction.
 * @param argon2 from `hashPassword`
 */
export const writeSecret = async (
  sql: Sql,
  secret: { readonly personId: string; readonly login: string; readonly argon2: string },
  at: number,
): Promise<void> => {
  await sql.query(
    `insert into person_secret (person_id, login, argon2, changed_at) values ($1, $2, $3, $4)
     on conflict (person_id) do update set login = excluded.login, argon2 = excluded.argon2, changed_at = excluded.changed_at`,
    [secret.personId, loginOf(secret.login), secret.argon2, at],
  );
};

/** Whoever runs the server may let somebody in who has lost the app and the recovery codes. */
const dropFactor = async (sql: Sql, personId: string, at: number): Promise<void> => {
  await sql.query('delete from recovery_code where person_id = $1', [personId]);
  const gone = await sql.query('delete from second_factor where person_id = $1 returning 1', [personId]);
  if (gone.length > 0) await writeAudit(sql, { kind: 'secondFactorReset', at, personId, deviceId: null });
};

/**
 * A new password ends every session that was opened with the old one.
 * @param withoutFactor the second factor goes with it
 * @throws PasswordRefused when the name is nobody's, or the password too short or too long
 */
export const changePassword = async (
  db: Db,
  login: string,
  password: string,
  at: number,
  withoutFactor = false,
): Promise<void> => {
  if (password.length < SHORTEST_PASSWORD || password.length > LONGEST_PASSWORD) {
    throw new PasswordRefused(
      `A password has ${SHORTEST_PASSWORD} to ${LONGEST_PASSWORD} characters. Choose another one.`,
    );
  }
  const argon2 = await hashPassword(password);
  const ended = await db.transaction(async (sql) => {
    const [row] = await sql.query<{ person_id: string }>(
      'update person_secret set argon2 = $2, changed_at = $3 where login = $1 returning person_id',
      [loginOf(login), argon2, at],
    );
    if (!row) throw new PasswordRefused(`Nobody signs in as "${login}".`);
    await writeAudit(sql, { kind: 'passwordChanged', at, personId: row.person_id, deviceId: null });
    if (withoutFactor) await dropFactor(sql, row.person_id, at);
    return sql.query<{ id: string }>(
      'update session set revoked_at = $2 where person_id = $1 and revoked_at is null returning id',
      [row.person_id, at],
    );
  });
  for (const { id } of ended) db.publish('session', id);
};
