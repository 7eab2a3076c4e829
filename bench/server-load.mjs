// How many commands a second the embedded database takes for good: many devices, each sending one command at a time and
// waiting for its answer, on tickets all over the desk.
import { randomBytes, randomUUID } from 'node:crypto';
import { figure, percentile } from './figures.mjs';

const DEVICES = 16;
const SECONDS = 20;

/** UUIDv7 (RFC 9562): 48 bits of time, then random. */
const commandId = () => {
  const time = Date.now().toString(16).padStart(12, '0');
  const random = randomBytes(10).toString('hex');
  const variant = ((Number.parseInt(random[3], 16) & 3) | 8).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-${variant}${random.slice(4, 7)}-${random.slice(7, 19)}`;
};

const post = async (url, body, token) => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
  return response.json();
};

const device = async (url, name) => {
  const { token } = await post(`${url}/api/session/sign-in`, {
    name,
    password: 'firstline-demo',
    deviceId: `bench-${randomUUID()}`,
    deviceName: 'Benchmark',
    shell: 'desktop',
  });
  return token;
};

const openTickets = async (url, token) => {
  const { documents } = await post(
    `${url}/api/sync/pull`,
    { schema: 1, collection: 'tickets', checkpoint: null, limit: 1000, history: false },
    token,
  );
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
  const tokens = [];
  for (let n = 0; n < DEVICES; n += 1) tokens.push(await device(url, ['maya', 'oskar', 'sam', 'deniz'][n % 4]));
  const numbers = await openTickets(url, tokens[0]);
  const times = [];
  let answered = 0;
  let rejected = 0;
  const end = performance.now() + SECONDS * 1000;
  const work = async (token, offset) => {
    for (let n = offset; performance.now() < end; n += DEVICES) {
      const start = performance.now();
      const command = {
        id: commandId(),
        ticket: numbers[n % numbers.length],
        at: Date.now(),
        batchId: null,
        ...kinds[n % kinds.length](n),
      };
      const { outcomes } = await post(
        `${url}/api/sync/push`,
        { schema: 1, sentAt: Date.now(), commands: [command] },
        token,
      );
      times.push(performance.now() - start);
      answered += 1;
      if (outcomes[0].kind === 'rejected') rejected += 1;
    }
  };
  const started = performance.now();
  await Promise.all(tokens.map((token, n) => work(token, n)));
  const rate = answered / ((performance.now() - started) / 1000);
  const remark = `${DEVICES} devices for ${SECONDS} s, ${rejected} of ${answered} refused as without effect`;
  return [
    figure('server: commands a second, sustained', rate, '/s', { atLeast: 200 }, answered, remark),
    figure('server: a command, p50', percentile(times, 0.5), 'ms', null, answered),
    figure('server: a command, p99', percentile(times, 0.99), 'ms', { atMost: 100 }, answered),
  ];
};
