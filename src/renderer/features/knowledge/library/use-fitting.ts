import type { Ticket } from '@shared/domain/ticket';
import type { SuggestedSolution, SuggestionDraft } from '@shared/learning/suggestions';
import { useSuggestions } from '@/data/search/use-suggestions';

const nothing: SuggestionDraft = {
  number: null,
  title: '',
  description: '',
  callerId: null,
  serviceId: null,
  categoryId: null,
  location: null,
};

const draftOf = (ticket: Ticket): SuggestionDraft => {
  const { number, shortDescription: title, description, callerId, serviceId, categoryId, location } = ticket;
  return { number, title, description, callerId, serviceId, categoryId, location };
};

/** What fits the ticket, best first. */
export const useFitting = (ticket: Ticket | null): readonly SuggestedSolution[] =>
  useSuggestions(ticket ? draftOf(ticket) : nothing).solutions;
