// Why something is suggested, in words: the same on the ticket, in the intake form and in lists.
import type { IncidentCluster, SimilarReason, SolutionReason, SuggestedSolution } from '@shared/learning/suggestions';
import type { Say } from './refusal-text';

export interface Names {
  service(id: string): string;
  category(id: string): string;
}

const quote = (words: readonly string[], say: Say): string =>
  words.map((word) => say('solution:why.quoted', { word })).join(', ');

const solutionReason = (reason: SolutionReason, say: Say, names: Names): string => {
  switch (reason.kind) {
    case 'words':
      return say('solution:why.words', { words: quote(reason.words, say) });
    case 'sameService':
      return say('solution:why.service', { service: names.service(reason.serviceId) });
    case 'sameCategory':
      return say('solution:why.category', { category: names.category(reason.categoryId) });
    case 'worked':
      return say('solution:why.worked', { tickets: reason.tickets.join(', ') });
    case 'accepted':
      return say('solution:why.accepted', { count: reason.times });
  }
};

const similarReason = (reason: SimilarReason, say: Say, names: Names): string => {
  switch (reason.kind) {
    case 'sameCaller':
      return say('solution:why.caller');
    case 'sameService':
      return say('solution:why.service', { service: names.service(reason.serviceId) });
    case 'samePlace':
      return say('solution:why.place', { place: reason.place });
    case 'words':
      return say('solution:why.words', { words: quote(reason.words, say) });
    case 'within':
      return say('solution:why.within', { count: Math.max(1, Math.round(reason.hours)) });
  }
};

const sentence = (reasons: readonly string[]): string => {
  const text = reasons.join(', ');
  return text === '' ? '' : `${text.charAt(0).toLocaleUpperCase()}${text.slice(1)}.`;
};

/** "Same service VPN, words “drops”. Solved 6 of 7." */
export const solutionWhy = ({ reasons, solved }: SuggestedSolution, say: Say, names: Names): string =>
  [
    sentence(reasons.map((reason) => solutionReason(reason, say, names))),
    solved ? say('solution:why.solved', { worked: solved.worked, of: solved.of }) : '',
  ]
    .filter(Boolean)
    .join(' ');

export const similarWhy = (reasons: readonly SimilarReason[], say: Say, names: Names): string =>
  sentence(reasons.map((reason) => similarReason(reason, say, names)));

export const wordsSpeak = (words: readonly string[], say: Say): string => quote(words, say);

/** "3 others since 09:15 at Mill Road": what several open incidents have in common. */
export const clusterWords = ({ others, place, serviceId, words }: IncidentCluster, say: Say, names: Names): string => {
  const common = [
    place === null ? null : say('solution:cluster.at', { place }),
    serviceId === null ? null : say('solution:cluster.of', { service: names.service(serviceId) }),
  ].filter(Boolean);
  const about = words.length > 0 ? say('solution:cluster.words', { words: quote(words, say) }) : '';
  return `${[say('solution:cluster.others', { count: others.length }), ...common].join(' ')}${about}.`;
};
