// The lines of a list: group heads and rows in one sequence, folded groups without their rows. Pure.
import type { View, ViewGroup } from '@/data/view/query';

/** A row is its ticket's number; a head is its group. */
export type Line = string | ViewGroup;

export const isRow = (line: Line | undefined): line is string => typeof line === 'string';

/** What the focus and the selection call a line. */
export const lineKey = (line: Line): string => (isRow(line) ? line : `group:${line.key}`);

/** Where a line stands, by its key. */
interface Places {
  get(key: string): number | undefined;
  has(key: string): boolean;
}

export interface Lines {
  readonly all: readonly Line[];
  /** Where the heads stand, in order. */
  readonly heads: readonly number[];
  readonly indexOf: Places;
}

/** Up to so many lines are searched for one by one; a map of ten thousand takes as long as a hundred searches. */
const SEARCHES = 60;

const placesOf = (all: readonly Line[], heads: readonly number[]): Places => {
  let asked = 0;
  let map: Map<string, number> | null = null;
  const headAt = new Map(heads.map((at) => [lineKey(all[at] ?? ''), at]));
  const get = (key: string): number | undefined => {
    const head = headAt.get(key);
    if (head !== undefined) return head;
    asked += 1;
    if (!map && asked > SEARCHES) map = new Map(all.map((line, at) => [lineKey(line), at]));
    if (map) return map.get(key);
    const at = all.indexOf(key);
    return at === -1 ? undefined : at;
  };
  return { get, has: (key) => get(key) !== undefined };
};

export const linesOf = (view: Pick<View, 'numbers' | 'groups'>, folded: ReadonlySet<string>): Lines => {
  if (view.groups.length === 0) return { all: view.numbers, heads: [], indexOf: placesOf(view.numbers, []) };
  const runs: (readonly Line[])[] = [];
  const heads: number[] = [];
  let at = 0;
  for (const group of view.groups) {
    const rows = folded.has(group.key) ? [] : view.numbers.slice(group.start, group.start + group.count);
    runs.push([group], rows);
    heads.push(at);
    at += 1 + rows.length;
  }
  const none: readonly Line[] = [];
  const all = none.concat(...runs);
  return { all, heads, indexOf: placesOf(all, heads) };
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

/** A stop with its place in the list, as it was when the focus came to it. */
export interface Stand {
  readonly key: string;
  readonly at: number;
  readonly before: string | null;
  readonly after: string | null;
}

export const standOf = (lines: Lines, key: string, folded: ReadonlySet<string>): Stand | null => {
  const at = lines.indexOf.get(key);
  if (at === undefined) return null;
  return { key, at, before: nextStop(lines, at, -1, folded), after: nextStop(lines, at, 1, folded) };
};

/**
 * Moves on from where a line was: one that an action has sent elsewhere since, a resolved ticket to the end of the list,
 * does not take along who goes on to the next.
 */
export const goOn = (lines: Lines, stand: Stand, by: number, folded: ReadonlySet<string>): string | null => {
  const [neighbour, rest] = by < 0 ? [stand.before, by + 1] : [stand.after, by - 1];
  const at = lines.indexOf.get(stand.key);
  const beside = neighbour === null ? undefined : lines.indexOf.get(neighbour);
  const hasGone = at !== undefined && beside !== undefined && Math.abs(at - stand.at) > Math.abs(beside - stand.at) + 1;
  return hasGone ? move(lines, neighbour, rest, folded) : move(lines, stand.key, by, folded);
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
