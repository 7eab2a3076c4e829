import { describe, expect, it } from 'vitest';
import { type Mark, markAfter, markOf, nameOf } from './marks';

/** Bars of which not each has each part; the third column has none. */
const marks: readonly Mark[] = ['0:0', '0:2', '0:3', '1:0', '3:0', '3:3'].map(markOf);
const after = (from: string, key: string): string | null => {
  const to = markAfter(marks, markOf(from), key);
  return to && nameOf(to);
};

describe('from a mark', () => {
  it.each([
    ['0:0', 'ArrowUp', '0:2'],
    ['0:2', 'ArrowUp', '0:3'],
    ['0:3', 'ArrowUp', '0:3'],
    ['0:3', 'ArrowDown', '0:2'],
    ['0:0', 'ArrowDown', '0:0'],
    ['0:0', 'ArrowRight', '1:0'],
    ['0:3', 'ArrowRight', '1:0'],
    ['1:0', 'ArrowRight', '3:0'],
    ['3:3', 'ArrowRight', '3:3'],
    ['3:3', 'ArrowLeft', '1:0'],
    ['1:0', 'ArrowLeft', '0:0'],
    ['0:2', 'End', '3:3'],
    ['3:0', 'Home', '0:0'],
    ['0:0', 'Enter', null],
    ['0:0', 'a', null],
  ])('%s, %s goes to %s', (from, key, to) => {
    expect(after(from, key)).toBe(to);
  });
});
