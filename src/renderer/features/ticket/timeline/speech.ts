// What sentences about a ticket are made with: the names behind ids, and the words of the reader's language.
import type { Say } from '@/ui/refusal-text';

export interface Speech {
  readonly say: Say;
  /** The reader's own id: "You". */
  readonly me: string;
  /** A name, or a word for somebody who is not in the directory (any more). */
  person(id: string): string;
  group(id: string): string;
  service(id: string): string;
  category(id: string): string;
  subcategory(id: string): string;
  instant(at: number): string;
}

export const SYSTEM = 'system';

/** The subject of a sentence: the name, and the name as it begins a sentence in the past ("Maya hat …"). */
export const subject = (speech: Speech, id: string): { who: string; did: string } => {
  if (id === speech.me) return { who: speech.say('ticket:who.you'), did: speech.say('ticket:who.youDid') };
  const name = speech.person(id);
  return { who: name, did: speech.say('ticket:who.did', { name }) };
};

/** Somebody as the one to whom something is given. */
export const receiver = (speech: Speech, id: string): string =>
  id === speech.me ? speech.say('ticket:who.toYou') : speech.person(id);
