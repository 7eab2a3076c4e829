// A week of the demo desk as the server counts it, against the same figures asked of the database in SQL; and every figure
// against the list that it opens.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DeskSettings } from '@shared/domain/settings';
import type { Ticket } from '@shared/domain/ticket';
import { type Fact, factOf } from '@shared/figures/fact';
import { wordsText } from '@shared/paper/paper';
import { DESK, linkedList, linkedTickets, ticketsInReport } from '@shared/report/lists';
import { reportsFor } from '@shared/report/make';
import { reportPaper } from '@shared/report/paper';
import type { WeeklyReport } from '@shared/report/report';
import { reportSpeech } from '@shared/report/speech';
import { spanOfWeek } from '@shared/report/week';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../db/db';
import { openDb } from '../db/open';
import { seedDemo } from '../seed/demo';
import { readReportInput } from './read';
import { sayIn } from './say';
import { newTurns, runInTurns } from './turns';

const folder = mkdtempSync(join(tmpdir(), 'firstline-report-'));
const now = Date.UTC(2026, 10, 18, 10, 42);
const WEEK = '2026-W46';
let db: Db;
let settings: DeskSettings;
let facts: readonly Fact[];
let reports: readonly WeeklyReport[];

beforeAll(async () => {
  db = await openDb({ dataDir: folder });
  await seedDemo({ db, now: () => now });
  const bodies = async <T>(coll: string): Promise<T[]> =>
    (
      await db.query<{ body: string }>(`select body::text as body from doc where coll = $1 and not deleted`, [coll])
    ).map(({ body }) => JSON.parse(body) as T);
  const [found] = await bodies<DeskSettings>('settings');
  if (!found) throw new Error('the demo desk has no settings');
  settings = found;
  facts = (await bodies<Ticket>('tickets')).map((ticket) => factOf(ticket, settings));
  const input = await readReportInput(db, settings, WEEK, now, newTurns());
  reports = await runInTurns(reportsFor(input), newTurns());
});
afterAll(async () => {
  await db?.close();
  rmSync(folder, { recursive: true, force: true });
});

const asked = `with t as (
  select id as number, body, body->>'kind' as kind, (body->>'openedAt')::bigint as opened,
    case when body->'state'->>'kind' in ('resolved', 'closed') then (body->'state'->'resolution'->>'at')::bigint end as resolved,
    body->>'groupId' as groupid,
    coalesce((select e->>'groupId' from jsonb_array_elements(body->'clock') e where e->>'kind' = 'opened' limit 1),
      case when body->'clock' = '[]' then body->>'groupId' end) as firstgroup
  from doc where coll = 'tickets' and not deleted
    and (body->>'groupId' is null or body->>'groupId' = $3 or not body->>'groupId' = any($4)))`;

const inWeek = (at: string, group: string) => `${at} >= $1 and ${at} < $2 and ($3 = 'desk:' or ${group} = $3)`;

const figures: Readonly<Record<string, readonly [where: string, hit: string]>> = {
  opened: [inWeek('opened', 'firstgroup'), 'true'],
  resolved: [inWeek('resolved', 'groupid'), 'true'],
  reassigned: [inWeek('resolved', 'groupid'), `(body->>'reassignmentCount')::int > 0`],
  reopened: [
    inWeek('resolved', 'groupid'),
    `exists (select 1 from jsonb_array_elements(body->'clock') e where e->>'kind' = 'reopened')`,
  ],
  solutionApplied: [
    `kind = 'incident' and ${inWeek('resolved', 'groupid')}`,
    `jsonb_array_length(body->'solutions') > 0`,
  ],
};

describe('a week as the server counts it', () => {
  it.each(Object.keys(figures))('%s is what SQL says, for the desk and for each group', async (name) => {
    const [where, hit] = figures[name] ?? ['false', 'false'];
    const { from, to } = spanOfWeek(WEEK, 'Europe/London');
    const restricted = settings.groups.filter((group) => group.restricted).map(({ id }) => id);
    let about = 0;
    for (const report of reports) {
      const params = [from, to, report.of, restricted];
      const [row] = await db.query<{ of: number; hits: number }>(
        `${asked} select count(*)::int as of, (count(*) filter (where ${hit}))::int as hits from t where ${where}`,
        params,
      );
      const figure = report.headlines.find(({ measure }) => measure === name)?.now;
      expect([report.of, figure?.of, figure?.hits]).toEqual([report.of, row?.of, row?.hits]);
      about += row?.of ?? 0;
    }
    expect(about).toBeGreaterThan(0);
  });

  it('every figure opens as many tickets as it says', () => {
    const speech = reportSpeech('en', 'Europe/London', sayIn('en'));
    let links = 0;
    const weeks = new Set<string>();
    for (const report of reports) {
      const { sections } = reportPaper(report, speech);
      for (const words of sections.flatMap(({ blocks }) => blocks.flatMap(wordsIn))) {
        if (typeof words === 'string' || !words.href.startsWith('/workload?')) continue;
        const search = words.href.slice('/workload'.length);
        const named = linkedTickets(search);
        if (named) {
          expect([words.href, String(named.length)]).toEqual([words.href, wordsText(words)]);
        } else {
          const linked = linkedList(search);
          if (!linked) throw new Error(`${words.href} opens nothing`);
          const { from, to } = spanOfWeek(linked.week, report.timeZone);
          const { restricted } = report;
          const tickets = ticketsInReport({ of: linked.of, list: linked.list, from, to, restricted }, facts);
          expect([words.href, tickets.length]).toEqual([words.href, linked.counted]);
          expect(linked.of).toBe(report.of);
          weeks.add(linked.week);
        }
        links += 1;
      }
    }
    expect(links).toBeGreaterThan(200);
    expect([...weeks].toSorted()).toEqual(['2026-W45', WEEK]);
  });

  it('what is open is told by age, and what came and went by day', () => {
    for (const { backlog, flow, headlines } of reports) {
      const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
      expect(sum(backlog.bands)).toBe(backlog.open);
      const whole = (name: string) => headlines.find(({ measure }) => measure === name)?.now.hits;
      expect(sum(flow.map((day) => day.opened))).toBe(whole('opened'));
      expect(sum(flow.map((day) => day.resolved))).toBe(whole('resolved'));
    }
  });

  it('tells nothing of a restricted group outside its own report', () => {
    const restricted = settings.groups.filter((group) => group.restricted);
    expect(restricted.length).toBeGreaterThan(0);
    const desk = reports.find(({ of }) => of === DESK);
    const hidden = new Set(
      facts.filter(({ groupId }) => restricted.some(({ id }) => id === groupId)).map(({ number }) => number),
    );
    expect(hidden.size).toBeGreaterThan(0);
    const said = JSON.stringify(desk);
    for (const number of hidden) expect(said).not.toContain(number);
  });
});

const wordsIn = (block: ReturnType<typeof reportPaper>['sections'][number]['blocks'][number]) => {
  if (block.kind === 'table') return block.rows.flat();
  return block.kind === 'list' ? block.items : [];
};
