// What a search asks and what it gives, between page and worker.
import type { FieldName } from './index/fields';
import type { Filter } from './index/filters';
import type { Rule } from './index/terms';

export type SearchKind = 'article' | 'ticket';

export interface SearchRequest {
  /** All words that may match, as typed. */
  readonly words: string;
  /** The last word may still be growing. */
  readonly typing: boolean;
  readonly phrases: readonly string[];
  /** Words and phrases that must not be there. */
  readonly without: readonly string[];
  readonly filters: readonly Filter[];
  readonly kinds: readonly SearchKind[];
  /** Of each kind. */
  readonly limit: number;
}

/** In UTF-16 units of the text beside it, end exclusive; ascending, apart from each other. */
export type Mark = readonly [from: number, to: number];

/** Why it was found: `word` stands in `field`, and counts as what was typed. */
export interface Reason {
  readonly typed: string;
  readonly word: string;
  readonly field: FieldName;
  readonly rule: Rule;
}

export interface Snippet {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly field: FieldName;
  /** The section's; empty: it has none. */
  readonly heading: string;
}

export interface Hit {
  readonly kind: SearchKind;
  readonly id: string;
  readonly title: string;
  readonly titleMarks: readonly Mark[];
  /** 0 to about 1; to be compared within one answer alone. */
  readonly score: number;
  /** The most telling first. */
  readonly reasons: readonly Reason[];
  readonly snippet: Snippet | null;
}
