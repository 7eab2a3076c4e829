// Weekly reports in the database: each kept as it was counted.
import type { ReportHead } from '@shared/contract/reports';
import type { WeeklyReport } from '@shared/report/report';
import type { Db, Sql } from '../db/db';

const INSERT = `insert into weekly_report (week, scope, made_at, took_ms, body)
  select x.week, x.scope, x.made_at, x.took_ms, x.body
  from jsonb_to_recordset($1::jsonb) as x (week text, scope text, made_at bigint, took_ms int, body jsonb)`;

const AGAIN = `${INSERT} on conflict (week, scope) do update
  set made_at = excluded.made_at, took_ms = excluded.took_ms, body = excluded.body`;

const ONCE = `${INSERT} on conflict (week, scope) do nothing returning scope`;

const rowsOf = (reports: readonly WeeklyReport[], tookMs: number): string =>
  JSON.stringify(
    reports.map((body) => ({
      week: body.week,
      scope: body.of,
      made_at: body.madeAt,
      took_ms: Math.round(tookMs),
      body,
    })),
  );

/** @returns false when somebody else had stored this week already: then nothing was written */
export const storeOnce = async (sql: Sql, reports: readonly WeeklyReport[], tookMs: number): Promise<boolean> =>
  (await sql.query(ONCE, [rowsOf(reports, tookMs)])).length > 0;

export const storeAgain = async (sql: Sql, reports: readonly WeeklyReport[], tookMs: number): Promise<void> => {
  await sql.query(AGAIN, [rowsOf(reports, tookMs)]);
};

export const storedHeads = async (db: Db): Promise<readonly ReportHead[]> => {
  const rows = await db.query<{ week: string; scope: string; group: string | null; made_at: number }>(
    `select week, scope, body->>'group' as "group", made_at from weekly_report
      order by week desc, scope <> 'desk:', body->>'group'`,
  );
  return rows.map(({ week, scope, group, made_at }) => ({ week, scope, group, madeAt: made_at }));
};

/** Null: it was not made. */
export const storedReport = async (db: Db, week: string, scope: string): Promise<WeeklyReport | null> => {
  const [row] = await db.query<{ body: string }>(
    'select body::text as body from weekly_report where week = $1 and scope = $2',
    [week, scope],
  );
  return row ? (JSON.parse(row.body) as WeeklyReport) : null;
};

/** The newest week that was made; null: none yet. */
export const newestWeek = async (db: Db): Promise<string | null> => {
  const [row] = await db.query<{ week: string | null }>('select max(week) as week from weekly_report');
  return row?.week ?? null;
};

/** What people have said; who said nothing gets it by role. */
export const wishes = async (db: Db | Sql): Promise<ReadonlyMap<string, boolean>> => {
  const rows = await db.query<{ person_id: string; wanted: boolean }>(
    'select person_id, wanted from weekly_report_reader',
  );
  return new Map(rows.map(({ person_id, wanted }) => [person_id, wanted]));
};

export const keepWish = async (db: Db, personId: string, wanted: boolean): Promise<void> => {
  await db.query(
    `insert into weekly_report_reader (person_id, wanted) values ($1, $2)
      on conflict (person_id) do update set wanted = excluded.wanted`,
    [personId, wanted],
  );
};
