// The list that was seen last: where "back" leads from a ticket, and what its neighbours are.
import type { Place } from '@/features/ticket/page/place';

let last: Place | null = null;

export const rememberList = (place: Place): void => {
  last = place;
};

/** Null if the ticket was not opened from there. */
export const listOf = (number: string): Place | null => (last?.numbers.includes(number) ? last : null);
