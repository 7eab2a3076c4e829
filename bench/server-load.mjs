// How many commands a second the embedded database takes for good: many devices, each sending one command at a time and
// waiting for its answer, on tickets all over the desk.
import { device, pull, push } from './device.mjs';
import { figure, percentile } from './figures.mjs';

const DEVICES = 16;
const SECONDS = 20;

const openTickets = async (of) => {
  const { documents } = await pull(of, 'tickets', 1000);
  return documents.filter((document) => !document.deleted).map((document) => document.id);
};

const kinds = [
  () => ({ name: 'ticket.addNote.v1', args: { text: 'Checked the cable, the port and the switch: all green.' } }),
  (n) => ({ name: 'ticket.tag.v1', args: { add: [`bench-${n % 7}`], remove: [`bench-${(n + 3) % 7}`] } }),
  (n) => ({
    name: 'ticket.setImpactUrgency.v1',
    args: { impact: 1 + (n % 3), urgency: 1 + ((n + 1) % 3), seen: { impact: 2, urgency: 2 } },
  }),
];

export const measureServer = async (url) => {
  const devices = [];
  for (let n = 0; n < DEVICES; n += 1) devices.push(await device(url, ['maya', 'oskar', 'sam', 'deniz'][n % 4]));
  const numbers = await openTickets(devices[0]);
  const times = [];
  let answered = 0;
  let rejected = 0;
  const end = performance.now() + SECONDS * 1000;
  const work = async (by, offset) => {
    for (let n = offset; performance.now() < end; n += DEVICES) {
      const start = performance.now();
      const outcomes = await push(by, { ticket: numbers[n % numbers.length], ...kinds[n % kinds.length](n) });
      times.push(performance.now() - start);
      answered += 1;
      if (outcomes[0].kind === 'rejected') rejected += 1;
    }
  };
  const started = performance.now();
  await Promise.all(devices.map((by, n) => work(by, n)));
  const rate = answered / ((performance.now() - started) / 1000);
  const remark = `${DEVICES} devices for ${SECONDS} s, ${rejected} of ${answered} refused as without effect`;
  return [
    figure('server: commands a second, sustained', rate, '/s', { atLeast: 200 }, answered, remark),
    figure('server: a command, p50', percentile(times, 0.5), 'ms', null, answered),
    figure('server: a command, p99', percentile(times, 0.99), 'ms', { atMost: 100 }, answered),
  ];
};
