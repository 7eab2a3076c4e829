// What is no ticket and waits for somebody's word: drafts in review, the handover of a shift.
import { mayHandOver } from '@shared/domain/commands/shift-handover';
import { mayPublish } from '@shared/domain/permissions';
import type { Actor } from '@shared/domain/person';
import type { RecordHead } from '@shared/domain/record-head';
import type { World } from '@shared/domain/settings';
import { openQuestion } from '@shared/domain/shift-handover';

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

/** One that nobody has taken over by then (ms) was settled at the door. */
const HANDOVER_WAITS = 24 * 3_600_000;

const shiftsFor = (heads: readonly RecordHead[], me: Actor, world: World, now: number): WaitingRecord[] =>
  heads.flatMap((head): WaitingRecord[] => {
    if (head.kind !== 'handover') return [];
    const { groupId, createdBy, createdAt, acknowledged } = head;
    const href = `/shift-handover/${head.id.replace(/^handover:/, '')}`;
    if (acknowledged === null) {
      const mine = createdBy !== me.id && mayHandOver(me, groupId, world) && me.groupIds.includes(groupId);
      return mine && now - createdAt <= HANDOVER_WAITS
        ? [{ kind: 'shift', href, at: createdAt, by: createdBy, groupId }]
        : [];
    }
    return openQuestion(head) && createdBy === me.id
      ? [{ kind: 'question', href, at: acknowledged.at, by: acknowledged.by, groupId }]
      : [];
  });

export const recordsFor = (
  heads: readonly RecordHead[],
  me: Actor,
  world: World | null,
  now: number,
): WaitingRecord[] => [...(world ? shiftsFor(heads, me, world, now) : []), ...draftsFor(heads, me)];
