// Which open tickets speak of the same thing: by the words that both use, the rare ones weighing more.
import { isActive } from '@shared/domain/lifecycle';
import type { Row } from '@shared/domain/row';
import { wordsIn } from './words-in-text';

export interface Duplicate {
  readonly row: Row;
  /** The shared words, as they were typed. */
  readonly words: readonly string[];
  readonly sameService: boolean;
  readonly sameLocation: boolean;
}

export interface Asked {
  readonly text: string;
  readonly serviceId: string | null;
  readonly location: string | null;
}

/** Below these shares of the text's weight, two shared words, or one within the same service or place, are chance. */
const ENOUGH = 0.34;
const ENOUGH_AT_THE_SAME_PLACE = 0.22;
const SAME_SERVICE = 0.25;
const SAME_LOCATION = 0.2;

/** Rows are replaced, never changed, so their words hold as long as they do. */
const wordsOfRow = new WeakMap<Row, ReadonlyMap<string, string>>();
const wordsOf = (row: Row): ReadonlyMap<string, string> => {
  const known = wordsOfRow.get(row);
  if (known) return known;
  const words = wordsIn(row.shortDescription);
  wordsOfRow.set(row, words);
  return words;
};

export const possibleDuplicates = (asked: Asked, rows: Iterable<Row>, most: number): readonly Duplicate[] => {
  const typed = [...wordsIn(asked.text)];
  if (typed.length === 0) return [];
  const hits: { row: Row; shared: readonly number[] }[] = [];
  const frequency = typed.map(() => 0);
  let total = 0;
  for (const row of rows) {
    if (!isActive(row.state)) continue;
    total += 1;
    const words = wordsOf(row);
    const shared = typed.flatMap(([word], n) => (words.has(word) ? [n] : []));
    if (shared.length === 0) continue;
    for (const n of shared) frequency[n] = (frequency[n] ?? 0) + 1;
    hits.push({ row, shared });
  }
  const weights = frequency.map((count) => Math.log(1 + (total + 1) / (count + 1)));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return hits
    .map(({ row, shared }) => {
      const share = shared.reduce((sum, n) => sum + (weights[n] ?? 0), 0) / whole;
      const sameService = asked.serviceId !== null && row.serviceId === asked.serviceId;
      const sameLocation = asked.location !== null && row.location === asked.location;
      const near = sameService || sameLocation;
      const enough = (shared.length > 1 && share >= ENOUGH) || (near && share >= ENOUGH_AT_THE_SAME_PLACE);
      const score = enough ? share + (sameService ? SAME_SERVICE : 0) + (sameLocation ? SAME_LOCATION : 0) : 0;
      return { row, score, sameService, sameLocation, words: shared.map((n) => typed[n]?.[1] ?? '') };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || b.row.openedAt - a.row.openedAt)
    .slice(0, most)
    .map(({ row, words, sameService, sameLocation }) => ({ row, words, sameService, sameLocation }));
};
