// What is similar to a draft: candidates by their words, service and caller, then compared one by one.
import { isActive } from '../../domain/lifecycle';
import type { SimilarTicket, SuggestionDraft } from '../suggestions';
import { type Asked, compare, HOUR, type Likeness, strengthOf, WEAK } from './compare';
import { type Pool, type PooledTicket, stemsOf } from './pool';

export interface Found extends SimilarTicket {
  readonly ticket: PooledTicket;
  readonly text: number;
}

export interface Facts {
  /** Likely ones, where the draft says none. */
  readonly serviceId: string | null;
  readonly categoryId: string | null;
  readonly at: number;
}

/** So many candidates are compared; the words choose which. */
const MOST_COMPARED = 200;
/** Stems that more tickets say than this don't choose candidates, as long as rarer ones do. */
const COMMON = 0.06;
/** Tickets of the same service are looked at without a shared word for so long (ms). */
const RECENT = 4 * HOUR;

export const askedOf = (draft: SuggestionDraft, facts: Facts, pool: Pool): Asked => {
  const said = stemsOf(draft.title, draft.description, draft.location);
  const stems = new Map([...said].map(([stem, word]) => [stem, { ...word, weight: pool.weightOf(stem) }]));
  let sum = 0;
  for (const { weight, part } of stems.values()) sum += (weight * part) ** 2;
  return {
    draft,
    serviceId: draft.serviceId ?? facts.serviceId,
    categoryId: draft.categoryId ?? facts.categoryId,
    stems,
    length: Math.sqrt(sum),
    at: facts.at,
  };
};

const candidatesFor = (asked: Asked, pool: Pool): readonly PooledTicket[] => {
  const worth = new Map<PooledTicket, number>();
  const add = (ticket: PooledTicket, more: number): void => void worth.set(ticket, (worth.get(ticket) ?? 0) + more);
  const stems = [...asked.stems].sort(([, a], [, b]) => b.weight * b.part - a.weight * a.part);
  const most = Math.max(50, pool.size * COMMON);
  for (const [stem, { weight, part }] of stems) {
    const saying = pool.saying(stem);
    if (saying.size > most && worth.size > 0) continue;
    for (const ticket of saying.values()) add(ticket, weight * weight * part);
  }
  const { callerId } = asked.draft;
  if (callerId !== null) for (const ticket of pool.of('caller', callerId).values()) add(ticket, 4);
  if (asked.serviceId !== null) {
    // The newest of the service, whatever they say.
    for (const ticket of pool.of('service', asked.serviceId).values()) {
      if (asked.at - ticket.openedAt < RECENT) add(ticket, 6);
    }
  }
  if (worth.size <= MOST_COMPARED) return [...worth.keys()];
  return [...worth]
    .sort(([a, x], [b, y]) => y - x || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_COMPARED)
    .map(([ticket]) => ticket);
};

const found = (ticket: PooledTicket, { score, text, reasons }: Likeness): Found => ({
  ticket,
  text,
  number: ticket.id,
  title: ticket.title,
  state: ticket.state,
  openedAt: ticket.openedAt,
  score,
  strength: strengthOf(score),
  reasons,
});

const best = (a: Found, b: Found): number =>
  b.score - a.score || b.openedAt - a.openedAt || (a.number < b.number ? -1 : 1);

/** The best first, open ones before resolved ones. */
export const findSimilar = (asked: Asked, pool: Pool): readonly Found[] => {
  if (asked.stems.size === 0) return [];
  return candidatesFor(asked, pool)
    .filter(({ id }) => id !== asked.draft.number)
    .map((ticket) => found(ticket, compare(asked, ticket, pool)))
    .filter(({ score }) => score >= WEAK)
    .sort((a, b) => Number(isActive(b.state)) - Number(isActive(a.state)) || best(a, b));
};
