// How alike a draft and a ticket are, and by what: words first, then service, place, caller and time.
import type { SimilarReason, Strength, SuggestionDraft } from '../suggestions';
import { sharedPlace } from './place';
import type { Pool, PooledTicket } from './pool';

export const HOUR = 3_600_000;

export interface Asked {
  readonly draft: SuggestionDraft;
  /** Chosen, or likely by the words. */
  readonly serviceId: string | null;
  readonly categoryId: string | null;
  /** Stem → how it was typed, how telling it is, and 2 where the title says it. */
  readonly stems: ReadonlyMap<string, { readonly typed: string; readonly weight: number; readonly part: number }>;
  /** Square root of the sum over all stems of (weight × part)². */
  readonly length: number;
  /** When the draft's trouble was reported, ms. */
  readonly at: number;
}

export interface Likeness {
  readonly score: number;
  /** Of the words alone: 0 to 1. */
  readonly text: number;
  readonly reasons: readonly SimilarReason[];
}

/** Less is not worth being read. */
export const WEAK = 0.3;
const MOST_WORDS = 4;
/** Shares that the facts add to what the words say. */
const SHARES = { service: 0.15, category: 0.05, place: 0.17, site: 0.1, caller: 0.1 } as const;
const WORDS = 0.6;
/** What facts count for without words, of what they count for beside enough of them. */
const ALONE = 0.5;
const ENOUGH = 0.3;
/** Opened so close to each other (hours), tickets of one place are likely of one cause. */
const CLOSE: readonly (readonly [hours: number, share: number])[] = [
  [1, 0.12],
  [4, 0.09],
  [12, 0.05],
  [24, 0.03],
];
/** Words that are shared by so few say something; below, they are chance. */
const TELLING = 1.2;
/** What was reported days before is seldom of the same cause: what remains of the score after so many hours. */
const FADED: readonly (readonly [hours: number, share: number])[] = [
  [24, 1],
  [72, 0.9],
  [Number.POSITIVE_INFINITY, 0.8],
];

const textOf = (asked: Asked, ticket: PooledTicket, pool: Pool, sameService: boolean) => {
  let dot = 0;
  const shared: { typed: string; weight: number }[] = [];
  for (const [stem, own] of asked.stems) {
    const part = ticket.stems.get(stem);
    if (part === undefined) continue;
    // The service is compared as a fact: words that most of its tickets say must not count for it twice.
    const weight = sameService && ticket.serviceId !== null ? pool.weightWithin(ticket.serviceId, stem) : own.weight;
    dot += weight * part * own.weight * own.part;
    if (own.weight >= TELLING) shared.push({ typed: own.typed, weight: weight * Math.min(own.part, part) });
  }
  const likeness = dot / (asked.length * pool.lengthOf(ticket) || 1);
  // A cosine of half is already much for two people's words about the same thing.
  return { text: Math.min(1, likeness * 1.7), shared: shared.sort((a, b) => b.weight - a.weight) };
};

export const compare = (asked: Asked, ticket: PooledTicket, pool: Pool): Likeness => {
  const sameService = asked.serviceId !== null && ticket.serviceId === asked.serviceId;
  const { text, shared } = textOf(asked, ticket, pool, sameService);
  const reasons: SimilarReason[] = [];
  let facts = 0;
  if (asked.draft.callerId !== null && ticket.callerId === asked.draft.callerId) {
    facts += SHARES.caller;
    reasons.push({ kind: 'sameCaller' });
  }
  if (sameService && ticket.serviceId !== null) {
    facts += SHARES.service;
    reasons.push({ kind: 'sameService', serviceId: ticket.serviceId });
  } else if (asked.categoryId !== null && ticket.categoryId === asked.categoryId) facts += SHARES.category;
  const place = sharedPlace(asked.draft.location, ticket.location);
  if (place) {
    facts += place.whole ? SHARES.place : SHARES.site;
    reasons.push({ kind: 'samePlace', ...place });
  }
  if (shared.length > 0) reasons.push({ kind: 'words', words: shared.slice(0, MOST_WORDS).map(({ typed }) => typed) });
  const hours = Math.abs(asked.at - ticket.openedAt) / HOUR;
  const close = CLOSE.find(([limit]) => hours <= limit);
  if (close && (place || sameService || shared.length > 0)) {
    facts += close[1];
    reasons.push({ kind: 'within', hours: Math.max(1, Math.ceil(hours)) });
  }
  // Without a telling word, only what is of the same service, at the same place and new says anything.
  const evidence = shared.length > 0 || (sameService && place?.whole === true && close !== undefined && hours <= 4);
  const faded = FADED.find(([limit]) => hours <= limit)?.[1] ?? 1;
  const score = faded * (WORDS * text + facts * (ALONE + (1 - ALONE) * Math.min(1, text / ENOUGH)));
  if (!evidence) return { score: 0, text, reasons };
  return { score: Math.min(1, shared.length > 0 ? score : Math.max(score, WEAK)), text, reasons };
};

export const strengthOf = (score: number): Strength => (score >= 0.6 ? 'strong' : score >= 0.45 ? 'possible' : 'weak');
