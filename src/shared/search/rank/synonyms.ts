// The desk's lists of words that mean the same, as the search looks them up.
import { tokensOf } from '../analysis/tokens';
import type { Synonyms } from '../index/terms';

const foldedOf = (phrase: string): string =>
  tokensOf(phrase)
    .filter(({ part }) => !part)
    .map(({ word }) => word)
    .join(' ');

/** Each of a group stands for all the others. */
export const synonymsOf = (groups: readonly (readonly string[])[]): Synonyms => {
  const found = new Map<string, string[]>();
  for (const group of groups) {
    for (const phrase of group) {
      const key = foldedOf(phrase);
      const others = group.filter((other) => foldedOf(other) !== key);
      if (key !== '') found.set(key, [...(found.get(key) ?? []), ...others]);
    }
  }
  return found;
};
