// What a person's copy must be, computed from the record by the domain's own rules and not from what sync has stored.
import type { Collection } from '@shared/contract/sync';
import type { Entry } from '@shared/domain/entry';
import type { Person } from '@shared/domain/person';
import type { DeskRecord } from '@shared/domain/records';
import { entrySeenBy, personSeenBy, recordSeenBy, settingsSeenBy, ticketSeenBy } from '@shared/domain/seen-by';
import type { DeskSettings, World } from '@shared/domain/settings';
import type { Ticket } from '@shared/domain/ticket';
import {
  grantsOf,
  HISTORY,
  scopesOfEntry,
  scopesOfPerson,
  scopesOfRecord,
  scopesOfSettings,
  scopesOfTicket,
  worksBy,
} from '@shared/domain/visibility';
import type { Db } from '../../src/server/db/db';

export interface Truth {
  copyOf(personId: string, collection: Collection, history: boolean): Map<string, unknown>;
}

interface Row {
  readonly coll: Collection;
  readonly id: string;
  readonly body: string;
}

export const readTruth = async (db: Db): Promise<Truth> => {
  const rows = await db.query<Row>('select coll, id, body::text as body from doc where not deleted');
  const bodies = <T>(coll: Collection): [string, T][] =>
    rows.filter((row) => row.coll === coll).map((row) => [row.id, JSON.parse(row.body) as T]);
  const people = new Map(bodies<Person>('people'));
  const settings = bodies<DeskSettings>('settings')[0]?.[1];
  if (!settings) throw new Error('there are no settings');
  const world: World = { settings, person: (id) => people.get(id) };
  const tickets = new Map(bodies<Ticket>('tickets'));
  const scopesOf = (ticket: string): string[] => {
    const body = tickets.get(ticket);
    return body ? scopesOfTicket(body, world) : [];
  };
  const works = (reader: Person, scopes: readonly string[]): boolean => {
    const granted = grantsOf(reader, world);
    return worksBy(scopes.filter((scope) => granted.includes(scope)));
  };
  const every: Record<Collection, (reader: Person) => [string, string[], unknown][]> = {
    tickets: (reader) =>
      [...tickets].map(([id, body]) => [id, scopesOf(id), ticketSeenBy(reader, body, works(reader, scopesOf(id)))]),
    entries: (reader) =>
      bodies<Entry>('entries').map(([id, body]) => [
        id,
        scopesOfEntry(body, scopesOf(body.ticket)),
        entrySeenBy(reader, body, works(reader, scopesOfEntry(body, scopesOf(body.ticket)))),
      ]),
    people: (reader) => [...people].map(([id, body]) => [id, scopesOfPerson(body), personSeenBy(reader, body)]),
    records: (reader) =>
      bodies<DeskRecord>('records').map(([id, body]) => [id, scopesOfRecord(body, world), recordSeenBy(reader, body)]),
    settings: (reader) => [['desk', scopesOfSettings(), settingsSeenBy(reader, settings)]],
  };
  return {
    copyOf: (personId, collection, history) => {
      const reader = people.get(personId);
      if (!reader?.active) return new Map();
      const grants = new Set(grantsOf(reader, world));
      return new Map(
        every[collection](reader)
          .filter(([, scopes]) =>
            scopes.some((scope) => grants.has(scope) && (history || !scope.endsWith(`:${HISTORY}`))),
          )
          .map(([id, , body]) => [id, body]),
      );
    },
  };
};
