// What was chosen becomes one draft.
import type { Article, ArticleContent } from '@shared/domain/article';
import type { Refusal } from '@shared/domain/refusal';
import { runRecord } from '@/data/run-record';
import type { Sides } from './sides';

type Outcome =
  | { readonly ok: true /** The draft that there is now. */; readonly draftId: string; readonly dropped: string | null }
  | { readonly ok: false; readonly refusal: Refusal };

/** Of two drafts one is left; against an edition the draft goes on from there. */
export const saveMerged = async (
  article: Article,
  { left, right }: Sides,
  content: ArticleContent,
  me: string,
): Promise<Outcome> => {
  const keep = { id: left.id, revision: left.revision };
  if (right.kind === 'draft') {
    const drop = { id: right.draft.id, revision: right.draft.revision };
    const result = await runRecord('article.mergeDrafts.v1', article.id, { keep, drop, content });
    return result.ok ? { ok: true, draftId: left.id, dropped: drop.id } : result;
  }
  const result = await runRecord('article.saveDraft.v1', article.id, {
    draft: keep,
    ...(left.savedWith === undefined ? {} : { after: left.savedWith }),
    basedOn: right.edition.edition,
    content,
    fromTicket: null,
  });
  return result.ok ? { ok: true, draftId: left.by === me ? left.id : result.commandId, dropped: null } : result;
};
