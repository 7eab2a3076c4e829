// Chromium's own trace of a page: what each task of its main thread cost in processor time, so that neighbours on the
// machine count as little as they can. Marks of the page (`performance.mark('bench:…')`) say from when to when.
const CATEGORIES = '-*,toplevel,blink.user_timing';
const TASK = 'ThreadControllerImpl::RunTask';

/** What is marked and done from here on; `end` gives all of it. */
export const openTrace = async (page) => {
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
    end: async () => {
      const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
      await session.send('Tracing.end');
      await complete;
      await session.detach();
      return events;
    },
  };
};

/** Of the thread in which the marks were made, in order; `cost` in ms of processor time where the system tells it. */
export const tasksOf = (events) => {
  const marks = events.filter(({ name, ph }) => name.startsWith('bench:') && ph !== 'E').sort((a, b) => a.ts - b.ts);
  const [first] = marks;
  const tasks = first
    ? events.filter(
        ({ name, pid, tid, dur }) => name === TASK && pid === first.pid && tid === first.tid && dur !== undefined,
      )
    : [];
  return { marks, tasks };
};

export const costOf = ({ tdur, dur }) => (tdur ?? dur) / 1000;

/** Tasks that touch the time between two marks and end before the second: the one that only sets it does not count. */
export const tasksBetween = (tasks, from, to) => tasks.filter(({ ts, dur }) => ts + dur > from.ts && ts + dur < to.ts);
