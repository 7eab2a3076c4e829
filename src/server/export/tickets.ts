// Page by page, so that a desk of any size is exported in little memory.
import { exportHeader, exportLines } from '@shared/domain/csv/write';
import { isFinal } from '@shared/domain/lifecycle';
import { maySee, mayWork } from '@shared/domain/permissions';
import type { Actor } from '@shared/domain/person';
import { ticketSeenBy } from '@shared/domain/seen-by';
import type { World } from '@shared/domain/settings';
import type { Ticket } from '@shared/domain/ticket';
import type { Db } from '../db/db';

const PAGE = 500;
const TICKETS = `select body::text as body from doc
  where coll = 'tickets' and id > $1 and not deleted order by id limit ${PAGE}`;

export interface ExportWish {
  readonly actor: Actor;
  readonly world: World;
  readonly openOnly: boolean;
  readonly timeZone: string;
}

/** CSV, in the order of numbers, of what the actor may see. A ticket that changes meanwhile is as it was or as it is. */
export async function* exportedTickets(db: Db, wish: ExportWish): AsyncGenerator<string, void, undefined> {
  const { actor, world, openOnly, timeZone } = wish;
  const line = exportLines({ settings: world.settings, person: (id) => world.person(id), timeZone });
  yield exportHeader();
  for (let after = ''; ; ) {
    const rows = await db.query<{ body: string }>(TICKETS, [after]);
    const page = rows.map((row) => JSON.parse(row.body) as Ticket);
    const mine = page.filter((ticket) => maySee(actor, ticket, world) && !(openOnly && isFinal(ticket.state.kind)));
    if (mine.length > 0)
      yield mine.map((ticket) => line(ticketSeenBy(actor, ticket, mayWork(actor, ticket, world)))).join('');
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last.number;
  }
}
