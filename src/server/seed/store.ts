// Puts told tickets into a database as the commands that made them would have left them, but without sending anything:
// nobody wants the letters of a past that is made up.
import type { World } from '@shared/domain/settings';
import { scopesOfEntry, scopesOfTicket } from '@shared/domain/visibility';
import type { Answer } from '../commands/ledger';
import { writeAnswers } from '../commands/write';
import type { Sql } from '../db/db';
import { partsOf } from '../numbers/owners';
import { lockSeries, passNumber } from '../numbers/reserve';
import { type DocWrite, writeDocuments } from '../sync/documents';
import type { Told } from './stories/tell';

const fresh = { left: [], prev: null };

const documentsOf = ({ ticket, entries }: Told, world: World): DocWrite[] => {
  const scopes = scopesOfTicket(ticket, world);
  return [
    { ...fresh, coll: 'tickets', id: ticket.number, parent: null, scopes, body: ticket },
    ...entries.map(
      (entry): DocWrite => ({
        ...fresh,
        coll: 'entries',
        id: entry.id,
        parent: ticket.number,
        scopes: scopesOfEntry(entry, scopes),
        body: entry,
      }),
    ),
  ];
};

const answersOf = ({ commands }: Told): Answer[] =>
  commands.map(({ envelope, by, receivedAt, version }) => ({
    unit: { envelope, personId: by, deviceId: 'seed', at: envelope.at, receivedAt, trusted: null },
    outcome: { kind: 'accepted', id: envelope.id, version, at: envelope.at },
  }));

/** Of tickets whose numbers are free. Takes part in the caller's transaction; one statement for all of them. */
export const storeTold = async (sql: Sql, told: readonly Told[], world: World): Promise<void> => {
  const highest = new Map<string, number>();
  for (const { ticket } of told) {
    const { prefix, number } = partsOf(ticket.number);
    highest.set(prefix, Math.max(number, highest.get(prefix) ?? 0));
  }
  for (const [prefix, number] of highest) {
    await lockSeries(sql, prefix);
    await passNumber(sql, prefix, number);
  }
  await writeAnswers(sql, told.flatMap(answersOf));
  const documents = told.flatMap((each) => documentsOf(each, world));
  if (documents.length > 0) await writeDocuments(sql, documents);
};
