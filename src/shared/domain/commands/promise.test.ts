import { describe, expect, it } from 'vitest';
import { attempt, commandId, done, logged, refusalOf, START, stampOf } from '../../../../test/builders/commands';
import { personNamed, world } from '../../../../test/builders/settings';
import { keeperOf, MAX_OPEN_PROMISES, MAX_PROMISES, openPromises } from '../promise';
import { rowOf } from '../row';
import { ticketSeenBy } from '../seen-by';
import type { Ticket } from '../ticket';

const AT = START + 7_200_000;
const promised = (ticket: Ticket, n: number, at = AT, who = 'ann') =>
  attempt(ticket, 'ticket.promise.v1', { at, text: `Call back ${n}` }, stampOf(who, n));
const ended = (ticket: Ticket, of: number, n: number, outcome: 'kept' | 'calledOff' = 'kept', who = 'bob') =>
  attempt(ticket, 'ticket.keepPromise.v1', { promise: commandId(of), outcome }, stampOf(who, n));
const undo = (ticket: Ticket, of: number, n: number, who = 'ann') =>
  attempt(ticket, 'ticket.undo.v1', { commandId: commandId(of) }, stampOf(who, n));
const resolve = (ticket: Ticket, n: number) =>
  done(attempt(ticket, 'ticket.resolve.v1', { code: 'userError', notes: 'Was off' }, stampOf('ann', n)));

describe('a promise', () => {
  it('stands until somebody says what became of it, and rows know of those that stand', () => {
    const later = done(promised(done(promised(logged(), 1)), 2, AT - 1));
    expect(openPromises(later).map(({ id }) => id)).toEqual([commandId(2), commandId(1)]);
    expect(rowOf(later, world().settings).promises).toEqual([
      { id: commandId(2), at: AT - 1, text: 'Call back 2', by: 'ann' },
      { id: commandId(1), at: AT, text: 'Call back 1', by: 'ann' },
    ]);
    const kept = done(ended(later, 2, 3));
    expect(openPromises(kept).map(({ id }) => id)).toEqual([commandId(1)]);
    expect(kept.promises?.[1]?.end).toEqual({ outcome: 'kept', by: 'bob', at: START + 180_000 });
  });

  it('is in the timeline for the desk alone, and a caller’s copy has none', () => {
    const decision = promised(logged(), 1);
    const entries = decision.kind === 'accepted' ? decision.entries : [];
    expect(entries).toMatchObject([{ audience: 'internal', body: { changes: [{ field: 'promises', from: null }] } }]);
    expect('promises' in ticketSeenBy(personNamed('rosa'), done(decision), false)).toBe(false);
    expect(ticketSeenBy(personNamed('bob'), done(decision), true).promises).toHaveLength(1);
  });

  it('is undone as if it had never been, and so is its end', () => {
    const one = done(promised(logged(), 1));
    expect('promises' in done(undo(one, 1, 2))).toBe(false);
    const kept = done(ended(one, 1, 2));
    expect(openPromises(done(undo(kept, 2, 3, 'bob')))).toHaveLength(1);
    expect(refusalOf(undo(kept, 1, 3))).toBe('undo.newer');
  });

  it('lasts over a resolution, since the caller still waits for the call; what is closed owes none', () => {
    const resolved = resolve(done(promised(logged(), 1)), 2);
    expect(openPromises(resolved)).toHaveLength(1);
    const closed = done(attempt(resolved, 'ticket.close.v1', {}, stampOf('ann', 3)));
    expect(openPromises(closed)).toEqual([]);
    expect(refusalOf(promised(closed, 4))).toBe('state.notAllowed');
  });

  it.each([
    ['whoever promised, while nobody has the ticket', null, 'ann'],
    ['whoever has the ticket', 'cem', 'cem'],
  ])('is kept by %s', (_what, assigneeId, keeper) => expect(keeperOf({ assigneeId }, { by: 'ann' })).toBe(keeper));

  it('is one of ten at a time, and of those that ended the oldest make room', () => {
    let ticket = logged();
    let n = 1;
    for (; n <= MAX_OPEN_PROMISES; n += 1) ticket = done(promised(ticket, n));
    expect(refusalOf(promised(ticket, n))).toBe('tooMany');
    ticket = done(ended(ticket, 1, n + 1));
    for (let round = 0; round < 40; round += 1) {
      const id = 1_000 + round * 2;
      ticket = done(promised(ticket, id));
      ticket = done(ended(ticket, id, id + 1));
    }
    expect(ticket.promises?.length).toBeLessThanOrEqual(MAX_PROMISES);
    expect(openPromises(ticket)).toHaveLength(MAX_OPEN_PROMISES - 1);
  });

  const one = () => done(promised(logged(), 1));
  it.each([
    ['twice', () => ended(done(ended(one(), 1, 2)), 1, 3), 'promise.ended'],
    ['where there is none', () => ended(logged(), 1, 2), 'promise.missing'],
    ['by a caller', () => ended(one(), 1, 2, 'kept', 'rosa'), 'permission.denied'],
  ] as const)('is not kept %s', (_what, run, code) => expect(refusalOf(run())).toBe(code));

  it('one made offline and sent after its time is still one', () => {
    expect(openPromises(done(promised(logged(), 1, START - 1)))).toHaveLength(1);
  });
});

describe('a caller who waits', () => {
  const writes = (ticket: Ticket, n: number) =>
    done(attempt(ticket, 'ticket.callerWrites.v1', { text: 'And?' }, stampOf('rosa', n)));
  const waits = (ticket: Ticket) => rowOf(ticket, world().settings).callerWaits;
  const mine = () => logged({ assigneeId: 'ann' });
  const note = (ticket: Ticket, n: number, who: string) =>
    done(attempt(ticket, 'ticket.addNote.v1', { text: 'Looking' }, stampOf(who, n)));
  it.each([
    ['has not written', () => mine(), null],
    ['has written', () => writes(mine(), 1), { since: START + 60_000, seen: false }],
    ['and a colleague has noted something', () => note(writes(mine(), 1), 2, 'bob'), { seen: false }],
    ['and whoever has it has', () => note(writes(mine(), 1), 2, 'ann'), { seen: true }],
    [
      'and was answered',
      () => done(attempt(writes(mine(), 1), 'ticket.reply.v1', { text: 'Yes' }, stampOf('bob', 2))),
      null,
    ],
  ])('%s', (_what, make, expected) => {
    const found = waits(make());
    if (expected === null) expect(found).toBeNull();
    else expect(found).toMatchObject(expected);
  });
});
