// One ticket as this device knows that it was: from what its commands changed, and what was said until then.

import type { World } from '@shared/domain/settings';
import type { Ticket } from '@shared/domain/ticket';
import { ticketAt } from '@shared/past/versions';
import type { TicketView } from '../model';
import { selectShown, selectWorld } from '../selectors';
import type { LoadedTicket } from '../state/report';
import type { DeskRootState } from '../store';

/** `notYet`: it was logged later. `unknown`: it is not held here what it was. */
export type Then =
  | { readonly kind: 'loaded'; readonly loaded: LoadedTicket }
  | { readonly kind: 'notYet' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'loading' };

type ReadyView = Extract<TicketView, { kind: 'ready' }>;

const known = new WeakMap<ReadyView, { readonly at: number; readonly then: Then }>();

const thenOf = (view: ReadyView, at: number, world: World): Then => {
  const kept = known.get(view);
  if (kept?.at === at) return kept.then;
  const { ticket, entries, timelineComplete } = view;
  const found = ticketAt({ ticket, entries, whole: timelineComplete }, at, world);
  const then: Then =
    found.kind === 'ticket'
      ? {
          kind: 'loaded',
          loaded: loadedAs(
            found.ticket,
            entries.filter((entry) => entry.at <= at),
            timelineComplete,
          ),
        }
      : { kind: found.kind };
  known.set(view, { at, then });
  return then;
};

const loadedAs = (ticket: Ticket, entries: LoadedTicket['entries'], timelineComplete: boolean): LoadedTicket => ({
  number: ticket.number,
  pulled: ticket,
  entries,
  timelineComplete,
  missing: null,
});

/** What was loaded of now, as it was; null: it was not there, or it is not held what it was. */
export const loadedThen = (loaded: LoadedTicket, at: number, world: World): LoadedTicket | null => {
  const { pulled, entries, timelineComplete } = loaded;
  const found = pulled && ticketAt({ ticket: pulled, entries, whole: timelineComplete }, at, world);
  return found?.kind === 'ticket' ? { ...loaded, pulled: found.ticket } : null;
};

/** A ticket as this device knows that it was. */
export const ticketThen = (state: DeskRootState, number: string, at: number): Then => {
  const view = selectShown(state, number)?.view;
  const world = selectWorld(state);
  if (!view || !world) return { kind: 'loading' };
  if (view.kind === 'ready') return thenOf(view, at, world);
  return view.kind === 'missing' ? { kind: 'unknown' } : { kind: 'loading' };
};
