// Which tickets are meant by a key: what a list has selected or focused, or the ticket that is open. Whoever shows
// tickets says so here; actions, the palette and the bulk bar read it.
import { useSyncExternalStore } from 'react';

export interface AtHand {
  /** `list`: rows are at hand, so the list's own keys work. `article`: articles are, and no tickets. `handed`: a
   * ticket of those that are handed to one's teams. `room`: a major incident's room. `day`: a line of one's day. */
  readonly place: 'list' | 'ticket' | 'article' | 'handed' | 'room' | 'day' | 'elsewhere';
  /** The selection, else the focused row, else the open ticket. In the list's order. */
  readonly tickets: readonly string[];
  /** True if rows were selected, so that an action is about all of them. */
  readonly selected: boolean;
  readonly article?: ArticleAtHand | undefined;
}

/** What keys mean where articles are shown. */
export interface ArticleAtHand {
  /** The one that is chosen or open; null where nothing is found. */
  readonly number: string | null;
  /** The ticket that it is read for. */
  readonly forTicket: string | null;
  /** `library`: a list with a preview. `reader`: its own page. `review`: the queue of what waits for somebody. */
  readonly page: 'library' | 'reader' | 'review';
}

const nothing: AtHand = { place: 'elsewhere', tickets: [], selected: false };

let current = nothing;
const listeners = new Set<() => void>();

export const atHand = (): AtHand => current;

export const setAtHand = (next: AtHand | null): void => {
  current = next ?? nothing;
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** A part of it; the component renders again only when that part changes. */
export const useAtHand = <T>(part: (hand: AtHand) => T): T => useSyncExternalStore(subscribe, () => part(current));
