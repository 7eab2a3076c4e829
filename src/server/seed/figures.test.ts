// Figures as devices count them against the same figures asked of the database in SQL, which knows nothing of facts: equal
// to the last ticket, for the whole desk and for each of its groups.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DeskSettings } from '@shared/domain/settings';
import type { Ticket } from '@shared/domain/ticket';
import { type Fact, factOf } from '@shared/figures/fact';
import { figureOf, type MeasureName, measures, ticketsOf } from '@shared/figures/measures';
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
  // On the demo desk nobody has accepted a handoff yet.
  await db.query(
    `update doc set body = jsonb_set(body, '{hops}', (body->'hops') || jsonb_build_object('id', id, 'fromGroupId',
      body->'groupId', 'toGroupId', body->'groupId', 'at', $1::bigint - length(body->>'description') * 60000,
      'endedAt', $1::bigint, 'outcome', 'accepted'))
    where coll = 'tickets' and body->>'kind' = 'incident' and (body->>'priority')::int < 4`,
    [now - 86_400_000],
  );
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

/**
 * Working time as a database would count it: every working stretch of every calendar as a row, and of each ticket that part
 * of it which lies between two moments and in no hold. Of tickets alone whose priority and agreement never changed and
 * which were never reopened: what a change means for a clock in the middle is what the domain's rules are there to say.
 */
const WORKED = `${TICKETS}, desk as (select body from doc where coll = 'settings'),
stretch as (
  select c->>'id' as calendar,
    extract(epoch from (day + (span->>0)::int * interval '1 minute') at time zone (c->>'timeZone')) * 1000 as a,
    extract(epoch from (day + (span->>1)::int * interval '1 minute') at time zone (c->>'timeZone')) * 1000 as b
  from desk, jsonb_array_elements(desk.body->'calendars') c,
    generate_series(timestamp '2025-06-01', timestamp '2026-12-31', interval '1 day') day,
    jsonb_array_elements(c->'week'->(extract(isodow from day)::int - 1)) span
  where not c->'holidays' ? to_char(day, 'YYYY-MM-DD')),
event as (select number, e->>'kind' as kind, (e->>'at')::bigint as at, n
  from t, jsonb_array_elements(t.body->'clock') with ordinality as x(e, n)),
plain as (
  select t.*, (select min(at) from event e where e.number = t.number and e.kind in ('responded', 'resolved')) as responded,
    goal->>'calendarId' as calendar, (goal->>'respond')::int * 60000 as respond, (goal->>'resolve')::int * 60000 as resolve
  from t, desk, jsonb_array_elements(desk.body->'targets') goal
  where (goal->>'priority')::int = (t.body->>'priority')::int and t.body->'clock' <> '[]'
    and not exists (select 1 from event e where e.number = t.number and e.kind in ('priority', 'policy', 'reopened'))),
hold as (
  select number, at as a, coalesce((select min(at) from event after where after.number = event.number
    and (after.at, after.n) > (event.at, event.n) and after.kind in ('resumed', 'resolved', 'canceled')), 9e15) as b
  from event where kind = 'held'),
worked as (
  select plain.*,
    (select sum(greatest(0, least(s.b, responded) - greatest(s.a, opened))) from stretch s where s.calendar = plain.calendar)
    - coalesce((select sum(greatest(0, least(s.b, h.b, responded) - greatest(s.a, h.a, opened)))
      from stretch s, hold h where s.calendar = plain.calendar and h.number = plain.number), 0) as respondwork,
    (select sum(greatest(0, least(s.b, resolved) - greatest(s.a, opened))) from stretch s where s.calendar = plain.calendar)
    - coalesce((select sum(greatest(0, least(s.b, h.b, resolved) - greatest(s.a, h.a, opened)))
      from stretch s, hold h where s.calendar = plain.calendar and h.number = plain.number), 0) as resolvework
  from plain)`;

/** What a figure is about, which of those it counts or what it takes of them, in SQL. */
interface Asked {
  readonly where: string;
  readonly hit?: string;
  readonly value?: string;
  /** Where a value is taken of, when it is not one a ticket. */
  readonly from?: string;
  readonly isWorked?: true;
}

const incident = `kind = 'incident' and ${IN('resolved', 'groupid')}`;
const percentile = (share: number, of: string) => `percentile_cont(${share}) within group (order by ${of})`;
const ofHops = `t, jsonb_array_elements(t.body->'hops') h`;
const hop = (outcomes: string) =>
  `h->>'outcome' in (${outcomes}) and ${IN(`(h->>'endedAt')::bigint`, `h->>'toGroupId'`)}`;
const hasHop = (outcomes: string) =>
  `exists (select 1 from jsonb_array_elements(body->'hops') h where ${hop(outcomes)})`;
const solution = (judged: string) =>
  `exists (select 1 from jsonb_array_elements(body->'solutions') s where s->>'worked' ${judged})`;
const answered = IN(`(body->'survey'->'answer'->>'at')::bigint`, 'groupid');
const responded = { where: IN('responded', 'groupid'), isWorked: true } as const;
const resolved = { where: incident, isWorked: true } as const;

const asked: Readonly<Record<MeasureName, Asked>> = {
  opened: { where: IN('opened', 'firstgroup') },
  resolved: { where: IN('resolved', 'groupid') },
  mtta: { ...responded, value: 'avg(respondwork)' },
  mttaMedian: { ...responded, value: percentile(0.5, 'respondwork') },
  mttrWork: { ...resolved, value: 'avg(resolvework)' },
  mttrWorkMedian: { ...resolved, value: percentile(0.5, 'resolvework') },
  mttrWorkP90: { ...resolved, value: percentile(0.9, 'resolvework') },
  mttrCalendar: { where: incident, value: 'avg(resolved - opened)' },
  mttrCalendarMedian: { where: incident, value: percentile(0.5, 'resolved - opened') },
  mttrCalendarP90: { where: incident, value: percentile(0.9, 'resolved - opened') },
  firstContact: {
    where: `body->>'openedBy' <> body->>'callerId' and ${incident}`,
    hit: `body->'state'->'resolution'->>'by' = body->>'openedBy' and body->>'reassignmentCount' = '0'
      and body->>'reopenCount' = '0' and not ${has('held')}`,
  },
  resolvedByFirstGroup: {
    where: incident,
    hit: `(select count(distinct e->>'groupId') from jsonb_array_elements(body->'clock') e
      where e->>'kind' in ('opened', 'group')) <= 1`,
  },
  reassigned: { where: IN('resolved', 'groupid'), hit: `(body->>'reassignmentCount')::int > 0` },
  reassignments: { where: IN('resolved', 'groupid'), value: `avg((body->>'reassignmentCount')::int)` },
  reopened: { where: IN('resolved', 'groupid'), hit: has('reopened') },
  respondedInTime: { ...responded, hit: 'respondwork <= respond' },
  resolvedInTime: { where: IN('resolved', 'groupid'), isWorked: true, hit: 'resolvework <= resolve' },
  satisfaction: { where: answered, value: `avg((body->'survey'->'answer'->>'score')::int)` },
  satisfied: { where: answered, hit: `(body->'survey'->'answer'->>'score')::int >= 4` },
  solutionApplied: { where: incident, hit: `jsonb_array_length(body->'solutions') > 0` },
  solutionWorked: {
    where: `${solution('is not null')} and ${IN('resolved', 'groupid')}`,
    hit: solution(`= 'true'`),
  },
  handoffAccepted: {
    where: hasHop(`'accepted'`),
    value: percentile(0.5, `(h->>'endedAt')::bigint - (h->>'at')::bigint`),
    from: `${ofHops} where ${hop(`'accepted'`)}`,
  },
  handoffReturned: { where: hasHop(`'accepted', 'returned'`), hit: hasHop(`'returned'`) },
};

let plain: ReadonlySet<string>;
beforeAll(async () => {
  await db.query(`create table worked as ${WORKED} select * from worked`);
  const rows = await db.query<{ number: string }>('select number from worked');
  plain = new Set(rows.map(({ number }) => number));
  // Most tickets are as plain as that: a comparison of a few would prove little.
  expect(plain.size).toBeGreaterThan(100);
});

test.each(Object.keys(measures) as MeasureName[])('%s', async (name) => {
  const { where, hit, value, from, isWorked } = asked[name];
  const [withs, table] = isWorked ? ['', 'worked'] : [TICKETS, 't'];
  const compared = isWorked ? facts.filter(({ number }) => plain.has(number)) : facts;
  let about = 0;
  for (const group of groups) {
    const params = [period.from, period.to, group];
    const ask = <T>(what: string, of = `${table} where ${where}`) =>
      db.query<T>(`${withs} select ${what} from ${of}`, params);
    const rows = await ask<{ number: string; hit: boolean }>(`number, (${hit ?? 'true'}) as hit`);
    const scope = { ...period, groupIds: group === null ? null : new Set([group]) };
    const figure = figureOf(name, compared, scope);
    const numbers = (list: readonly { readonly number: string }[]) => list.map(({ number }) => number).toSorted();
    expect(numbers(ticketsOf(name, compared, scope))).toEqual(numbers(rows));
    if (value) {
      const [row] = await ask<{ value: number | null }>(`(${value})::double precision as value`, from);
      if (row?.value == null) expect(figure.value).toBeNull();
      else expect(figure.value).toBeCloseTo(row.value, 3);
    } else {
      const hits = rows.filter((row) => row.hit);
      expect(numbers(ticketsOf(name, compared, scope, 'hits'))).toEqual(numbers(hits));
      expect([figure.of, figure.hits]).toEqual([rows.length, hits.length]);
    }
    about += rows.length;
  }
  // A figure that is about nothing would prove nothing.
  expect(about).toBeGreaterThan(0);
});
