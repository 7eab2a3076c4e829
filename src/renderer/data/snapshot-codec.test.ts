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
});
