// Incidents that come again and again, told in different words by different people: groups of one service or category
// that share words which others do not say. Each group stands round one of its tickets, to which all others are alike, so
// that a chain of chance likenesses makes no group.

import { sharedPlace, siteOf } from '../similar/place';
import type { SaidWord } from '../similar/pool';
import { stemsOf } from '../similar/pool';
import type { RecurringTicket } from './ticket';

export interface RecurringCluster {
  /** Newest first. */
  readonly tickets: readonly string[];
  /** As they were typed, most telling first. */
  readonly words: readonly string[];
  /** What most of them have; null: nothing that more than half share. */
  readonly serviceId: string | null;
  readonly categoryId: string | null;
  /** Sites, most tickets first. */
  readonly places: readonly { readonly place: string; readonly tickets: number }[];
  readonly callers: number;
  /** Tickets by week, the present one last. */
  readonly weeks: readonly number[];
}

export interface RecurringAsk {
  readonly now: number;
  /** How far back, in days. */
  readonly days: number;
}

const DAY = 86_400_000;
const WEEK = 7 * DAY;

/** Fewer are no pattern. */
const FEWEST = 4;
/** An hour's outage is one incident told often: what recurs was told on different days. */
const FEWEST_DAYS = 2;
/** Cosine to the ticket in the middle. */
const ALIKE = 0.32;
/** What one service, and one site, are worth beside the words. */
const SAME_SERVICE = 0.1;
const SAME_SITE = 0.08;
/** Two groups whose words are so alike are one. */
const SAME = 0.5;
/** As if so many others said none of the words. */
const BACKGROUND = 40;
const BACKGROUND_WITHIN = 6;
/** A word that more of a service's tickets say chooses nobody. */
const COMMON = 0.06;
const COMMON_LEAST = 40;
/** A word ties a group when so many of it say it. */
const TIES = 0.5;
const MOST_WORDS = 4;
/** So telling a word that one is enough to tie a group. */
const ALONE = 4;
const MOST_CLUSTERS = 20;
/** Of one service or category, the newest: more would be compared for seconds. */
const MOST_IN_A_BLOCK = 3_000;
/** Steps of work between two looks at the clock. */
const STRIDE = 5;

interface Read {
  readonly ticket: RecurringTicket;
  readonly stems: ReadonlyMap<string, SaidWord>;
}

/** Texts are read once, however often they are asked about. */
const known = new WeakMap<RecurringTicket, Read>();

const read = (ticket: RecurringTicket): Read => {
  const there = known.get(ticket);
  if (there) return there;
  const made = { ticket, stems: stemsOf(ticket.title, ticket.description, ticket.location) };
  known.set(ticket, made);
  return made;
};

/** Weighted words, of length 1. */
type Vector = ReadonlyMap<string, number>;

interface Member extends Read {
  readonly vector: Vector;
}

interface Group {
  readonly members: readonly Member[];
  readonly centre: Vector;
}

const unit = (weights: Map<string, number>): Vector => {
  let sum = 0;
  for (const weight of weights.values()) sum += weight * weight;
  const length = Math.sqrt(sum) || 1;
  for (const [stem, weight] of weights) weights.set(stem, weight / length);
  return weights;
};

const dot = (a: Vector, b: Vector): number => {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [stem, weight] of small) sum += weight * (large.get(stem) ?? 0);
  return sum;
};

const count = (list: readonly Read[]): Map<string, number> => {
  const times = new Map<string, number>();
  for (const { stems } of list) for (const stem of stems.keys()) times.set(stem, (times.get(stem) ?? 0) + 1);
  return times;
};

type Weigh = (stem: string) => number;

/** How telling a word is: on the desk, and among the tickets of its own service. */
const weigher = (
  all: ReadonlyMap<string, number>,
  total: number,
  own: ReadonlyMap<string, number>,
  size: number,
): Weigh => {
  return (stem) => {
    const whole = Math.log((total + BACKGROUND) / ((all.get(stem) ?? 0) + 0.5));
    const within = Math.log((size + BACKGROUND_WITHIN) / ((own.get(stem) ?? 0) + 0.5));
    return Math.max(0, (whole + Math.min(whole, within)) / 2);
  };
};

const centreOf = (members: readonly Member[]): Vector => {
  const sum = new Map<string, number>();
  for (const { vector } of members) for (const [stem, weight] of vector) sum.set(stem, (sum.get(stem) ?? 0) + weight);
  return unit(sum);
};

const sameSite = (a: RecurringTicket, b: RecurringTicket): boolean => sharedPlace(a.location, b.location) !== null;

/** By their words, and by what else they have in common. */
const likeness = (a: Member, b: Member): number =>
  dot(a.vector, b.vector) +
  (a.ticket.serviceId !== null && a.ticket.serviceId === b.ticket.serviceId ? SAME_SERVICE : 0) +
  (sameSite(a.ticket, b.ticket) ? SAME_SITE : 0);

/** For each ticket those that are alike, by words that not everybody says. */
function* neighboursOf(members: readonly Member[], own: ReadonlyMap<string, number>): Generator<void, number[][]> {
  const common = Math.max(COMMON_LEAST, members.length * COMMON);
  const saying = new Map<string, number[]>();
  for (const [n, { stems }] of members.entries()) {
    for (const stem of stems.keys()) {
      const times = own.get(stem) ?? 0;
      if (times < 2 || times > common) continue;
      const list = saying.get(stem);
      if (list) list.push(n);
      else saying.set(stem, [n]);
    }
  }
  const found: number[][] = [];
  for (const [n, member] of members.entries()) {
    const shared = new Map<number, number>();
    for (const stem of member.vector.keys()) {
      for (const other of saying.get(stem) ?? []) if (other !== n) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    const alike: number[] = [];
    for (const [other, words] of shared) {
      const one = members[other];
      if (words > 1 && one && likeness(member, one) >= ALIKE) alike.push(other);
    }
    found.push(alike);
    if (n % STRIDE === 0) yield;
  }
  return found;
}

function* merged(groups: readonly Group[]): Generator<void, Group[]> {
  const done: Group[] = [];
  for (const group of groups) {
    yield;
    const at = done.findIndex(({ centre }) => dot(centre, group.centre) >= SAME);
    const there = done[at];
    if (!there) {
      done.push(group);
      continue;
    }
    const members = [...there.members, ...group.members];
    done[at] = { members, centre: centreOf(members) };
  }
  return done;
}

/** Round the ticket that most others are like, then round the next of those that are left. */
function* starsOf(members: readonly Member[], neighbours: readonly number[][]): Generator<void, Group[]> {
  const taken = new Set<number>();
  const order = neighbours
    .map((alike, n) => ({ n, alike }))
    .filter(({ alike }) => alike.length + 1 >= FEWEST)
    .sort((a, b) => b.alike.length - a.alike.length || a.n - b.n);
  const groups: Group[] = [];
  for (const { n, alike } of order) {
    if (taken.has(n)) continue;
    const star = [n, ...alike.filter((other) => !taken.has(other))];
    if (star.length < FEWEST) continue;
    for (const each of star) taken.add(each);
    const own = star.flatMap((each) => members[each] ?? []);
    groups.push({ members: own, centre: centreOf(own) });
    yield;
  }
  return yield* merged(groups);
}

function* groupsOf(members: readonly Member[], own: ReadonlyMap<string, number>): Generator<void, Group[]> {
  return yield* starsOf(members, yield* neighboursOf(members, own));
}

const most = <T>(values: readonly T[]): { readonly value: T; readonly times: number }[] => {
  const times = new Map<T, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  return [...times]
    .map(([value, count]) => ({ value, times: count }))
    .sort((a, b) => b.times - a.times || (String(a.value) < String(b.value) ? -1 : 1));
};

const common = (values: readonly (string | null)[]): string | null => {
  const [first] = most(values);
  return first && first.times * 2 > values.length ? first.value : null;
};

/** The words that tie a group, and how much they tell. */
const tiesOf = (members: readonly Member[], weigh: Weigh) => {
  const said = new Map<string, { typed: string; times: number }>();
  for (const { stems } of members) {
    for (const [stem, { typed }] of stems) {
      const there = said.get(stem);
      if (there) there.times += 1;
      else said.set(stem, { typed, times: 1 });
    }
  }
  return [...said]
    .filter(([, { times }]) => times >= members.length * TIES)
    .map(([stem, { typed, times }]) => ({ typed, weight: weigh(stem), worth: (weigh(stem) * times) / members.length }))
    .filter(({ weight }) => weight > 1)
    .sort((a, b) => b.worth - a.worth || (a.typed < b.typed ? -1 : 1))
    .slice(0, MOST_WORDS);
};

const clusterOf = (members: readonly Member[], weigh: Weigh, { now, days }: RecurringAsk): RecurringCluster | null => {
  const tickets = members.map(({ ticket }) => ticket).sort((a, b) => b.openedAt - a.openedAt || (a.id < b.id ? 1 : -1));
  const ties = tiesOf(members, weigh);
  const dates = new Set(tickets.map(({ openedAt }) => Math.floor(openedAt / DAY)));
  if (dates.size < FEWEST_DAYS || (ties.length < 2 && (ties[0]?.weight ?? 0) < ALONE)) return null;
  const weeks = new Array<number>(Math.max(1, Math.ceil((days * DAY) / WEEK))).fill(0);
  for (const { openedAt } of tickets) {
    const at = weeks.length - 1 - Math.floor((now - openedAt) / WEEK);
    if (at >= 0 && at < weeks.length) weeks[at] = (weeks[at] ?? 0) + 1;
  }
  return {
    tickets: tickets.map(({ id }) => id),
    words: ties.map(({ typed }) => typed),
    serviceId: common(tickets.map(({ serviceId }) => serviceId)),
    categoryId: common(tickets.map(({ categoryId }) => categoryId)),
    places: most(tickets.flatMap(({ location }) => (location?.trim() ? [siteOf(location)] : [])))
      .slice(0, 5)
      .map(({ value, times }) => ({ place: value, tickets: times })),
    callers: new Set(tickets.map(({ callerId }) => callerId)).size,
    weeks,
  };
};

/** Tickets are told apart by category: a service belongs to one, and not everybody chooses it. */
const blocksOf = (list: readonly Read[]): readonly (readonly Read[])[] => {
  const blocks = new Map<string, Read[]>();
  for (const one of list) {
    const key = one.ticket.categoryId ?? one.ticket.serviceId ?? '';
    const block = blocks.get(key);
    if (block) block.push(one);
    else blocks.set(key, [one]);
  }
  return [...blocks.values()].map((block) =>
    block.length > MOST_IN_A_BLOCK
      ? block.toSorted((a, b) => b.ticket.openedAt - a.ticket.openedAt).slice(0, MOST_IN_A_BLOCK)
      : block,
  );
};

/**
 * Yields between short pieces of work with the share that is done, 0 to 1: whoever runs it may stop there, or let others
 * have a turn.
 * @returns the largest groups first
 */
export function* findRecurring(
  tickets: Iterable<RecurringTicket>,
  ask: RecurringAsk,
): Generator<number, readonly RecurringCluster[]> {
  const since = ask.now - ask.days * DAY;
  const wanted = [...tickets].filter(
    ({ openedAt, hasProblem }) => openedAt >= since && openedAt <= ask.now && !hasProblem,
  );
  const all: Read[] = [];
  for (const ticket of wanted) {
    all.push(read(ticket));
    if (all.length % STRIDE === 0) yield (all.length / wanted.length) * 0.6;
  }
  const said = count(all);
  const found: RecurringCluster[] = [];
  let done = 0;
  for (const block of blocksOf(all)) {
    const share = 0.6 + (done / Math.max(1, all.length)) * 0.4;
    yield share;
    done += block.length;
    if (block.length < FEWEST) continue;
    const own = count(block);
    const weigh = weigher(said, all.length, own, block.length);
    const members: Member[] = [];
    for (const one of block) {
      members.push({
        ...one,
        vector: unit(new Map([...one.stems].map(([stem, { part }]) => [stem, weigh(stem) * part]))),
      });
      if (members.length % STRIDE === 0) yield share;
    }
    const search = groupsOf(members, own);
    let step = search.next();
    while (!step.done) {
      yield share;
      step = search.next();
    }
    for (const { members: group } of step.value) {
      const cluster = clusterOf(group, weigh, ask);
      if (cluster) found.push(cluster);
    }
  }
  return found
    .sort((a, b) => b.tickets.length - a.tickets.length || ((a.tickets[0] ?? '') < (b.tickets[0] ?? '') ? -1 : 1))
    .slice(0, MOST_CLUSTERS);
}
