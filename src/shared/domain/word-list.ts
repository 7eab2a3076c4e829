// Words that mean the same on this desk: search finds one by the other.
import { type Static, Type } from 'typebox';
import { recordHead } from './record';

/** One desk, one list. */
export const WORD_LIST_ID = 'words:desk';

const Word = Type.String({ minLength: 1, maxLength: 60, pattern: '\\S' });
export const Synonyms = Type.Array(Type.Array(Word, { minItems: 2, maxItems: 20 }), { maxItems: 1_000 });

export const WordList = Type.Object({
  id: Type.Literal(WORD_LIST_ID),
  kind: Type.Literal('words'),
  ...recordHead,
  /** Each group: words and phrases that stand for one another. */
  synonyms: Synonyms,
});
export type WordList = Static<typeof WordList>;
