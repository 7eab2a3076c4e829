// What is counted while rows are read: how columns are used, which words had no equal, where priorities differ.
import type { Header } from './columns';
import type { ColumnUse, PriorityComparison, TakenAs } from './report';
import { cut, said } from './values';

const EXAMPLES = 20;
const SAMPLE_LENGTH = 80;
/** Different words are kept up to here: a column of free text would otherwise fill the memory. */
const MOST_WORDS = 500;

export interface Tally {
  row(cells: readonly string[]): void;
  takenAs(column: string, value: string, as: string): void;
  priority(line: number, number: string, stated: number, ours: number): void;
  columns(): readonly ColumnUse[];
  words(): readonly TakenAs[];
  comparison(): PriorityComparison;
}

export const tallyOf = (header: Header): Tally => {
  const filled = header.columns.map(() => 0);
  const samples: (string | null)[] = header.columns.map(() => null);
  const words = new Map<string, { column: string; value: string; as: string; count: number }>();
  const pairs = new Map<string, { stated: number; ours: number; count: number }>();
  const examples: { line: number; number: string; stated: number; ours: number }[] = [];
  let stated = 0;
  let differs = 0;
  return {
    row: (cells) => {
      for (let n = 0; n < filled.length; n++) {
        const text = said(cells[n]);
        if (text === null) continue;
        filled[n] = (filled[n] ?? 0) + 1;
        samples[n] ??= cut(text, SAMPLE_LENGTH);
      }
    },
    takenAs: (column, value, as) => {
      const key = `${column}\n${value}`;
      const there = words.get(key);
      if (there) there.count++;
      else if (words.size < MOST_WORDS) words.set(key, { column, value: cut(value, SAMPLE_LENGTH), as, count: 1 });
    },
    priority: (line, number, said, ours) => {
      stated++;
      if (said === ours) return;
      differs++;
      if (examples.length < EXAMPLES) examples.push({ line, number, stated: said, ours });
      const key = `${said} ${ours}`;
      const there = pairs.get(key);
      if (there) there.count++;
      else pairs.set(key, { stated: said, ours, count: 1 });
    },
    columns: () =>
      header.columns.map((column, n) => ({
        column,
        field: header.uses[n] ?? null,
        filled: filled[n] ?? 0,
        sample: samples[n] ?? null,
      })),
    words: () => [...words.values()].sort((a, b) => b.count - a.count),
    comparison: () => ({
      stated,
      differs,
      pairs: [...pairs.values()].sort((a, b) => b.count - a.count),
      examples,
    }),
  };
};
