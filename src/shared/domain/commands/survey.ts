import { Type } from 'typebox';
import { defineChange } from '../command';
import { isCallerOf } from '../permissions';
import { refuseWith } from '../refusal';
import { Nullable, Words } from '../values';

/** The caller's word on how it went. It may be changed; the newest counts. */
export const answerSurvey = defineChange({
  name: 'ticket.answerSurvey.v1',
  args: Type.Object({ score: Type.Integer({ minimum: 1, maximum: 5 }), comment: Nullable(Words) }),
  words: ({ comment }) => comment,
  allow: (actor, ticket) => isCallerOf(actor, ticket),
  refuse: (ticket, { score, comment }) => {
    if (!ticket.survey) return refuseWith('survey.notAsked');
    const { answer } = ticket.survey;
    return answer?.score === score && answer.comment === comment ? refuseWith('nothingToChange') : null;
  },
  apply: (ticket, { score, comment }, { at }) => ({
    ticket: { ...ticket, survey: { askedAt: ticket.survey?.askedAt ?? at, answer: { score, comment, at } } },
    entries: [{ kind: 'survey', score, comment }],
  }),
});
