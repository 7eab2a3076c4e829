// Who reads weekly reports, that one is made once however many servers look, and that it reaches those who want it by mail.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '@shared/contract/http';
import type { ReportListResponse } from '@shared/contract/reports';
import { reportPath, reportRoutes } from '@shared/contract/reports';
import { zoneOf } from '@shared/figures/zone';
import { DESK } from '@shared/report/lists';
import type { ReportResponse } from '@shared/report/report';
import { spanOfWeek, weekOf } from '@shared/report/week';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { logArgs } from '../../../test/builders/commands';
import { filesAt } from '../../../test/builders/data-folder';
import { call, envelope, type RunningDesk, runDesk, staff } from '../../../test/builders/running-desk';
import { demoLikeSettings } from '../../../test/builders/settings';
import { sendDueMail } from '../effects/mail';
import { filePost } from '../effects/post';
import { missingWeeks, newReports } from './reports';

const HOUR = 3_600_000;
const zone = zoneOf(demoLikeSettings());

let desk: RunningDesk;
/** What was logged was logged in this week; it is over when the clock says so. */
const week = weekOf(Date.now(), zone);
const { to } = spanOfWeek(week, zone);
let clock = Date.now();
const now = () => clock;
const monday = (hours: number) => {
  clock = to + hours * HOUR;
};

beforeAll(async () => {
  desk = await runDesk();
  const ann = await desk.client('ann');
  const [first, hidden] = [await ann.number(), await ann.number()];
  const { body } = await ann.push(
    envelope('ticket.log.v1', first, logArgs({ shortDescription: 'Printer <b>smokes</b>' })),
    envelope('ticket.log.v1', hidden, logArgs({ shortDescription: 'Between us', groupId: 'hr' })),
  );
  expect(body.outcomes.map(({ kind }) => kind)).toEqual(['accepted', 'accepted']);
  const pia = staff.find(({ id }) => id === 'pia');
  if (!pia) throw new Error('nobody owns the processes');
  await desk.core.putPeople([{ ...pia, email: 'pia@example.org', language: 'de' }]);
});
afterAll(() => desk?.remove());

const reports = () => newReports({ core: desk.core, now, log: pino({ level: 'silent' }) });
const letters = async () => desk.core.db.query<{ id: string }>(`select id from effect where kind = 'weeklyReport'`);

describe('weekly reports', () => {
  it('are not there before Monday at six, and once after it, whoever makes them', async () => {
    monday(5.9);
    expect(await reports().due()).not.toBe(week);
    await reports().round();
    expect(await letters()).toEqual([]);
    monday(6);
    const [one, other] = [reports(), reports()];
    await Promise.all([one.round(), other.round()]);
    await one.round();
    const rows = await desk.core.db.query<{ scope: string }>('select scope from weekly_report where week = $1', [week]);
    expect(rows.map(({ scope }) => scope)).toContain(DESK);
    expect(new Set(rows.map(({ scope }) => scope)).size).toBe(rows.length);
    expect(await letters()).toEqual([{ id: `weekly-report-${week}-pia` }]);
  });

  it('reach by mail whoever owns the processes, in their language, as a page without scripts', async () => {
    const folder = join(desk.folder, 'letters');
    monday(6.1);
    await sendDueMail({
      db: desk.core.db,
      post: filePost(folder),
      store: filesAt(folder).store,
      deskAddress: 'desk@example.org',
      publicUrl: new URL('https://desk.example.org'),
      now,
      log: pino({ level: 'silent' }),
    });
    expect(readdirSync(folder)).toEqual([`weekly-report-${week}-pia.eml`]);
    const mail = readFileSync(join(folder, `weekly-report-${week}-pia.eml`), 'utf8');
    expect(mail).toContain('Content-Type: text/html');
    expect(mail).toMatch(/Subject: Wochenbericht/);
    expect(mail).not.toContain('<script');
  });

  it.each(['ann', 'rosa', 'val'])('are not for %s', async (who) => {
    const client = await desk.client(who);
    expect((await client.get<Problem>(reportRoutes.list)).status).toBe(403);
    expect((await client.get<Problem>(reportPath(week, DESK))).status).toBe(403);
    expect((await client.post<Problem>(reportRoutes.make, { week })).status).toBe(403);
  });

  it('nor for strangers', async () => expect((await call(`${desk.url}${reportRoutes.list}`)).status).toBe(401));

  it('are read by a process owner; a restricted group’s by its members alone', async () => {
    const pia = await desk.client('pia');
    const { body } = await pia.get<ReportListResponse>(reportRoutes.list);
    expect(body.subscribed).toBe(true);
    expect(body.reports[0]).toMatchObject({ week, scope: DESK, group: null });
    expect(body.reports.map(({ scope }) => scope)).not.toContain('hr');
    expect((await pia.get<Problem>(reportPath(week, 'hr'))).status).toBe(404);
    const { report } = (await pia.get<ReportResponse>(reportPath(week, DESK))).body;
    expect(report.headlines.find(({ measure }) => measure === 'opened')?.now.hits).toBe(1);
    const kept = await desk.core.db.query<{ opened: number }>(
      `select (body->'headlines'->0->'now'->>'hits')::int as opened from weekly_report where week = $1 and scope = 'hr'`,
      [week],
    );
    expect(kept).toEqual([{ opened: 1 }]);
  });

  it('are pages that run and load nothing', async () => {
    const { status, body, headers } = await (await desk.client('pia')).get<string>(`${reportPath(week, DESK)}/page`);
    expect(status).toBe(200);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('content-type')).toContain('text/html');
    expect(body).toContain('lang="de"');
    expect(body).toMatch(/href="\/workload\?week=/);
    expect(body).not.toMatch(/<script|<b>smokes/);
  });

  it('are made again for a week that is over, and for no other', async () => {
    const pia = await desk.client('pia');
    expect((await pia.post<Problem>(reportRoutes.make, { week: '2099-W01' })).body.code).toBe('report.notOver');
    expect((await pia.post<Problem>(reportRoutes.make, { week: '2020-W54' })).body.code).toBe('report.notOver');
    expect((await pia.post<Problem>(reportRoutes.make, { week: 'W1' })).status).toBe(400);
    expect((await pia.post<Problem>(reportRoutes.make, { week: '2020-W10' })).body.code).toBe('report.nothing');
    expect(await letters()).toHaveLength(1);
  });

  it('come by mail to a lead who asks for it, and no more to an owner who does not want it', async () => {
    const [pia, lea] = [await desk.client('pia'), await desk.client('lea')];
    expect((await lea.get<ReportListResponse>(reportRoutes.list)).body.subscribed).toBe(false);
    expect((await pia.post(reportRoutes.subscribe, { wanted: false })).status).toBe(204);
    expect((await lea.post(reportRoutes.subscribe, { wanted: true })).status).toBe(204);
    expect((await pia.get<ReportListResponse>(reportRoutes.list)).body.subscribed).toBe(false);
    monday(7 * 24 + 7);
    await reports().round();
    const next = weekOf(to, zone);
    expect((await letters()).map(({ id }) => id).toSorted()).toEqual([
      `weekly-report-${week}-pia`,
      `weekly-report-${next}-lea`,
    ]);
  });

  it.each([
    [null, '2026-W46', ['2026-W46']],
    ['2026-W46', '2026-W46', []],
    ['2026-W43', '2026-W46', ['2026-W44', '2026-W45', '2026-W46']],
    ['2025-W52', '2026-W02', ['2026-W01', '2026-W02']],
    ['2020-W01', '2026-W46', 8],
  ])('what was missed after %s is made up to %s', (newest, due, weeks) => {
    const missing = missingWeeks(newest, due, zone);
    if (typeof weeks === 'number') expect(missing).toHaveLength(weeks);
    else expect(missing).toEqual(weeks);
  });
});
