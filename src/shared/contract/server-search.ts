// Searching the whole history on the server, for what is not on the device: POST routes.search. The same words, phrases
// and fields as on the device (`shared/search/query/parse`); newest first. All words have to be there.
import { type Static, Type } from 'typebox';
import type { ArticleState, ArticleType } from '../domain/article';
import type { StateKind } from '../domain/lifecycle';
import { Nullable, OneOf } from '../domain/values';

export const MOST_HITS = 50;

export const ServerSearchRequest = Type.Object({
  query: Type.String({ minLength: 1, maxLength: 400 }),
  kind: OneOf(['ticket', 'article'] as const),
  /** `after` of the page before; null: the first page. */
  after: Nullable(Type.Integer({ minimum: 0 })),
  limit: Type.Integer({ minimum: 1, maximum: MOST_HITS }),
});
export type ServerSearchRequest = Static<typeof ServerSearchRequest>;

export interface TicketHit {
  readonly kind: 'ticket';
  readonly id: string;
  readonly title: string;
  /** Where in the text it was found; empty: in the title alone. */
  readonly snippet: string;
  readonly state: StateKind;
  readonly priority: number;
  readonly callerId: string;
  readonly groupId: string | null;
  readonly assigneeId: string | null;
  readonly openedAt: number;
  readonly updatedAt: number;
}

export interface ArticleHit {
  readonly kind: 'article';
  readonly id: string;
  readonly title: string;
  readonly snippet: string;
  readonly type: ArticleType;
  readonly state: ArticleState;
  readonly updatedAt: number;
}

export type ServerHit = TicketHit | ArticleHit;

export interface ServerSearchResponse {
  readonly hits: readonly ServerHit[];
  /** Null: that was all. */
  readonly after: number | null;
}
