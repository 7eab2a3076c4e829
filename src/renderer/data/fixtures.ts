// A desk for tests of screens: a store that holds what the test says, and a backend that needs no worker.
import type { Entry } from '@shared/domain/entry';
import { isFinal } from '@shared/domain/lifecycle';
import type { Person } from '@shared/domain/person';
import { rowOf } from '@shared/domain/row';
import type { DeskSettings } from '@shared/domain/settings';
import type { Ticket } from '@shared/domain/ticket';
import { type LocalBackend, localBackend } from './local-backend';
import type { LinkState, OutboxItem } from './model';
import { setRuntime } from './runtime';
import { peopleArrived, settingsArrived } from './state/desk';
import { linkChanged, startingLink } from './state/link';
import { historyRead, type LoadedTicket, reported } from './state/report';
import { sessionChanged } from './state/session';
import { createDeskStore, type DeskStore } from './store';

export interface DeskFixture {
  readonly me: Person;
  readonly settings: DeskSettings;
  readonly people?: readonly Person[];
  readonly tickets?: readonly Ticket[];
  readonly entries?: readonly Entry[];
  readonly outbox?: readonly OutboxItem[];
  readonly link?: Partial<LinkState>;
  /** Reserved ticket numbers, such as INC0099001. */
  readonly numbers?: readonly string[];
}

/** Becomes the page's desk until the next call: hooks and `runCommand` work on it. */
export const fixtureDesk = (fixture: DeskFixture): { readonly store: DeskStore; readonly backend: LocalBackend } => {
  const { me, settings, people = [], tickets = [], entries = [], outbox = [], link = {}, numbers = [] } = fixture;
  const store = createDeskStore();
  const loaded = tickets.map(
    (ticket): LoadedTicket => ({
      number: ticket.number,
      pulled: ticket,
      entries: entries.filter((entry) => entry.ticket === ticket.number),
      timelineComplete: true,
      missing: null,
    }),
  );
  const backend = localBackend({ tickets: loaded, numbers });
  setRuntime({ store, backend });
  store.dispatch(sessionChanged({ kind: 'signedIn', person: me, deviceId: 'device-1', deskName: settings.name }));
  store.dispatch(settingsArrived(settings));
  store.dispatch(peopleArrived({ people: [me, ...people], gone: [] }));
  store.dispatch(linkChanged({ ...startingLink, kind: 'online', ...link }));
  const open = tickets.filter((ticket) => !isFinal(ticket.state.kind)).map((ticket) => rowOf(ticket, settings));
  const closed = tickets.filter((ticket) => isFinal(ticket.state.kind)).map((ticket) => rowOf(ticket, settings));
  store.dispatch(reported({ rows: { put: open, remove: [] }, tickets: loaded, outbox: { put: outbox, remove: [] } }));
  store.dispatch(historyRead(closed));
  return { store, backend };
};
