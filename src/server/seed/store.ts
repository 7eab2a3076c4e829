// Puts told tickets into a database as the commands that made them would have left them, but without sending anything:
// nobody wants the letters of a past that is made up.
import { isNumbered } from '@shared/domain/records';
import type { World } from '@shared/domain/settings';
import { scopesOfEntry, scopesOfRecord, scopesOfTicket } from '@shared/domain/visibility';
import type { Answer } from '../commands/ledger';
import { writeAnswers } from '../commands/write';
import type { Sql } from '../db/db';
import { partsOf } from '../numbers/owners';
import { lockSeries, passNumber } from '../numbers/reserve';
import { type DocWrite, writeDocuments } from '../sync/documents';
import type { ToldRecord } from './knowledge/tell-records';
import type { Told, ToldCommand } from './stories/tell';

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

const documentOf = ({ record }: ToldRecord, world: World): DocWrite => ({
  ...fresh,
  coll: 'records',
  id: record.id,
  parent: null,
  scopes: scopesOfRecord(record, world),
  body: record,
});

const answersOf = ({ commands }: { readonly commands: readonly ToldCommand[] }): Answer[] =>
  commands.map(({ envelope, by, receivedAt, version }) => ({
    unit: {
      envelope,
      personId: by,
      deviceId: 'seed',
      at: envelope.at,
      receivedAt,
      trusted: null,
      historic: true,
      sync: null,
    },
    outcome: { kind: 'accepted', id: envelope.id, version, at: envelope.at },
  }));

/** Of tickets and articles whose numbers are free. In the caller's transaction; one statement for all of them. */
export const storeTold = async (
  sql: Sql,
  told: readonly Told[],
  world: World,
  records: readonly ToldRecord[] = [],
): Promise<void> => {
  const highest = new Map<string, number>();
  const numbered = records.filter(({ record }) => isNumbered(record.id)).map(({ record }) => record.id);
  for (const id of [...told.map(({ ticket }) => ticket.number), ...numbered]) {
    const { prefix, number } = partsOf(id);
    highest.set(prefix, Math.max(number, highest.get(prefix) ?? 0));
  }
  for (const [prefix, number] of highest) {
    await lockSeries(sql, prefix);
    await passNumber(sql, prefix, number);
  }
  await writeAnswers(sql, [...told, ...records].flatMap(answersOf));
  const documents = [
    ...told.flatMap((each) => documentsOf(each, world)),
    ...records.map((each) => documentOf(each, world)),
  ];
  if (documents.length > 0) await writeDocuments(sql, documents);
};
