// How fast SLA clocks are: `npm run bench -- --only clocks`. Printed as one line of JSON, a list of figures.
import { readClock, slaOf } from '@shared/domain/sla';
import { NOW, settings, tickets } from './clock-desk.mjs';
import { figure, median } from './figures.mjs';

const COUNT = 10_000;
const RUNS = 15;

/** Processor time, ms: what else the machine does is not counted. */
const timed = (work) => {
  const started = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
};

/** As a device does it that has been open for a while: the code is warm, the calendars are known. */
const measure = (work) => {
  for (let n = 0; n < 5; n += 1) work();
  return Array.from({ length: RUNS }, () => timed(work));
};

const desk = tickets(COUNT);
let sink = 0;
const computeAll = () => {
  for (const ticket of desk) sink += slaOf(ticket, settings).resolve.elapsed;
};
const first = timed(computeAll);
const both = measure(computeAll);
const computed = desk.map((ticket) => slaOf(ticket, settings).resolve);
const read = measure(() => {
  for (const clock of computed) sink += readClock(clock, NOW, settings).left;
});
if (!Number.isFinite(sink)) throw new Error('a clock is no number');

const running = computed.filter(({ state }) => state === 'running').length;
const events = desk.reduce((sum, { clock }) => sum + clock.length, 0) / COUNT;
const about = `respond and resolve of ${COUNT} tickets, ${events.toFixed(1)} events each, 3 calendars`;
console.log(
  JSON.stringify([
    figure('SLA clocks of 10,000 tickets', median(both), 'ms', { atMost: 30 }, RUNS, about),
    figure('the same for the first time', first, 'ms', null, 1, 'code cold, calendars not walked yet'),
    figure('10,000 clocks read at a moment', median(read), 'ms', null, RUNS, `${running} of them running`),
  ]),
);
