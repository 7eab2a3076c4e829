// Which lines of a list stand on the page, and where: arithmetic on two heights, so that nothing is ever measured. Pure.
import type { Lines } from './lines';

/** px. */
export interface LineHeights {
  readonly row: number;
  readonly head: number;
}

/** px from the list's start. */
export interface Position {
  readonly top: number;
  readonly height: number;
}

export interface LineWindow {
  /** The first line that is mounted, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** The head that stays at the top while its rows pass below; -1 in a list without groups. */
  readonly stuck: number;
}

type Sized = Pick<Lines, 'all' | 'heads'>;

/** Lines that are mounted beyond either end of what is seen, at the least. */
const BEYOND = 4;
/** A window begins and ends at a multiple of that: who moves by a line changes it every few lines. */
const STEP = 4;

/** How many heads stand before a line: heads come in order. */
const headsBefore = (heads: readonly number[], at: number): number => {
  let [low, high] = [0, heads.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((heads[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
};

export const topOf = ({ heads }: Sized, { row, head }: LineHeights, at: number): number => {
  const before = headsBefore(heads, at);
  return (at - before) * row + before * head;
};

/** The line that covers a place; the last one for places behind the end, -1 in an empty list. */
export const lineAt = (lines: Sized, heights: LineHeights, y: number): number => {
  let [low, high] = [0, lines.all.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (topOf(lines, heights, middle) <= y) low = middle;
    else high = middle - 1;
  }
  return high === -1 ? -1 : low;
};

export const windowAt = (lines: Sized, heights: LineHeights, { top, height }: Position): LineWindow => {
  const first = Math.max(0, lineAt(lines, heights, top));
  const last = lineAt(lines, heights, top + height);
  return {
    from: Math.max(0, Math.floor((first - BEYOND) / STEP) * STEP),
    to: Math.min(lines.all.length, Math.ceil((last + 1 + BEYOND) / STEP) * STEP),
    stuck: lines.heads[headsBefore(lines.heads, first + 1) - 1] ?? -1,
  };
};

/** All that is seen is in the window. */
export const covers = (
  { from, to }: LineWindow,
  lines: Sized,
  heights: LineHeights,
  { top, height }: Position,
): boolean => from <= Math.max(0, lineAt(lines, heights, top)) && lineAt(lines, heights, top + height) < to;

/** What is mounted, in order: the window, the head that is stuck above it, and the line that has the focus. */
export const mountedAt = ({ from, to, stuck }: LineWindow, focused: number | undefined, count: number): number[] => {
  const mounted = Array.from({ length: Math.max(0, to - from) }, (_, n) => from + n);
  const extra = [...new Set([stuck, focused ?? -1])].filter((at) => at >= 0 && at < count && (at < from || at >= to));
  return extra.length === 0 ? mounted : [...extra, ...mounted].sort((a, b) => a - b);
};
