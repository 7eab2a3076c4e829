// How much main-thread work lies between a key press and the frame that shows what it did.
import { percentile } from './figures.mjs';
import { costOf, openTrace, tasksBetween, tasksOf } from './trace.mjs';

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
  const trace = await openTrace(page);
  return {
    /** False: the rows did not change, so there is nothing to measure. */
    press: async (keys, rows) => {
      await page.evaluate(armed, { key: keys.split('+').at(-1), rows });
      await page.keyboard.press(keys);
      return page.evaluate(() => window.bench.changed);
    },
    /** Each press that changed its rows, and the longest of all tasks: processor time (ms); `onClock` is the longest with what it waited for. */
    end: async () => workOf(await trace.end()),
  };
};

const workOf = (events) => {
  const { marks, tasks } = tasksOf(events);
  const [first] = marks;
  if (!first) return { times: [], longest: Number.NaN, onClock: Number.NaN };
  const times = [];
  for (const [at, mark] of marks.entries()) {
    const next = marks[at + 1];
    if (mark.name !== 'bench:key' || next?.name !== 'bench:painted') continue;
    // The task in which the key came counts whole.
    times.push(tasksBetween(tasks, mark, next).reduce((sum, task) => sum + costOf(task), 0));
  }
  const since = tasks.filter(({ ts }) => ts >= first.ts);
  const most = (cost) => Math.max(0, ...since.map(cost));
  return { times, longest: most(costOf), onClock: most(({ dur }) => dur / 1000) };
};

export const p95 = (times) => percentile(times, 0.95);
