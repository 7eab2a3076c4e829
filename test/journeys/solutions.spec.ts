// Standard solutions in the flow of a call: applied offline, to one ticket and to many, and taken back.
import { expect } from '@playwright/test';
import { test } from './fixture';

/** Of the demo desk: it has a work note, a checklist and a question. */
const SOLUTION = 'Reset a password on the phone';

test('a solution applied during a call offline: note and checklist are there on the other machine after reconnect', async ({
  sitDown,
  api,
}) => {
  const number = await api.log({ shortDescription: 'Password forgotten after the holidays' });
  const [maya, sam] = [await sitDown(), await sitDown()];
  await maya.signIn('maya');
  await sam.signIn('sam');
  await maya.open(number);
  await maya.goOffline();
  const { keyboard } = maya.page;
  await keyboard.press('m');
  const panel = maya.page.getByRole('dialog', { name: 'Apply a solution' });
  await expect(panel.getByRole('combobox').or(panel.getByRole('textbox')).first()).toBeFocused();
  await keyboard.type(SOLUTION);
  await expect(panel.getByRole('option', { name: new RegExp(SOLUTION) })).toBeVisible();
  await keyboard.press('Enter');
  const note = await panel.getByLabel('Work note').inputValue();
  expect(note).toMatch(/^Identity of (?!\{\{).+ checked/);
  const steps = (await panel.getByLabel(/^Checklist/).inputValue()).split('\n');
  await keyboard.press('Control+Enter');
  await expect(panel).toBeHidden();
  await expect(maya.timeline.getByText(note)).toBeVisible();
  await maya.holds(1);
  await keyboard.press('x');
  await expect(maya.page.getByRole('checkbox', { name: steps[0] ?? '' })).toBeChecked();
  await maya.holds(2);
  await maya.goOnline();
  await sam.open(number);
  await expect(sam.timeline.getByText(note)).toBeVisible();
  for (const [index, step] of steps.entries()) {
    const box = sam.page.getByRole('checkbox', { name: step });
    if (index === 0) await expect(box).toBeChecked();
    else await expect(box).not.toBeChecked();
  }
  expect(await api.ticket(number)).toMatchObject({ solutions: [{ title: SOLUTION, worked: null }] });
  await sam.page
    .getByRole('group', { name: `Did “${SOLUTION}” work?` })
    .getByRole('button', { name: 'Yes' })
    .click();
  await expect.poll(async () => (await api.ticket(number)).solutions[0]?.worked).toBe(true);
});

test('a solution applied to 20 selected tickets and undone', async ({ sitDown, api }) => {
  const using = async () =>
    [...(await api.tickets()).values()]
      .filter(({ solutions }) => solutions.some(({ title, by }) => title === SOLUTION && by === 'maya'))
      .sort((a, b) => b.updatedAt - a.updatedAt)
      .map(({ number }) => number);
  const applied = async () => (await using()).length;
  const before = await applied();
  const maya = await sitDown();
  await maya.signIn('maya');
  const { keyboard } = maya.page;
  await keyboard.press('g');
  await keyboard.press('t');
  await maya.page.getByRole('grid').getByRole('row').nth(3).waitFor();
  await keyboard.press('Home');
  await keyboard.press('x');
  for (let n = 1; n < 20; n += 1) await keyboard.press('Shift+ArrowDown');
  await expect(maya.page.getByText('20 selected').first()).toBeVisible();
  await keyboard.press('m');
  const panel = maya.page.getByRole('dialog', { name: 'Apply a solution' });
  await keyboard.type(SOLUTION);
  await expect(panel.getByRole('option', { name: new RegExp(SOLUTION) })).toBeVisible();
  await keyboard.press('Enter');
  await expect(panel.getByText('20 of 20 tickets change')).toBeVisible();
  await keyboard.press('Control+Enter');
  await expect(panel).toBeHidden();
  await expect.poll(applied, { timeout: 20_000 }).toBe(before + 20);
  const [latest = ''] = await using();
  expect((await api.texts(latest)).some((text) => /^Identity of (?!\{\{).+ checked/.test(text))).toBe(true);
  await keyboard.press('Control+z');
  await expect.poll(applied, { timeout: 20_000 }).toBe(before);
});
