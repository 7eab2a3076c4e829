// The rows of the moment that is looked at: from this device where it holds them, else from the server.

import { MOST_NUMBERS } from '@shared/contract/past';
import { HELD } from '@shared/past/held';
import { changeRows, emptyRows, type RowTable, tableOf } from '../rows';
import { runtime } from '../runtime';
import { newLatest } from '../search/latest';
import { READY } from '../search/protocol';
import { ROWS, type RowsAsk, type RowsPart, type Shelf } from './calls';
import { callPast, onPastEnd, pastState, watchPast } from './line';
import { type DayTold, dayOf, tellDay, tellGaps } from './server';

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

/** A large desk comes in many pages: what has come is shown, and said to be a part; what is here already is more. */
const showPart = async (): Promise<void> => {
  const { wanted } = looking;
  const isShown = () => looking.seen?.at === wanted && looking.seen?.shelf === 'device';
  if (wanted === null || isShown()) return;
  const part = await readRows('server', wanted, true);
  if (part && looking.wanted === wanted && !isShown()) become({ seen: { ...part, coming: true }, trouble: null });
};

const linkNow = () => {
  const { link } = runtime().store.getState();
  return { isOnline: link.kind === 'online', isArriving: link.firstSync !== null || link.history !== null };
};

/** What this device holds; null: nothing of that moment, not yet, or another one is wanted by now. */
const here = async (at: number): Promise<Seen | null> => {
  // Starts the worker, and waits for what it kept.
  await callPast(READY, null);
  return isHeldHere(at) ? readRows('device', at, linkNow().isArriving) : null;
};

const isOfDay = (at: number): boolean => looking.wanted !== null && dayOf(looking.wanted).from === dayOf(at).from;

/** Null: nothing better than what is shown, or another moment is wanted by now. */
const fromServer = async (at: number): Promise<Seen | Trouble | null> => {
  const { seen } = looking;
  const own = seen?.at === at && seen.shelf === 'device' ? seen : null;
  if (own && !own.partial && own.unknown.length <= MOST_NUMBERS) {
    return (await tellGaps(own.unknown, at)) && looking.wanted === at ? readRows('device', at, false) : null;
  }
  const told: DayTold = await tellDay(
    at,
    () => isOfDay(at),
    () => {
      if (isOfDay(at)) void showPart();
    },
  );
  if (looking.wanted !== at) return null;
  if (told === 'whole' || told === 'part') return readRows('server', at, told === 'part');
  if (own) return null;
  return told === 'unreachable' ? 'offline' : 'failed';
};

const latest = newLatest(fromServer);

const look = async (at: number): Promise<void> => {
  const own = await here(at).catch(() => null);
  if (looking.wanted !== at) return;
  const { seen } = looking;
  const isWhole = seen?.at === at && seen.shelf === 'server' && !seen.coming;
  if (own && !(own.partial && isWhole)) become({ seen: own, trouble: null });
  if (own && own.unknown.length === 0 && !own.partial) return;
  if (!linkNow().isOnline) {
    // What is still being read is shown when it is there.
    const isReading = at >= Date.now() - HELD && pastState().kind === 'building';
    if (!own && !isReading) become({ trouble: 'offline' });
    return;
  }
  const found = await latest(at).catch((): Trouble => 'failed');
  if (looking.wanted !== at || found === null) return;
  if (typeof found !== 'string') become({ seen: found, trouble: null });
  else if (!own) become({ trouble: found });
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
onPastEnd(() => become({ seen: null, trouble: null }));

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
