// Which of the desk's languages a text is in, and the stem of a word in it.
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as english } from 'stemmer';
import { fold } from './fold';
import { type Language, languages } from './languages';
import { stopWords } from './stop-words';

const stemmers: Readonly<Record<Language, (word: string) => string>> = { en: english, de: german, fr: french };
const known: Readonly<Record<Language, Map<string, string>>> = { en: new Map(), de: new Map(), fr: new Map() };
/** Far more words than a desk uses; codes and names in between must not fill the memory. */
const MOST_KNOWN = 60_000;

/** @param word in lower case, accents kept: stemmers know by them. */
export const stemOf = (word: string, language: Language): string => {
  const stems = known[language];
  const found = stems.get(word);
  if (found !== undefined) return found;
  const stem = fold(stemmers[language](word));
  if (stems.size >= MOST_KNOWN) stems.clear();
  stems.set(word, stem);
  return stem;
};

/** By its little words; where they don't tell (a title of three nouns), `otherwise`. */
export const languageOf = (folded: readonly string[], otherwise: Language): Language => {
  let best: Language = otherwise;
  let most = 0;
  for (const language of languages) {
    const stops = stopWords[language];
    let count = language === otherwise ? 0.5 : 0;
    for (const word of folded) if (stops.has(word)) count += 1;
    if (count > most) [best, most] = [language, count];
  }
  return best;
};
