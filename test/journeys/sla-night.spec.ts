// The night in which the clocks are changed: one ticket counts around the clock, another waits for a vendor from Saturday
// evening to Sunday morning. Server and browsers live on that weekend, and the hours are those of Berlin.

import { type Browser, expect } from '@playwright/test';
import type { Calendar } from '@shared/domain/settings';
import { slaOf } from '@shared/domain/sla';
import { demoLikeSettings } from '../builders/settings';
import { Api } from './api';
import { Desk, test } from './fixture';
import { openLink } from './link';
import { DeskServer } from './server';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** What starting, seeding and typing may take, here and there (ms). */
const LEEWAY = 5 * MINUTE;

const always: [number, number][] = [[0, 1440]];
const late: [number, number][] = [[480, 1320]];
const calendar = (id: string, name: string, day: [number, number][]): Calendar => ({
  id,
  name,
  timeZone: 'Europe/Berlin',
  week: Array.from({ length: 7 }, () => day),
  holidays: [],
});
const calendars = [
  calendar('always', 'Round the clock', always),
  calendar('office', 'Every day, 08:00–22:00', late),
  calendar('warehouse', 'Warehouse', late),
  calendar('gdansk', 'Gdańsk', late),
];
const targets = [1, 2, 3, 4, 5].map((priority) => ({
  priority,
  respond: 60,
  resolve: priority === 1 ? 1440 : 480,
  calendarId: priority === 1 ? 'always' : 'office',
}));

/** "9 h 1 m left", "Paused, 7 h left" → ms. */
const leftIn = (words: string): number => {
  const part = (unit: string) => Number(new RegExp(`(\\d+)\\s${unit}\\b`).exec(words)?.[1] ?? 0);
  return part('h') * HOUR + part('m') * MINUTE;
};

const about = (found: number, expected: number): void => {
  expect(Math.abs(found - expected), `${found / MINUTE} minutes, not ${expected / MINUTE}`).toBeLessThan(LEEWAY);
};

const sitDownAt = async (browser: Browser, server: DeskServer, shift: number): Promise<Desk> => {
  const link = await openLink(() => server.url, { skew: shift });
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, timezoneId: 'Europe/Berlin' });
  return new Desk(link, context, await context.newPage());
};

const leave = async ({ context, link }: Desk): Promise<void> => {
  await context.close();
  await link.close();
};

const clockOf = ({ page }: Desk) => page.getByRole('button', { name: /^Resolve .*left/ });

/** Midnight (UTC) of the last Sunday of a month that ends a day from now at the earliest. */
const nextLastSunday = (month: number, year = new Date().getUTCFullYear()): number => {
  const end = new Date(Date.UTC(year, month + 1, 0));
  const sunday = end.getTime() - end.getUTCDay() * 24 * HOUR;
  return sunday - Date.now() > 48 * HOUR ? sunday : nextLastSunday(month, year + 1);
};

test.describe.configure({ timeout: 300_000 });

for (const { night, month, before, after, counted, told } of [
  {
    night: '25 hours long',
    month: 9,
    before: 2,
    after: 1,
    counted: 15 * HOUR,
    told: 'Clocks went back by 1 h in Europe/Berlin.',
  },
  {
    night: '23 hours long',
    month: 2,
    before: 1,
    after: 2,
    counted: 13 * HOUR,
    told: 'Clocks went forward by 1 h in Europe/Berlin.',
  },
]) {
  // Saturday, 20:00 and 21:00, and Sunday, 10:00, in Berlin. In the future, so that the demo desk is older.
  const sunday = nextLastSunday(month);
  const evening = sunday - (4 + before) * HOUR;
  const hold = evening + HOUR;
  const morning = sunday + (10 - after) * HOUR;

  test(`an SLA that pauses over a daylight-saving night, the day being ${night}`, async ({ browser, demoFolder }) => {
    const server = new DeskServer();
    server.copyFrom(demoFolder);
    const api = new Api(() => server.url);
    const owner = new Api(() => server.url);
    const goTo = async (time: number): Promise<number> => {
      await server.stop();
      const shift = time - Date.now();
      await server.start(shift);
      return shift;
    };
    try {
      await goTo(evening);
      await api.signIn('maya');
      await owner.signIn('ines');
      await owner.publish('calendars', { calendars });
      await owner.publish('targets', { targets });
      const counting = await api.log({ shortDescription: 'Cold store reports no temperature', impact: 1, urgency: 1 });
      const waiting = await api.log({ shortDescription: 'Gate 4 does not open', impact: 1, urgency: 2 });

      const atNine = await sitDownAt(browser, server, await goTo(hold));
      await atNine.signIn('maya');
      await atNine.open(waiting);
      await atNine.page.keyboard.press('h');
      const form = atNine.page.getByRole('dialog').filter({ hasText: 'Awaiting vendor' });
      await form.getByText('Awaiting vendor', { exact: true }).click();
      await atNine.page.keyboard.press('Control+Enter');
      await expect(form).toBeHidden();
      await expect(clockOf(atNine)).toContainText('Paused');
      await expect.poll(async () => (await api.ticket(waiting)).state.kind).toBe('onHold');
      await leave(atNine);

      const atTen = await sitDownAt(browser, server, await goTo(morning));
      await atTen.signIn('maya');
      await atTen.open(counting);
      about(leftIn(await clockOf(atTen).innerText()), 24 * HOUR - counted);
      await clockOf(atTen).click();
      const panel = atTen.page.getByRole('dialog', { name: 'Time to resolve' });
      await expect(panel.getByRole('row', { name: told })).toBeVisible();
      about(
        leftIn(
          await panel
            .getByRole('row', { name: /^Running/ })
            .getByRole('cell')
            .last()
            .innerText(),
        ),
        counted,
      );

      await atTen.open(waiting);
      await expect(clockOf(atTen)).toContainText('Paused');
      about(leftIn(await clockOf(atTen).innerText()), 7 * HOUR);
      await clockOf(atTen).click();
      // An hour of Saturday and two of Sunday were spared: whatever the clocks did at night, nobody works then.
      const paused = panel.getByRole('row', { name: /^Paused, awaiting vendor/ });
      about(leftIn(await paused.getByRole('cell').last().innerText()), 3 * HOUR);
      await atTen.page.keyboard.press('Escape');
      await atTen.page.getByRole('button', { name: 'Resume work' }).click();
      await expect(clockOf(atTen)).not.toContainText('Paused');
      about(leftIn(await clockOf(atTen).innerText()), 7 * HOUR);

      await expect.poll(async () => (await api.ticket(waiting)).state.kind).toBe('inProgress');
      const { resolve } = slaOf(await api.ticket(waiting), demoLikeSettings({ calendars, targets }));
      about(resolve.dueAt ?? 0, morning + 7 * HOUR);
      await leave(atTen);
    } finally {
      await server.remove();
    }
  });
}
