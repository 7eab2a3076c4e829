import { describe, expect, it } from 'vitest';
import { labelledIncidents } from '../../../../test/builders/labelled-incidents';
import { findRecurring, type RecurringCluster } from './find';
import type { RecurringTicket } from './ticket';

const NOW = Date.UTC(2026, 10, 18);
const DAY = 86_400_000;

const ticket = (n: number, title: string, more: Partial<RecurringTicket> = {}): RecurringTicket => ({
  id: `INC${String(n).padStart(7, '0')}`,
  title,
  description: '',
  callerId: `caller${n}`,
  categoryId: 'network',
  subcategoryId: null,
  serviceId: null,
  location: null,
  openedAt: NOW - (n % 20) * DAY - 3_600_000,
  solutions: [],
  hasProblem: false,
  ...more,
});

const things = [
  'keyboard',
  'invoice',
  'monitor',
  'calendar',
  'headset',
  'badge',
  'projector',
  'licence',
  'mailbox',
  'dock',
];
const faults = ['broken', 'missing', 'slow', 'frozen', 'wrong', 'lost', 'noisy', 'expired', 'locked', 'blurred'];
/** A desk's ordinary work: no two say the same two words. */
const others = Array.from({ length: 100 }, (_, n) =>
  ticket(n + 500, `${things[n % 10]} is ${faults[Math.floor(n / 10)]}`, {
    categoryId: ['network', 'hardware', 'access'][n % 3] ?? null,
  }),
);

const tunnel = (count: number, more: (n: number) => Partial<RecurringTicket> = () => ({})): RecurringTicket[] =>
  Array.from({ length: count }, (_, n) =>
    ticket(
      n + 1,
      ['Tunnel amber after the update', 'amber tunnel since update', 'update: the tunnel goes amber'][n % 3] ?? '',
      { location: n % 2 ? 'Porto, First floor' : 'Harbour, Tower B', ...more(n) },
    ),
  );

const found = (tickets: readonly RecurringTicket[], days = 30): readonly RecurringCluster[] => {
  const search = findRecurring(tickets, { now: NOW, days });
  for (let last = 0; ; ) {
    const step = search.next();
    if (step.done) return step.value;
    expect(step.value).toBeGreaterThanOrEqual(last);
    expect(step.value).toBeLessThanOrEqual(1);
    last = step.value;
  }
};

describe('recurring incidents', () => {
  it('are found among others, with the words that tie them, places, callers and weeks', () => {
    const [cluster, ...rest] = found([...others, ...tunnel(7)]);
    expect(rest).toEqual([]);
    expect(cluster?.tickets.toSorted()).toEqual(tunnel(7).map(({ id }) => id));
    expect(cluster?.words.map((word) => word.toLowerCase()).toSorted()).toEqual(['amber', 'tunnel', 'update']);
    expect(cluster).toMatchObject({
      categoryId: 'network',
      serviceId: null,
      callers: 7,
      places: [
        { place: 'Harbour', tickets: 4 },
        { place: 'Porto', tickets: 3 },
      ],
    });
    expect(cluster?.weeks.reduce((sum, count) => sum + count, 0)).toBe(7);
  });

  it.each<[string, RecurringTicket[]]>([
    ['too few', tunnel(3)],
    ['an hour’s outage', tunnel(7, () => ({ openedAt: NOW - DAY }))],
    ['tied to a problem', tunnel(7, () => ({ hasProblem: true }))],
    ['too long ago', tunnel(7, () => ({ openedAt: NOW - 40 * DAY }))],
    ['none at all', []],
  ])('%s: no pattern', (_why, tickets) => expect(found([...others, ...tickets])).toEqual([]));

  it('looks back as far as it is told', () => {
    const old = tunnel(7, (n) => ({ openedAt: NOW - (40 + n) * DAY }));
    expect(found([...others, ...old], 90)).toHaveLength(1);
  });

  it('most pairs of the labelled incidents are of one cause', () => {
    const labelled = labelledIncidents(NOW);
    const causes = new Map(labelled.map(({ ticket: one, cause }) => [one.id, cause]));
    const clusters = found(
      labelled.map(({ ticket: { title, description, ...one } }, n) =>
        ticket(n, title, { ...one, description, openedAt: NOW - (n % 20) * DAY - 1 }),
      ),
    );
    const pairs = clusters.flatMap(({ tickets }) =>
      tickets.flatMap((a, n) =>
        tickets.slice(n + 1).map((b) => causes.get(a) !== null && causes.get(a) === causes.get(b)),
      ),
    );
    expect(pairs.length).toBeGreaterThan(15);
    expect(pairs.filter(Boolean).length / pairs.length).toBeGreaterThan(0.6);
  });
});
