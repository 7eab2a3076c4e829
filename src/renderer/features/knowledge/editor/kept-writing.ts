// What is written is kept on the device at every change: a page that is killed has it again.
import { Value } from 'typebox/value';
import { type DraftKey, listDrafts, readDraft, writeDraft } from '@/data/drafts';
import { isUntouched, Writing } from './writing';

const keyOf = (session: string): DraftKey => `article:${session}`;

/** Null too for one of another make: then nothing of it can be trusted. */
export const readKept = (session: string): Writing | null => {
  const kept = readDraft<unknown>(keyOf(session));
  return Value.Check(Writing, kept) ? (kept as Writing) : null;
};

/** False: the device has no room, and the person should be told. */
export const keep = (session: string, writing: Writing): boolean => writeDraft(keyOf(session), writing);

/** Unless another window writes there by now. */
export const forget = (session: string, writer: string): void => {
  const kept = readKept(session);
  if (kept === null || kept.writer === writer) writeDraft(keyOf(session), null);
};

export interface Unsent {
  readonly session: string;
  readonly at: number;
  readonly writing: Writing;
}

/** New articles that were begun here and never reached the outbox, newest first. */
export const unsentArticles = (): readonly Unsent[] =>
  listDrafts('article').flatMap(({ key, at }) => {
    const session = key.slice('article:'.length);
    const writing = readKept(session);
    return writing?.dirty && writing.seen === null && !isUntouched(writing.content) ? [{ session, at, writing }] : [];
  });

/** Copies of what has been sent long since, left by windows that were closed. */
const STALE = 24 * 60 * 60_000;

export const sweepKept = (now: number): void => {
  for (const { key, at } of listDrafts('article')) {
    const kept = readKept(key.slice('article:'.length));
    if (kept && !kept.dirty && now - at > STALE) writeDraft(key, null);
  }
};
