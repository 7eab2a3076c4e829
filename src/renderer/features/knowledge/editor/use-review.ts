// From a draft to an edition: asking for a review, giving back, publishing, dropping.
import { mayPublish } from '@shared/domain/permissions';
import type { Refusal } from '@shared/domain/refusal';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { canRunRecord, runRecord } from '@/data/run-record';
import { useMe } from '@/data/use-desk';
import { showToast } from '@/ui/toast';
import { useRefusalText } from '@/ui/use-refusal-text';
import type { WritingHandle } from './use-writing';
import { draftSeen } from './writing';

export type ReviewDialog = 'publish' | 'return' | null;

export interface Review {
  /** What the page's one filled button does for whoever sits here. */
  readonly main: 'publish' | 'ask';
  readonly openMain: () => void;
  readonly dialog: ReviewDialog;
  readonly open: (dialog: ReviewDialog) => void;
  readonly mayAsk: boolean;
  readonly mayReturn: boolean;
  readonly ask: () => Promise<void>;
  readonly drop: () => Promise<void>;
  /** Null: done, and the page is left. */
  readonly publish: (change: string, reviewAt: number | null) => Promise<Refusal | null>;
  readonly giveBack: (reason: string) => Promise<Refusal | null>;
}

export const useReview = (handle: WritingHandle): Review => {
  const { t } = useTranslation('editor');
  const [, go] = useLocation();
  const me = useMe();
  const refusalText = useRefusalText();
  const [dialog, open] = useState<ReviewDialog>(null);
  const { article, save, current, giveUp } = handle;
  const draft = draftSeen(article, handle.writing.seen);
  const publishes = me !== null && mayPublish(me, article ?? { ownerId: me.id });
  const seen = draft && { id: draft.id, revision: draft.revision };

  /** All that is written is sent; then `go on` with the saving that stands now. */
  const withSaved = async (
    goOn: (number: string, seen: { id: string; revision: number }) => Promise<Refusal | null>,
  ) => {
    if (!(await save())) return null;
    const { number, seen: saved } = current();
    return number && saved ? goOn(number, { id: saved.id, revision: saved.revision }) : null;
  };
  const leaving = (number: string, words: string, undo: (() => void) | null = null) => {
    giveUp();
    showToast(words, undo);
    go(`/kb/${number}`);
    return null;
  };

  const ask = async () => {
    const refusal = await withSaved(async (number, saved) => {
      const result = await runRecord('article.askForReview.v1', number, { draft: saved });
      return result.ok ? leaving(number, t('done.asked', { number })) : result.refusal;
    });
    if (refusal) showToast(refusalText(refusal), null, 'error');
  };

  const drop = async () => {
    const { number, seen: saved } = current();
    giveUp();
    if (!number || !saved) {
      go('/kb');
      return;
    }
    const result = await runRecord('article.dropDraft.v1', number, {
      draft: { id: saved.id, revision: saved.revision },
    });
    if (!result.ok) {
      showToast(refusalText(result.refusal), null, 'error');
      return;
    }
    const restore = async () => {
      await runRecord('article.restoreDraft.v1', number, { draftId: saved.id });
      go(`/kb/${number}/edit?draft=${saved.id}`);
    };
    showToast(t('done.dropped', { number }), () => void restore());
    go(article?.editions.length ? `/kb/${number}` : '/kb');
  };

  const publish = (change: string, reviewAt: number | null) =>
    withSaved(async (number, saved) => {
      const words = change.trim() || null;
      const result = await runRecord('article.publish.v1', number, { draft: saved, change: words, reviewAt });
      return result.ok ? leaving(number, t('done.published', { number })) : result.refusal;
    });

  const giveBack = async (reason: string) => {
    if (!article || !seen) return null;
    const result = await runRecord('article.returnDraft.v1', article.id, { draft: seen, reason });
    return result.ok ? leaving(article.id, t('done.returned', { number: article.id })) : result.refusal;
  };

  const main = publishes ? 'publish' : 'ask';
  return {
    main,
    openMain: () => {
      const { seen: saved, dirty } = current();
      if (!saved && !dirty) return;
      if (main === 'publish') open('publish');
      else void ask();
    },
    dialog,
    open,
    mayAsk: !draft?.inReview,
    mayReturn:
      draft?.inReview === true &&
      draft.by !== me?.id &&
      canRunRecord('article.returnDraft.v1', article, article?.id ?? '', {
        draft: { id: draft.id, revision: draft.revision },
        reason: '-',
      }) === null,
    ask,
    drop,
    publish,
    giveBack,
  };
};
