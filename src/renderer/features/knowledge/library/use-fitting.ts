import type { Ticket } from '@shared/domain/ticket';
import type { SuggestedSolution } from '@shared/learning/suggestions';

const none: readonly SuggestedSolution[] = [];

/** What fits the ticket, best first. */
export const useFitting = (_ticket: Ticket | null): readonly SuggestedSolution[] => none;
