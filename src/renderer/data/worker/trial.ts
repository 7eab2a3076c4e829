// A rule tried on the tickets of this device, a slice at a time: whoever asks decides whether to go on, and other calls
// get their turn between two slices.
import { nothingTried, type TrialAsk, tryOn } from '@shared/domain/rule-trial';
import type { Ticket } from '@shared/domain/ticket';
import type { MangoQuery } from 'rxdb';
import type { FiredPart, TrialCursor, TrialPart } from '../backend';
import type { OpenDesk } from './desk';
import type { StoredTicket } from './schemas';
import { shownTicket } from './shown';
import { ticketOf } from './stored';

/** About 50 ms of work. */
const SLICE = 1_000;

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

interface Slice {
  readonly tickets: readonly Ticket[];
  readonly total: number;
  readonly next: TrialCursor | null;
}

/** @param cursor of the slice before; null: begin */
const sliceOf = async (desk: OpenDesk, since: number, cursor: TrialCursor | null): Promise<Slice> => {
  const from = cursor ?? { shelf: 1, updatedAt: -1, number: '', total: await totalOf(desk, since) };
  const stored = await after(desk, from);
  const shown = stored.map((each): Ticket | null => shownTicket(desk, each.number, ticketOf(each)));
  const tickets = shown.filter((ticket) => ticket !== null);
  const { shelf, total } = from;
  const last = stored.at(-1);
  if (last && stored.length === SLICE) {
    return { tickets, total, next: { shelf, updatedAt: last.updatedAt, number: last.number, total } };
  }
  return { tickets, total, next: shelf === 1 ? { shelf: 0, updatedAt: since - 1, number: '', total } : null };
};

export const trialPart = async (desk: OpenDesk, ask: TrialAsk, cursor: TrialCursor | null): Promise<TrialPart> => {
  const world = desk.people.world();
  if (!world) return { ...nothingTried, next: null, total: 0 };
  const { tickets, total, next } = await sliceOf(desk, ask.from, cursor);
  return { ...tryOn(ask, tickets, world), total, next };
};

/** How often each rule has really fired since then. */
export const firedPart = async (desk: OpenDesk, since: number, cursor: TrialCursor | null): Promise<FiredPart> => {
  const { tickets, next } = await sliceOf(desk, since, cursor);
  const counts: Record<string, number> = {};
  for (const { rule, at } of tickets.flatMap(({ fired }) => fired)) {
    if (at >= since) counts[rule] = (counts[rule] ?? 0) + 1;
  }
  return { counts, next };
};
