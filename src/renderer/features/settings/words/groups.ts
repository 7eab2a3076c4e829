// The groups of words that mean the same, as the editor takes and changes them.
import { type Synonyms, WordList } from '@shared/domain/word-list';
import type { Static } from 'typebox';
import { Value } from 'typebox/value';

export type Groups = Static<typeof Synonyms>;

export const MOST_GROUPS = 1_000;
const MOST_WORDS = 20;
const LONGEST = 60;

export type GroupFault = 'few' | 'many' | 'long' | 'full';

const plain = (word: string): string => word.toLocaleLowerCase();

/** Words are parted by commas; each counts once, whatever its capitals. */
export const wordsIn = (text: string): string[] => {
  const words = text.split(',').map((word) => word.replaceAll(/\s+/g, ' ').trim());
  const seen = new Set<string>();
  return words.filter((word) => {
    if (word === '' || seen.has(plain(word))) return false;
    seen.add(plain(word));
    return true;
  });
};

export const faultIn = (words: readonly string[]): GroupFault | null => {
  if (words.some((word) => word.length > LONGEST)) return 'long';
  if (words.length < 2) return 'few';
  return words.length > MOST_WORDS ? 'many' : null;
};

/** `at` null: a new one, which comes first. An empty group is taken out. */
export const withGroup = (groups: Groups, at: number | null, words: string[]): Groups => {
  if (at === null) return [words, ...groups];
  return words.length === 0 ? groups.filter((_, n) => n !== at) : groups.map((group, n) => (n === at ? words : group));
};

/** Another group that holds one of these words already: then search finds through both. */
export const sharedWith = (groups: Groups, at: number | null, words: readonly string[]): string | null => {
  const wanted = new Set(words.map(plain));
  for (const [n, group] of groups.entries()) {
    const shared = n === at ? undefined : group.find((word) => wanted.has(plain(word)));
    if (shared !== undefined) return shared;
  }
  return null;
};

export const isStorable = (groups: Groups): boolean => Value.Check(WordList.properties.synonyms, groups);
