// What RxDB says that was stored, told on: tickets and entries to the projector, people and settings to everybody.
import type { Person } from '@shared/domain/person';
import type { Ticket } from '@shared/domain/ticket';
import type { RxChangeEventBulk, RxCollection, RxDocumentData } from 'rxdb';
import type { Subscription } from 'rxjs';
import type { PulledData } from './database';
import type { StoredEntry, StoredTicket } from './schemas';
import { plain, ticketOf } from './stored';

export interface ChangeHost {
  onTicket(number: string, ticket: Ticket | null): void;
  /** Something happened on its timeline. */
  onEntry(number: string): void;
  onPeople(people: readonly Person[], gone: readonly string[]): void;
  onSettings(): void;
  onRecord(id: string): void;
}

interface Stored<T> {
  readonly id: string;
  readonly document: RxDocumentData<T> | null;
  readonly before: RxDocumentData<T> | null;
}

const listen = <T>(collection: RxCollection<T>, tell: (changes: readonly Stored<T>[]) => void): Subscription =>
  collection.eventBulks$.subscribe((bulk: RxChangeEventBulk<T>) =>
    tell(
      bulk.events.map((event) => ({
        id: event.documentId,
        document: event.operation === 'DELETE' ? null : (event.documentData as RxDocumentData<T>),
        before: (event.previousDocumentData as RxDocumentData<T> | undefined) ?? null,
      })),
    ),
  );

/** Returns what stops listening. */
export const followChanges = (pulled: PulledData, host: ChangeHost): (() => void) => {
  const listening = [
    listen(pulled.tickets, (changes) => {
      for (const { id, document } of changes) {
        host.onTicket(id, document && ticketOf(document as unknown as StoredTicket));
      }
    }),
    listen(pulled.entries, (changes) => {
      const numbers = changes.map(({ document, before }) => ((document ?? before) as StoredEntry | null)?.ticket);
      for (const number of new Set(numbers)) if (number !== undefined) host.onEntry(number);
    }),
    listen(pulled.people, (changes) => {
      const people = changes.flatMap(({ document }) => (document ? [plain(document) as unknown as Person] : []));
      const gone = changes.filter(({ document }) => document === null).map(({ id }) => id);
      host.onPeople(people, gone);
    }),
    listen(pulled.settings, host.onSettings),
    listen(pulled.records, (changes) => {
      for (const { id } of changes) host.onRecord(id);
    }),
  ];
  return () => {
    for (const each of listening) each.unsubscribe();
  };
};
