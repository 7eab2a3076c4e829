// What gaps are found in: facts of tickets, articles and searches, as little of each as is needed.
import type { TicketText } from '../../search/documents';

export type GapTicket = Pick<TicketText, 'id' | 'title' | 'categoryId' | 'subcategoryId' | 'openedAt' | 'solutions'>;

export interface GapArticle {
  readonly id: string;
  /** Drafts help nobody yet, retired ones no more. */
  readonly isPublished: boolean;
  readonly categoryId: string | null;
  readonly subcategoryId: string | null;
  readonly ownerId: string;
  readonly reviewAt: number | null;
  readonly counts: { readonly helped: number; readonly didNot: number; readonly outdated: number };
}

/** One person's searches of one day; `person` is any id that tells people apart. */
export interface GapSearch {
  readonly words: string;
  readonly day: string;
  readonly times: number;
  readonly person: string;
}

export const DAY = 86_400_000;
