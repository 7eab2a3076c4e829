import type { Ticket } from '@shared/domain/ticket';
import { noSuggestions, type Suggestions } from '@shared/learning/suggestions';
import { useMemo } from 'react';
import { useArticleHeads } from '@/data/records';
import { matchLocally } from './local-match';

/** What is suggested for a ticket; without a ticket nothing. */
export const useTicketSuggestions = (ticket: Ticket | null): Suggestions => {
  const heads = useArticleHeads();
  const { serviceId = null, categoryId = null, subcategoryId = null } = ticket ?? {};
  return useMemo(
    () => ({ ...noSuggestions, solutions: matchLocally(heads, { serviceId, categoryId, subcategoryId }) }),
    [heads, serviceId, categoryId, subcategoryId],
  );
};
