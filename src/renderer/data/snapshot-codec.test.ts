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
  const { handoffs: _none, ...older } = packed;
  expect(() => unpackRows(older as typeof packed)).toThrow('handoffs');
});
