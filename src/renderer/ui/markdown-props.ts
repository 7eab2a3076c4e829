import type { ReactNode } from 'react';

/** A picture of an article, by the id that its texts name it by: ![what it shows](image:ID). */
export interface MarkdownImage {
  readonly id: string;
  readonly type: string;
  /** Base64 */
  readonly data: string;
}

export interface MarkdownProps {
  readonly text: string;
  readonly images?: readonly MarkdownImage[];
  /** The highest heading of the text gets this level on the page (1 to 6). */
  readonly level?: number;
  /** Shows a plain run of words: with marks on what was searched, for one. */
  readonly words?: (text: string) => ReactNode;
}
