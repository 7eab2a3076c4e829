import type { TicketText } from '@shared/search/documents';
import { describe, expect, it } from 'vitest';
import { MOST_LATEST, newUses, type Uses } from './uses';

const ticket = (id: string, solutions: TicketText['solutions']): TicketText => ({
  kind: 'ticket',
  id,
  title: '',
  description: '',
  callerId: 'c',
  categoryId: null,
  subcategoryId: null,
  serviceId: null,
  groupId: null,
  assigneeId: null,
  priority: 3,
  impact: 2,
  urgency: 2,
  state: 'inProgress',
  location: null,
  tags: [],
  openedAt: 0,
  updatedAt: 0,
  resolution: null,
  solutions,
});

const used = (source: string, at: number, worked: boolean | null = null) => ({ source, at, worked });

const ask = (consumer: ReturnType<typeof newUses>): ReadonlyMap<string, Uses> =>
  consumer.calls?.['uses']?.(null as never) as ReadonlyMap<string, Uses>;

describe('uses of articles', () => {
  it('counts what was judged apart from what was only used', () => {
    const uses = newUses();
    uses.take(
      [
        ticket('INC1', [used('KB0000001', 10, true), used('KB0000002', 11)]),
        ticket('INC2', [used('KB0000001', 20, false)]),
        ticket('INC3', [used('KB0000001', 15), used('macro:m', 16, true)]),
      ],
      [],
      [],
    );
    const all = ask(uses);
    expect(all.get('KB0000001')).toMatchObject({ used: 3, worked: 1, judged: 2 });
    expect(all.get('KB0000001')?.latest.map((use) => use.ticket)).toEqual(['INC2', 'INC3', 'INC1']);
    expect(all.get('KB0000002')).toMatchObject({ used: 1, worked: 0, judged: 0 });
    expect([...all.keys()]).not.toContain('macro:m');
  });

  it('follows a ticket that changes, loses its use, and goes', () => {
    const uses = newUses();
    uses.take([ticket('INC1', [used('KB0000001', 1)]), ticket('INC2', [used('KB0000001', 2)])], [], []);
    uses.take([ticket('INC1', [used('KB0000001', 1, true)])], [], []);
    expect(ask(uses).get('KB0000001')).toMatchObject({ used: 2, worked: 1 });
    uses.take([ticket('INC1', [])], ['INC2'], []);
    expect(ask(uses).size).toBe(0);
  });

  it('names only the newest', () => {
    const uses = newUses();
    uses.take(
      Array.from({ length: 20 }, (_, n) => ticket(`INC${n}`, [used('KB0000001', n)])),
      [],
      [],
    );
    expect(
      ask(uses)
        .get('KB0000001')
        ?.latest.map(({ at }) => at),
    ).toEqual([19, 18, 17, 16, 15, 14].slice(0, MOST_LATEST));
  });

  it('comes back from what it kept, and keeps what changed alone', () => {
    const uses = newUses();
    uses.take(
      [ticket('INC1', [used('KB0000001', 1, true)]), ticket('INC2', []), ticket('INC3', [used('KB0000003', 1)])],
      [],
      [],
    );
    const first = new Map(uses.save?.());
    expect([...first.keys()]).toEqual(['INC1', 'INC3']);
    expect(uses.save?.()).toEqual([]);
    uses.take([], ['INC3'], []);
    expect(uses.save?.()).toEqual([['INC3', undefined]]);

    const again = newUses();
    first.delete('INC3');
    again.load?.(first);
    expect(ask(again).get('KB0000001')).toMatchObject({ used: 1, worked: 1 });
    again.clear();
    expect(ask(again).size).toBe(0);
  });
});
