// What is searched and learned from: the texts of tickets and articles, and the facts beside them that filters, ranking
// and classification ask for. Made from the nouns by `textOf`; nothing else of them reaches the search worker.
import type { ArticleType, SectionKind } from '../domain/article';
import type { StateKind } from '../domain/lifecycle';

export interface TicketText {
  readonly kind: 'ticket';
  /** The number. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly callerId: string;
  readonly categoryId: string | null;
  readonly subcategoryId: string | null;
  readonly serviceId: string | null;
  readonly groupId: string | null;
  readonly assigneeId: string | null;
  readonly priority: number;
  readonly impact: number;
  readonly urgency: number;
  readonly state: StateKind;
  readonly location: string | null;
  readonly tags: readonly string[];
  readonly openedAt: number;
  readonly updatedAt: number;
  /** What solved it, where somebody wrote that. */
  readonly resolution: string | null;
  /** Articles and macros that were used on it, and whether they worked. */
  readonly solutions: readonly { readonly source: string; readonly at: number; readonly worked: boolean | null }[];
  /** Somebody has tied it to a problem. */
  readonly hasProblem?: boolean;
}

export interface ArticleText {
  readonly kind: 'article';
  /** The number. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly sections: readonly { readonly kind: SectionKind; readonly heading: string; readonly text: string }[];
  readonly type: ArticleType;
  readonly categoryId: string | null;
  readonly subcategoryId: string | null;
  readonly serviceId: string | null;
  readonly tags: readonly string[];
  readonly hasSolution: boolean;
  readonly updatedAt: number;
  readonly counts: { readonly helped: number; readonly didNot: number; readonly outdated: number };
}

export type SearchText = TicketText | ArticleText;
