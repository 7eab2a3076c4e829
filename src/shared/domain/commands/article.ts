// What happens to an article beside its writing: publishing, retiring, care, and what readers say of it.
import { Type } from 'typebox';
import { type Article, ArticleContent, MAX_DRAFTS, MAX_EDITIONS, MAX_FEEDBACK, published, Verdict } from '../article';
import { isDesk, mayImport, mayPublish, maySeeArticle } from '../permissions';
import { defineRecord } from '../record-command';
import { refuseWith } from '../refusal';
import { Id, Instant, Nullable, Words } from '../values';
import { draftIn, newArticle } from './article-draft';

const there = (article: Article | null, id: string) => article ?? newArticle(id, '');

/** Makes the draft the next edition. A draft that began from an older edition is merged with the newest one first. */
export const publishDraft = defineRecord('article', {
  name: 'article.publish.v1',
  args: Type.Object({
    draft: Type.Object({ id: Id, revision: Type.Integer({ minimum: 1 }) }),
    change: Nullable(Words),
    reviewAt: Nullable(Instant),
  }),
  allow: (actor, article) => mayPublish(actor, article),
  refuse: (article, { draft }) => {
    const known = draftIn(article, draft.id);
    if (!article || !known) return refuseWith('draft.missing');
    if (article.retired) return refuseWith('article.retired');
    if (known.revision !== draft.revision) return refuseWith('draft.changed');
    return known.basedOn === (article.editions.at(-1)?.edition ?? 0) ? null : refuseWith('draft.outdated');
  },
  apply: (article, { draft, change, reviewAt }, { at }, id) => {
    const base = there(article, id);
    const known = base.drafts.find((each) => each.id === draft.id);
    if (!known) return base;
    const edition = { edition: known.basedOn + 1, content: known.content, by: known.by, at, change };
    return {
      ...base,
      reviewAt,
      editions: [...base.editions, edition].slice(-MAX_EDITIONS),
      drafts: base.drafts.filter((each) => each.id !== draft.id),
    };
  },
});

/** No longer offered; its text, its drafts and its history stay. */
export const retireArticle = defineRecord('article', {
  name: 'article.retire.v1',
  args: Type.Object({ reason: Nullable(Words) }),
  allow: (actor, article) => mayPublish(actor, article),
  refuse: (article) => {
    if (!article) return refuseWith('record.missing');
    return article.retired ? refuseWith('article.retired') : null;
  },
  apply: (article, { reason }, { actor, at }, id) => ({
    ...there(article, id),
    retired: { by: actor.id, at, reason },
  }),
});

export const restoreArticle = defineRecord('article', {
  name: 'article.restore.v1',
  args: Type.Object({}),
  allow: (actor, article) => mayPublish(actor, article),
  refuse: (article) => {
    if (!article) return refuseWith('record.missing');
    return article.retired ? null : refuseWith('nothingToChange');
  },
  apply: (article, _args, _stamp, id) => ({ ...there(article, id), retired: null }),
});

/** Whose it is, and when it is looked at again. */
export const setCare = defineRecord('article', {
  name: 'article.setCare.v1',
  args: Type.Object({ ownerId: Id, reviewAt: Nullable(Instant) }),
  allow: (actor, article) => mayPublish(actor, article),
  refuse: (article, { ownerId, reviewAt }, world) => {
    if (!article) return refuseWith('record.missing');
    const owner = world.person(ownerId);
    if (!owner || !isDesk(owner)) return refuseWith('person.unknown');
    return article.ownerId === ownerId && article.reviewAt === reviewAt ? refuseWith('nothingToChange') : null;
  },
  apply: (article, { ownerId, reviewAt }, _stamp, id) => ({ ...there(article, id), ownerId, reviewAt }),
});

/** One voice a reader and edition: the newest counts. */
export const giveFeedback = defineRecord('article', {
  name: 'article.giveFeedback.v1',
  args: Type.Object({ verdict: Verdict, comment: Nullable(Words), ticket: Nullable(Id) }),
  words: ({ comment }) => comment,
  allow: (actor, article, world) => article !== null && maySeeArticle(actor, article, world),
  refuse: (article) => (article && published(article) ? null : refuseWith('article.notPublished')),
  apply: (article, { verdict, comment, ticket }, { actor, at }, id) => {
    const base = there(article, id);
    const edition = base.editions.at(-1)?.edition ?? 0;
    const before = base.feedback.find(
      (each) => each.by === actor.id && each.edition === edition && each.ticket === ticket,
    );
    const counts = { ...base.counts };
    if (before) counts[before.verdict] -= 1;
    counts[verdict] += 1;
    const feedback = [
      ...base.feedback.filter((each) => each !== before),
      { by: actor.id, at, edition, verdict, comment, ticket },
    ];
    return { ...base, counts, feedback: feedback.slice(-MAX_FEEDBACK) };
  },
});

/** An article from elsewhere. The same file again changes nothing; a changed one becomes the next edition or draft. */
export const importArticle = defineRecord('article', {
  name: 'article.import.v1',
  args: Type.Object({
    content: ArticleContent,
    publish: Type.Boolean(),
    reviewAt: Nullable(Instant),
    source: Type.Object({ path: Type.String({ maxLength: 400 }), hash: Type.String({ maxLength: 64 }) }),
  }),
  allow: (actor) => mayImport(actor),
  refuse: (article, { source }) => {
    if (article?.source?.hash === source.hash) return refuseWith('import.unchanged');
    return (article?.drafts.length ?? 0) >= MAX_DRAFTS ? refuseWith('article.tooManyDrafts') : null;
  },
  apply: (article, { content, publish, reviewAt, source }, { actor, at, commandId }, id) => {
    const base = { ...(article ?? newArticle(id, actor.id)), source, reviewAt: reviewAt ?? article?.reviewAt ?? null };
    const basedOn = base.editions.at(-1)?.edition ?? 0;
    if (publish) {
      const edition = { edition: basedOn + 1, content, by: actor.id, at, change: null };
      return { ...base, editions: [...base.editions, edition].slice(-MAX_EDITIONS) };
    }
    const draft = { id: commandId, by: actor.id, content, basedOn, revision: 1, inReview: false, savedAt: at };
    return { ...base, drafts: [...base.drafts, { ...draft, returned: null }] };
  },
});
