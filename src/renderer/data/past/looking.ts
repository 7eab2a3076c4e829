// The rows of the moment that is looked at: from this device where it holds them, else from the server.

import { MOST_NUMBERS } from '@shared/contract/past';
import { HELD } from '@shared/past/held';
import { changeRows, emptyRows, type RowTable, tableOf } from '../rows';
import { runtime } from '../runtime';
import { newLatest } from '../search/latest';
import { READY } from '../search/protocol';
import { ROWS, type RowsAsk, type RowsPart, type Shelf } from './calls';
import { callPast, pastState, watchPast } from './line';
import { type DayTold, tellDay, tellGaps } from './server';

export interface Seen {
  /** Epoch ms. */
  readonly at: number;
  readonly table: RowTable;
  readonly shelf: Shelf;
  /** Tickets that are not in it, because it is not held what they were. */
  readonly unknown: readonly string[];
  /** There is more than could be told, or some of it has not arrived on this device yet. */
  readonly partial: boolean;
  /** The rest is on its way. */
  readonly coming?: boolean;
  readonly mark: number;
}

/** `offline`: it is not held here, and the server can't be asked. */
export type Trouble = 'offline' | 'failed';

export interface Looking {
  readonly wanted: number | null;
  /** What was seen last stays until the next is there. */
  readonly seen: Seen | null;
  readonly trouble: Trouble | null;
}

const nothing: Looking = { wanted: null, seen: null, trouble: null };
let looking = nothing;
const watchers = new Set<() => void>();

const become = (next: Partial<Looking>): void => {
  looking = { ...looking, ...next };
  for (const watch of watchers) watch();
};

export const lookingNow = (): Looking => looking;
export const watchLooking = (watch: () => void): (() => void) => {
  watchers.add(watch);
  return () => void watchers.delete(watch);
};

/** `npm run bench` and whoever measures reads it: from asking to the rows at hand. */
const MEASURE = 'firstline:past';

const readRows = async (shelf: Shelf, at: number, partial: boolean): Promise<Seen | null> => {
  const start = performance.now();
  const { seen } = looking;
  const since = seen?.shelf === shelf ? { shelf, at: seen.at, mark: seen.mark } : null;
  const parts: RowsPart[] = [];
  for (let cursor: number | null = 0; cursor !== null; ) {
    const part: RowsPart = await callPast<RowsPart>(ROWS, { shelf, at, since, cursor } satisfies RowsAsk);
    // Something came meanwhile: what was gathered is of before it.
    if (parts[0] && parts[0].mark !== part.mark) return readRows(shelf, at, partial);
    if (looking.wanted !== at) return null;
    parts.push(part);
    cursor = part.next;
  }
  const put = parts.flatMap((part) => part.put);
  const remove = parts.flatMap((part) => part.remove);
  const [first] = parts;
  const before = seen?.table ?? emptyRows;
  const table = first?.differs ? changeRows(before, { put, remove }) : tableOf(put);
  performance.clearMeasures(MEASURE);
  performance.measure(MEASURE, { start });
  const unknown = parts.flatMap((part) => part.unknown);
  return { at, table, shelf, unknown, partial, mark: first?.mark ?? 0 };
};

const isHeldHere = (at: number): boolean => at >= Date.now() - HELD && pastState().kind === 'ready';

/** A large desk comes in many pages: what has come is shown, and said to be a part. */
const showPart = async (at: number): Promise<void> => {
  if (looking.seen?.at === at && looking.seen.shelf === 'device') return;
  const part = await readRows('server', at, true);
  if (part && looking.wanted === at) become({ seen: { ...part, coming: true }, trouble: null });
};

/** Null: overtaken by another moment. */
const read = async (at: number): Promise<Seen | Trouble | null> => {
  const { link } = runtime().store.getState();
  const isOnline = link.kind === 'online';
  const arriving = link.firstSync !== null || link.history !== null;
  const mayBeHere = at >= Date.now() - HELD;
  // Starts the worker, and waits for what it kept.
  await callPast(READY, null);
  const here = isHeldHere(at) && !(arriving && isOnline) ? await readRows('device', at, arriving) : null;
  if (looking.wanted !== at) return null;
  if (here && (here.unknown.length === 0 || !isOnline)) return here;
  if (here) {
    // What is here is shown while the server is asked for the rest.
    become({ seen: here, trouble: null });
    if (here.unknown.length <= MOST_NUMBERS) {
      return (await tellGaps(here.unknown, at)) ? readRows('device', at, arriving) : here;
    }
  }
  if (!isOnline) {
    // What is still being read is shown when it is there.
    return mayBeHere && pastState().kind === 'building' ? null : 'offline';
  }
  const told: DayTold = await tellDay(
    at,
    () => looking.wanted === at,
    () => void showPart(at),
  );
  if (looking.wanted !== at) return null;
  if (told === 'whole' || told === 'part') return readRows('server', at, told === 'part');
  return here ?? (told === 'unreachable' ? 'offline' : 'failed');
};

const latest = newLatest(read);

const look = async (at: number): Promise<void> => {
  const found = await latest(at).catch((): Trouble => 'failed');
  if (looking.wanted !== at || found === null) return;
  become(typeof found === 'string' ? { trouble: found } : { seen: found, trouble: null });
};

const AGAIN = 1_000;
let again: ReturnType<typeof setTimeout> | undefined;

/** What arrives now may be of then; and what the server told may be here by now. */
const lookAgain = (): void => {
  clearTimeout(again);
  if (looking.wanted === null) return;
  const wait = looking.seen === null || looking.trouble !== null ? 0 : AGAIN;
  again = setTimeout(() => {
    if (looking.wanted !== null) void look(looking.wanted);
  }, wait);
};

watchPast(lookAgain);

/** Epoch ms; null: nobody looks back any more. */
export const lookAt = (at: number | null): void => {
  if (at === looking.wanted) return;
  if (at === null) {
    clearTimeout(again);
    become(nothing);
    return;
  }
  become({ wanted: at, trouble: null });
  void look(at);
};

/** Where the server was needed and could not be asked. */
export const retryLooking = (): void => lookAgain();
