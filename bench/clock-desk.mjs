// Tickets to compute clocks of: three calendars in three time zones, an agreement beside the desk's own targets, and for
// each ticket 6 to 12 clock events over a year (holds, a change of priority or group, a response, some reopened).

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
export const NOW = Date.parse('2026-11-02T10:00Z');

const all = [[0, 1440]];
const split = [
  [480, 720],
  [750, 1020],
];
const calendar = (id, timeZone, day, weekend, holidays) => ({
  id,
  name: id,
  timeZone,
  week: [day, day, day, day, day, weekend, weekend],
  holidays,
});

const target = (priority, respond, resolve, calendarId) => ({ priority, respond, resolve, calendarId });

export const settings = {
  calendars: [
    calendar('always', 'Europe/Berlin', all, all, []),
    calendar('office', 'Europe/Berlin', split, [], ['2026-01-01', '2026-04-03', '2026-05-01', '2026-12-25']),
    calendar('newYork', 'America/New_York', [[540, 1080]], [[600, 780]], ['2026-07-03', '2026-11-26']),
  ],
  targets: [
    target(1, 15, 240, 'always'),
    target(2, 30, 480, 'office'),
    target(3, 240, 1440, 'office'),
    target(4, 480, 2400, 'newYork'),
    target(5, 960, 4800, 'newYork'),
  ],
  policies: [
    {
      id: 'gold',
      name: 'Gold',
      serviceIds: ['vpn'],
      organisations: [],
      targets: [target(2, 15, 240, 'always'), target(3, 60, 480, 'always')],
      pausedBy: ['awaitingCaller'],
    },
  ],
  groups: [],
};

/** mulberry32 */
export const chance = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};

const reasons = ['awaitingCaller', 'awaitingVendor', 'awaitingChange', 'awaitingProblem'];

const clockOf = (random, n) => {
  const upTo = (most) => Math.floor(random() * most);
  const count = 6 + upTo(7);
  // Half of an open desk's tickets are of the last weeks, the others of the whole year.
  let at = NOW - (random() < 0.5 ? upTo(20 * DAY) : upTo(330 * DAY)) - 3 * DAY;
  const step = Math.max(MINUTE, Math.floor((NOW - at) / (count + 1)));
  const said = (event) => ({ at, commandId: `c${n}`, ...event });
  const clock = [said({ kind: 'opened', priority: 1 + upTo(5), groupId: 'l1' })];
  if (random() < 0.2) clock.push(said({ kind: 'policy', policyId: 'gold' }));
  let held = false;
  while (clock.length < count) {
    at += 1 + upTo(step);
    const chosen = random();
    if (clock.length === 3) clock.push(said({ kind: 'responded' }));
    else if (held) clock.push(said({ kind: 'resumed' }));
    else if (chosen < 0.2) clock.push(said({ kind: 'priority', priority: 1 + upTo(5) }));
    else if (chosen < 0.35) clock.push(said({ kind: 'group', groupId: upTo(2) === 0 ? 'l1' : 'l2' }));
    else if (chosen < 0.4) clock.push(said({ kind: 'resolved' }), said({ kind: 'reopened' }));
    else clock.push(said({ kind: 'held', reason: reasons[upTo(4)] }));
    held = clock.at(-1).kind === 'held';
  }
  return clock;
};

export const tickets = (count, seed = 7) => {
  const random = chance(seed);
  return Array.from({ length: count }, (_, n) => ({ clock: clockOf(random, n) }));
};
