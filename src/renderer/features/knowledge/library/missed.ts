// Searches that led to nothing, gathered before they are noted: once for a search however it grew, without anything that
// could name a person or a machine.
import type { MissedSearch } from '@shared/domain/missed-searches';
import { parseQuery } from '@shared/search/query/parse';

const MOST_LETTERS = 120;
/** Fewer letters say nothing. */
const FEWEST_LETTERS = 3;

/** A word with a digit, an @, a slash or dots inside is a number, an address or a name of a machine. */
const tells = (word: string): boolean => !/[\d@/\\]|\w\.\w/u.test(word);

/** Null: nothing is left that could be noted. Filters are left out: they name services and people, not what was missed. */
export const noteworthy = (text: string): string | null => {
  const words = parseQuery(text)
    .parts.filter((part) => part.kind !== 'filter' && !part.not)
    .flatMap((part) => ('text' in part ? part.text.toLowerCase().split(/\s+/u) : []))
    .filter(tells)
    .map((word) => word.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, ''))
    .filter((word) => word !== '');
  const kept = words.join(' ').slice(0, MOST_LETTERS).trim();
  return kept.length < FEWEST_LETTERS ? null : kept;
};

/** Local date, YYYY-MM-DD. */
export const dayOf = (at: number): string => {
  const date = new Date(at);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};

const grewFrom = (before: string, now: string): boolean => {
  const [a, b] = [before.trim().toLowerCase(), now.trim().toLowerCase()];
  return a !== '' && (b.startsWith(a) || a.startsWith(b));
};

export interface MissedBook {
  /** What is being looked for, and whether something that fits was found. */
  searched(text: string, good: boolean): void;
  /** Something that was found has been opened or applied: it was no miss. */
  used(): void;
  /** The search is over: whoever looked has gone. */
  left(): void;
  /** What has been gathered; it is gathered anew. */
  taken(): readonly MissedSearch[];
}

export const newMissedBook = (now: () => number): MissedBook => {
  let current: { readonly text: string; readonly good: boolean } | null = null;
  let gathered = new Map<string, MissedSearch>();

  const end = (): void => {
    const words = current && !current.good ? noteworthy(current.text) : null;
    current = null;
    if (words === null) return;
    const day = dayOf(now());
    const key = `${day} ${words}`;
    gathered.set(key, { words, day, times: (gathered.get(key)?.times ?? 0) + 1 });
  };

  return {
    searched: (text, good) => {
      if (text.trim() === '') return end();
      if (current && !grewFrom(current.text, text)) end();
      current = { text, good };
    },
    used: () => {
      current = null;
    },
    left: end,
    taken: () => {
      const searches = [...gathered.values()];
      gathered = new Map();
      return searches;
    },
  };
};
