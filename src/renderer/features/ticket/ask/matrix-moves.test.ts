import { describe, expect, test } from 'vitest';
import { movedBy, typedDigit } from './matrix-moves';

const size = { impacts: 3, urgencies: 4 };
const cell = (impact: number, urgency: number) => ({ impact, urgency });

describe('keys on the matrix', () => {
  test.each([
    ['ArrowRight', cell(1, 1), cell(1, 2)],
    ['ArrowRight', cell(1, 4), cell(1, 4)],
    ['ArrowDown', cell(1, 2), cell(2, 2)],
    ['ArrowDown', cell(3, 2), cell(3, 2)],
    ['ArrowUp', cell(1, 2), cell(1, 2)],
    ['ArrowLeft', cell(2, 2), cell(2, 1)],
    ['End', cell(2, 1), cell(2, 4)],
    ['Home', cell(2, 3), cell(2, 1)],
    ['x', cell(2, 3), null],
  ])('%s from %o', (key, from, to) => {
    expect(movedBy(key, from, size)).toEqual(to);
  });

  test('two digits are impact and urgency', () => {
    const first = typedDigit('3', false, cell(1, 1), size);
    expect(first).toEqual({ cell: cell(3, 1), half: true });
    expect(typedDigit('4', true, first?.cell ?? cell(1, 1), size)).toEqual({ cell: cell(3, 4), half: false });
  });

  test.each([
    ['4', false],
    ['5', true],
    ['0', false],
    ['a', true],
  ])('%s is no level here', (key, half) => {
    expect(typedDigit(key, half, cell(1, 1), size)).toBeNull();
  });
});
