// A rule tried on all tickets that this person may see, newest first, in slices: other requests get their turn between
// two of them, and a desk of any size is answered in time.
import type { RuleTrialResponse } from '@shared/contract/rule-trial';
import { maySee } from '@shared/domain/permissions';
import type { Actor } from '@shared/domain/person';
import { nothingTried, type TrialAsk, together, tryOn } from '@shared/domain/rule-trial';
import type { World } from '@shared/domain/settings';
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

export const tryRule = async (
  db: Db,
  world: World,
  actor: Actor,
  ask: TrialAsk,
  { time, now }: TrialBounds,
): Promise<RuleTrialResponse> => {
  const end = now() + time;
  let sum = nothingTried;
  for (let before = Number.MAX_SAFE_INTEGER; now() < end; ) {
    const rows = await db.query<{ seq: number; body: string }>(NEWEST, [before]);
    const tickets = rows.map(({ body }) => JSON.parse(body) as Ticket).filter((ticket) => maySee(actor, ticket, world));
    sum = together(sum, tryOn(ask, tickets, world));
    const last = rows.at(-1);
    if (!last || rows.length < SLICE) return { ...sum, complete: true };
    before = last.seq;
    await new Promise(setImmediate);
  }
  return { ...sum, complete: false };
};
