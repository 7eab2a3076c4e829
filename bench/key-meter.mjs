// How much main-thread work lies between a key press and the frame that shows what it did. Chromium's own trace says what
// each task of the page's main thread cost in processor time, so that neighbours on the machine count as little as they can.
import { percentile } from './figures.mjs';

const CATEGORIES = '-*,toplevel,blink.user_timing';
const TASK = 'ThreadControllerImpl::RunTask';

/** In the page: marks the key, and the moment after the frame in which the last of the awaited rows has changed. */
const armed = ({ key, rows }) => {
  const waiting = new Set(rows);
  const done = new Promise((resolve) => {
    const painted = () => {
      observer.disconnect();
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => {
          performance.mark('bench:painted');
          resolve(true);
        };
        channel.port2.postMessage(null);
      });
    };
    // The focus and the selection change attributes of the row itself; what a command changes is inside.
    const observer = new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const row = element?.closest('[role="row"][data-number]');
        if (row && row !== element) waiting.delete(row.dataset.number);
      }
      if (waiting.size === 0) painted();
    });
    const onKey = (event) => {
      if (event.key !== key) return;
      window.removeEventListener('keydown', onKey, true);
      performance.mark('bench:key');
      observer.observe(document.querySelector('[role="grid"]'), {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
    };
    window.addEventListener('keydown', onKey, true);
    setTimeout(() => {
      window.removeEventListener('keydown', onKey, true);
      observer.disconnect();
      resolve(false);
    }, 2_000);
  });
  window.bench.changed = done;
};

/** One series of key presses: `press` for each, `end` for what they cost. */
export const openKeyMeter = async (page) => {
  const session = await page.context().newCDPSession(page);
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value) events.push(event);
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES.split(','), excludedCategories: ['*'] },
  });
  return {
    /** False: the rows did not change, so there is nothing to measure. */
    press: async (keys, rows) => {
      await page.evaluate(armed, { key: keys.split('+').at(-1), rows });
      await page.keyboard.press(keys);
      return page.evaluate(() => window.bench.changed);
    },
    /** Each press that changed its rows, and the longest of all tasks: processor time (ms); `onClock` is the longest with what it waited for. */
    end: async () => {
      const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
      await session.send('Tracing.end');
      await complete;
      await session.detach();
      return workOf(events);
    },
  };
};

const workOf = (events) => {
  const marks = events
    .filter(({ name, ph }) => (name === 'bench:key' || name === 'bench:painted') && ph !== 'E')
    .sort((a, b) => a.ts - b.ts);
  const [first] = marks;
  if (!first) return { times: [], longest: Number.NaN, onClock: Number.NaN };
  const tasks = events.filter(
    ({ name, pid, tid, dur }) => name === TASK && pid === first.pid && tid === first.tid && dur !== undefined,
  );
  const times = [];
  for (const [at, { name, ts }] of marks.entries()) {
    const next = marks[at + 1];
    if (name !== 'bench:key' || next?.name !== 'bench:painted') continue;
    // The task in which the key came counts whole; the one that only says "painted" does not.
    const between = tasks.filter((task) => task.ts + task.dur > ts && task.ts + task.dur < next.ts);
    times.push(between.reduce((sum, { tdur, dur }) => sum + (tdur ?? dur), 0) / 1000);
  }
  const since = tasks.filter(({ ts }) => ts >= first.ts);
  const most = (cost) => Math.max(0, ...since.map(cost)) / 1000;
  return { times, longest: most(({ tdur, dur }) => tdur ?? dur), onClock: most(({ dur }) => dur) };
};

export const p95 = (times) => percentile(times, 0.95);
