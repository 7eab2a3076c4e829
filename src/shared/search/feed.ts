// What the worker that keeps the data and those that search and count say to each other. These ask, from where
// it has got to; the other answers and otherwise only says that there is more. So neither has to remember the other.
import type { Fact } from '../figures/fact';
import type { Life } from '../past/life';
import type { SearchText } from './documents';

/** How far one collection was read: RxDB's time of the last write, and the document written at it. */
export interface FeedPosition {
  readonly id: string;
  readonly lwt: number;
}

export interface FeedCheckpoint {
  /** The copy of the data that was read. Another one: nothing that was taken from the old one counts. */
  readonly source: string;
  readonly tickets: FeedPosition | null;
  readonly records: FeedPosition | null;
  /** Tickets and records that were taken as they stand with commands that are still unsent. */
  readonly unsent: readonly string[];
}

/** What somebody lives from: texts of tickets and articles, the facts that figures are made of, or tickets' pasts. */
export type FeedWant = 'texts' | 'facts' | 'lives';

export interface FeedPage {
  /** All that was taken before is void: begin anew with this page. */
  readonly afresh: boolean;
  readonly texts: readonly SearchText[];
  readonly facts: readonly Fact[];
  readonly lives: readonly Life[];
  readonly gone: readonly string[];
  /** Words that mean the same, where the desk's list has changed. */
  readonly synonyms: readonly (readonly string[])[] | null;
  readonly checkpoint: FeedCheckpoint;
  /** Ask again at once. */
  readonly more: boolean;
  /** About how many documents there are in all, told by a first page; else 0. For progress alone. */
  readonly total: number;
}

export type FeedMessage =
  | { readonly kind: 'ask'; readonly from: string; readonly want: FeedWant; readonly after: FeedCheckpoint | null }
  | { readonly kind: 'page'; readonly to: string; readonly page: FeedPage }
  | { readonly kind: 'more' }
  /** The data is at hand; what was asked before may never have been heard. */
  | { readonly kind: 'opened' };

/** Both workers find each other by the person's name: pages come and go without either noticing. */
export const feedChannelName = (personId: string): string => `firstline-texts-${personId}`;
