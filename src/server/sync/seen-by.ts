import type { Collection, SyncDocument } from '@shared/contract/sync';
import type { Entry } from '@shared/domain/entry';
import type { Actor, Person } from '@shared/domain/person';
import type { DeskRecord } from '@shared/domain/records';
import {
  entrySeenBy,
  personSeenBy,
  recordSeenBy,
  settingsSeenBy,
  sightOf,
  sightOfRole,
  ticketSeenBy,
} from '@shared/domain/seen-by';
import type { DeskSettings } from '@shared/domain/settings';
import type { Ticket } from '@shared/domain/ticket';
import { unreachable } from '@shared/domain/values';

/**
 * A document's body as this reader may have it.
 * @param works whether the reader holds it as one who works it (`worksBy`)
 */
export const bodySeenBy = (reader: Actor, coll: Collection, body: unknown, works: boolean): unknown => {
  switch (coll) {
    case 'tickets':
      return ticketSeenBy(reader, body as Ticket, works);
    case 'entries':
      return entrySeenBy(reader, body as Entry, works);
    case 'people':
      return personSeenBy(reader, body as Person);
    case 'records':
      return recordSeenBy(reader, body as DeskRecord);
    case 'settings':
      return settingsSeenBy(reader, body as DeskSettings);
    default:
      return unreachable(coll);
  }
};

/** The desk sees what it works alike: what was made for one of them serves them all. */
export const seesAll = (reader: Actor, coll: Collection, works: boolean): boolean =>
  (coll === 'tickets' || coll === 'entries' ? sightOf(reader, works) : sightOfRole(reader)) === 'desk';

export const gone = (id: string): SyncDocument => ({ id, deleted: true });
