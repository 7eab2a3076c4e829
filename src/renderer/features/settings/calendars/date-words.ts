const formats = new Map<string, Intl.DateTimeFormat>();

/** "Fri 25 December 2026" of a date without a zone, YYYY-MM-DD. */
export const dateWords = (date: string, language: string): string => {
  const known =
    formats.get(language) ??
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
      weekday: 'short',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    });
  formats.set(language, known);
  return known.format(Date.parse(date));
};
