import { type Row, rowOf } from '@shared/domain/row';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { logged } from '../../../test/builders/commands';
import { demoLikeSettings } from '../../../test/builders/settings';
import { changeRows, compareNumbers, emptyRows, getRow, rowsOf, tableOf } from './rows';

const base = rowOf(logged(), demoLikeSettings());
const row = (n: number, version = 1): Row => ({ ...base, number: `INC${String(n).padStart(7, '0')}`, version });
const sorted = (rows: readonly Row[]) => [...rows].sort((a, b) => (a.number < b.number ? -1 : 1));

describe('the row table', () => {
  test('holds what a map would hold, whatever is put and removed', () => {
    const step = fc.record({
      put: fc.array(fc.nat(2000), { maxLength: 8 }),
      remove: fc.array(fc.nat(2000), { maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        let table = emptyRows;
        const model = new Map<string, Row>();
        steps.forEach(({ put, remove }, version) => {
          const rows = put.map((n) => row(n, version));
          const numbers = remove.map((n) => row(n).number);
          table = changeRows(table, { put: rows, remove: numbers });
          for (const each of rows) model.set(each.number, each);
          for (const number of numbers) model.delete(number);
        });
        expect(table.size).toBe(model.size);
        expect(rowsOf(table)).toEqual(sorted([...model.values()]));
        expect(table.chunks.every((chunk) => chunk.length > 0 && chunk.length <= 64)).toBe(true);
        for (const each of model.values()) expect(getRow(table, each.number)).toBe(each);
      }),
    );
  });

  test('an older table stays as it was', () => {
    const before = tableOf([row(1), row(2)]);
    const after = changeRows(before, { put: [row(1, 9)], remove: [row(2).number] });
    expect(getRow(before, row(1).number)?.version).toBe(1);
    expect(getRow(before, row(2).number)).toBeDefined();
    expect(getRow(after, row(1).number)?.version).toBe(9);
    expect(getRow(after, row(2).number)).toBeUndefined();
  });

  test('rows come in the order of their numbers, longer ones last', () => {
    const numbers = ['INC10000000', 'INC0000002', 'INC9999999', 'INC0000001'];
    const table = tableOf(numbers.map((number) => ({ ...base, number })));
    expect(rowsOf(table).map(({ number }) => number)).toEqual([...numbers].sort(compareNumbers));
    expect(getRow(table, 'INC10000000')).toBeDefined();
  });

  test('one edit of ten thousand copies one chunk', () => {
    const before = tableOf(Array.from({ length: 10_000 }, (_, n) => row(n)));
    const after = changeRows(before, { put: [row(77, 2)], remove: [] });
    const copied = after.chunks.filter((chunk, at) => chunk !== before.chunks[at]);
    expect(copied.length).toBe(1);
    expect(copied[0]?.length).toBeLessThanOrEqual(64);
  });

  test('nothing to change is the same table', () => {
    const table = tableOf([row(1)]);
    expect(changeRows(table, { put: [], remove: [] })).toBe(table);
  });
});
