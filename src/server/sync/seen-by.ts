import type { Collection, SyncDocument } from '@shared/contract/sync';
import type { Entry } from '@shared/domain/entry';
import { isDesk } from '@shared/domain/permissions';
import type { Actor, Person } from '@shared/domain/person';
import type { DeskRecord } from '@shared/domain/records';
import type { Ticket } from '@shared/domain/ticket';
import { unreachable } from '@shared/domain/values';
import { entrySeenBy, personSeenBy, recordSeenBy, ticketSeenBy } from '@shared/domain/visibility';

/** A document's body as this reader may have it. */
export const bodySeenBy = (reader: Actor, coll: Collection, body: unknown): unknown => {
  switch (coll) {
    case 'tickets':
      return ticketSeenBy(reader, body as Ticket);
    case 'entries':
      return entrySeenBy(reader, body as Entry);
    case 'people':
      return personSeenBy(reader, body as Person);
    case 'records':
      return recordSeenBy(reader, body as DeskRecord);
    case 'settings':
      return body;
    default:
      return unreachable(coll);
  }
};

/** The desk sees every document alike: what was made for one of them serves them all. */
export const seesAll = (reader: Actor): boolean => isDesk(reader);

export const gone = (id: string): SyncDocument => ({ id, deleted: true });
