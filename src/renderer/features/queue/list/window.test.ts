import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf } from './lines';
import { covers, lineAt, mountedAt, topOf, windowAt } from './window';

const heights = { row: 30, head: 28 };

/** Groups of these sizes, none of them folded. */
const grouped = (sizes: readonly number[]) => {
  let start = 0;
  const groups = sizes.map((count, n) => {
    const group = { key: `g${n}`, start, count };
    start += count;
    return group;
  });
  return linesOf({ numbers: Array.from({ length: start }, (_, n) => `INC${n}`), groups }, new Set());
};
const flat = (count: number) =>
  linesOf({ numbers: Array.from({ length: count }, (_, n) => `INC${n}`), groups: [] }, new Set());

const lists = fc.oneof(fc.nat({ max: 400 }).map(flat), fc.array(fc.nat({ max: 60 }), { maxLength: 12 }).map(grouped));

/** The plain way: one line below the other. */
const stacked = (lines: ReturnType<typeof flat>): number[] => {
  let y = 0;
  return [...lines.all, null].map((line) => {
    const top = y;
    y += typeof line === 'string' ? heights.row : heights.head;
    return top;
  });
};

describe('the window of a list', () => {
  it('places lines one below the other', () => {
    fc.assert(
      fc.property(lists, (lines) => {
        expect(stacked(lines)).toEqual([...lines.all, null].map((_, at) => topOf(lines, heights, at)));
      }),
    );
  });

  it('finds the line at each place', () => {
    fc.assert(
      fc.property(lists, fc.nat(14_000), (lines, y) => {
        const tops = stacked(lines).slice(0, -1);
        expect(lineAt(lines, heights, y)).toBe(tops.findLastIndex((top) => top <= y));
      }),
    );
  });

  it('never leaves a blank, wherever it is scrolled', () => {
    fc.assert(
      fc.property(lists, fc.nat(14_000), fc.nat(1_600), (lines, top, height) => {
        const shown = windowAt(lines, heights, { top, height });
        const tops = stacked(lines);
        lines.all.forEach((_, at) => {
          const seen = (tops[at + 1] ?? 0) > top && (tops[at] ?? 0) < top + height;
          if (seen) expect(at >= shown.from && at < shown.to).toBe(true);
        });
        expect(covers(shown, lines, heights, { top, height })).toBe(true);
        expect(shown.to - shown.from).toBeLessThanOrEqual(Math.ceil(height / heights.head) + 2 + 2 * (4 + 4));
      }),
    );
  });

  it.each([
    ['at the start', 0, 0],
    ['among the first group', 300, 0],
    ['when the second head has reached the top', 28 + 20 * 30, 21],
    ['among the second group', 28 + 20 * 30 + 200, 21],
  ])('keeps the head of what is seen first: %s', (_name, top, head) => {
    expect(windowAt(grouped([20, 20]), heights, { top, height: 200 }).stuck).toBe(head);
  });

  it.each([
    ['nothing more', 12, [10, 11, 12]],
    ['the focus above', 3, [3, 10, 11, 12]],
    ['the focus below', 40, [10, 11, 12, 40]],
    ['no focus that is no line', 99, [10, 11, 12]],
    ['no focus', undefined, [10, 11, 12]],
  ])('mounts the window and %s', (_name, focused, expected) => {
    expect(mountedAt({ from: 10, to: 13, stuck: -1 }, focused, 50)).toEqual(expected);
  });

  it('mounts the stuck head once', () => {
    expect(mountedAt({ from: 10, to: 12, stuck: 4 }, 4, 50)).toEqual([4, 10, 11]);
    expect(mountedAt({ from: 10, to: 12, stuck: 10 }, undefined, 50)).toEqual([10, 11]);
  });

  it('is empty for an empty list', () => {
    expect(windowAt(flat(0), heights, { top: 0, height: 800 })).toEqual({ from: 0, to: 0, stuck: -1 });
  });
});
