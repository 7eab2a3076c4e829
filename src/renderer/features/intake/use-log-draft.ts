import { useCallback, useEffect, useRef, useState } from 'react';
import { giveBackNumber, takeNumber } from '@/data/numbers';
import { emptyDraft, isBlank, type LogDraft } from './draft';
import { type Author, type KeptDraft, keepDraft, readKept } from './kept-draft';

export interface LogDraftHandle {
  readonly draft: LogDraft;
  readonly number: string | null;
  readonly again: string | null;
  /** When it was last kept; null while there is nothing to keep. */
  readonly savedAt: number | null;
  /** False: the device refused to keep it. */
  readonly kept: boolean;
  readonly numberState: 'taking' | 'taken' | 'none';
  readonly change: (patch: Partial<LogDraft>) => void;
  /** Forgets it; the number goes to the next one unless it was used. */
  readonly drop: (numberUsed: boolean) => void;
}

interface Held {
  readonly draft: LogDraft;
  readonly number: string | null;
  readonly again: string | null;
  readonly savedAt: number | null;
}

const heldFrom = (kept: KeptDraft | null, author: Author): Held =>
  kept ?? { draft: emptyDraft(author), number: null, again: null, savedAt: null };

/** How long (ms) until a number is asked for again when there was none. */
const ASK_AGAIN = 5_000;

/**
 * A draft with its number. It is kept at every change, synchronously; a form in which nothing was written gives its
 * number back when it closes.
 */
export const useLogDraft = (id: string, author: Author, now: () => number = Date.now): LogDraftHandle => {
  const [held, setHeld] = useState<Held>(() => heldFrom(readKept(id), author));
  const [kept, setKept] = useState(true);
  const [numberState, setNumberState] = useState<LogDraftHandle['numberState']>(held.number ? 'taken' : 'taking');
  const latest = useRef(held);
  const closed = useRef(false);

  const hold = useCallback(
    (next: Held) => {
      const blank = isBlank(next.draft, author);
      const savedAt = blank ? null : now();
      latest.current = { ...next, savedAt };
      setHeld(latest.current);
      if (blank) keepDraft(id, null);
      else setKept(keepDraft(id, { ...next, savedAt: savedAt ?? 0 }));
    },
    [id, author, now],
  );

  const change = useCallback(
    (patch: Partial<LogDraft>) => {
      const draft = { ...latest.current.draft, ...patch };
      for (const [field, value] of Object.entries(patch))
        if (value === undefined) delete draft[field as keyof LogDraft];
      hold({ ...latest.current, draft });
    },
    [hold],
  );

  useEffect(() => {
    if (latest.current.number !== null) return;
    let over = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      const taken = await takeNumber();
      if (taken.kind === 'none') {
        if (over) return;
        setNumberState('none');
        timer = setTimeout(() => void ask(), ASK_AGAIN);
        return;
      }
      if (over || latest.current.number !== null) {
        void giveBackNumber(taken.number);
        return;
      }
      latest.current = { ...latest.current, number: taken.number };
      if (isBlank(latest.current.draft, author)) setHeld(latest.current);
      else hold(latest.current);
      setNumberState('taken');
    };
    void ask();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [author, hold]);

  useEffect(() => {
    closed.current = false;
    return () => {
      const { draft, number } = latest.current;
      if (closed.current || number === null || !isBlank(draft, author)) return;
      latest.current = { ...latest.current, number: null };
      void giveBackNumber(number);
    };
  }, [author]);

  const drop = useCallback(
    (numberUsed: boolean) => {
      closed.current = true;
      keepDraft(id, null);
      const { number } = latest.current;
      if (!numberUsed && number !== null) void giveBackNumber(number);
    },
    [id],
  );

  return { ...held, kept, numberState, change, drop };
};
