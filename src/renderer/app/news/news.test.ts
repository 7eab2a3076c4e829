import { type Row, rowOf } from '@shared/domain/row';
import { describe, expect, test } from 'vitest';
import type { OutboxItem } from '@/data/model';
import { tableOf } from '@/data/rows';
import { commandId, logged } from '../../../../test/builders/commands';
import { demoLikeSettings } from '../../../../test/builders/settings';
import { newsBetween, numberOf } from './news';

const ME = 'ann';
const base: Row = { ...rowOf(logged(), demoLikeSettings()), callerId: 'caller', assigneeId: null, updatedBy: 'bob' };
const mine: Row = { ...base, version: 3, assigneeId: ME };

const between = (before: readonly Row[], after: readonly Row[]): string[] =>
  newsBetween({ rows: tableOf(before), outbox: [] }, { rows: tableOf(after), outbox: [] }, ME, ['l1']).map(
    (news) => `${news.kind} ${numberOf(news)}`,
  );

describe('tickets', () => {
  test.each<[string, Row | null, Partial<Row>, string | null]>([
    ['assigned to me by somebody else', base, { version: 4, assigneeId: ME }, 'assigned'],
    ['logged for me by somebody else', null, { assigneeId: ME }, 'assigned'],
    ['moved to me from a colleague', { ...base, assigneeId: 'bob' }, { version: 4, assigneeId: ME }, 'assigned'],
    ['taken by myself', base, { version: 4, assigneeId: ME, updatedBy: ME }, null],
    ['assigned to somebody else', base, { version: 4, assigneeId: 'bob' }, null],
    ['taken away from me', mine, { version: 4, assigneeId: 'bob' }, null],
    ['resolved for me by somebody else', base, { version: 4, assigneeId: ME, state: 'resolved' }, null],
    ['the caller answers on mine', mine, { ...mine, version: 4, updatedBy: 'caller' }, 'answered'],
    ['the caller answers on a colleague’s', base, { version: 4, updatedBy: 'caller' }, null],
    ['the caller reopens mine', mine, { ...mine, version: 4, updatedBy: 'caller', reopenCount: 1 }, 'reopened'],
    ['the caller confirms my fix', mine, { ...mine, version: 4, updatedBy: 'caller', state: 'closed' }, null],
    ['I am the caller of mine', { ...mine, callerId: ME }, { ...mine, version: 4, callerId: ME, updatedBy: ME }, null],
    ['a colleague notes something on mine', mine, { ...mine, version: 4 }, null],
    ['the same again', { ...mine, updatedBy: 'caller' }, { ...mine, updatedBy: 'caller' }, null],
    ['mine again because giving it away was refused', { ...base, assigneeId: 'bob', unsent: 1 }, mine, null],
  ])('%s', (_name, before, change, kind) => {
    const after = { ...base, ...change };
    expect(between(before ? [before] : [], [after])).toEqual(kind ? [`${kind} ${after.number}`] : []);
  });

  const offer = { id: 'h1', fromGroupId: 'l2', toGroupId: 'l1', by: 'bob', at: 1, filled: 1, asked: 3 };
  const hop = { ...offer, toGroupId: 'l2', by: ME, outcome: 'accepted', endedBy: 'bob', endedAt: 2 } as const;

  test.each<[string, Row | null, Partial<Row>, string | null]>([
    ['handed to my team', base, { version: 4, handoff: offer }, 'offered'],
    ['logged and handed to my team', null, { handoff: offer }, 'offered'],
    ['handed to another team', base, { version: 4, handoff: { ...offer, toGroupId: 'l2' } }, null],
    ['handed to my team by myself', base, { version: 4, handoff: { ...offer, by: ME }, updatedBy: ME }, null],
    ['handed to my team before', { ...base, handoff: offer }, { version: 4, handoff: offer }, null],
    ['mine is accepted', base, { version: 4, lastHop: hop, assigneeId: 'bob' }, 'handoffAccepted'],
    ['mine is returned', mine, { ...mine, version: 4, lastHop: { ...hop, outcome: 'returned' } }, 'handoffReturned'],
    ['a colleague’s is accepted', base, { version: 4, lastHop: { ...hop, by: 'bob' } }, null],
    ['mine was accepted before', { ...base, lastHop: hop }, { version: 4, lastHop: hop }, null],
  ])('%s', (_name, before, change, kind) => {
    const after = { ...base, ...change };
    expect(between(before ? [before] : [], [after])).toEqual(kind ? [`${kind} ${after.number}`] : []);
  });

  const told = (rule: string, at: number, to: string[]) => ({ rule, name: 'Late', at, to });
  const once = told('rule:late', 7, [ME]);

  test.each<[string, Row | null, Partial<Row>, string | null]>([
    ['a rule tells me', base, { version: 4, updatedBy: 'system', told: [once] }, 'told'],
    ['a ticket comes that I was told of', null, { updatedBy: 'system', told: [once] }, 'told'],
    ['a rule tells somebody else', base, { version: 4, told: [told('rule:late', 7, ['bob'])] }, null],
    ['it told me before', { ...base, told: [once] }, { version: 4, told: [once] }, null],
    ['it tells me again', { ...base, told: [once] }, { version: 4, told: [once, told('rule:late', 9, [ME])] }, 'told'],
  ])('%s', (_name, before, change, kind) => {
    const after = { ...base, ...change };
    expect(between(before ? [before] : [], [after])).toEqual(kind ? [`${kind} ${after.number}`] : []);
  });

  test('only what has changed, among many', () => {
    const many = Array.from({ length: 300 }, (_, n): Row => ({ ...mine, number: `INC${String(n).padStart(7, '0')}` }));
    const after = many.map((row, n) => (n === 7 || n === 250 ? { ...row, version: 4, updatedBy: 'caller' } : row));
    expect(between(many, after)).toEqual(['answered INC0000007', 'answered INC0000250']);
  });
});

describe('changes of mine', () => {
  const item: OutboxItem = {
    envelope: { id: commandId(1), name: 'ticket.take.v1', ticket: 'INC0000001', args: {}, at: 1, batchId: null },
    status: 'sending',
    refusal: null,
    acceptedVersion: null,
    answeredAt: null,
    choice: null,
    seen: null,
  };
  const rejected: OutboxItem = { ...item, status: 'rejected', refusal: { code: 'take.overtaken' } };

  test.each<[string, readonly OutboxItem[], OutboxItem, readonly string[]]>([
    ['rejected now', [item], rejected, ['rejected']],
    ['rejected before', [rejected], { ...rejected }, []],
    ['rejected in an earlier life of this page', [], rejected, []],
    ['rejected and settled already', [item], { ...rejected, choice: 'discarded' }, []],
    ['accepted', [item], { ...item, status: 'accepted' }, []],
  ])('%s', (_name, before, after, kinds) => {
    const rows = tableOf([]);
    const news = newsBetween({ rows, outbox: before }, { rows, outbox: [after] }, ME);
    expect(news.map(({ kind }) => kind)).toEqual(kinds);
  });
});
