// What a lead feels: the workload panel over all of the desk's tickets, held on this device.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openProfile, painted, rested, signIn, storedTickets } from './browser.mjs';
import { device, pull, push } from './device.mjs';
import { figure, median, percentile } from './figures.mjs';
import { costOf, openTrace, tasksBetween, tasksOf } from './trace.mjs';

const PANEL = '[data-region="workload"]';
const HEADLINE = `${PANEL} section[aria-label="Headline figures"] strong`;
/** Of the seven, those that always have a value: a desk without handoffs has no share of returned ones. */
const ALWAYS = 6;

/**
 * In the page: resolves with the time (ms) from the event to the frame in which so many of `selector` say something; null:
 * they did not.
 */
const timed = ({ event, key, selector, least, name }) =>
  new Promise((resolve) => {
    let from = null;
    setTimeout(() => resolve(null), 15_000);
    const isReady = () => {
      const found = [...document.querySelectorAll(selector)].slice(0, least);
      return found.length === least && found.every(({ textContent }) => textContent !== '–');
    };
    const observer = new MutationObserver(() => {
      if (!isReady()) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => {
          if (name) performance.mark(`bench:${name}`);
          resolve(performance.now() - from);
        };
        channel.port2.postMessage(null);
      });
    });
    const begin = (happened) => {
      if (key !== null && happened.key !== key) return;
      window.removeEventListener(event, begin, true);
      from = performance.now();
      if (name) performance.mark('bench:begin');
      observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    };
    window.addEventListener(event, begin, true);
  });

const untilCounted = (page) =>
  page.waitForFunction(
    ([headline, panel, least]) => {
      const figures = [...document.querySelectorAll(headline)].slice(0, least);
      const said = figures.length === least && figures.every(({ textContent }) => textContent !== '–');
      return said && !document.querySelector(`${panel} [role="status"]`)?.textContent.includes('counting');
    },
    [HEADLINE, PANEL, ALWAYS],
    { timeout: 300_000, polling: 200 },
  );

/** Everything on this device, and counted. @returns a page that keeps the worker that counts alive */
const holdAll = async (context, url, { tickets }, isKept) => {
  const page = await context.newPage();
  if (isKept) await page.goto(url);
  else await signIn(page, url, 'sam');
  await page.waitForURL(/\/v\//, { timeout: 60_000 });
  for (const deadline = Date.now() + 600_000; (await storedTickets(page)) < tickets; ) {
    if (Date.now() > deadline) throw new Error('not all tickets came to this device');
    await page.waitForTimeout(2_000);
  }
  await page.goto(`${url}/workload`);
  await page.locator(`${PANEL} header button[aria-haspopup="menu"]`).first().click();
  await page.getByRole('menuitem', { name: 'All teams' }).click();
  await page.keyboard.press('Escape');
  await untilCounted(page);
  return page;
};

const firstPaint = async (context, url, runs) => {
  const toFigures = [];
  const toCharts = [];
  const work = [];
  for (let run = 0; run < runs * 2 && toFigures.length < runs; run += 1) {
    const page = await context.newPage();
    await page.goto(`${url}/v/allOpen`);
    await page.locator('[role="row"][data-number]').first().waitFor();
    await page.waitForTimeout(3_000);
    await rested(page);
    const trace = await openTrace(page);
    const until = (name, selector, least) =>
      page.evaluate(timed, { event: 'keydown', key: 'l', selector, least, name });
    const both = Promise.all([until('figures', HEADLINE, ALWAYS), until(null, `${PANEL} svg [data-mark]`, 8)]);
    await painted(page);
    await page.keyboard.press('g');
    await page.keyboard.press('l');
    const [figures, charts] = await both;
    const { marks, tasks } = tasksOf(await trace.end());
    await page.close();
    // A key that came too late after the other one means something else.
    if (figures === null || charts === null) continue;
    toFigures.push(figures);
    toCharts.push(charts);
    const costs = tasksBetween(tasks, marks[0], marks[1]).map(costOf);
    work.push(costs.reduce((sum, cost) => sum + cost, 0));
  }
  return [
    figure(
      'panel: G L to painted figures, median',
      median(toFigures),
      'ms',
      { atMost: 400 },
      toFigures.length,
      `p95 ${percentile(toFigures, 0.95).toFixed(0)} ms, ${median(work).toFixed(0)} ms of it main-thread work; each in a page newly opened`,
    ),
    figure('panel: G L to painted charts, median', median(toCharts), 'ms', null, toCharts.length),
  ];
};

/** What a colleague does: takes a ticket over, then resolves it. */
const changesOf = async (url, runs) => {
  const colleague = await device(url, 'maya');
  const { documents } = await pull(colleague, 'tickets', 5_000);
  const worked = documents
    .map(({ body }) => body)
    .filter((ticket) => ticket?.kind === 'incident' && ticket.state.kind === 'inProgress' && ticket.assigneeId);
  return worked
    .slice(-runs)
    .flatMap(({ number: ticket, groupId, assigneeId }) => [
      () => push(colleague, { ticket, name: 'ticket.take.v1', args: { seen: { groupId, assigneeId } } }),
      () => push(colleague, { ticket, name: 'ticket.resolve.v1', args: { code: 'solutionProvided', notes: 'Done.' } }),
    ]);
};

/** Long enough for the change to arrive, to be shown, and for what happened to be counted anew. */
const SETTLED_MS = 2_000;

const afterRemote = async (page, url, runs) => {
  const changes = await changesOf(url, runs);
  const trace = await openTrace(page);
  const mark = (name) => page.evaluate((said) => performance.mark(`bench:${said}`), name);
  const said = async () => (await page.locator(`${PANEL} section`).allTextContents()).join();
  const shown = [];
  for (const change of changes) {
    await mark('idle');
    await page.waitForTimeout(SETTLED_MS);
    await mark('rested');
    // What is read to compare is no part of the work: it stands outside of the marks.
    const before = await said();
    await mark('begin');
    const [outcome] = await change();
    await page.waitForTimeout(SETTLED_MS);
    await mark('end');
    shown.push(outcome.kind === 'accepted' && (await said()) !== before);
  }
  const { marks, tasks } = tasksOf(await trace.end());
  const idle = [];
  const busy = [];
  const longest = [];
  for (const [n, isShown] of shown.entries()) {
    const [nothing, rest, begin, end] = marks.slice(n * 4, n * 4 + 4);
    const costs = (from, to) => tasksBetween(tasks, from, to).map(costOf);
    const sum = (all) => all.reduce((total, cost) => total + cost, 0);
    idle.push(sum(costs(nothing, rest)));
    if (!isShown) continue;
    busy.push(sum(costs(begin, end)));
    longest.push(Math.max(0, ...costs(begin, end)));
  }
  const resting = median(idle);
  const work = busy.map((all) => Math.max(0, all - resting));
  return [
    figure(
      'panel: a change from elsewhere, main-thread work, median',
      median(work),
      'ms',
      { atMost: 16 },
      work.length,
      `p95 ${percentile(work, 0.95).toFixed(1)} ms; without the ${resting.toFixed(1)} ms of a panel at rest; of ${shown.length} changes those that changed what is shown`,
    ),
    figure(
      'panel: a change from elsewhere, longest task, p95',
      percentile(longest, 0.95),
      'ms',
      { atMost: 16 },
      work.length,
    ),
  ];
};

const LINES = '[role="dialog"] li';
const drills = [
  ['all that is open', `${PANEL} section[aria-label="Headline figures"] button:nth-of-type(1)`],
  ['resolved in time', `${PANEL} section[aria-label="Headline figures"] button:nth-of-type(6)`],
  ['of one person', `${PANEL} tbody tr:first-child td button`],
];

const drillDown = async (page, runs) => {
  const figures = [];
  for (const [name, selector] of drills) {
    const times = [];
    for (let run = 0; run < runs; run += 1) {
      const opened = page.evaluate(timed, { event: 'click', key: null, selector: LINES, least: 5 });
      await painted(page);
      await page.locator(selector).first().click();
      const time = await opened;
      if (time !== null) times.push(time);
      await page.keyboard.press('Escape');
      await page.locator('[role="dialog"]').waitFor({ state: 'detached' });
      await rested(page);
    }
    figures.push(
      figure(
        `panel: drill-down, ${name}, median`,
        median(times),
        'ms',
        { atMost: 100 },
        runs,
        `p95 ${percentile(times, 0.95).toFixed(0)} ms`,
      ),
    );
  }
  return figures;
};

/** @param kept a profile that has everything already, for a second look; left out: one of its own */
export const measurePanel = async (url, size, runs, log, kept = null) => {
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'firstline-bench-'));
  const context = await openProfile(folder);
  try {
    log('all tickets on this device');
    const page = await holdAll(context, url, size, kept !== null);
    log('first paint');
    const figures = await firstPaint(context, url, runs);
    await page.bringToFront();
    await rested(page);
    log('drill-down');
    figures.push(...(await drillDown(page, Math.max(runs, 9))));
    log('changes from elsewhere');
    figures.push(...(await afterRemote(page, url, Math.max(runs, 9))));
    return figures;
  } finally {
    await context.close();
    if (kept === null) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
};
