// The record of what is no command. No passwords, no tokens, no codes, no text that somebody typed where a name was asked for.
import { type SignInKind, signInKinds } from '@shared/contract/sign-ins';
import type { Db, Sql } from '../db/db';
import { shortAddress } from './short-address';

export type AuditKind =
  /** What has to do with getting in: shown to administrators, and to everybody of themselves. */
  | SignInKind
  | 'policyChanged'
  | 'signInsExported'
  | 'peopleImported'
  | 'peopleImportUndone'
  | 'peopleExported'
  | 'mailFailed'
  /** The desk was put back from a backup. */
  | 'restored';

export interface AuditRow {
  readonly kind: AuditKind;
  readonly at: number;
  readonly personId: string | null;
  readonly deviceId: string | null;
  /** In full; kept shortened to its network. */
  readonly address?: string | undefined;
  readonly detail?: Readonly<Record<string, string | number | null>>;
}

export const writeAudit = async (sql: Sql, row: AuditRow): Promise<void> => {
  const network = row.address === undefined ? null : shortAddress(row.address);
  await sql.query('insert into audit (at, kind, person_id, device_id, detail) values ($1, $2, $3, $4, $5::jsonb)', [
    row.at,
    row.kind,
    row.personId,
    row.deviceId,
    JSON.stringify({ ...row.detail, ...(network === null ? {} : { address: network }) }),
  ]);
};

const AT_ONCE = 5_000;

/** Shortens the record of sign-ins at its old end. Nothing else can take anything out of it. */
export const forgetSignIns = async (db: Db, olderThan: number): Promise<void> => {
  for (;;) {
    const gone = await db.transaction(async (sql) => {
      await sql.query(`select set_config('firstline.forgets', 'old', true)`);
      return sql.query(
        `delete from audit where id in (
           select id from audit where at < $1 and kind = any($2) order by id limit ${AT_ONCE}) returning 1`,
        [olderThan, signInKinds],
      );
    });
    if (gone.length < AT_ONCE) return;
  }
};
