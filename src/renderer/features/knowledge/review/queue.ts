// Who has to do what about drafts: told from the heads of all articles.

import { mayPublish } from '@shared/domain/permissions';
import type { Actor } from '@shared/domain/person';
import type { ArticleHead, DraftHead } from '@shared/domain/record-head';

export interface DraftRow {
  readonly head: ArticleHead;
  readonly draft: DraftHead;
}

export interface DraftQueue {
  /** In review, and this person may publish it or give it back. Oldest first: it waits longest. */
  readonly toJudge: readonly DraftRow[];
  /** This person's, given back by a reviewer. */
  readonly returned: readonly DraftRow[];
  /** This person's, being written. */
  readonly yours: readonly DraftRow[];
  /** This person's, in review by somebody else. */
  readonly waiting: readonly DraftRow[];
}

export const queueFor = (heads: readonly ArticleHead[], me: Actor): DraftQueue => {
  const rows = heads
    .flatMap((head) => head.drafts.map((draft) => ({ head, draft })))
    .sort((a, b) => a.draft.savedAt - b.draft.savedAt);
  const judges = ({ head, draft }: DraftRow) =>
    draft.inReview && head.state !== 'retired' && mayPublish(me, { ownerId: head.ownerId });
  const mine = rows.filter((row) => row.draft.by === me.id && !judges(row));
  return {
    toJudge: rows.filter(judges),
    returned: mine.filter(({ draft }) => draft.returned),
    yours: mine.filter(({ draft }) => !draft.returned && !draft.inReview).toReversed(),
    waiting: mine.filter(({ draft }) => draft.inReview),
  };
};
