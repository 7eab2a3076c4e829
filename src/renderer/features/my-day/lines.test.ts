import { type Row, rowOf } from '@shared/domain/row';
import type { SlaClock } from '@shared/domain/sla';
import { describe, expect, it } from 'vitest';
import { concerns, isDue, promisesOf } from '@/data/mine';
import { logged } from '../../../../test/builders/commands';
import { demoLikeSettings, personNamed } from '../../../../test/builders/settings';
import { changedSince, clocksOf, nextBreach, restingOf, waitingFor } from './lines';

const me = personNamed('ann');
const base: Row = { ...rowOf(logged(), demoLikeSettings()), assigneeId: null, updatedBy: 'bob', updatedAt: 50 };
const mine: Row = { ...base, assigneeId: me.id, state: 'inProgress' };
const row = (n: number, over: Partial<Row>): Row => ({ ...mine, number: `INC000000${n}`, ...over });
const clock = (state: SlaClock['state'], dueAt: number | null): Row['sla'] => ({
  respond: { ...base.sla.respond, state: 'met', dueAt: null },
  resolve: { ...base.sla.resolve, state, dueAt, target: 100, elapsed: 0 },
});
const numbers = (rows: readonly Row[]) => rows.map(({ number }) => number.slice(-1)).join('');

describe('my clocks', () => {
  const rows = [
    row(1, { sla: clock('running', 300) }),
    row(2, { sla: clock('running', 100) }),
    row(3, { sla: clock('paused', null), state: 'onHold' }),
    row(4, { sla: clock('running', 50), assigneeId: 'bob' }),
    row(5, { sla: clock('running', 60), state: 'resolved' }),
  ];
  it('those that run, in the order in which they end', () => expect(numbers(clocksOf(rows, me))).toBe('21'));
  it('those that stand still are counted apart', () => expect(numbers(restingOf(rows, me))).toBe('3'));
  it.each([
    [0, 'INC0000002'],
    [100, 'INC0000001'],
    [300, undefined],
  ])('at %i the next breach is %s', (now, number) => expect(nextBreach(clocksOf(rows, me), now)?.number).toBe(number));
});

describe('what waits for me', () => {
  const offer = { id: 'h1', fromGroupId: 'l2', toGroupId: 'l1', by: 'cem', at: 7, filled: 1, asked: 3 };
  const hop = { ...offer, toGroupId: 'l2', by: 'ann', outcome: 'returned', endedBy: 'cem', endedAt: 9 } as const;
  it.each<[string, Partial<Row>, string | null]>([
    ['a caller who answered', { callerWaits: { since: 5, seen: false } }, 'callerAnswered rosa 5'],
    ['one that I have dealt with', { callerWaits: { since: 5, seen: true } }, null],
    ['a colleague’s caller', { assigneeId: 'bob', callerWaits: { since: 5, seen: false } }, null],
    [
      'a caller who answers on what is resolved',
      { state: 'resolved', callerWaits: { since: 5, seen: false } },
      'callerAnswered rosa 5',
    ],
    ['a handoff that came back', { assigneeId: null, lastHop: hop }, 'returned cem 9'],
    ['one that I have gone on with', { assigneeId: null, lastHop: hop, updatedBy: 'ann' }, null],
    [
      'one that I have offered anew',
      { assigneeId: null, lastHop: hop, handoff: { ...offer, by: 'ann', toGroupId: 'l2' } },
      null,
    ],
    ['one that was accepted', { assigneeId: 'cem', lastHop: { ...hop, outcome: 'accepted' } }, null],
    ['given to me by somebody', { state: 'new' }, 'assigned bob 50'],
    ['taken by me', { state: 'new', updatedBy: 'ann' }, null],
    ['offered to my group', { assigneeId: 'cem', handoff: offer }, 'handedToUs cem 7'],
    ['offered to my group by me', { assigneeId: 'cem', handoff: { ...offer, by: 'ann' } }, null],
    ['offered to another group', { assigneeId: 'cem', handoff: { ...offer, toGroupId: 'l2' } }, null],
    ['my approval', { assigneeId: 'cem', awaits: ['ann'] }, 'approval bob 50'],
    ['my work that nobody touched', {}, null],
  ])('%s', (_name, over, expected) => {
    const found = waitingFor([row(1, over)], me).map(({ reason, who, at }) => `${reason} ${who} ${at}`);
    expect(found).toEqual(expected === null ? [] : [expected]);
  });

  it('who waits longest comes first, and what my group was offered last', () => {
    const rows = [
      row(1, { assigneeId: 'cem', handoff: offer }),
      row(2, { callerWaits: { since: 30, seen: false } }),
      row(3, { callerWaits: { since: 20, seen: false } }),
    ];
    expect(numbers(waitingFor(rows, me).map((line) => line.row))).toBe('321');
  });
});

describe('what I promised', () => {
  const promise = (at: number, by: string) => ({ id: `p${at}`, at, text: 'Call back', by });
  const rows = [
    row(1, { promises: [promise(30, 'ann'), promise(60, 'bob')] }),
    row(2, { assigneeId: null, promises: [promise(10, 'ann')] }),
    row(3, { assigneeId: 'bob', promises: [promise(20, 'ann')] }),
    row(4, { assigneeId: null, promises: [promise(5, 'bob')] }),
  ];
  it('is what I have to keep: on my tickets, and on those that nobody has yet', () => {
    expect(promisesOf(rows, me.id).map(({ promise: { at } }) => at)).toEqual([10, 30, 60]);
  });
  it.each([
    [600_000, true],
    [600_001, false],
    [-1, true],
  ])('%i ms before its time it is due: %s', (left, due) => {
    expect(isDue({ row: mine, promise: promise(1_000_000, 'ann') }, 1_000_000 - left)).toBe(due);
  });
});

describe('what changed since I left', () => {
  it.each<[string, Partial<Row>, boolean]>([
    ['mine, by a colleague', {}, true],
    ['mine, by me', { updatedBy: 'ann' }, false],
    ['mine, before I left', { updatedAt: 40 }, false],
    ['a colleague’s', { assigneeId: 'bob' }, false],
    ['what I watch', { assigneeId: 'bob', watchers: ['ann'] }, true],
    ['what I promised something on', { assigneeId: 'bob', promises: [{ id: 'p', at: 9, text: 'x', by: 'ann' }] }, true],
  ])('%s', (_name, over, belongs) => {
    const rows = [row(1, over)].filter((each) => concerns(each, me));
    expect(changedSince(rows, me, 40)).toHaveLength(belongs ? 1 : 0);
  });

  it('what I work on now stays where it was', () => {
    const rows = [row(1, { updatedBy: 'ann' }), row(2, { updatedBy: 'ann' })];
    expect(numbers(changedSince(rows, me, 40, new Set(['INC0000002'])))).toBe('2');
  });
});
