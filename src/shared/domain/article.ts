// A knowledge article: what stands published, the drafts beside it, and how it did. Two people who edit it at the same
// time have a draft each; texts are compared and merged by people, never overwritten.
import { type Static, Type } from 'typebox';
import { recordHead } from './record';
import { Solution } from './solution';
import { Id, Instant, Nullable, OneOf, ShortText, Tag, Words } from './values';

/** DOMAIN: KB0001234. */
export const ArticleNumber = Type.String({ minLength: 9, maxLength: 12, pattern: '^KB[0-9]{7,10}$' });

export const articleTypes = ['howTo', 'troubleshooting', 'knownError', 'policy'] as const;
export const ArticleType = OneOf(articleTypes);
export type ArticleType = Static<typeof ArticleType>;

/** `text` is anything that is none of the others. Symptoms are what a caller says, in the caller's words. */
export const sectionKinds = ['symptoms', 'cause', 'resolution', 'workaround', 'steps', 'text'] as const;
export const SectionKind = OneOf(sectionKinds);
export type SectionKind = Static<typeof SectionKind>;

export const Section = Type.Object({
  kind: SectionKind,
  /** Its own heading; empty: the kind's name. */
  heading: Type.String({ maxLength: 160 }),
  /** Markdown. Images are written ![what it shows](image:ID). */
  text: Type.String({ maxLength: 60_000 }),
});
export type Section = Static<typeof Section>;

/** Who may read it once it is published: the desk; everybody, requesters too; or the members of one group. */
export const Audience = Type.Union([
  Type.Object({ kind: Type.Literal('agents') }),
  Type.Object({ kind: Type.Literal('everyone') }),
  Type.Object({ kind: Type.Literal('group'), groupId: Id }),
]);
export type Audience = Static<typeof Audience>;

export const ArticleContent = Type.Object({
  type: ArticleType,
  title: ShortText,
  /** One or two sentences: what it is for. */
  summary: Type.String({ maxLength: 600 }),
  sections: Type.Array(Section, { maxItems: 30 }),
  categoryId: Nullable(Id),
  subcategoryId: Nullable(Id),
  serviceId: Nullable(Id),
  audience: Audience,
  tags: Type.Array(Tag, { maxItems: 20 }),
  /** There is one: it can be applied to a ticket. */
  solution: Nullable(Solution),
});
export type ArticleContent = Static<typeof ArticleContent>;

export const Draft = Type.Object({
  /** The command's that began it. */
  id: Id,
  by: Id,
  content: ArticleContent,
  /** The published edition that it began from; 0: there was none. */
  basedOn: Type.Integer({ minimum: 0 }),
  /** Counts its savings: whoever saves over another saving than the one seen begins a draft of its own instead. */
  revision: Type.Integer({ minimum: 1 }),
  /** The command that wrote this text. Absent in drafts from before this was kept. */
  savedWith: Type.Optional(Id),
  inReview: Type.Boolean(),
  savedAt: Instant,
  /** What a reviewer wrote when giving it back. */
  returned: Nullable(Words),
});
export type Draft = Static<typeof Draft>;

/** One published text. `change` is what the author said about it. */
export const Edition = Type.Object({
  edition: Type.Integer({ minimum: 1 }),
  content: ArticleContent,
  by: Id,
  at: Instant,
  change: Nullable(Words),
});
export type Edition = Static<typeof Edition>;

export const verdicts = ['helped', 'didNot', 'outdated'] as const;
export const Verdict = OneOf(verdicts);
export type Verdict = Static<typeof Verdict>;

export const Feedback = Type.Object({
  by: Id,
  at: Instant,
  edition: Type.Integer({ minimum: 0 }),
  verdict: Verdict,
  comment: Nullable(Words),
  /** The ticket on which it was tried. */
  ticket: Nullable(Id),
});
export type Feedback = Static<typeof Feedback>;

export const ArticleImage = Type.Object({
  /** First 32 hexadecimal digits of the SHA-256 of its bytes. */
  id: Type.String({ pattern: '^[0-9a-f]{32}$' }),
  type: OneOf(['image/png', 'image/jpeg', 'image/webp'] as const),
  /** Base64; at most 150 kB of bytes. */
  data: Type.String({ maxLength: 204_800, pattern: '^[A-Za-z0-9+/]+={0,2}$' }),
});
export type ArticleImage = Static<typeof ArticleImage>;

export const MAX_DRAFTS = 12;
export const MAX_EDITIONS = 20;
export const MAX_FEEDBACK = 60;
export const MAX_IMAGES = 8;

export const Article = Type.Object({
  id: ArticleNumber,
  kind: Type.Literal('article'),
  ...recordHead,
  ownerId: Id,
  /** When somebody should look whether it is still true. */
  reviewAt: Nullable(Instant),
  /** The newest edition is what readers get. Bounded: the oldest leave first. */
  editions: Type.Array(Edition, { maxItems: MAX_EDITIONS }),
  retired: Nullable(Type.Object({ by: Id, at: Instant, reason: Nullable(Words) })),
  drafts: Type.Array(Draft, { maxItems: MAX_DRAFTS }),
  /** Drafts that were dropped or merged away, newest last: they can be taken out again. */
  dropped: Type.Array(Draft, { maxItems: MAX_DRAFTS }),
  images: Type.Array(ArticleImage, { maxItems: MAX_IMAGES }),
  /** The latest, newest last. */
  feedback: Type.Array(Feedback, { maxItems: MAX_FEEDBACK }),
  /** All that was ever said, counted. */
  counts: Type.Object({ helped: Type.Integer(), didNot: Type.Integer(), outdated: Type.Integer() }),
  /** What it was made from. */
  fromTicket: Nullable(Id),
  /** Where it was imported from; `hash` is of what was imported. */
  source: Nullable(Type.Object({ path: Type.String({ maxLength: 400 }), hash: Type.String({ maxLength: 64 }) })),
});
export type Article = Static<typeof Article>;

export type ArticleState = 'draft' | 'review' | 'published' | 'retired';

export const published = (article: Pick<Article, 'editions' | 'retired'>): Edition | null =>
  article.retired ? null : (article.editions.at(-1) ?? null);

/** What a list shows: a published article with a draft beside it is published. */
export const articleState = (article: Pick<Article, 'editions' | 'retired' | 'drafts'>): ArticleState => {
  if (article.retired) return 'retired';
  if (article.editions.length > 0) return 'published';
  return article.drafts.some((draft) => draft.inReview) ? 'review' : 'draft';
};

/** The text that stands for the article: published, or else the draft that was saved last. */
export const contentOf = (article: Pick<Article, 'editions' | 'drafts'>): ArticleContent | null =>
  article.editions.at(-1)?.content ?? article.drafts.toSorted((a, b) => b.savedAt - a.savedAt)[0]?.content ?? null;
