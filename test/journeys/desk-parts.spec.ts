// A process owner changes how the desk works, and other people's devices follow: a holiday, a member, a retired group.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Ticket } from '@shared/domain/ticket';
import { demoCalendars } from '../../src/server/seed/organisation/calendars';
import { type Desk, test } from './fixture';

const DAY = 86_400_000;
const iso = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** A day on which the office works, so many of those before (-1) or after (1) today. */
const workingDay = (by: -1 | 1): string => {
  const taken = new Set(demoCalendars(Date.now())[0]?.holidays);
  for (let at = Date.now() + by * DAY; ; at += by * DAY) {
    const weekday = new Date(at).getUTCDay();
    if (weekday !== 0 && weekday !== 6 && !taken.has(iso(at))) return iso(at);
  }
};

const settingsPage = async ({ page }: Desk, name: string): Promise<void> => {
  await page.keyboard.press('Escape');
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  const link = page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name, exact: true });
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name, level: 2 })).toBeVisible();
};

/** By keyboard: the note, and Ctrl Enter. */
const publish = async ({ page }: Desk, note: string): Promise<void> => {
  const bar = page.getByRole('region', { name: 'Publish' });
  await bar.getByRole('textbox').focus();
  await page.keyboard.type(note);
  await page.keyboard.press('Control+Enter');
  await expect(bar).toBeHidden();
};

/** The list of a part is one tab stop; arrows walk it. */
const choose = async ({ page }: Desk, list: string, name: RegExp): Promise<void> => {
  await page.getByRole('list', { name: list }).locator('[tabindex="0"]').focus();
  for (let n = 0; n < 40; n += 1) {
    if (name.test((await page.locator('[data-choice]:focus').textContent()) ?? '')) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`${list} has no ${name}`);
};

const clockOf = async ({ page }: Desk): Promise<Locator> => {
  await page.getByTitle('Show how this is counted').filter({ hasText: 'Resolve' }).click();
  const panel = page.getByRole('dialog', { name: 'Time to resolve' });
  await expect(panel).toBeVisible();
  return panel;
};
/** "Tue 24 Nov 14:00": three quarters of the way to when it is due. */
const riskOf = async (panel: Locator): Promise<string> =>
  /At risk from (.+?), when/u.exec((await panel.textContent()) ?? '')?.[1] ?? '';
const shareOf = async (panel: Locator): Promise<number> =>
  Number(/(\d+)\s%/u.exec((await panel.textContent()) ?? '')?.[1] ?? Number.NaN);

/** Counting in office hours since before that day, and never paused. */
const countedOn = (tickets: ReadonlyMap<string, Ticket>, date: string): Ticket | undefined =>
  [...tickets.values()].find(
    ({ kind, state, priority, openedAt, clock, groupId }) =>
      kind === 'incident' &&
      groupId !== 'hr' &&
      (state.kind === 'new' || state.kind === 'inProgress') &&
      priority >= 3 &&
      iso(openedAt) < date &&
      !JSON.stringify(clock).includes('onHold'),
  );

test('a holiday is published: what is due moves on another device, what was counted before stays', async ({
  sitDown,
  api,
}) => {
  test.slow();
  const [passed, ahead] = [workingDay(-1), workingDay(1)];
  const fresh = await api.log({ shortDescription: 'Plotter needs a new belt', impact: 3, urgency: 3 });
  const old = countedOn(await api.tickets(), passed);
  if (!old) throw new Error('the demo desk has no ticket that was counting on the last working day');
  const [maya, ines] = [await sitDown(), await sitDown()];
  await maya.signIn('maya');
  await ines.signIn('ines');
  await maya.open(old.number);
  const share = await shareOf(await clockOf(maya));
  expect(share).toBeGreaterThan(0);
  await maya.open(fresh);
  const panel = await clockOf(maya);
  const risk = await riskOf(panel);
  expect(risk).not.toBe('');

  await settingsPage(ines, 'Calendars');
  const { page } = ines;
  await choose(ines, 'Calendars', /^Service desk/);
  await page.getByRole('textbox', { name: 'Add holidays' }).fill(`${passed} Storm\n${ahead} Company day`);
  await page.getByRole('button', { name: 'Add 2 holidays' }).press('Enter');
  await expect(page.getByRole('listitem').filter({ hasText: 'Company day' }).first()).toBeVisible();
  await publish(ines, 'The site is closed');

  await expect.poll(() => riskOf(panel)).not.toBe(risk);
  await maya.open(old.number);
  expect(await shareOf(await clockOf(maya))).toBeGreaterThanOrEqual(share);
});

const offer = {
  summary: 'Badge is not read at the gate',
  tried: ['Cleaned the reader'],
  evidence: [],
  cause: '',
  nextStep: 'Look at the account',
  toldCaller: '',
  blocker: '',
};

test('who comes into a group sees what is handed to it; a retired group is offered no more', async ({
  sitDown,
  api,
}) => {
  const number = await api.log({ shortDescription: 'Badge opens no door', groupId: 'desk' });
  const outcome = await api.push('ticket.offerHandoff.v1', number, { toGroupId: 'identity', packet: offer });
  expect(outcome.kind).toBe('accepted');
  const [oskar, ines] = [await sitDown(), await sitDown()];
  await oskar.signIn('oskar');
  await ines.signIn('ines');
  const { page } = oskar;
  await page.keyboard.press('g');
  await page.keyboard.press('h');
  await expect(page.getByRole('heading', { name: 'Handed to us' }).first()).toBeVisible();
  await expect(page.getByText('Badge opens no door')).toHaveCount(0);

  await settingsPage(ines, 'Groups');
  await choose(ines, 'Groups', /^Identity L2/);
  const people = ines.page.getByRole('combobox', { name: 'Add somebody' });
  await people.focus();
  await ines.page.keyboard.type('Oskar');
  await expect(ines.page.getByRole('option', { name: /^Oskar/ })).toHaveAttribute('data-combobox-selected');
  await ines.page.keyboard.press('Enter');
  await expect(ines.page.getByRole('button', { name: /^Remove Oskar/ })).toBeVisible();
  await choose(ines, 'Groups', /^Field East/);
  await ines.page.getByRole('button', { name: 'Take it out of use' }).press('Enter');
  await expect(ines.page.getByRole('list', { name: 'Groups' }).getByText('not in use')).toBeVisible();
  await publish(ines, 'Oskar helps out; the east is served from the west');

  await expect(page.getByText('Badge opens no door').first()).toBeVisible();
  const other = await api.log({ shortDescription: 'Door bell is silent', groupId: 'desk' });
  await oskar.open(other);
  await page.keyboard.press('a');
  const field = page.getByRole('dialog').getByRole('combobox').or(page.getByRole('dialog').getByRole('textbox'));
  await field.first().fill('Field West');
  await expect(page.getByRole('option', { name: /Field West/ }).first()).toBeVisible();
  await field.first().fill('Field East');
  await expect(page.getByRole('option', { name: /Field West/ })).toHaveCount(0);
  await expect(page.getByRole('option', { name: /Field East/ })).toHaveCount(0);
  const refused = await api.push('ticket.assign.v1', other, {
    groupId: 'field-east',
    assigneeId: null,
    seen: { groupId: 'desk', assigneeId: null },
  });
  expect(refused).toMatchObject({ kind: 'rejected', refusal: { code: 'group.retired' } });
});

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const findings = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
};

for (const [colorScheme, at] of [
  ['light', { width: 1440, height: 900 }],
  ['dark', { width: 820, height: 1100 }],
] as const) {
  test(`axe finds nothing where the desk is set up, ${colorScheme}, ${at.width} wide`, async ({ sitDown }) => {
    // Nine screens are looked at.
    test.slow();
    const desk = await sitDown({ at });
    await desk.page.emulateMedia({ colorScheme });
    await desk.signIn('ines');
    for (const name of ['Calendars', 'Groups', 'Categories', 'Services', 'Beginning and closing']) {
      await settingsPage(desk, name);
      expect(await findings(desk.page), name).toEqual([]);
    }
    await settingsPage(desk, 'Calendars');
    await desk.page.getByRole('button', { name: 'Saturday: add hours' }).press('Enter');
    await desk.page.getByRole('textbox', { name: 'Saturday, from, 1' }).fill('9');
    await desk.page.getByRole('textbox', { name: 'Saturday, to, 1' }).fill('8');
    await expect(desk.page.getByText('It ends before it begins.')).toBeVisible();
    expect(await findings(desk.page), 'a fault').toEqual([]);
    await settingsPage(desk, 'Groups');
    await desk.page.getByRole('switch', { name: 'Restricted' }).press(' ');
    await expect(desk.page.getByRole('button', { name: 'Restrict it' })).toBeFocused();
    expect(await findings(desk.page), 'a question').toEqual([]);
  });
}
