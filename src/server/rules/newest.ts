// All tickets, newest change first, in slices: other requests get their turn between two of them, and a desk of any size
// is answered in time.
import type { Ticket } from '@shared/domain/ticket';
import type { Db } from '../db/db';

const SLICE = 500;

const NEWEST = `select seq, body::text from doc where coll = 'tickets' and seq < $1 and not deleted
  order by seq desc limit ${SLICE}`;

export interface TrialBounds {
  /** ms */
  readonly time: number;
  readonly now: () => number;
}

/** False: time was up before the oldest. */
export const newestTickets = async (
  db: Db,
  { time, now }: TrialBounds,
  each: (tickets: readonly Ticket[]) => void,
): Promise<boolean> => {
  const end = now() + time;
  for (let before = Number.MAX_SAFE_INTEGER; now() < end; ) {
    const rows = await db.query<{ seq: number; body: string }>(NEWEST, [before]);
    each(rows.map(({ body }) => JSON.parse(body) as Ticket));
    const last = rows.at(-1);
    if (!last || rows.length < SLICE) return true;
    before = last.seq;
    await new Promise(setImmediate);
  }
  return false;
};
