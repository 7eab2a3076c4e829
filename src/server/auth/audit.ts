// The record of what is no command. No passwords, no tokens, no text that somebody typed where a name was asked for.
import type { Sql } from '../db/db';

export type AuditKind =
  | 'signIn'
  | 'signInFailed'
  | 'signOut'
  | 'sessionRevoked'
  | 'sessionReplaced'
  | 'passwordChanged'
  | 'mailFailed'
  /** The desk was put back from a backup. */
  | 'restored';

export interface AuditRow {
  readonly kind: AuditKind;
  readonly at: number;
  readonly personId: string | null;
  readonly deviceId: string | null;
  readonly detail?: Readonly<Record<string, string | number | null>>;
}

export const writeAudit = async (sql: Sql, row: AuditRow): Promise<void> => {
  await sql.query('insert into audit (at, kind, person_id, device_id, detail) values ($1, $2, $3, $4, $5::jsonb)', [
    row.at,
    row.kind,
    row.personId,
    row.deviceId,
    JSON.stringify(row.detail ?? {}),
  ]);
};
