// The languages that are stemmed. Their order is kept on disk: new ones go to the end.
export const languages = ['en', 'de', 'fr'] as const;
export type Language = (typeof languages)[number];
