// One saving: the command, and which draft it went on in.
import type { Article, ArticleContent } from '@shared/domain/article';
import type { Refusal } from '@shared/domain/refusal';
import { ensureRecord } from '@/data/records';
import { runRecord } from '@/data/run-record';
import { draftSeen, type Seen, type Writing } from './writing';

type Saved = { readonly ok: true; readonly seen: Seen | null } | { readonly ok: false; readonly refusal: Refusal };

/** @param me a draft of somebody else is never saved over: it becomes one's own. */
export const saveWriting = async (
  number: string,
  { seen, basedOn, fromTicket }: Pick<Writing, 'seen' | 'basedOn' | 'fromTicket'>,
  content: ArticleContent,
  me: string,
): Promise<Saved> => {
  const record = await ensureRecord(number);
  const article = record?.kind === 'article' ? (record as Article) : null;
  const draft = draftSeen(article, seen);
  const result = await runRecord('article.saveDraft.v1', number, {
    draft: seen && { id: seen.id, revision: seen.revision },
    ...(seen?.after ? { after: seen.after } : {}),
    basedOn,
    content,
    fromTicket,
  });
  if (!result.ok) return result.refusal.code === 'nothingToChange' ? { ok: true, seen } : result;
  const { commandId: after } = result;
  return {
    ok: true,
    seen: draft?.by === me ? { id: draft.id, revision: draft.revision + 1, after } : { id: after, revision: 1, after },
  };
};
