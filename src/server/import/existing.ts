// What the desk has under the numbers of a file, looked at before anything is changed.
import type { ImportArgs } from '@shared/domain/commands/import';
import type { Ticket } from '@shared/domain/ticket';
import type { Db } from '../db/db';
import { ownersOf } from '../numbers/owners';

export type Standing = 'new' | 'updated' | 'unchanged' | 'kept' | 'taken';

export interface Candidate {
  readonly number: string;
  readonly source: ImportArgs['source'];
  readonly hash: ImportArgs['hash'];
}

interface Held {
  readonly id: string;
  readonly origin: Ticket['origin'];
  readonly worked: boolean;
}

const HELD = `select id, body->'origin' as origin,
    jsonb_path_exists(body, '$.trail[*] ? (@.name != "ticket.import.v1")') as worked
  from doc where coll = 'tickets' and id = any($1) and not deleted`;

/** The answers that `ticket.import.v1` will give, in the order of the candidates. */
export const standingOf = async (db: Db, candidates: readonly Candidate[]): Promise<readonly Standing[]> => {
  const numbers = candidates.map(({ number }) => number);
  const held = new Map((await db.query<Held>(HELD, [numbers])).map((row) => [row.id, row]));
  const owners = await ownersOf(
    db,
    numbers.filter((number) => !held.has(number)),
  );
  return candidates.map(({ number, source, hash }): Standing => {
    const there = held.get(number);
    // Promised to a device that may be giving it out right now.
    if (!there) return owners.has(number) ? 'taken' : 'new';
    if (there.origin.kind !== 'imported' || there.origin.source !== source) return 'taken';
    if (there.origin.hash === hash) return 'unchanged';
    return there.worked ? 'kept' : 'updated';
  });
};
