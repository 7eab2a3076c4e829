import type { Ticket } from '@shared/domain/ticket';
import type { SuggestionDraft, Suggestions } from '@shared/learning/suggestions';
import { useMemo } from 'react';
import { useArticleHeads } from '@/data/records';
import { useSuggestions } from '@/data/search/use-suggestions';
import { matchLocally } from './local-match';

const nothing: SuggestionDraft = {
  number: null,
  title: '',
  description: '',
  callerId: null,
  serviceId: null,
  categoryId: null,
  location: null,
};

/** A ticket as suggestions know it; without one there are none. */
export const draftOfTicket = (ticket: Ticket | null): SuggestionDraft => {
  if (!ticket) return nothing;
  const { number, shortDescription: title, description, callerId, serviceId, categoryId, location } = ticket;
  return { number, title, description, callerId, serviceId, categoryId, location };
};

/** Before anything is learned, what fits by service and category is offered. */
export const useTicketSuggestions = (ticket: Ticket | null): Suggestions => {
  const heads = useArticleHeads();
  const suggestions = useSuggestions(draftOfTicket(ticket));
  const { serviceId = null, categoryId = null, subcategoryId = null } = ticket ?? {};
  const local = useMemo(
    () => matchLocally(heads, { serviceId, categoryId, subcategoryId }),
    [heads, serviceId, categoryId, subcategoryId],
  );
  return suggestions.solutions.length > 0 ? suggestions : { ...suggestions, solutions: local };
};
