// Markdown taken apart. Nothing of it ever becomes HTML: the tokens are made into elements one by one.
import { Lexer, type MarkedToken, type Token } from 'marked';

/** What is nested deeper is shown as it was written. */
export const MOST_NESTED = 24;

/** Null: so deeply nested that it cannot be read; it is shown as it was written. */
export const tokensOf = (text: string): readonly MarkedToken[] | null => {
  try {
    return known(Lexer.lex(text));
  } catch {
    // The reader calls itself for every level, and a text of thousands of ">" ends the stack.
    return null;
  }
};

/** Only marked's own kinds of tokens come out of it: no extension adds others. */
export const known = (tokens: readonly Token[] | undefined): readonly MarkedToken[] =>
  (tokens ?? []) as readonly MarkedToken[];

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/** Numeric references are resolved by the reader already; of the named ones only these are written by hand. */
export const plainText = (text: string): string =>
  text.includes('&')
    ? text.replaceAll(/&(amp|lt|gt|quot|apos|nbsp);/g, (_all, name: string) => named[name] ?? '')
    : text;
