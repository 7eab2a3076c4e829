import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useArticleHeads } from '@/data/records';
import { useMe } from '@/data/use-desk';
import { useFormat } from '@/ui/use-format';
import { useNames } from '../names';
import { type DraftQueue, type DraftRow, queueFor } from './queue';
import type { ReviewLine } from './review-list';

export type DraftLines = { readonly [K in keyof DraftQueue]: readonly ReviewLine[] };

/** Drafts by what has to be done with them. */
export const useDraftLines = (): DraftLines => {
  const { t } = useTranslation('knowledge');
  const heads = useArticleHeads();
  const me = useMe();
  const names = useNames();
  const { moment } = useFormat();
  return useMemo(() => {
    const lineOf = ({ head, draft }: DraftRow): ReviewLine => ({
      key: `${head.id} ${draft.id}`,
      title: head.title,
      href: `/kb/${head.id}/edit?draft=${draft.id}`,
      number: head.id,
      facts: [
        t('review.draftBy', { name: names.person(draft.by), time: moment(draft.savedAt) }),
        head.edition > 0 ? t('review.change', { edition: head.edition }) : t('review.newArticle'),
      ],
    });
    const queue = me ? queueFor(heads, me) : { toJudge: [], returned: [], yours: [], waiting: [] };
    return {
      toJudge: queue.toJudge.map(lineOf),
      returned: queue.returned.map(lineOf),
      yours: queue.yours.map(lineOf),
      waiting: queue.waiting.map(lineOf),
    };
  }, [heads, me, names, moment, t]);
};
