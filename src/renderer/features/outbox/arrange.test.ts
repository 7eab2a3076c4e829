import { describe, expect, it } from 'vitest';
import type { OutboxItem } from '@/data/model';
import { arrange, JUST_SENT, waitingFor } from './arrange';
import { envelope, outboxItem } from './outbox.fixture';

const NOW = 10_000_000;
const on = (ticket: string, more: Partial<OutboxItem>) =>
  outboxItem({ envelope: envelope('ticket.addNote.v1', { text: 'x' }, { ticket }), ...more });

const standings = (items: readonly OutboxItem[]) => arrange(items, NOW).listed.map(({ standing }) => standing);

describe('what the drawer lists', () => {
  it('keeps the order, and holds back only what stands behind a rejection on the same ticket', () => {
    const items = [
      on('INC0000001', { status: 'settled', answeredAt: NOW - 60_000 }),
      on('INC0000002', { status: 'rejected', answeredAt: NOW - 60_000 }),
      on('INC0000003', { status: 'sending' }),
      on('INC0000002', {}),
      on('INC0000004', {}),
      on('INC0000005', {}),
    ];
    expect(standings(items)).toEqual(['sent', 'needsYou', 'sending', 'held', 'next', 'waiting']);
    expect(arrange(items, NOW)).toMatchObject({ toSend: 4, needsYou: 1, sent: { count: 1, since: NOW - 60_000 } });
    expect(items.map((item) => waitingFor(items, item))).toEqual([0, 1, 0, 1, 1, 1]);
  });

  it('lists the last that were sent, and only for a while', () => {
    const sent = (ago: number) => on('INC0000001', { status: 'settled', answeredAt: NOW - ago });
    expect(standings([sent(JUST_SENT)])).toEqual([]);
    expect(standings(Array.from({ length: 8 }, (_, n) => sent(n * 1000)))).toHaveLength(5);
  });

  it('puts what was answered or decided into the history, newest first', () => {
    const old = on('INC0000001', { status: 'settled', answeredAt: 1 });
    const discarded = on('INC0000002', { status: 'rejected', answeredAt: 5, choice: 'discarded' });
    const open = on('INC0000003', { status: 'rejected', answeredAt: 9 });
    expect(arrange([old, discarded, open], NOW).past).toEqual([discarded, old]);
  });

  it('is empty for an empty outbox', () =>
    expect(arrange([], NOW)).toEqual({ listed: [], toSend: 0, needsYou: 0, sent: null, past: [] }));
});
