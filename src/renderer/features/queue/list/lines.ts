// The lines of a list: group heads and rows in one sequence, folded groups without their rows. Pure.
import type { View, ViewGroup } from '@/data/view/query';

/** A row is its ticket's number; a head is its group. */
export type Line = string | ViewGroup;

export const isRow = (line: Line | undefined): line is string => typeof line === 'string';

/** What the focus and the selection call a line. */
export const lineKey = (line: Line): string => (isRow(line) ? line : `group:${line.key}`);

export interface Lines {
  readonly all: readonly Line[];
  /** Where a line stands, by its key. */
  readonly indexOf: ReadonlyMap<string, number>;
}

export const linesOf = (view: Pick<View, 'numbers' | 'groups'>, folded: ReadonlySet<string>): Lines => {
  const all: Line[] = [];
  if (view.groups.length === 0) all.push(...view.numbers);
  for (const group of view.groups) {
    all.push(group);
    if (folded.has(group.key)) continue;
    for (let n = group.start; n < group.start + group.count; n += 1) {
      const number = view.numbers[n];
      if (number !== undefined) all.push(number);
    }
  }
  return { all, indexOf: new Map(all.map((line, index) => [lineKey(line), index])) };
};

/** Rows, and heads of folded groups: what the arrow keys stop at. */
const stops = (line: Line | undefined, folded: ReadonlySet<string>): boolean =>
  line !== undefined && (isRow(line) || folded.has(line.key));

/** The next stop from `from` in a direction; null at the end. `from` itself is not one. */
export const nextStop = (lines: Lines, from: number, by: 1 | -1, folded: ReadonlySet<string>): string | null => {
  for (let at = from + by; at >= 0 && at < lines.all.length; at += by) {
    const line = lines.all[at];
    if (line !== undefined && stops(line, folded)) return lineKey(line);
  }
  return null;
};

/** Moves by `by` stops, as far as it goes. */
export const move = (lines: Lines, from: string | null, by: number, folded: ReadonlySet<string>): string | null => {
  const direction = by < 0 ? -1 : 1;
  let key = from;
  let at = from === null ? undefined : lines.indexOf.get(from);
  for (let left = Math.abs(by); left > 0; left -= 1) {
    const next = nextStop(lines, at ?? (direction === 1 ? -1 : lines.all.length), direction, folded);
    if (next === null) break;
    key = next;
    at = lines.indexOf.get(next);
  }
  return key;
};

export const firstStop = (lines: Lines, folded: ReadonlySet<string>): string | null => nextStop(lines, -1, 1, folded);
export const lastStop = (lines: Lines, folded: ReadonlySet<string>): string | null =>
  nextStop(lines, lines.all.length, -1, folded);

/** The rows from one line to another, both included. */
export const rowsBetween = (lines: Lines, from: string, to: string): string[] => {
  const a = lines.indexOf.get(from);
  const b = lines.indexOf.get(to);
  if (a === undefined || b === undefined) return [];
  return lines.all.slice(Math.min(a, b), Math.max(a, b) + 1).filter(isRow);
};

/** The head under which a line stands; null in a list without groups. */
export const headOf = (lines: Lines, at: number): ViewGroup | null => {
  for (let n = at; n >= 0; n -= 1) {
    const line = lines.all[n];
    if (line !== undefined && !isRow(line)) return line;
  }
  return null;
};

/** Where the focus goes when its line has left: what now stands in its place, or the last one before. */
export const replacementFor = (lines: Lines, formerIndex: number, folded: ReadonlySet<string>): string | null => {
  const at = Math.min(formerIndex, lines.all.length);
  return nextStop(lines, at - 1, 1, folded) ?? nextStop(lines, at, -1, folded);
};
