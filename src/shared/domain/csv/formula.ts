// A cell that begins like a formula is run by spreadsheets. An apostrophe in front makes it text there; taking it off
// again on the way in gives back what was written.

/** `=1+1`, `+49…`, `-2`, `@SUM`, their full-width forms, and control characters that spreadsheets skip. */
const dangerous = /^'*[=+\-@\t\r\n＝＋－＠]/;
/** A lone question mark means "unknown" in an export: as somebody's text it is marked the same way. */
const unknownMark = /^'*\s*\?\s*$/;

const needsMark = (text: string): boolean => dangerous.test(text) || unknownMark.test(text);

export const escapeFormula = (text: string): string => (needsMark(text) ? `'${text}` : text);

export const unescapeFormula = (text: string): string =>
  text.startsWith("'") && needsMark(text) ? text.slice(1) : text;
