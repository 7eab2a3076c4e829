import { type Row, rowOf } from '@shared/domain/row';
import type { SlaClock } from '@shared/domain/sla';
import { describe, expect, test } from 'vitest';
import { logged } from '../../../../test/builders/commands';
import { demoLikeSettings, people } from '../../../../test/builders/settings';
import { tableOf } from '../rows';
import type { ViewContext } from './context';
import { namedViews, type ViewName } from './named';
import type { Filter, GroupKey, SortKey, ViewQuery } from './query';
import { countMatching, viewOf } from './view';

const NOW = Date.parse('2026-03-02T12:00Z');
const HOUR = 3_600_000;
const settings = demoLikeSettings();
const context: ViewContext = {
  meId: 'ann',
  myGroupIds: ['l1', 'hr'],
  now: NOW,
  desk: { settings, people: new Map(people.map((person) => [person.id, person])) },
};
const base = rowOf(logged(), settings);
const stopped: SlaClock = {
  state: 'none',
  target: 0,
  elapsed: 0,
  since: null,
  dueAt: null,
  riskAt: null,
  calendarId: null,
};

const clock = (over: Partial<SlaClock>): Row['sla'] => ({ respond: stopped, resolve: { ...stopped, ...over } });
/** Around the clock, four hours in all, of which so many are left. */
const running = (left: number): Row['sla'] =>
  clock({
    state: 'running',
    target: 4 * HOUR,
    elapsed: 0,
    since: NOW + left * HOUR - 4 * HOUR,
    dueAt: NOW + left * HOUR,
    riskAt: NOW + left * HOUR - HOUR,
    calendarId: 'always',
  });

const row = (number: string, over: Partial<Row>): Row => ({ ...base, number, sla: clock({}), ...over });
const rows = [
  row('INC0000001', {
    assigneeId: 'ann',
    state: 'inProgress',
    priority: 3,
    sla: running(-1),
    tags: ['vpn'],
    callerId: 'rosa',
  }),
  row('INC0000002', {
    assigneeId: null,
    state: 'new',
    priority: 1,
    sla: running(0.5),
    shortDescription: 'Printer jams',
    callerId: 'rosa',
  }),
  row('INC0000003', {
    assigneeId: 'cem',
    groupId: 'l2',
    state: 'inProgress',
    priority: 2,
    sla: running(3),
    location: 'Harbour',
    updatedAt: 9,
  }),
  row('INC0000004', {
    assigneeId: 'ann',
    state: 'onHold',
    stateDetail: 'awaitingCaller',
    sla: clock({ state: 'paused', target: 9, elapsed: 1 }),
    updatedAt: 8,
  }),
  row('INC0000005', {
    assigneeId: 'ann',
    state: 'resolved',
    stateDetail: 'userError',
    sla: clock({ state: 'met' }),
    serviceId: 'vpn',
    updatedAt: 7,
  }),
];
const table = tableOf(rows);
const short = (numbers: readonly string[]) => numbers.map((number) => Number(number.slice(3)));
const query = (over: Partial<ViewQuery>): ViewQuery => ({
  source: 'open',
  filters: [],
  text: '',
  sort: { by: 'number', descending: false },
  group: null,
  ...over,
});

describe('filters', () => {
  test.each<[string, Filter, number[]]>([
    ['mine', { field: 'assignee', op: 'is', values: ['@me'] }, [1, 4, 5]],
    ['nobody’s', { field: 'assignee', op: 'is', values: [null] }, [2]],
    ['my teams’', { field: 'team', op: 'is', values: ['@mine'] }, [1, 2, 4, 5]],
    ['not the second line’s', { field: 'team', op: 'isNot', values: ['l2'] }, [1, 2, 4, 5]],
    ['of two priorities', { field: 'priority', op: 'is', values: [1, 2] }, [2, 3]],
    ['in no service', { field: 'service', op: 'isNot', values: [null] }, [5]],
    ['tagged', { field: 'tag', op: 'is', values: ['vpn'] }, [1]],
    ['not tagged', { field: 'tag', op: 'isNot', values: ['vpn'] }, [2, 3, 4, 5]],
    ['breached', { field: 'sla', op: 'is', values: ['breached'] }, [1]],
    ['at risk', { field: 'sla', op: 'is', values: ['atRisk'] }, [2]],
    ['on track', { field: 'sla', op: 'is', values: ['onTrack'] }, [3]],
    ['at a place', { field: 'location', op: 'is', values: ['Harbour'] }, [3]],
    ['waiting for its caller', { field: 'stateDetail', op: 'is', values: ['awaitingCaller'] }, [4]],
  ])('%s', (_name, filter, expected) => {
    expect(short(viewOf(table, query({ filters: [filter] }), context).numbers)).toEqual(expected);
  });

  test.each<[string, number[]]>([
    ['printer', [2]],
    ['PRINT jams', [2]],
    ['0003', [3]],
    ['vpn drops', [1, 3, 4, 5]],
    ['rosa jams', [2]],
    ['nothing like it', []],
  ])('type to narrow: %s', (text, expected) => {
    expect(short(viewOf(table, query({ text }), context).numbers)).toEqual(expected);
  });
});

describe('order', () => {
  test.each<[SortKey, boolean, number[]]>([
    ['timeLeft', false, [1, 2, 3, 4, 5]],
    ['priority', false, [2, 3, 1, 4, 5]],
    ['priority', true, [1, 4, 5, 3, 2]],
    ['number', true, [5, 4, 3, 2, 1]],
    ['state', false, [2, 1, 3, 4, 5]],
    ['assignee', false, [1, 4, 5, 3, 2]],
    ['service', false, [5, 1, 2, 3, 4]],
  ])('by %s, descending %s', (by, descending, expected) => {
    expect(short(viewOf(table, query({ sort: { by, descending } }), context).numbers)).toEqual(expected);
  });
});

describe('groups', () => {
  test.each<[GroupKey, [string, number][]]>([
    [
      'sla',
      [
        ['breached', 1],
        ['atRisk', 1],
        ['onTrack', 1],
        ['paused', 1],
        ['met', 1],
      ],
    ],
    [
      'timeLeft',
      [
        ['over', 1],
        ['hour', 1],
        ['fourHours', 1],
        ['paused', 1],
        ['ended', 1],
      ],
    ],
    [
      'priority',
      [
        ['1', 1],
        ['2', 1],
        ['3', 3],
      ],
    ],
    [
      'state',
      [
        ['new', 1],
        ['inProgress', 2],
        ['onHold', 1],
        ['resolved', 1],
      ],
    ],
    [
      'assignee',
      [
        ['ann', 3],
        ['cem', 1],
        ['', 1],
      ],
    ],
    [
      'team',
      [
        ['l1', 4],
        ['l2', 1],
      ],
    ],
    [
      'location',
      [
        ['Harbour', 1],
        ['', 4],
      ],
    ],
  ])('by %s', (group, expected) => {
    const view = viewOf(table, query({ group }), context);
    expect(view.groups.map(({ key, count }) => [key, count])).toEqual(expected);
    expect(view.groups.map(({ start }) => start)).toEqual(
      view.groups.map((_, at) => view.groups.slice(0, at).reduce((sum, { count }) => sum + count, 0)),
    );
  });
});

test('by title: as text, whatever the letters, both ways', () => {
  const titles = ['VPN drops', 'vpn down', 'Élan', 'elan', '漢字', '字', 'a', '', 'VPN'];
  const titled = tableOf(titles.map((shortDescription, n) => row(`INC000010${n}`, { shortDescription })));
  const sorted = [...titles].map((title) => title.toLowerCase()).sort();
  const shown = (descending: boolean) =>
    viewOf(titled, query({ sort: { by: 'title', descending } }), context).numbers.map((number) =>
      titles[Number(number.slice(-1))]?.toLowerCase(),
    );
  expect(shown(false)).toEqual(sorted);
  expect(shown(true)).toEqual(sorted.toReversed());
});

test.each<[Exclude<ViewName, 'closed'>, number]>([
  ['myWork', 2],
  ['unassigned', 1],
  ['myTeams', 3],
  ['atRisk', 2],
  ['waitingForCaller', 1],
  ['allOpen', 5],
])('the view %s holds %i', (name, count) => {
  expect(countMatching(table, namedViews[name], context)).toBe(count);
  expect(viewOf(table, namedViews[name], context).total).toBe(count);
});

describe('kinds', () => {
  const other = (number: string, kind: Row['kind'], phase: string, over: Partial<Row> = {}) =>
    row(number, { kind, phase, ...over });
  const mixed = tableOf([
    row('INC0000001', {}),
    other('PRB0000001', 'problem', 'fix', { knownError: true }),
    other('PRB0000002', 'problem', 'new'),
    other('CHG0000001', 'change', 'authorize', { awaits: ['ann'] }),
    other('REQ0000001', 'request', 'approval', { awaits: ['bob'] }),
  ]);
  const found = (over: Partial<ViewQuery>, asked = context) => viewOf(mixed, query(over), asked).numbers;

  test.each<[what: string, filters: Filter[], numbers: string[]]>([
    ['without a word about kinds, incidents alone', [], ['INC0000001']],
    ['problems', [{ field: 'kind', op: 'is', values: ['problem'] }], ['PRB0000001', 'PRB0000002']],
    [
      'all but problems',
      [{ field: 'kind', op: 'isNot', values: ['problem'] }],
      ['CHG0000001', 'INC0000001', 'REQ0000001'],
    ],
    ['a phase of one kind', [{ field: 'phase', op: 'is', values: ['problem:new'] }], ['PRB0000002']],
    ['what waits for me', [{ field: 'approver', op: 'is', values: ['@me'] }], ['CHG0000001']],
    ['known errors', [{ field: 'mark', op: 'is', values: ['knownError'] }], ['PRB0000001']],
  ])('%s', (_what, filters, numbers) => {
    expect([...found({ filters })].sort()).toEqual(numbers);
  });

  test('a caller knows no kinds: all are there', () => {
    expect(found({}, { ...context, everyKind: true })).toHaveLength(5);
  });

  test('phases stand in the order in which they follow each other, kind after kind', () => {
    const all: Filter[] = [{ field: 'kind', op: 'isNot', values: ['incident'] }];
    expect(viewOf(mixed, query({ filters: all, group: 'phase' }), context).groups.map(({ key }) => key)).toEqual([
      'problem:new',
      'problem:fix',
      'change:authorize',
      'request:approval',
    ]);
    expect(found({ filters: all, sort: { by: 'phase', descending: true } })).toEqual([
      'REQ0000001',
      'CHG0000001',
      'PRB0000001',
      'PRB0000002',
    ]);
  });
});
