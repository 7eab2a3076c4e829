// The list's own copy of a record: what lists show, filters ask and sorting compares. Small records are their own heads.
import { type Article, type ArticleState, articleState, contentOf } from './article';
import type { DeskHistory, SettingsEdition } from './desk-history';
import type { DeskRecord } from './records';
import type { ShiftHandover } from './shift-handover';

export interface DraftHead {
  readonly id: string;
  readonly by: string;
  readonly inReview: boolean;
  readonly savedAt: number;
  /** It was given back by a reviewer. */
  readonly returned: boolean;
}

export interface ArticleHead {
  readonly kind: 'article';
  readonly id: string;
  readonly version: number;
  readonly state: ArticleState;
  readonly title: string;
  readonly summary: string;
  readonly type: Article['editions'][number]['content']['type'];
  readonly categoryId: string | null;
  readonly subcategoryId: string | null;
  readonly serviceId: string | null;
  readonly audience: Article['editions'][number]['content']['audience'];
  readonly tags: readonly string[];
  readonly hasSolution: boolean;
  readonly ownerId: string;
  readonly reviewAt: number | null;
  /** The newest published edition; 0: none yet. */
  readonly edition: number;
  readonly publishedAt: number | null;
  readonly drafts: readonly DraftHead[];
  readonly counts: Article['counts'];
  readonly createdBy: string;
  readonly createdAt: number;
  readonly updatedBy: string;
  readonly updatedAt: number;
}

/** Who published which part and when, without what. */
export interface DeskHistoryHead extends Omit<DeskHistory, 'editions'> {
  readonly editions: readonly Omit<SettingsEdition, 'value'>[];
}

/** When a shift was given over and who has it now, without the facts: years of them stay on a device. */
export interface HandoverHead extends Omit<ShiftHandover, 'lines' | 'people'> {
  /** How many lines it has. */
  readonly facts: number;
}

export type RecordHead =
  | ArticleHead
  | DeskHistoryHead
  | HandoverHead
  | Exclude<DeskRecord, Article | DeskHistory | ShiftHandover>;

const handoverHead = ({ lines, people: _people, ...head }: ShiftHandover): HandoverHead => ({
  ...head,
  facts: lines.length + head.more,
});

const articleHead = (article: Article): ArticleHead | null => {
  // All drafts dropped, nothing published: only the dropped ones say what it was about.
  const content = contentOf(article) ?? article.dropped.at(-1)?.content;
  if (!content) return null;
  const edition = article.editions.at(-1);
  return {
    kind: 'article',
    id: article.id,
    version: article.version,
    state: articleState(article),
    title: content.title,
    summary: content.summary,
    type: content.type,
    categoryId: content.categoryId,
    subcategoryId: content.subcategoryId,
    serviceId: content.serviceId,
    audience: content.audience,
    tags: content.tags,
    hasSolution: content.solution !== null,
    ownerId: article.ownerId,
    reviewAt: article.reviewAt,
    edition: edition?.edition ?? 0,
    publishedAt: edition?.at ?? null,
    drafts: article.drafts.map(({ id, by, inReview, savedAt, returned }) => ({
      id,
      by,
      inReview,
      savedAt,
      returned: returned !== null,
    })),
    counts: article.counts,
    createdBy: article.createdBy,
    createdAt: article.createdAt,
    updatedBy: article.updatedBy,
    updatedAt: article.updatedAt,
  };
};

/** Null: there is nothing to show of it. */
export const headOf = (record: DeskRecord): RecordHead | null => {
  if (record.kind === 'article') return articleHead(record);
  if (record.kind === 'handover') return handoverHead(record);
  if (record.kind !== 'settings') return record;
  return { ...record, editions: record.editions.map(({ value: _value, ...edition }) => edition) };
};
