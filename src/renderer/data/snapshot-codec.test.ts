import { type Row, rowOf } from '@shared/domain/row';
import { expect, test } from 'vitest';
import { logged } from '../../../test/builders/commands';
import { demoLikeSettings } from '../../../test/builders/settings';
import { packRows, unpackRows } from './snapshot-codec';

const base = rowOf(logged(), demoLikeSettings());
const rows: Row[] = [
  base,
  {
    ...base,
    number: 'INC0000002',
    tags: ['a', 'b'],
    watchers: ['rosa'],
    assigneeId: null,
    location: 'Harbour',
    unsent: 2,
  },
  {
    ...base,
    number: 'INC0000003',
    handoff: { id: 'h2', fromGroupId: 'l1', toGroupId: 'l2', by: 'ann', at: 5, filled: 2, asked: 3 },
    lastHop: {
      id: 'h1',
      fromGroupId: null,
      toGroupId: 'l2',
      by: 'ann',
      at: 3,
      outcome: 'returned',
      endedBy: 'cem',
      endedAt: 4,
    },
    serviceId: 'vpn',
    shortDescription: 'ä “quoted” 漢',
    stateDetail: 'awaitingCaller',
    state: 'onHold',
  },
  { ...base, number: 'INC0000004', major: 'promoted', nextUpdateAt: 9, parent: 'INC0000001', dutyDueAt: 12 },
  { ...base, number: 'PRB0000001', kind: 'problem', phase: 'fix', knownError: true },
  {
    ...base,
    number: 'INC0000005',
    promises: [{ id: 'c1', at: 7, text: 'Call back', by: 'ann' }],
    callerWaits: { since: 5, seen: false },
  },
  { ...base, number: 'CHG0000001', kind: 'change', phase: 'authorize', awaits: ['lea', 'cem'] },
];

test('what was packed, cloned and unpacked is the same', () => {
  expect(unpackRows(structuredClone(packRows(rows)))).toEqual(rows);
});

test('no rows are no rows', () => {
  expect(unpackRows(packRows([]))).toEqual([]);
});

test('a snapshot that lacks a column is refused, not half read', () => {
  const packed = packRows(rows);
  const { priority: _gone, ...numbers } = packed.numbers;
  expect(() => unpackRows({ ...packed, numbers })).toThrow('priority');
  const { extras: _none, ...older } = packed;
  expect(() => unpackRows(older as typeof packed)).toThrow('extras');
});
