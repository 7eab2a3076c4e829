// The words of a text as learning compares them: as they are written and by their stem, each with how it was typed.
import { languageOf, stemOf } from '../search/analysis/language';
import type { Language } from '../search/analysis/languages';
import { stopWords } from '../search/analysis/stop-words';
import { tokensOf } from '../search/analysis/tokens';

export interface Word {
  /** Folded. */
  readonly word: string;
  readonly stem: string;
  /** As it stands in the text. */
  readonly typed: string;
  /** It says nothing by itself: "the", "nicht". */
  readonly little: boolean;
}

/** Longer texts are logs and mail threads: what they are about was said before. UTF-16 units. */
const LONGEST = 6_000;

/** In the order of the text, repetitions too. */
export const wordsOf = (text: string, otherwise: Language = 'en'): readonly Word[] => {
  const read = text.slice(0, LONGEST);
  const tokens = tokensOf(read).filter(({ part }) => !part);
  const language = languageOf(
    tokens.map(({ word }) => word),
    otherwise,
  );
  const stops = stopWords[language];
  return tokens.map((token) => ({
    word: token.word,
    stem: token.exact ? token.word : stemOf(token.lower, language),
    typed: read.slice(token.from, token.to),
    little: stops.has(token.word),
  }));
};
