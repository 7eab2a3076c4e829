// Which language this device speaks, and its words: a file for each language, of which only the one in use is loaded.
import type { Catalogue } from './words/by-name';

export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

const KEPT = 'firstline.language';

const isLanguage = (value: unknown): value is Language => languages.includes(value as Language);

export const startingLanguage = (): Language => {
  const kept = localStorage.getItem(KEPT);
  if (isLanguage(kept)) return kept;
  const spoken = navigator.language.slice(0, 2);
  return isLanguage(spoken) ? spoken : 'en';
};

export const keepLanguage = (language: Language): void => localStorage.setItem(KEPT, language);

const files = { en: () => import('./words/en'), de: () => import('./words/de') };

/** Namespaces by name. Both languages have the same keys, so neither needs the other as a fallback. */
export const wordsOf = async (language: Language): Promise<Readonly<Record<string, Catalogue>>> =>
  (await files[language]()).words;
