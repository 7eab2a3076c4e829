// One document, ready to be indexed.
import { languageOf, stemOf } from '../analysis/language';
import type { Language } from '../analysis/languages';
import { stopWords } from '../analysis/stop-words';
import { type Token, tokensOf } from '../analysis/tokens';
import type { SearchText } from '../documents';
import { type Facts, factsOf } from './facts';
import { type Field, type FieldName, fieldsOf, fieldWeights, SATURATION } from './fields';

export interface Analysed {
  readonly id: string;
  readonly language: Language;
  readonly fields: readonly Field[];
  readonly facts: Facts;
  /** Weight of each stem, 1 to 255. */
  readonly weights: ReadonlyMap<string, number>;
  /** Words as they stand there, and their stems; a word stands for itself where it has no other. */
  readonly words: ReadonlyMap<string, string>;
}

/** The stem under which a token is indexed: codes and numbers are not inflected. */
export const stemOfToken = (token: Pick<Token, 'word' | 'lower' | 'exact'>, language: Language): string =>
  token.exact ? token.word : stemOf(token.lower, language);

/** Length before norming counts whole tokens, not their parts. */
const lengthOf = (tokens: readonly Token[]): number => tokens.reduce((sum, { part }) => sum + (part ? 0 : 1), 0);

export const analyse = (text: SearchText, deskLanguage: Language): Analysed => {
  const fields = fieldsOf(text);
  const tokens = fields.map((field) => tokensOf(field.text));
  const language = languageOf(
    tokens.flatMap((each) => each.map(({ word }) => word)),
    deskLanguage,
  );
  const stops = stopWords[language];
  const lengths = new Map<FieldName, number>();
  fields.forEach(({ name }, at) => {
    lengths.set(name, (lengths.get(name) ?? 0) + lengthOf(tokens[at] ?? []));
  });
  const counted = new Map<string, number>();
  const words = new Map<string, string>();
  fields.forEach(({ name }, at) => {
    const { weight, usual, norm } = fieldWeights[name];
    const once = weight / (1 - norm + (norm * (lengths.get(name) ?? 0)) / usual);
    for (const token of tokens[at] ?? []) {
      if (stops.has(token.word)) continue;
      const stem = stemOfToken(token, language);
      words.set(token.word, stem);
      counted.set(stem, (counted.get(stem) ?? 0) + once);
    }
  });
  const weights = new Map<string, number>();
  for (const [stem, count] of counted) {
    weights.set(stem, Math.max(1, Math.round((255 * count) / (count + SATURATION))));
  }
  return { id: text.id, language, fields, facts: factsOf(text), weights, words };
};
