// Ten ways in for whoever has lost the device that makes codes. Each has 80 bits, so that a plain digest keeps it.
import { createHash, randomBytes } from 'node:crypto';
import type { Sql } from '../db/db';
import { base32 } from './totp';

const HOW_MANY = 10;
const BYTES = 10;

const plain = (code: string): string => code.replaceAll(/[\s-]/g, '').toUpperCase();

const digestOf = (personId: string, code: string): string =>
  createHash('sha256')
    .update(`${personId}\n${plain(code)}`)
    .digest('hex');

export const looksLikeRecovery = (code: string): boolean => /^[A-Z2-7]{16}$/.test(plain(code));

const newCode = (): string => (base32(randomBytes(BYTES)).toLowerCase().match(/.{4}/g) ?? []).join('-');

/** Replaces those that there were. @returns them, for the only time */
export const writeRecoveryCodes = async (sql: Sql, personId: string): Promise<readonly string[]> => {
  const codes = Array.from({ length: HOW_MANY }, newCode);
  await sql.query('delete from recovery_code where person_id = $1', [personId]);
  await sql.query('insert into recovery_code (person_id, digest) select $1, unnest($2::text[])', [
    personId,
    codes.map((code) => digestOf(personId, code)),
  ]);
  return codes;
};

/** @returns whether it was one that had not been used; from now on it has */
export const useRecoveryCode = async (sql: Sql, personId: string, code: string, at: number): Promise<boolean> => {
  const used = await sql.query(
    'update recovery_code set used_at = $3 where person_id = $1 and digest = $2 and used_at is null returning 1',
    [personId, digestOf(personId, code), at],
  );
  return used.length > 0;
};

export const recoveryCodesLeft = async (sql: Sql, personId: string): Promise<number> => {
  const [row] = await sql.query<{ n: number }>(
    'select count(*)::int as n from recovery_code where person_id = $1 and used_at is null',
    [personId],
  );
  return row?.n ?? 0;
};
