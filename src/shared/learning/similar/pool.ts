// The tickets that something may be similar to, by their words: slots that are reused, and a list of slots for each stem.
import type { TicketText } from '../../search/documents';
import { wordsOf } from '../words';

/** What is kept of a ticket: what is compared, and what is shown. */
export type PooledTicket = Pick<
  TicketText,
  'id' | 'title' | 'callerId' | 'categoryId' | 'serviceId' | 'location' | 'openedAt' | 'priority' | 'state' | 'impact'
> & {
  /** Stem → 2 where the title says it, else 1. */
  readonly stems: ReadonlyMap<string, number>;
};

export interface Pool {
  readonly size: number;
  readonly tickets: Iterable<PooledTicket>;
  put(ticket: PooledTicket): void;
  remove(id: string): void;
  has(id: string): boolean;
  clear(): void;
  /** How telling a stem is: 0 where everybody says it. */
  weightOf(stem: string): number;
  /** The same among the tickets of one service: there its name tells nothing. At most `weightOf`. */
  weightWithin(serviceId: string, stem: string): number;
  /** Square root of the sum over its stems of (weight × part)². */
  lengthOf(ticket: PooledTicket): number;
  /** Tickets that say the stem, by number. */
  saying(stem: string): ReadonlyMap<string, PooledTicket>;
  of(kind: 'caller' | 'service', id: string): ReadonlyMap<string, PooledTicket>;
}

/** As if so many others said none of the words: where few tickets are open, words still differ in what they tell. */
const BACKGROUND = 40;
/** Beyond these many stems a description is a log. */
const MOST_STEMS = 120;

export interface SaidWord {
  readonly typed: string;
  /** 2 where the title says it, else 1. */
  readonly part: number;
}

/** By stem. Where it is, is compared as a place: its words ("floor", "6") are no words about the trouble. */
export const stemsOf = (title: string, description: string, location: string | null): ReadonlyMap<string, SaidWord> => {
  const place = new Set(wordsOf(location ?? '').map(({ stem }) => stem));
  const stems = new Map<string, SaidWord>();
  const add = (text: string, part: number): void => {
    for (const { stem, typed, little } of wordsOf(text)) {
      if (stems.size >= MOST_STEMS) return;
      if (!little && !stems.has(stem) && !place.has(stem)) stems.set(stem, { typed, part });
    }
  };
  add(title, 2);
  add(description, 1);
  return stems;
};

export const pooled = (ticket: TicketText): PooledTicket => {
  const { id, title, callerId, categoryId, serviceId, location, openedAt, priority, state, impact } = ticket;
  const said = stemsOf(title, ticket.description, location);
  const stems = new Map([...said].map(([stem, { part }]) => [stem, part]));
  return { id, title, callerId, categoryId, serviceId, location, openedAt, priority, state, impact, stems };
};

const none: ReadonlyMap<string, PooledTicket> = new Map();

class Lists {
  readonly #lists = new Map<string, Map<string, PooledTicket>>();
  add(key: string, ticket: PooledTicket): void {
    const list = this.#lists.get(key);
    if (list) list.set(ticket.id, ticket);
    else this.#lists.set(key, new Map([[ticket.id, ticket]]));
  }
  drop(key: string, id: string): void {
    const list = this.#lists.get(key);
    list?.delete(id);
    if (list?.size === 0) this.#lists.delete(key);
  }
  of(key: string): ReadonlyMap<string, PooledTicket> {
    return this.#lists.get(key) ?? none;
  }
  sizeOf(key: string): number {
    return this.#lists.get(key)?.size ?? 0;
  }
  clear(): void {
    this.#lists.clear();
  }
}

export const newPool = (): Pool => {
  const byId = new Map<string, PooledTicket>();
  const byStem = new Lists();
  const byFact = new Lists();
  /** How many tickets of a service say a stem. */
  const said = new Map<string, number>();
  const count = ({ serviceId, stems }: PooledTicket, by: 1 | -1): void => {
    if (serviceId === null) return;
    for (const stem of stems.keys()) {
      const key = `${serviceId} ${stem}`;
      const times = (said.get(key) ?? 0) + by;
      if (times > 0) said.set(key, times);
      else said.delete(key);
    }
  };
  const weightOf = (stem: string): number => Math.log((byId.size + BACKGROUND) / (byStem.sizeOf(stem) + 0.5));
  const factsOf = (ticket: PooledTicket): string[] => [
    `caller ${ticket.callerId}`,
    ...(ticket.serviceId === null ? [] : [`service ${ticket.serviceId}`]),
  ];
  const remove = (id: string): void => {
    const ticket = byId.get(id);
    if (!ticket) return;
    byId.delete(id);
    count(ticket, -1);
    for (const stem of ticket.stems.keys()) byStem.drop(stem, id);
    for (const fact of factsOf(ticket)) byFact.drop(fact, id);
  };
  // Weights move slowly with the size of the pool, so lengths hold until it has grown or shrunk by a tenth.
  const lengths = new WeakMap<PooledTicket, { readonly length: number; readonly at: number }>();
  const lengthOf = (ticket: PooledTicket): number => {
    const known = lengths.get(ticket);
    if (known && Math.abs(known.at - byId.size) <= known.at / 10) return known.length;
    let sum = 0;
    for (const [stem, part] of ticket.stems) sum += (weightOf(stem) * part) ** 2;
    const length = Math.sqrt(sum);
    lengths.set(ticket, { length, at: byId.size });
    return length;
  };
  return {
    get size() {
      return byId.size;
    },
    get tickets() {
      return byId.values();
    },
    put: (ticket) => {
      remove(ticket.id);
      byId.set(ticket.id, ticket);
      count(ticket, 1);
      for (const stem of ticket.stems.keys()) byStem.add(stem, ticket);
      for (const fact of factsOf(ticket)) byFact.add(fact, ticket);
    },
    remove,
    has: (id) => byId.has(id),
    clear: () => {
      byId.clear();
      byStem.clear();
      byFact.clear();
      said.clear();
    },
    weightOf,
    lengthOf,
    weightWithin: (serviceId, stem) => {
      const all = byFact.sizeOf(`service ${serviceId}`);
      const whole = weightOf(stem);
      const within = Math.log((all + 6) / ((said.get(`${serviceId} ${stem}`) ?? 0) + 0.5));
      return (whole + Math.min(whole, within)) / 2;
    },
    saying: (stem) => byStem.of(stem),
    of: (kind, id) => byFact.of(`${kind} ${id}`),
  };
};
