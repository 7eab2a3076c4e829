// What is no ticket and waits for somebody's word: drafts in review, the handover of a shift.
import { mayPublish } from '@shared/domain/permissions';
import type { Actor } from '@shared/domain/person';
import type { RecordHead } from '@shared/domain/record-head';

export type WaitingRecord =
  | { readonly kind: 'drafts'; readonly href: string; readonly at: number; readonly count: number }
  | {
      readonly kind: 'shift' | 'question';
      readonly href: string;
      readonly at: number;
      readonly by: string;
      readonly groupId: string;
    };

const draftsFor = (heads: readonly RecordHead[], me: Actor): WaitingRecord[] => {
  const since = heads.flatMap((head) =>
    head.kind === 'article' && head.state !== 'retired' && mayPublish(me, head)
      ? head.drafts.filter(({ inReview, by }) => inReview && by !== me.id).map(({ savedAt }) => savedAt)
      : [],
  );
  return since.length === 0
    ? []
    : [{ kind: 'drafts', href: '/kb/review', at: Math.min(...since), count: since.length }];
};

export const recordsFor = (heads: readonly RecordHead[], me: Actor): WaitingRecord[] => draftsFor(heads, me);
