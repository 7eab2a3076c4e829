import { describe, expect, it } from 'vitest';
import { attempt, done, logArgs, logged, START, stampOf } from '../../../test/builders/commands';
import type { BatchStep } from './batch';
import { linkAll, linkedTo, linkSteps, otherEnd } from './links';
import { likelyTarget, mergeFault, mergeSteps, splitSteps } from './merge';
import type { Link, Ticket } from './ticket';

const ticket = (number: string, over: Partial<Ticket> = {}): Ticket => ({ ...logged(), number, ...over });
const problem = (number: string): Ticket =>
  done(
    attempt(null, 'ticket.open.v1', { ...logArgs(), kind: 'problem', links: [] }, stampOf('ann', 0), undefined, number),
  );

/** Runs a batch as one device would, on tickets by number. */
const run = (before: readonly Ticket[], steps: readonly BatchStep[], first = 1): ReadonlyMap<string, Ticket> => {
  const tickets = new Map(before.map((each) => [each.number, each]));
  for (const [n, [name, number, args]] of steps.entries()) {
    const decided = attempt(
      tickets.get(number) ?? null,
      name,
      args as never,
      stampOf('ann', n + first),
      undefined,
      number,
    );
    tickets.set(number, done(decided));
  }
  return tickets;
};

describe('the other end of a link', () => {
  it.each<[from: string, link: Link, end: Link['kind']]>([
    ['INC0000001', { kind: 'parent', to: 'INC0000002' }, 'child'],
    ['INC0000001', { kind: 'child', to: 'INC0000002' }, 'parent'],
    ['INC0000001', { kind: 'duplicateOf', to: 'INC0000002' }, 'duplicate'],
    ['INC0000001', { kind: 'related', to: 'CHG0000002' }, 'related'],
    ['INC0000001', { kind: 'causedBy', to: 'CHG0000002' }, 'causes'],
    ['PRB0000001', { kind: 'fixedBy', to: 'CHG0000002' }, 'fixes'],
    ['INC0000001', { kind: 'problem', to: 'PRB0000002' }, 'incident'],
    ['CHG0000001', { kind: 'problem', to: 'PRB0000002' }, 'change'],
    ['PRB0000001', { kind: 'problem', to: 'PRB0000002' }, 'related'],
    ['INC0000001', { kind: 'splitInto', to: 'INC0000002' }, 'splitFrom'],
  ])('%s %o is %s', (from, link, kind) => {
    expect(otherEnd(from, link)).toEqual({ kind, to: from });
  });

  it('comes off with this one', () => {
    const link: Link = { kind: 'problem', to: 'PRB0000001' };
    const [a, b] = [ticket('INC0000001'), problem('PRB0000001')];
    const on = run([a, b], linkSteps(a.number, link, true));
    expect(linkedTo(on.get(b.number)?.links ?? [], ['incident'])).toEqual([a.number]);
    const off = run([...on.values()], linkSteps(a.number, link, false), 10);
    expect(off.get(a.number)?.links).toEqual([]);
    expect(off.get(b.number)?.links).toEqual([]);
  });
});

describe('several tickets linked to one', () => {
  it('are one change of that one for each way in which they are linked', () => {
    const [a, b, parent] = [ticket('INC0000001'), ticket('INC0000002'), ticket('INC0000003')];
    const steps = linkAll([a.number, b.number], { kind: 'parent', to: parent.number });
    const after = run([a, b, parent], steps);
    expect(steps).toHaveLength(3);
    expect(linkedTo(after.get(parent.number)?.links ?? [], ['child'])).toEqual([a.number, b.number]);
    const mixed = linkAll(['INC0000001', 'CHG0000001'], { kind: 'problem', to: 'PRB0000001' });
    expect(mixed.slice(2).map(([, , args]) => args)).toEqual([
      { kind: 'incident', to: ['INC0000001'], on: true },
      { kind: 'change', to: ['CHG0000001'], on: true },
    ]);
  });
});

describe('merging', () => {
  const target = ticket('INC0000001');
  const others = [ticket('INC0000002', { callerId: 'rui' }), ticket('INC0000003', { callerId: 'rosa' })];

  it('cancels the others as duplicates, and their callers watch the one that stays', () => {
    const after = run([target, ...others], mergeSteps(target, others, 'They said the same.'));
    expect(after.get('INC0000001')).toMatchObject({
      watchers: ['rui'],
      links: [
        { kind: 'duplicate', to: 'INC0000002' },
        { kind: 'duplicate', to: 'INC0000003' },
      ],
      state: { kind: 'new' },
    });
    for (const { number } of others) {
      expect(after.get(number)).toMatchObject({
        state: { kind: 'canceled', reason: 'duplicate', duplicateOf: 'INC0000001' },
        links: [{ kind: 'duplicateOf', to: 'INC0000001' }],
      });
    }
  });

  it('is one change of the one that stays, however many come', () => {
    const many = Array.from({ length: 30 }, (_, n) => ticket(`INC00001${String(n).padStart(2, '0')}`));
    expect(mergeSteps(target, many, 'x').filter(([, number]) => number === target.number)).toHaveLength(1);
  });

  it('of problems ends their way through the phases', () => {
    const [one, two] = [problem('PRB0000001'), problem('PRB0000002')];
    const after = run([one, two], mergeSteps(one, [two], 'x'));
    expect(after.get(two.number)).toMatchObject({ phase: 'canceled', state: { kind: 'canceled' } });
  });

  it.each<[what: string, source: Ticket, fault: ReturnType<typeof mergeFault>]>([
    ['itself', target, 'same'],
    ['another kind', problem('PRB0000001'), 'otherKind'],
    ['what is over', ticket('INC0000009', { state: { kind: 'closed', resolution: null, at: START } }), 'over'],
    ['an open one', ticket('INC0000008'), null],
  ])('%s', (_what, source, fault) => {
    expect(mergeFault(target, source)).toBe(fault);
    if (fault) expect(mergeSteps(target, [source], 'x')).toEqual([]);
  });

  it('proposes the one that is open, urgent and old to stay', () => {
    const closed = ticket('INC0000003', { priority: 1, state: { kind: 'closed', resolution: null, at: START } });
    const urgent = ticket('INC0000005', { priority: 2, openedAt: START + 2 });
    const older = ticket('INC0000006', { priority: 2, openedAt: START + 1 });
    expect(likelyTarget([closed, ticket('INC0000004', { priority: 4 }), urgent, older])?.number).toBe(older.number);
    expect(likelyTarget([])).toBeUndefined();
  });
});

describe('splitting', () => {
  const part = { number: 'INC0000009', shortDescription: 'Printer too', description: '', note: 'Paper jam' };

  it('makes a ticket of its own for the same caller, linked both ways', () => {
    const whole = ticket('INC0000001', { serviceId: null, location: 'Mill Road' });
    const after = run([whole], splitSteps(whole, part));
    expect(after.get(part.number)).toMatchObject({
      kind: 'incident',
      callerId: whole.callerId,
      location: 'Mill Road',
      links: [{ kind: 'splitFrom', to: whole.number }],
    });
    expect(after.get(whole.number)?.links).toEqual([{ kind: 'splitInto', to: part.number }]);
  });

  it('of a problem makes a problem', () => {
    const whole = problem('PRB0000001');
    const after = run([whole], splitSteps(whole, { ...part, number: 'PRB0000002', note: null }));
    expect(after.get('PRB0000002')).toMatchObject({ kind: 'problem', phase: 'new' });
  });
});
