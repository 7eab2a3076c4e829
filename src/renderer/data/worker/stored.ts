// From what the server sends to what is stored, and back.
import type { Collection, SyncDocument } from '@shared/contract/sync';
import { isFinal } from '@shared/domain/lifecycle';
import type { Ticket } from '@shared/domain/ticket';
import type { WithDeleted } from 'rxdb';
import type { StoredTicket } from './schemas';

const keyOf: Record<Collection, string> = {
  tickets: 'number',
  entries: 'id',
  people: 'id',
  settings: 'id',
  records: 'id',
};

const bodyOf = (collection: Collection, body: unknown): object =>
  collection === 'tickets'
    ? { ...(body as Ticket), shelf: isFinal((body as Ticket).state.kind) ? 0 : 1 }
    : (body as object);

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

/** RxDB's own fields and ours, off. */
export const ticketOf = (stored: StoredTicket): Ticket => {
  const { shelf: _shelf, ...rest } = stored;
  return plain(rest) as Ticket;
};

export const plain = <T extends object>(document: T): T =>
  Object.fromEntries(Object.entries(document).filter(([key]) => !key.startsWith('_'))) as T;
