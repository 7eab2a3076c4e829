// Words that differ from a typed one by an error or two, from MiniSearch's radix tree of all words that are indexed.
import SearchableMap from 'minisearch/SearchableMap';

/** Shorter words have too many neighbours to say what was meant. */
const SHORTEST = 4;
/** From this length two errors are forgiven. */
const LONG = 8;
const MOST = 12;

export interface Typos {
  readonly size: number;
  add(words: Iterable<string>): void;
  clear(): void;
  /** Nearest first; `share` is how much of the word is as typed. */
  near(word: string): readonly { readonly word: string; readonly share: number }[];
}

export const newTypos = (): Typos => {
  let tree = new SearchableMap<true>();
  let size = 0;
  return {
    get size() {
      return size;
    },
    add: (words) => {
      for (const word of words) {
        // Numbers are not misspelt: they are others.
        if (word.length < SHORTEST || /[0-9]/.test(word) || tree.has(word)) continue;
        tree.set(word, true);
        size += 1;
      }
    },
    clear: () => {
      tree = new SearchableMap();
      size = 0;
    },
    near: (word) => {
      if (word.length < SHORTEST || /[0-9]/.test(word)) return [];
      const found = [...tree.fuzzyGet(word, word.length >= LONG ? 2 : 1)];
      return found
        .map(([near, [, distance]]) => ({ word: near, share: 1 - distance / word.length }))
        .sort((a, b) => b.share - a.share || (a.word[0] === word[0] ? -1 : 1))
        .slice(0, MOST);
    },
  };
};
