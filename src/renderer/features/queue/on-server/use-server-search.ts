import type { ServerSearchResponse, TicketHit } from '@shared/contract/server-search';
import { useCallback, useRef, useState } from 'react';
import { searchServer } from '@/data/search/server-search';

export type ServerAnswer =
  | { readonly kind: 'idle' | 'searching' | 'unreachable' }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'found'; readonly hits: readonly TicketHit[]; readonly after: number | null };

const MOST_PIECES = 10;
const isEmptyPiece = ({ hits, after }: ServerSearchResponse): boolean => hits.length === 0 && after !== null;
const idle: ServerAnswer = { kind: 'idle' };

/** Asked when one says so, never while one types. Another text: the answer is gone. */
export const useServerSearch = (text: string) => {
  const [answer, setAnswer] = useState<ServerAnswer>(idle);
  const latest = useRef(text);
  latest.current = text;
  const [of, setOf] = useState(text);
  if (of !== text) {
    setOf(text);
    setAnswer(idle);
  }

  const ask = useCallback(async (before: readonly TicketHit[], after: number | null): Promise<void> => {
    const asked = latest.current;
    if (after === null) setAnswer({ kind: 'searching' });
    let got = await searchServer(asked, { kind: 'ticket', after });
    // Without words the server looks through the history piece by piece: an empty piece is not the end.
    for (let pieces = 1; pieces < MOST_PIECES && got.kind === 'ok' && isEmptyPiece(got.body); pieces++) {
      got = await searchServer(asked, { kind: 'ticket', after: got.body.after });
    }
    if (latest.current !== asked) return;
    if (got.kind === 'unreachable') setAnswer({ kind: 'unreachable' });
    else if (got.kind === 'refused') setAnswer({ kind: 'refused', message: got.problem?.message ?? '' });
    else {
      const hits = got.body.hits.filter((hit) => hit.kind === 'ticket');
      setAnswer({ kind: 'found', hits: [...before, ...hits], after: got.body.after });
    }
  }, []);
  const search = useCallback(() => ask([], null), [ask]);
  const more = useCallback(async () => {
    if (answer.kind === 'found' && answer.after !== null) await ask(answer.hits, answer.after);
  }, [ask, answer]);
  return { answer, search, more };
};
