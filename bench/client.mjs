// What an agent feels: first sync, cold start, a key press, a filter, scrolling, memory, and a colleague's change.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { heapOf, openProfile, painted, signIn, storedTickets } from './browser.mjs';
import { measureBulk, measureEdits } from './edits.mjs';
import { elsewhere } from './elsewhere.mjs';
import { figure, median, percentile } from './figures.mjs';

const rows = (page) => page.locator('[role="row"][data-number]');
const longest = (page, from = 0) =>
  page.evaluate(
    (since) => Math.max(0, ...window.bench.longTasks.filter(({ at }) => at >= since).map(({ ms }) => ms)),
    from,
  );

const firstSync = async (page, url, { tickets, open }) => {
  await signIn(page, url, 'sam');
  const started = performance.now();
  const from = await page.evaluate(() => performance.now());
  await page.waitForURL(/\/v\//, { timeout: 60_000 });
  await page.keyboard.press('g');
  await page.keyboard.press('a');
  await page.waitForFunction(
    (count) => Number(document.querySelector('[role="grid"]')?.getAttribute('aria-rowcount') ?? 0) >= count,
    open,
    { timeout: 120_000, polling: 100 },
  );
  const usable = performance.now() - started;
  const inQueue = open / (usable / 1000);
  let stored = 0;
  while (stored < tickets && performance.now() - started < 150_000) {
    await page.waitForTimeout(1000);
    stored = await storedTickets(page);
  }
  const all = (performance.now() - started) / 1000;
  return [
    figure('first sync: the open tickets usable after', usable / 1000, 's', { atMost: 5 }, 1, `${open} open`),
    figure('first sync: open tickets a second', inQueue, '/s', { atLeast: 2000 }, open),
    figure(
      'first sync: all tickets a second',
      stored / all,
      '/s',
      null,
      stored,
      `${all.toFixed(0)} s, history pauses for whoever works`,
    ),
    figure('first sync: longest task of the page', await longest(page, from), 'ms', { atMost: 50 }, 1),
  ];
};

const coldStarts = async (context, url, runs) => {
  const fromScripts = [];
  const fromNavigation = [];
  for (let run = 0; run < runs; run += 1) {
    const page = await context.newPage();
    await page.goto(`${url}/v/allOpen`);
    await page.waitForFunction(() => window.bench.rowsAt !== null);
    const [rowsAt, scriptsAt] = await page.evaluate(() => [
      window.bench.rowsAt,
      performance.getEntriesByName('firstline:scripts')[0]?.startTime ?? 0,
    ]);
    fromScripts.push(rowsAt - scriptsAt);
    fromNavigation.push(rowsAt);
    await page.close();
  }
  return [
    figure('cold start: scripts run to painted queue', median(fromScripts), 'ms', { atMost: 300 }, runs, 'median'),
    figure('cold start: navigation to painted queue', median(fromNavigation), 'ms', null, runs, 'median'),
  ];
};

/** `firstline:view` is written by the lists themselves, each time they filter, sort and group. */
const views = async (page) => {
  const times = [];
  const note = async () => {
    await painted(page);
    const spent = await page.evaluate(() => {
      const [last] = performance.getEntriesByName('firstline:view');
      performance.clearMeasures('firstline:view');
      return last?.duration ?? null;
    });
    if (spent !== null) times.push(spent);
  };
  await note();
  times.length = 0;
  for (let round = 0; round < 3; round += 1) {
    for (const text of ['p', 'pr', 'pri', 'prin', 'print']) {
      await page.keyboard.press('/');
      await page.keyboard.press('Control+A');
      await page.keyboard.insertText(text);
      await note();
    }
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Backspace');
    await note();
    await page.keyboard.press('Escape');
    for (const heading of ['Number', 'Updated', 'Caller', 'Time left']) {
      await page.getByRole('columnheader', { name: heading }).getByRole('button').first().click();
      await note();
    }
  }
  return [
    figure('filter or sort of all open, median', median(times), 'ms', { atMost: 4 }, times.length),
    figure('filter or sort of all open, p95', percentile(times, 0.95), 'ms', null, times.length),
  ];
};

/** At every frame of a fast scroll: is there a row in the middle and at both ends of the list? */
const scrolling = async (page) => {
  const { frames, blank } = await page.evaluate(async () => {
    const grid = document.querySelector('[role="grid"]');
    const scroller =
      [grid, ...grid.querySelectorAll('*')].find((element) => element.scrollHeight > element.clientHeight * 3) ?? grid;
    const box = scroller.getBoundingClientRect();
    const heights = [0.15, 0.5, 0.9].map((share) => box.top + box.height * share);
    let [frames, blank] = [0, 0];
    for (let n = 0; n < 240; n += 1) {
      scroller.scrollTop += n < 120 ? 900 : -900;
      await new Promise(requestAnimationFrame);
      await new Promise((done) => setTimeout(done));
      frames += 1;
      const covered = heights.every((y) =>
        document.elementFromPoint(box.left + box.width / 3, y)?.closest('[role="row"]'),
      );
      if (!covered) blank += 1;
    }
    return { frames, blank };
  });
  return [figure('scrolling: frames with a blank', blank, 'of 240', { atMost: 0 }, frames, '900 px a frame, 3 places')];
};

const PIN = '480913';

/** As its owner does it; what comes after is of a sealed profile. Its key is held by a page that stays. */
const seal = async (context, url) => {
  const page = await context.newPage();
  await page.goto(`${url}/settings/device`);
  await page.getByRole('button', { name: 'Set one' }).click();
  await page.getByLabel('New PIN or password', { exact: true }).fill(PIN);
  await page.getByLabel('Once more', { exact: true }).fill(PIN);
  const started = performance.now();
  await page.keyboard.press('Enter');
  await page.getByText('A PIN unlocks this device.').waitFor({ timeout: 600_000 });
  const took = (performance.now() - started) / 1000;
  await page.goto(`${url}/v/allOpen`);
  await rows(page).first().waitFor();
  // The snapshot is written when nothing has happened for a while.
  await page.waitForTimeout(8000);
  return [figure('sealing a profile that is there', took, 's', null, 1)];
};

/** @param sealed what a start and an edit cost where the profile is encrypted, too */
export const measureClient = async (url, size, runs, log, sealed = false) => {
  const folder = mkdtempSync(join(tmpdir(), 'firstline-bench-'));
  const context = await openProfile(folder);
  const figures = [];
  const step = async (name, work) => {
    log(name);
    try {
      figures.push(...(await work()));
    } catch (error) {
      figures.push(
        figure(name, Number.NaN, '', { atMost: 0 }, 0, `not measured: ${String(error.message).split('\n')[0]}`),
      );
    }
  };
  const page = await context.newPage();
  await step('first sync', () => firstSync(page, url, size));
  // The worker writes its snapshot when it is idle.
  await page.waitForTimeout(8000);
  await page.close();
  if (sealed) await step('sealing', () => seal(context, url));
  await step('cold start', () => coldStarts(context, url, runs));
  const desk = await context.newPage();
  await desk.goto(`${url}/v/allOpen`);
  await rows(desk).first().waitFor();
  await desk.waitForTimeout(3000);
  await step('memory', async () => [
    figure('heap of the page, all open tickets in the list', await heapOf(desk), 'MB', { atMost: 150 }, 1),
  ]);
  await step('filter and sort', () => views(desk));
  await step('scrolling', () => scrolling(desk));
  // Each begins as somebody who has just opened the list.
  const afresh = async () => {
    await desk.goto(`${url}/v/allOpen`);
    await rows(desk).first().waitFor();
    await desk.waitForTimeout(3000);
    return desk;
  };
  await step('edits', async () => measureEdits(await afresh()));
  await step('bulk', async () => measureBulk(await afresh(), Math.max(runs, 20)));
  await step('elsewhere', () => elsewhere(url, desk, Math.max(runs, 9)));
  await context.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  return figures;
};
