// From what the server sends to what is stored, and back.
import type { Collection, SyncDocument } from '@shared/contract/sync';
import type { Entry } from '@shared/domain/entry';
import { isFinal } from '@shared/domain/lifecycle';
import type { Ticket } from '@shared/domain/ticket';
import type { WithDeleted } from 'rxdb';
import type { StoredEntry, StoredTicket } from './schemas';

const keyOf: Record<Collection, string> = {
  tickets: 'number',
  entries: 'id',
  people: 'id',
  settings: 'id',
  records: 'id',
};

const packedTicket = (ticket: Ticket): StoredTicket => {
  const { number, updatedAt, state } = ticket;
  return { number, updatedAt, shelf: isFinal(state.kind) ? 0 : 1, body: JSON.stringify(ticket) };
};
const packedEntry = (entry: Entry): StoredEntry => {
  const { id, ticket, at } = entry;
  return { id, ticket, at, body: JSON.stringify(entry) };
};

const bodyOf = (collection: Collection, body: unknown): object => {
  if (collection === 'tickets') return packedTicket(body as Ticket);
  if (collection === 'entries') return packedEntry(body as Entry);
  return body as object;
};

/** What is indexed must have a value. */
const emptied: Record<Collection, object> = {
  tickets: { shelf: 0, updatedAt: 0 },
  entries: { ticket: '', at: 0 },
  people: {},
  settings: {},
  records: {},
};

/** What this device may no longer hold becomes a bare mark: its content is gone, not hidden. */
export const toStored = (collection: Collection, documents: readonly SyncDocument[]): WithDeleted<unknown>[] =>
  documents.map((document) =>
    document.deleted
      ? ({
          ...emptied[collection],
          [keyOf[collection]]: document.id,
          _deleted: true,
        } as unknown as WithDeleted<unknown>)
      : ({ ...bodyOf(collection, document.body), _deleted: false } as WithDeleted<unknown>),
  );

export const ticketOf = ({ body }: StoredTicket): Ticket => JSON.parse(body) as Ticket;
export const entryOf = ({ body }: StoredEntry): Entry => JSON.parse(body) as Entry;

/** RxDB's own fields, off. */
export const plain = <T extends object>(document: T): T =>
  Object.fromEntries(Object.entries(document).filter(([key]) => !key.startsWith('_'))) as T;
