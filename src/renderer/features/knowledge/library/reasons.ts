// Why an article stands in the list, in words: how it fits the ticket, and what was not found as it was typed.
import type { SolutionReason, SuggestedSolution } from '@shared/learning/suggestions';
import type { Hit } from '@shared/search/request';

type Say = (key: string, params?: Record<string, unknown>) => string;

const spoken = (reason: SolutionReason, say: Say): readonly string[] => {
  switch (reason.kind) {
    case 'words':
      return reason.words;
    case 'sameService':
      return [say('match.service')];
    case 'sameCategory':
      return [say('match.category')];
    case 'worked':
      return reason.tickets.length > 0 ? [say('match.worked', { count: reason.tickets.length })] : [];
    case 'accepted':
      return [say('match.accepted')];
  }
};

/** More than these are no longer read. */
const MOST = 5;

/** "Strong match for INC0012338: build 6.2.1, VPN" */
export const fitInWords = (fit: SuggestedSolution, number: string, say: Say): string => {
  const reasons = fit.reasons.flatMap((reason) => spoken(reason, say)).slice(0, MOST);
  const match = say(`match.${fit.strength}`, { number });
  return reasons.length === 0 ? match : `${match}: ${reasons.join(', ')}`;
};

/** Words that were taken for others; empty where everything stands there as it was typed. */
export const readAs = (hit: Hit, say: Say): readonly string[] => [
  ...new Set(
    hit.reasons
      .filter(({ rule }) => rule === 'typo' || rule === 'synonym')
      .map(({ rule, typed, word }) => say(`match.${rule}`, { typed, word })),
  ),
];
