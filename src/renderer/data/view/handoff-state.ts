// Where a ticket stands between two groups, as seen by whoever sits here.
import type { Row } from '@shared/domain/row';
import type { ViewContext } from './context';
import type { HandoffState } from './query';

/** How long (ms) one that was returned stays among what a group has returned. */
const RETURNED_FOR = 7 * 86_400_000;

const NONE: readonly HandoffState[] = [];

const startOfDay = (now: number): number => new Date(now).setHours(0, 0, 0, 0);

/** None of them for nearly all tickets. */
export const handoffStatesOf = (
  { handoff, lastHop }: Pick<Row, 'handoff' | 'lastHop'>,
  { meId, myGroupIds, now }: Pick<ViewContext, 'meId' | 'myGroupIds' | 'now'>,
): readonly HandoffState[] => {
  if (handoff === null && lastHop === null) return NONE;
  const states: HandoffState[] = [];
  if (handoff && myGroupIds.includes(handoff.toGroupId)) states.push('waiting');
  if (handoff?.by === meId) states.push('mine');
  if (!lastHop) return states;
  const today = lastHop.endedAt >= startOfDay(now);
  if (myGroupIds.includes(lastHop.toGroupId)) {
    if (lastHop.outcome === 'accepted' && today) states.push('accepted');
    if (lastHop.outcome === 'returned' && lastHop.endedAt >= now - RETURNED_FOR) states.push('returned');
  }
  // What came back stays until it is handed on; what was taken is news for a day.
  const stillMine = handoff === null && lastHop.by === meId && (lastHop.outcome === 'returned' || today);
  if (stillMine) states.push('mine');
  return states;
};
