import type { TicketText } from '@shared/search/documents';
import { describe, expect, it } from 'vitest';
import { NO_PATTERN, RECURRING, RECURRING_PROGRESS, RECURRING_STOP } from './recurring-calls';
import { newRecurringConsumer } from './recurring-consumer';

const NOW = Date.UTC(2026, 10, 18);
const DAY = 86_400_000;

const text = (n: number, title: string, more: Partial<TicketText> = {}): TicketText => ({
  kind: 'ticket',
  id: `INC${String(n).padStart(7, '0')}`,
  title,
  description: '',
  callerId: `caller${n}`,
  categoryId: 'network',
  subcategoryId: null,
  serviceId: null,
  groupId: 'l1',
  assigneeId: null,
  priority: 3,
  impact: 2,
  urgency: 2,
  state: 'closed',
  location: null,
  tags: [],
  openedAt: NOW - (n % 20) * DAY - 1,
  updatedAt: NOW,
  resolution: null,
  solutions: [],
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
const others = Array.from({ length: 60 }, (_, n) => text(n + 500, `${things[n % 10]} number${n} is odd${n}`));
const tunnel = Array.from({ length: 6 }, (_, n) => text(n + 1, 'Tunnel amber after the update'));

/** The clock moves at each look, so that every step ends a turn; turns are counted, and may be acted in. */
const desk = (inTurn: (turn: number) => void = () => undefined) => {
  let clock = 0;
  let turns = 0;
  const consumer = newRecurringConsumer({
    now: () => NOW,
    turn: async () => {
      turns += 1;
      inTurn(turns);
    },
    clock: () => {
      clock += 20;
      return clock;
    },
  });
  consumer.take([...others, ...tunnel], [], []);
  return { consumer, calls: consumer.calls, turns: () => turns };
};

const all = { days: 30, groupIds: null };

describe('looking for recurring incidents in the worker', () => {
  it('finds them, giving others their turns, and tells how far it is', async () => {
    const told: (number | null)[] = [];
    const { calls, turns } = desk(() => void told.push(calls[RECURRING_PROGRESS]()));
    const clusters = await calls[RECURRING](all);
    expect(clusters?.map(({ tickets }) => tickets.length)).toEqual([6]);
    expect(turns()).toBeGreaterThan(5);
    expect(told.every((share) => share !== null && share <= 1)).toBe(true);
    expect(calls[RECURRING_PROGRESS]()).toBeNull();
  });

  it('stops when it is told to, and when it is asked anew', async () => {
    const stopped = desk((turn) => turn === 3 && stopped.calls[RECURRING_STOP]());
    expect(await stopped.calls[RECURRING](all)).toBeNull();
    expect(stopped.turns()).toBe(3);
    const { calls } = desk();
    const [first, second] = await Promise.all([calls[RECURRING](all), calls[RECURRING](all)]);
    expect(first).toBeNull();
    expect(second).toHaveLength(1);
  });

  it('leaves out other groups, problems that are known, what was canceled and what is no incident', async () => {
    const { consumer, calls } = desk();
    expect(await calls[RECURRING]({ days: 30, groupIds: ['l2'] })).toEqual([]);
    expect(await calls[RECURRING]({ days: 30, groupIds: ['l1'] })).toHaveLength(1);
    consumer.take(
      tunnel.map((one, n) => (n % 2 ? { ...one, hasProblem: true } : { ...one, state: 'canceled' as const })),
      [],
      [],
    );
    expect(await calls[RECURRING](all)).toEqual([]);
  });

  it('remembers what is no pattern, after a restart too, until mostly new tickets say the same', async () => {
    const { consumer, calls } = desk();
    calls[NO_PATTERN](tunnel.map(({ id }) => id));
    expect(await calls[RECURRING](all)).toEqual([]);
    const disk = new Map(structuredClone(consumer.save?.() ?? []));
    const again = newRecurringConsumer({ now: () => NOW, turn: async () => undefined });
    again.load?.(disk);
    expect(await again.calls[RECURRING](all)).toEqual([]);
    again.take(
      Array.from({ length: 7 }, (_, n) => text(n + 101, 'Tunnel amber after the update')),
      [],
      [],
    );
    expect((await again.calls[RECURRING](all))?.map(({ tickets }) => tickets.length)).toEqual([13]);
  });
});
