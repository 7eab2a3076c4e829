import { describe, expect, it } from 'vitest';
import { logged } from '../../../test/builders/commands';
import { demoLikeSettings } from '../../../test/builders/settings';
import { fitting, type HandoverAsk, handoverLines, handoverPeople } from './handover-lines';
import { type Row, rowOf } from './row';
import { MAX_HANDOVER_LINES } from './shift-handover';
import type { SlaClock } from './sla';

const NOW = 1_000;
const UNTIL = 2_000;
const ask: HandoverAsk = { groupId: 'l1', now: NOW, until: UNTIL, settings: demoLikeSettings() };
const clocks = (state: SlaClock['state'], dueAt: number | null): Row['sla'] => {
  const { respond, resolve } = rowOf(logged(), demoLikeSettings()).sla;
  return { respond: { ...respond, state: 'met', dueAt: null }, resolve: { ...resolve, state, dueAt } };
};
const base: Row = {
  ...rowOf(logged(), demoLikeSettings()),
  number: 'INC0000001',
  state: 'inProgress',
  priority: 3,
  assigneeId: 'ann',
  sla: clocks('running', 9_000),
};
const row = (over: Partial<Row>): Row => ({ ...base, ...over });
const promise = (at: number, id = 'p') => ({ id, at, text: 'Call back', by: 'bob' });
const offer = { id: 'h', fromGroupId: 'l1', toGroupId: 'l2', by: 'ann', at: 700, filled: 1, asked: 3 };
const reasons = (rows: readonly Row[], over: Partial<HandoverAsk> = {}) =>
  handoverLines(rows, { ...ask, ...over }).map(({ reason, at }) => `${reason} ${at}`);

describe('what is on a handover', () => {
  it.each<[string, Partial<Row>, string[]]>([
    ['nothing of what runs as it should', {}, []],
    ['a clock that is over', { sla: clocks('running', NOW) }, ['breached 1000']],
    ['a clock that ends within the next shift', { sla: clocks('running', UNTIL) }, ['endsInShift 2000']],
    ['not one that ends after it', { sla: clocks('running', UNTIL + 1) }, []],
    ['not a clock that stands still', { sla: clocks('paused', null), state: 'onHold' }, []],
    ['a high priority, whatever its clock says', { priority: 2 }, ['highPriority 9000']],
    ['a high priority that is on hold', { priority: 1, sla: clocks('paused', null) }, ['highPriority null']],
    ['a high priority that is late, once', { priority: 1, sla: clocks('running', 900) }, ['breached 900']],
    ['nothing of what is resolved', { state: 'resolved', priority: 1, sla: clocks('met', null) }, []],
    ['a caller who waits', { callerWaits: { since: 600, seen: true } }, ['callerWaits 600']],
    [
      'one who waits on what is resolved',
      { state: 'resolved', callerWaits: { since: 600, seen: false } },
      ['callerWaits 600'],
    ],
    ['a promise that is late', { promises: [promise(NOW)] }, ['promiseLate 1000']],
    ['one for the next shift', { promises: [promise(UNTIL)] }, ['promiseDue 2000']],
    ['one for later', { promises: [promise(UNTIL + 1)] }, ['promiseLater 2001']],
    ['what is handed off and not accepted', { handoff: offer }, ['handedOff 700']],
    ['what is handed to the group', { groupId: 'l2', handoff: { ...offer, toGroupId: 'l1' } }, ['handedToUs 700']],
    [
      'a major incident, and not again as a risk',
      { major: 'promoted', priority: 1, nextUpdateAt: 1_500 },
      ['majorOngoing 1500'],
    ],
    [
      'one of another group, since the whole desk is asked',
      { major: 'promoted', groupId: 'l2' },
      ['majorOngoing null'],
    ],
    [
      'one that waits for a decision, and its own risk',
      { major: 'proposed', priority: 1 },
      ['majorProposed null', 'highPriority 9000'],
    ],
    ['one that is resolved and needs its review', { major: 'promoted', state: 'resolved' }, ['majorResolved null']],
    [
      'nothing else of another group',
      { groupId: 'l2', priority: 1, promises: [promise(900)], callerWaits: { since: 1, seen: false } },
      [],
    ],
  ])('%s', (_name, over, expected) => expect(reasons([row(over)])).toEqual(expected));

  it('a restricted group’s tickets stand on its own handover, and on no other', () => {
    const rows = [row({ groupId: 'hr', major: 'promoted', handoff: { ...offer, toGroupId: 'l1' } })];
    expect(reasons(rows)).toEqual([]);
    expect(reasons(rows, { groupId: 'hr' })).toEqual(['majorOngoing null', 'handedOff 700']);
  });

  it('says who has the ticket, who has to keep the promise, and to whom it is offered', () => {
    const rows = [row({ assigneeId: null, promises: [promise(900)], handoff: offer })];
    expect(handoverLines(rows, ask)).toMatchObject([
      { reason: 'promiseLate', personId: 'bob', said: 'Call back' },
      { reason: 'handedOff', personId: null, groupId: 'l2' },
    ]);
  });

  it('comes by part, the most pressing first', () => {
    const rows = [
      row({ number: 'INC0000002', callerWaits: { since: 5, seen: false } }),
      row({ number: 'INC0000003', sla: clocks('running', 1_900) }),
      row({ number: 'INC0000004', sla: clocks('running', 200) }),
      row({ number: 'INC0000005', major: 'promoted' }),
    ];
    expect(handoverLines(rows, ask).map(({ ticket }) => ticket.slice(-1))).toEqual(['5', '4', '3', '2']);
  });
});

it('a page that is too long keeps the most pressing of every part', () => {
  const risks = Array.from({ length: 200 }, (_, n) => row({ number: `INC000${1_000 + n}`, sla: clocks('running', n) }));
  const calls = [row({ number: 'INC0009999', callerWaits: { since: 5, seen: false } })];
  const { lines, more } = fitting(handoverLines([...risks, ...calls], ask));
  expect([lines.length, more]).toEqual([MAX_HANDOVER_LINES, 201 - MAX_HANDOVER_LINES]);
  expect(lines[0]?.at).toBe(0);
  expect(lines.at(-1)?.reason).toBe('callerWaits');
});

it('says who has what, those who leave first', () => {
  const rows = [
    row({ number: 'INC0000002', assigneeId: 'ann' }),
    row({ number: 'INC0000003', assigneeId: 'ann' }),
    row({ number: 'INC0000004', assigneeId: 'lea', promises: [promise(5)] }),
    row({ number: 'INC0000005', assigneeId: null, promises: [promise(5)] }),
    row({ number: 'INC0000006', assigneeId: 'cem', groupId: 'l2' }),
    row({ number: 'INC0000007', assigneeId: 'ann', state: 'resolved' }),
  ];
  expect(handoverPeople(rows, ask, (id) => (id === 'lea' ? 1_500 : null))).toEqual([
    { personId: 'lea', open: 1, promises: 1, offAt: 1_500 },
    { personId: 'ann', open: 2, promises: 0, offAt: null },
    { personId: 'bob', open: 0, promises: 1, offAt: null },
  ]);
});
