import { missedSearchesOf } from '@shared/domain/missed-searches';
import { isDesk } from '@shared/domain/permissions';
import type { Person } from '@shared/domain/person';
import { useEffect } from 'react';
import { runRecord } from '@/data/run-record';
import { useMe } from '@/data/use-desk';
import { newMissedBook } from './missed';
import type { FoundArticles } from './use-found';

/** No more often than that (ms), but when the page is left. */
const SEND_EVERY = 5 * 60_000;
/** A hit below that share of a good one's score fits badly. */
const FITS_FROM = 0.2;

const book = newMissedBook(Date.now);
let sentAt = 0;

const send = (me: Person | null): void => {
  // Callers' searches are theirs alone.
  if (!me || !isDesk(me)) return;
  const searches = book.taken();
  if (searches.length === 0) return;
  sentAt = Date.now();
  void runRecord('missed.note.v1', missedSearchesOf(me.id), { searches: searches.slice(0, 50) });
};

/** Whoever opens or applies something has found what was looked for. */
export const foundIt = (): void => book.used();

/** Follows what is typed in the library and notes what led to nothing. */
export const useMissed = (text: string, { all, answered, state, failed }: FoundArticles): void => {
  const me = useMe();
  const settled = state.kind === 'ready' && !failed && answered === text.trim();
  const good = all.some(({ hit }) => hit === null || hit.score >= FITS_FROM);
  useEffect(() => {
    if (!settled) return;
    book.searched(text, good);
    if (Date.now() - sentAt >= SEND_EVERY) send(me);
  }, [settled, text, good, me]);
  useEffect(() => {
    const leave = () => {
      book.left();
      send(me);
    };
    const onHidden = () => document.visibilityState === 'hidden' && leave();
    document.addEventListener('visibilitychange', onHidden);
    return () => {
      document.removeEventListener('visibilitychange', onHidden);
      leave();
    };
  }, [me]);
};
