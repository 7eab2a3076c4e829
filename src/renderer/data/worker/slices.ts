// The tickets of this device, a slice at a time, for what looks at all of them: whoever asks decides whether to go on, and
// other calls get their turn between two slices.
import type { Ticket } from '@shared/domain/ticket';
import type { MangoQuery } from 'rxdb';
import type { TrialCursor } from '../backend';
import type { OpenDesk } from './desk';
import type { StoredTicket } from './schemas';
import { shownTicket } from './shown';
import { ticketOf } from './stored';

/** About 50 ms of work. */
const SLICE = 1_000;

interface Slice {
  readonly tickets: readonly Ticket[];
  /** Tickets that there are to look at in all. */
  readonly total: number;
  /** Null: that was the last one. */
  readonly next: TrialCursor | null;
}

type Selector = NonNullable<MangoQuery<StoredTicket>['selector']>;

const read = async (desk: OpenDesk, selector: Selector, limit: number): Promise<readonly StoredTicket[]> => {
  if (limit === 0) return [];
  const { tickets } = desk.pulled;
  const sort = [{ shelf: 'asc' as const }, { updatedAt: 'asc' as const }, { number: 'asc' as const }];
  // Asked of the storage itself: documents of the collection would all be kept in memory.
  const query = tickets.find({ selector, sort, limit }).getPreparedQuery();
  return (await tickets.storageInstance.query(query)).documents as unknown as readonly StoredTicket[];
};

/** The next tickets of one shelf in the order of their last change, several of which may be of the same moment. */
const after = async (desk: OpenDesk, { shelf, updatedAt, number }: TrialCursor): Promise<readonly StoredTicket[]> => {
  const same = number === '' ? [] : await read(desk, { shelf, updatedAt, number: { $gt: number } }, SLICE);
  const later = await read(desk, { shelf, updatedAt: { $gt: updatedAt } }, SLICE - same.length);
  return [...same, ...later];
};

/** All that is open; of what is closed, what has changed since: before that nothing can have happened on it. */
const totalOf = async ({ pulled: { tickets } }: OpenDesk, from: number): Promise<number> => {
  const open = await tickets.count({ selector: { shelf: 1 } }).exec();
  return open + (await tickets.count({ selector: { shelf: 0, updatedAt: { $gte: from } } }).exec());
};

/**
 * @param since what closed and did not change after it is left out
 * @param cursor of the slice before; null: begin
 */
export const nextSlice = async (desk: OpenDesk, since: number, cursor: TrialCursor | null): Promise<Slice> => {
  const from = cursor ?? { shelf: 1, updatedAt: -1, number: '', total: await totalOf(desk, since) };
  const stored = await after(desk, from);
  const shown = stored.map((each): Ticket | null => shownTicket(desk, each.number, ticketOf(each)));
  const tickets = shown.filter((ticket) => ticket !== null);
  const { total } = from;
  const last = stored.at(-1);
  if (last && stored.length === SLICE) {
    return { tickets, total, next: { shelf: from.shelf, updatedAt: last.updatedAt, number: last.number, total } };
  }
  return { tickets, total, next: from.shelf === 1 ? { shelf: 0, updatedAt: since - 1, number: '', total } : null };
};
