// Writing articles. A text that somebody saved is never overwritten by another's: where two wrote at the same time, there
// are two drafts, and people merge them.
import { Type } from 'typebox';
import {
  type Article,
  ArticleContent,
  ArticleImage,
  articleState,
  type Draft,
  MAX_DRAFTS,
  MAX_IMAGES,
} from '../article';
import { mayWriteArticles } from '../permissions';
import { defineRecord } from '../record-command';
import { type Refusal, refuseWith } from '../refusal';
import { groupOf, type World } from '../settings';
import { same } from '../settle';
import { Id, Nullable, Words } from '../values';

const Seen = Type.Object({ id: Id, revision: Type.Integer({ minimum: 1 }) });

export const draftIn = (article: Article | null, id: string | null): Draft | undefined =>
  article?.drafts.find((draft) => draft.id === id);

const contentFault = ({ audience, serviceId, categoryId }: ArticleContent, world: World): Refusal | null => {
  if (audience.kind === 'group' && !groupOf(world, audience.groupId)) return refuseWith('group.unknown');
  const { services, categories } = world.settings;
  if (serviceId !== null && !services.some(({ id }) => id === serviceId)) return refuseWith('service.unknown');
  return categoryId === null || categories.some(({ id }) => id === categoryId) ? null : refuseWith('category.unknown');
};

export const newArticle = (id: string, ownerId: string): Omit<Article, 'version' | 'recent'> => ({
  id,
  kind: 'article',
  createdBy: ownerId,
  createdAt: 0,
  updatedBy: ownerId,
  updatedAt: 0,
  ownerId,
  reviewAt: null,
  editions: [],
  retired: null,
  drafts: [],
  dropped: [],
  images: [],
  feedback: [],
  counts: { helped: 0, didNot: 0, outdated: 0 },
  fromTicket: null,
  source: null,
});

const revised = (drafts: readonly Draft[], next: Draft): Draft[] =>
  drafts.map((draft) => (draft.id === next.id ? next : draft));

/**
 * One's own draft, if its text is the one that this was written over. A number of savings alone does not tell that:
 * two devices of one person, both offline, count alike. So each saving also names the command whose text it follows.
 */
const continued = (
  article: Article | null,
  { draft, after }: { draft: { id: string; revision: number } | null; after?: string },
  actorId: string,
): Draft | undefined =>
  article?.drafts.find(({ by, id, revision, savedWith }) => {
    if (by !== actorId || draft === null) return false;
    return after !== undefined && savedWith !== undefined
      ? savedWith === after
      : id === draft.id && revision === draft.revision;
  });

/**
 * Saves one's own draft if nobody has saved it since; else what was written begins a draft of its own.
 * `draft` null: a new one. An article that is not there yet is made, under a number that the device has reserved.
 */
export const saveDraft = defineRecord('article', {
  name: 'article.saveDraft.v1',
  args: Type.Object({
    draft: Nullable(Seen),
    /** The command that wrote the text which this was written over. */
    after: Type.Optional(Id),
    basedOn: Type.Integer({ minimum: 0 }),
    content: ArticleContent,
    /** For a new article: the ticket whose solution it holds. */
    fromTicket: Nullable(Id),
  }),
  words: ({ content }) => [content.title, content.summary, ...content.sections.map(({ text }) => text)].join('\n\n'),
  allow: (actor) => mayWriteArticles(actor),
  refuse: (article, args, world, { actor }) => {
    const { content, basedOn } = args;
    const known = continued(article, args, actor.id);
    if (known && same(known.content, content) && known.basedOn === basedOn) return refuseWith('nothingToChange');
    if (!known && (article?.drafts.length ?? 0) >= MAX_DRAFTS) return refuseWith('article.tooManyDrafts');
    return contentFault(content, world);
  },
  apply: (article, args, { actor, at, commandId }, id) => {
    const { content, basedOn, fromTicket } = args;
    const base = article ?? { ...newArticle(id, actor.id), fromTicket };
    const known = continued(article, args, actor.id);
    const saved = { content, basedOn, savedAt: at, savedWith: commandId, inReview: false, returned: null };
    if (known) {
      return { ...base, drafts: revised(base.drafts, { ...known, ...saved, revision: known.revision + 1 }) };
    }
    return { ...base, drafts: [...base.drafts, { ...saved, id: commandId, by: actor.id, revision: 1 }] };
  },
});

const seenFault = (article: Article | null, seen: { id: string; revision: number }): Refusal | null => {
  const draft = draftIn(article, seen.id);
  if (!draft) return refuseWith('draft.missing');
  return draft.revision === seen.revision ? null : refuseWith('draft.changed');
};

/** Two drafts become one: the text that a person made of both. The other goes to the dropped ones. */
export const mergeDrafts = defineRecord('article', {
  name: 'article.mergeDrafts.v1',
  args: Type.Object({ keep: Seen, drop: Seen, content: ArticleContent }),
  words: ({ content }) => content.sections.map(({ text }) => text).join('\n\n'),
  allow: (actor) => mayWriteArticles(actor),
  refuse: (article, { keep, drop, content }, world) =>
    keep.id === drop.id
      ? refuseWith('draft.missing')
      : (seenFault(article, keep) ?? seenFault(article, drop) ?? contentFault(content, world)),
  apply: (article, { keep, drop, content }, { at, commandId }, id) => {
    const base = article ?? { ...newArticle(id, ''), version: 0, recent: [] };
    const dropped = base.drafts.filter((draft) => draft.id === drop.id);
    const drafts = base.drafts
      .filter((draft) => draft.id !== drop.id)
      .map((draft) =>
        draft.id === keep.id
          ? {
              ...draft,
              content,
              basedOn: base.editions.at(-1)?.edition ?? 0,
              revision: draft.revision + 1,
              savedAt: at,
              savedWith: commandId,
              inReview: false,
            }
          : draft,
      );
    return { ...base, drafts, dropped: [...base.dropped, ...dropped].slice(-MAX_DRAFTS) };
  },
});

export const dropDraft = defineRecord('article', {
  name: 'article.dropDraft.v1',
  args: Type.Object({ draft: Seen }),
  allow: (actor) => mayWriteArticles(actor),
  refuse: (article, { draft }) => seenFault(article, draft),
  apply: (article, { draft }, _stamp, id) => {
    const base = article ?? newArticle(id, '');
    const dropped = base.drafts.filter((candidate) => candidate.id === draft.id);
    return {
      ...base,
      drafts: base.drafts.filter((candidate) => candidate.id !== draft.id),
      dropped: [...base.dropped, ...dropped].slice(-MAX_DRAFTS),
    };
  },
});

/** The way back from dropping and from merging. */
export const restoreDraft = defineRecord('article', {
  name: 'article.restoreDraft.v1',
  args: Type.Object({ draftId: Id }),
  allow: (actor) => mayWriteArticles(actor),
  refuse: (article, { draftId }) => {
    if (!article?.dropped.some(({ id }) => id === draftId)) return refuseWith('draft.missing');
    return article.drafts.length >= MAX_DRAFTS ? refuseWith('article.tooManyDrafts') : null;
  },
  apply: (article, { draftId }, _stamp, id) => {
    const base = article ?? newArticle(id, '');
    const back = base.dropped.filter((draft) => draft.id === draftId);
    return {
      ...base,
      drafts: [...base.drafts, ...back],
      dropped: base.dropped.filter((draft) => draft.id !== draftId),
    };
  },
});

export const askForReview = defineRecord('article', {
  name: 'article.askForReview.v1',
  args: Type.Object({ draft: Seen }),
  allow: (actor) => mayWriteArticles(actor),
  refuse: (article, { draft }) =>
    seenFault(article, draft) ??
    (draftIn(article, draft.id)?.inReview ? refuseWith('draft.alreadyInReview') : null) ??
    (article && articleState(article) === 'retired' ? refuseWith('article.retired') : null),
  apply: (article, { draft }, _stamp, id) => {
    const base = article ?? newArticle(id, '');
    return {
      ...base,
      drafts: base.drafts.map((each) => (each.id === draft.id ? { ...each, inReview: true, returned: null } : each)),
    };
  },
});

/** Content addressed: the same picture again changes nothing. */
export const addImage = defineRecord('article', {
  name: 'article.addImage.v1',
  args: Type.Object({ image: ArticleImage }),
  allow: (actor) => mayWriteArticles(actor),
  refuse: (article, { image }) => {
    if (!article) return refuseWith('record.missing');
    if (article.images.some(({ id }) => id === image.id)) return refuseWith('nothingToChange');
    return article.images.length >= MAX_IMAGES ? refuseWith('tooMany', { most: MAX_IMAGES }) : null;
  },
  apply: (article, { image }, { actor }, id) => {
    const base = article ?? newArticle(id, actor.id);
    return { ...base, images: [...base.images, image] };
  },
});

/** What a reviewer says goes back to the author with the draft. */
export const returnDraft = defineRecord('article', {
  name: 'article.returnDraft.v1',
  args: Type.Object({ draft: Seen, reason: Words }),
  words: ({ reason }) => reason,
  allow: (actor) => mayWriteArticles(actor),
  refuse: (article, { draft }) => seenFault(article, draft),
  apply: (article, { draft, reason }, _stamp, id) => {
    const base = article ?? newArticle(id, '');
    return {
      ...base,
      drafts: base.drafts.map((each) => (each.id === draft.id ? { ...each, inReview: false, returned: reason } : each)),
    };
  },
});
