// Figures as devices count them against the same figures asked of the database in SQL, which knows nothing of facts: equal
// to the last ticket, for the whole desk and for each of its groups.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DeskSettings } from '@shared/domain/settings';
import type { Ticket } from '@shared/domain/ticket';
import { type Fact, factOf } from '@shared/figures/fact';
import { figureOf, type MeasureName, ticketsOf } from '@shared/figures/measures';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Db } from '../db/db';
import { openDb } from '../db/open';
import { seedDemo } from './demo';

const folder = mkdtempSync(join(tmpdir(), 'firstline-figures-'));
const now = Date.UTC(2026, 10, 18, 10, 42);
const period = { from: now - 30 * 86_400_000, to: now + 1 };
let db: Db;
let facts: readonly Fact[];
let groups: readonly (string | null)[];

beforeAll(async () => {
  db = await openDb({ dataDir: folder });
  await seedDemo({ db, now: () => now });
  const rows = await db.query<{ coll: string; body: string }>(
    `select coll, body::text as body from doc where coll in ('tickets', 'settings') and not deleted`,
  );
  const of = <T>(coll: string) => rows.filter((row) => row.coll === coll).map((row) => JSON.parse(row.body) as T);
  const [settings] = of<DeskSettings>('settings');
  if (!settings) throw new Error('the demo desk has no settings');
  facts = of<Ticket>('tickets').map((ticket) => factOf(ticket, settings));
  groups = [null, ...settings.groups.map(({ id }) => id)];
});
afterAll(async () => {
  await db?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Every ticket with what stands in it, and when its present resolution was made. */
const TICKETS = `with t as (
  select id as number, body,
    body->>'kind' as kind,
    (body->>'openedAt')::bigint as opened,
    case when body->'state'->>'kind' in ('resolved', 'closed') then (body->'state'->'resolution'->>'at')::bigint end as resolved,
    body->>'groupId' as groupid,
    -- Problems and changes have no clock that would say so.
    coalesce((select e->>'groupId' from jsonb_array_elements(body->'clock') e where e->>'kind' = 'opened' limit 1),
      case when body->'clock' = '[]' then body->>'groupId' end) as firstgroup
  from doc where coll = 'tickets' and not deleted)`;

const IN = (at: string, group: string) => `${at} >= $1 and ${at} < $2 and ($3::text is null or ${group} = $3)`;
const has = (kind: string) =>
  `exists (select 1 from jsonb_array_elements(body->'clock') e where e->>'kind' = '${kind}')`;

/** What each figure is about, which of those it counts or what it takes of them, in SQL. */
const asked: Partial<Record<MeasureName, { readonly where: string; readonly hit?: string; readonly value?: string }>> =
  {
    opened: { where: IN('opened', 'firstgroup') },
    resolved: { where: IN('resolved', 'groupid') },
    mttrCalendar: { where: `kind = 'incident' and ${IN('resolved', 'groupid')}`, value: 'avg(resolved - opened)' },
    mttrCalendarMedian: {
      where: `kind = 'incident' and ${IN('resolved', 'groupid')}`,
      value: 'percentile_cont(0.5) within group (order by resolved - opened)',
    },
    mttrCalendarP90: {
      where: `kind = 'incident' and ${IN('resolved', 'groupid')}`,
      value: 'percentile_cont(0.9) within group (order by resolved - opened)',
    },
    firstContact: {
      where: `kind = 'incident' and body->>'openedBy' <> body->>'callerId' and ${IN('resolved', 'groupid')}`,
      hit: `body->'state'->'resolution'->>'by' = body->>'openedBy' and body->>'reassignmentCount' = '0'
      and body->>'reopenCount' = '0' and not ${has('held')}`,
    },
    reassigned: { where: IN('resolved', 'groupid'), hit: `(body->>'reassignmentCount')::int > 0` },
    reassignments: { where: IN('resolved', 'groupid'), value: `avg((body->>'reassignmentCount')::int)` },
    reopened: { where: IN('resolved', 'groupid'), hit: has('reopened') },
    satisfaction: {
      where: IN(`(body->'survey'->'answer'->>'at')::bigint`, 'groupid'),
      value: `avg((body->'survey'->'answer'->>'score')::int)`,
    },
    solutionApplied: {
      where: `kind = 'incident' and ${IN('resolved', 'groupid')}`,
      hit: `jsonb_array_length(body->'solutions') > 0`,
    },
    handoffReturned: {
      where: `exists (select 1 from jsonb_array_elements(body->'hops') h where h->>'outcome' in ('accepted', 'returned')
      and ${IN(`(h->>'endedAt')::bigint`, `h->>'toGroupId'`)})`,
      hit: `exists (select 1 from jsonb_array_elements(body->'hops') h where h->>'outcome' = 'returned'
      and ${IN(`(h->>'endedAt')::bigint`, `h->>'toGroupId'`)})`,
    },
  };

test.each(Object.keys(asked) as MeasureName[])('%s', async (name) => {
  const { where, hit, value } = asked[name] ?? { where: 'true' };
  let about = 0;
  for (const group of groups) {
    const params = [period.from, period.to, group];
    const rows = await db.query<{ number: string }>(`${TICKETS} select number from t where ${where}`, params);
    const counted = hit ? `and (${hit})` : '';
    const hits = await db.query<{ number: string }>(
      `${TICKETS} select number from t where ${where} ${counted}`,
      params,
    );
    const scope = { ...period, groupIds: group === null ? null : new Set([group]) };
    const figure = figureOf(name, facts, scope);
    const numbers = (list: readonly { readonly number: string }[]) => list.map(({ number }) => number).toSorted();
    expect(numbers(ticketsOf(name, facts, scope))).toEqual(numbers(rows));
    if (value) {
      const [row] = await db.query<{ value: number | null }>(
        `${TICKETS} select (${value})::double precision as value from t where ${where}`,
        params,
      );
      if (row?.value == null) expect(figure.value).toBeNull();
      else expect(figure.value).toBeCloseTo(row.value, 3);
    } else expect([figure.of, figure.hits]).toEqual([rows.length, hits.length]);
    about += rows.length;
  }
  // A figure that is about nothing would prove nothing.
  expect(about).toBeGreaterThan(0);
});
