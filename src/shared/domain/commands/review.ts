// Reviews and the plan are saved whole: whoever saves over somebody else's saving is told, and keeps the text.
import { Type } from 'typebox';
import { isDesk, isLead, isOwner } from '../permissions';
import { planContent } from '../plan';
import { defineRecord } from '../record-command';
import { refuseWith } from '../refusal';
import { type Review, reviewContent } from '../review';
import { TicketNumber } from '../values';

const blank = { createdBy: '', createdAt: 0, updatedBy: '', updatedAt: 0 };
/** The version that the author had; 0 for a new one. */
const Seen = Type.Integer({ minimum: 0 });

export const saveReview = defineRecord('review', {
  name: 'review.save.v1',
  args: Type.Object({ seen: Seen, ticket: TicketNumber, ...reviewContent }),
  words: ({ overview, whys }) => [overview, ...whys].filter(Boolean).join('\n\n') || null,
  allow: (actor) => isDesk(actor),
  refuse: (review, { seen, ticket }) => {
    if (review && review.ticket !== ticket) return refuseWith('record.missing');
    if (review?.publishedAt != null) return refuseWith('review.published');
    return (review?.version ?? 0) === seen ? null : refuseWith('draft.changed');
  },
  apply: (review, { seen: _seen, ...content }, _stamp, id) => ({
    ...blank,
    ...review,
    ...content,
    id,
    kind: 'review',
    publishedAt: null,
  }),
});

const publication = (publish: boolean) =>
  defineRecord('review', {
    name: publish ? 'review.publish.v1' : 'review.reopen.v1',
    args: Type.Object({}),
    allow: (actor, review) => review !== null && (isLead(actor) || review.createdBy === actor.id),
    refuse: (review) => ((review?.publishedAt !== null) === publish ? refuseWith('nothingToChange') : null),
    apply: (review, _args, { at }) => ({ ...(review as Review), publishedAt: publish ? at : null }),
  });
export const publishReview = publication(true);
export const reopenReview = publication(false);

export const savePlan = defineRecord('plan', {
  name: 'plan.save.v1',
  args: Type.Object({ seen: Seen, ...planContent }),
  allow: (actor) => isOwner(actor),
  refuse: (plan, { seen }) => ((plan?.version ?? 0) === seen ? null : refuseWith('draft.changed')),
  apply: (plan, { seen: _seen, ...content }, _stamp, id) => ({
    ...blank,
    ...plan,
    ...content,
    id: id as 'plan:desk',
    kind: 'plan',
  }),
});
