import { KEEP_DAYS, type SignInPolicy } from '@shared/contract/second-factor';
import type { Role } from '@shared/domain/person';
import type { Sql } from '../db/db';

const usual: SignInPolicy = { roles: [], keepDays: KEEP_DAYS.usual };

export const readPolicy = async (sql: Sql): Promise<SignInPolicy> => {
  const [row] = await sql.query<{ roles: Role[]; keep_days: number }>('select roles, keep_days from sign_in_policy');
  return row ? { roles: row.roles, keepDays: row.keep_days } : usual;
};

export const writePolicy = async (sql: Sql, { roles, keepDays }: SignInPolicy): Promise<void> => {
  await sql.query(
    `insert into sign_in_policy (roles, keep_days) values ($1, $2)
     on conflict (only_one) do update set roles = excluded.roles, keep_days = excluded.keep_days`,
    [roles, keepDays],
  );
};
