import { shell as german } from '@shared/messages/de/shell';
import { shell as english } from '@shared/messages/en/shell';
import type { Words } from '@shared/messages/words';

export type Language = 'en' | 'de';
export type ShellWords = Words<typeof english>;

/** The menus need no plural and one blank, so the catalogues are read as they are. */
export const shellWords: Readonly<Record<Language, ShellWords>> = { en: english, de: german };

/** @param tag a BCP 47 tag, e.g. de-AT */
export const languageOf = (tag: string): Language => (/^de\b/i.test(tag) ? 'de' : 'en');
