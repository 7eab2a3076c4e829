// An offer and its answer belong together: the packet carries how it ended, and an answer that follows at once needs no
// line of its own.
import type { Moment } from './arrange';

const answeredBy = (offer: Moment, moment: Moment): boolean => {
  const { body } = offer.entry;
  const answer = moment.entry.body;
  return (
    body.kind === 'handoff' &&
    body.what === 'offered' &&
    answer.kind === 'handoff' &&
    answer.what !== 'offered' &&
    answer.handoff.id === body.handoff.id
  );
};

/** @param moments oldest first */
export const joinAnswers = (moments: readonly Moment[]): Moment[] => {
  const joined: Moment[] = [];
  for (const [at, moment] of moments.entries()) {
    const before = moments[at - 1];
    if (before && answeredBy(before, moment)) continue;
    const isOffer = moment.entry.body.kind === 'handoff' && moment.entry.body.what === 'offered';
    const answer = isOffer ? moments.slice(at + 1).find((later) => answeredBy(moment, later)) : undefined;
    joined.push(answer ? { ...moment, answer } : moment);
  }
  return joined;
};
