// A document that leaves the desk: a review, the response plan. One value, of which the screen, the printed page, HTML and
// Markdown are made, so that they say the same. All of it is plain text: nobody's words become markup.

import type { PaperChart } from './chart';

interface PaperLink {
  readonly text: string;
  /** Only what `safeHref` lets through becomes a link. */
  readonly href: string;
}
export type PaperWords = string | PaperLink;

export interface PaperFact {
  readonly name: string;
  readonly value: PaperWords;
}

export type PaperBlock =
  /** Paragraphs are parted by empty lines; other ends of lines stay. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly PaperWords[] }
  | { readonly kind: 'facts'; readonly facts: readonly PaperFact[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly PaperWords[])[];
    }
  /** What happened when, in order. */
  | { readonly kind: 'moments'; readonly moments: readonly { readonly at: string; readonly text: string }[] }
  /** What it draws is said by the table that follows it. */
  | { readonly kind: 'chart'; readonly chart: PaperChart }
  /** Said where there is nothing, or where something is still to come. */
  | { readonly kind: 'remark'; readonly text: string };

export interface PaperSection {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly PaperBlock[];
}

export interface Paper {
  readonly language: 'en' | 'de';
  /** What kind of document it is, and its number. */
  readonly kicker: string;
  readonly title: string;
  readonly facts: readonly PaperFact[];
  readonly sections: readonly PaperSection[];
  /** Whose it is, and as of when. */
  readonly foot: string;
}

export const wordsText = (words: PaperWords): string => (typeof words === 'string' ? words : words.text);

/**
 * Null: it stays plain text. Pages of the desk are left out where the file is read elsewhere.
 * @param site where the desk's own pages are, without a slash at its end; '' beside the file itself
 */
export const safeHref = (words: PaperWords, site: string | null = null): string | null => {
  if (typeof words === 'string') return null;
  if (/^(https:\/\/|mailto:|tel:)[^\s<>"]+$/.test(words.href)) return words.href;
  return site !== null && /^\/(?![/\\])[^\s<>"\\]*$/.test(words.href) ? site + words.href : null;
};

/** @returns paragraphs, each as its lines, without the empty ones */
export const paragraphsOf = (text: string): readonly (readonly string[])[] =>
  text
    .split(/\r?\n[ \t]*(?:\r?\n[ \t]*)+/)
    .map((paragraph) =>
      paragraph
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    )
    .filter((lines) => lines.length > 0);
