// What a key press costs: take, priority, note, resolve on one row, and a priority for fifty. Driven by keyboard alone, as
// people work; whatever a ticket's rules do not allow is passed over, and the next row is tried.
import { rested } from './browser.mjs';
import { figure, median } from './figures.mjs';
import { openKeyMeter, p95 } from './key-meter.mjs';

const WANTED = 40;

const onRow = (page) =>
  page.evaluate(() => document.activeElement?.closest('[role="row"][data-number]')?.dataset.number ?? null);

/** The focus on a row of the list, from wherever it is: out of what lies over the page, then from region to region. */
const ontoList = async (page) => {
  for (let n = 0; n < 12; n += 1) {
    const number = await onRow(page);
    if (number) return number;
    await page.keyboard.press(n < 4 ? 'Escape' : 'F6');
    await rested(page);
  }
  throw new Error('no key leads back to the list');
};

/** A resolved ticket takes the focus with it to the list's end, where nothing comes after it: on from the start. */
const nextRow = async (page) => {
  const before = await ontoList(page);
  await page.keyboard.press('j');
  await rested(page);
  if ((await ontoList(page)) === before) await page.keyboard.press('Home');
  await rested(page);
  return ontoList(page);
};

const typing = (page, selector) =>
  page
    .waitForFunction((wanted) => document.activeElement?.matches(wanted), selector, { timeout: 1_500 })
    .then(() => true)
    .catch(() => false);

const actions = {
  take: { prepare: async () => true, key: 'i' },
  priority: {
    prepare: async (page, n) => {
      await page.keyboard.press('p');
      if (!(await typing(page, '[role="dialog"] *'))) return false;
      await page.keyboard.press(String(1 + (n % 3)));
      await page.keyboard.press(String(1 + ((n + 1) % 3)));
      return true;
    },
    key: 'Enter',
  },
  note: {
    prepare: async (page) => {
      await page.keyboard.press('n');
      if (!(await typing(page, 'textarea'))) return false;
      await page.keyboard.insertText('Cable and port checked.');
      return true;
    },
    key: 'Control+Enter',
  },
  resolve: {
    prepare: async (page) => {
      await page.keyboard.press('d');
      const notes = page.getByRole('textbox', { name: /Resolution notes/ });
      try {
        await notes.fill('Replaced the cable.', { timeout: 1_500 });
        return true;
      } catch {
        return false;
      }
    },
    key: 'Control+Enter',
  },
};

const series = async (page, { prepare, key }) => {
  const meter = await openKeyMeter(page);
  let done = 0;
  for (let n = 0; done < WANTED && n < WANTED * 3; n += 1) {
    const number = await nextRow(page);
    if (!(await prepare(page, n))) continue;
    await rested(page);
    if (await meter.press(key, [number])) done += 1;
  }
  return meter.end();
};

const figures = (name, { times, longest, onClock }, unit = 'key to painted row') => [
  figure(
    `${name}: ${unit}, p95`,
    p95(times),
    'ms',
    { atMost: 16 },
    times.length,
    `median ${median(times).toFixed(1)} ms of main-thread work`,
  ),
  figure(
    `${name}: longest task`,
    longest,
    'ms',
    { atMost: 50 },
    times.length,
    `of processor time; ${onClock.toFixed(0)} ms on the clock`,
  ),
];

export const measureEdits = async (page) => {
  const all = [];
  await page.keyboard.press('g');
  await page.keyboard.press('a');
  await page.locator('[role="row"][data-number]').first().waitFor();
  for (const [name, action] of Object.entries(actions)) {
    try {
      all.push(...figures(name, await series(page, action)));
    } catch (error) {
      const why = `not measured: ${String(error.message).split('\n')[0]}`;
      all.push(figure(`${name}: key to painted row, p95`, Number.NaN, 'ms', { atMost: 16 }, 0, why));
    }
  }
  return all;
};

const visibleSelected = (page) =>
  page.evaluate(() => {
    const scroller = document.querySelector('[role="grid"] [role="rowgroup"]').getBoundingClientRect();
    return [...document.querySelectorAll('[role="row"][data-number][aria-selected="true"]')]
      .filter((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        return top >= scroller.top && bottom <= scroller.bottom;
      })
      .map((row) => row.dataset.number);
  });

export const measureBulk = async (page, runs) => {
  const meter = await openKeyMeter(page);
  for (let run = 0; run < runs; run += 1) {
    await ontoList(page);
    await page.keyboard.press('Home');
    await page.keyboard.press('x');
    for (let n = 0; n < 49; n += 1) await page.keyboard.press('Shift+ArrowDown');
    await rested(page);
    const rows = await visibleSelected(page);
    if (!(await actions.priority.prepare(page, run))) throw new Error('the priority of fifty can not be asked for');
    await rested(page);
    await meter.press('Enter', rows);
    await rested(page);
    await page.keyboard.press('Escape');
    await ontoList(page);
    await page.keyboard.press('Escape');
  }
  return figures('bulk of 50, priority', await meter.end(), 'key to painted rows');
};
