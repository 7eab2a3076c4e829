// Publishing makes the review the ticket's own, in one batch: only then may a major incident be closed with it. Taking it
// back to work on it takes it off the ticket again.
import type { Review } from '@shared/domain/review';
import { newId } from '@/data/ids';
import { runCommand } from '@/data/run-command';
import { runRecord } from '@/data/run-record';
import { runtime } from '@/data/runtime';
import { selectShown } from '@/data/selectors';
import { ensureLoaded } from '@/data/ticket-cache';
import { refusalText } from '@/ui/refusal-text';
import { showToast } from '@/ui/toast';
import { say } from './make-review';

/** An ordinary incident has no room to keep it in; the review names the ticket all the same. */
const link = async (ticket: string, reviewId: string | null, review: string, batchId: string): Promise<void> => {
  await ensureLoaded([ticket]);
  const linked = selectShown(runtime().store.getState(), ticket)?.folded.ticket?.major?.reviewId;
  if (linked === undefined || linked === reviewId || (reviewId === null && linked !== review)) return;
  await runCommand('ticket.linkReview.v1', ticket, { reviewId }, { batchId });
};

const run = async (name: 'review.publish.v1' | 'review.reopen.v1', { id, ticket }: Review): Promise<boolean> => {
  const batchId = newId();
  const publishes = name === 'review.publish.v1';
  const result = await runRecord(name, id, {}, { batchId });
  if (!result.ok) {
    showToast(refusalText(result.refusal, say), null, 'error');
    return false;
  }
  await link(ticket, publishes ? id : null, id, batchId);
  return true;
};

export const publish = async (review: Review): Promise<void> => {
  if (await run('review.publish.v1', review))
    showToast(say('review:done.published', { review: review.id }), () => void run('review.reopen.v1', review));
};

export const reopen = async (review: Review): Promise<void> => {
  if (await run('review.reopen.v1', review))
    showToast(say('review:done.reopened', { review: review.id }), () => void run('review.publish.v1', review));
};
