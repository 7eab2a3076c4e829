import { defaultMatrix, matrixFault } from '@shared/domain/priority';
import { describe, expect, test } from 'vitest';
import { cellBy, faultyCells, withCell, withImpacts, withUrgencies } from './matrix-edit';

const small = {
  table: [
    [1, 2],
    [2, 3],
  ],
};

describe('a matrix under the editor', () => {
  test.each([
    [
      'a cell',
      withCell(small, { impact: 2, urgency: 1 }, 4),
      [
        [1, 2],
        [4, 3],
      ],
    ],
    [
      'an impact more',
      withImpacts(small, 3),
      [
        [1, 2],
        [2, 3],
        [2, 3],
      ],
    ],
    ['an impact less', withImpacts(small, 1), [[1, 2]]],
    ['never none', withImpacts(small, 0), small.table],
    [
      'an urgency more',
      withUrgencies(small, 3),
      [
        [1, 2, 2],
        [2, 3, 3],
      ],
    ],
    ['an urgency less', withUrgencies(small, 1), [[1], [2]]],
    ['never ten', withUrgencies(small, 10), small.table],
  ])('%s', (_name, matrix, table) => {
    expect(matrix.table).toEqual(table);
  });

  test('what was there stays as it was', () => {
    withCell(small, { impact: 1, urgency: 1 }, 9);
    expect(small.table).toEqual([
      [1, 2],
      [2, 3],
    ]);
  });

  test.each([
    [
      [
        [1, 2],
        [2, 3],
      ],
      [],
    ],
    [
      [
        [1, 2],
        [2, 1],
      ],
      [{ impact: 2, urgency: 2 }],
    ],
    [
      [
        [3, 2],
        [2, 3],
      ],
      [
        { impact: 1, urgency: 2 },
        { impact: 2, urgency: 1 },
      ],
    ],
  ])('faulty cells of %j', (table, cells) => {
    expect(faultyCells({ table })).toEqual(cells);
    expect(matrixFault({ table }) === null).toBe(cells.length === 0);
  });

  test.each([
    ['ArrowRight', { impact: 1, urgency: 1 }, { impact: 1, urgency: 2 }],
    ['ArrowRight', { impact: 1, urgency: 3 }, { impact: 1, urgency: 3 }],
    ['ArrowUp', { impact: 1, urgency: 1 }, { impact: 1, urgency: 1 }],
    ['ArrowDown', { impact: 1, urgency: 2 }, { impact: 2, urgency: 2 }],
    ['End', { impact: 2, urgency: 1 }, { impact: 2, urgency: 3 }],
    ['Home', { impact: 2, urgency: 3 }, { impact: 2, urgency: 1 }],
    ['7', { impact: 2, urgency: 3 }, null],
  ])('%s from %j', (key, from, to) => {
    expect(cellBy(defaultMatrix, key, from)).toEqual(to);
  });
});
