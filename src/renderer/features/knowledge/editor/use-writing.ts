// Writing an article: kept on the device at every change, sent as one command when the writing pauses or the page is left.
import type { Article, ArticleContent } from '@shared/domain/article';
import type { Refusal } from '@shared/domain/refusal';
import { useCallback, useEffect, useRef, useState } from 'react';
import { giveBackNumber, takeNumber } from '@/data/numbers';
import { useRecord } from '@/data/records';
import { useMe } from '@/data/use-desk';
import { forget, keep } from './kept-writing';
import { saveWriting } from './save-writing';
import { draftSeen, formOf, isUntouched, NO_NUMBER, seenOf, tidy, type Writing } from './writing';

/** How long (ms) the writing must rest before it is sent. */
const PAUSE = 4_000;
/** Nobody who writes without a rest waits longer (ms). */
const LONGEST = 30_000;

export type SaveState = 'untouched' | 'kept' | 'notKept' | 'sent' | 'needsTitle' | 'noNumber' | 'refused';

export interface WritingHandle {
  /** As it stands on this device, this writing's savings included; null: not there yet. */
  readonly article: Article | null;
  readonly writing: Writing;
  readonly state: SaveState;
  /** When it was last sent; null: not since the page was opened. */
  readonly savedAt: number | null;
  readonly refusal: Refusal | null;
  /** Counts the texts that came from elsewhere: fields with a state of their own begin anew. */
  readonly arrivals: number;
  readonly change: (patch: Partial<ArticleContent>) => void;
  /** Sends what is not sent yet. False: it could not be, and `state` says why. */
  readonly save: () => Promise<boolean>;
  /** As it is now: `writing` is as it was when the page was last drawn. */
  readonly current: () => Writing;
  /** The number of the article, taken if need be; null: there is none to be had. */
  readonly needNumber: () => Promise<string | null>;
  /** What is written was dropped or published: nothing is kept or sent any more. */
  readonly giveUp: () => void;
}

/** @param prefilled nobody wrote what it starts with: left as it is, nothing is saved */
export const useWriting = (session: string, start: () => Writing, prefilled: boolean): WritingHandle => {
  const me = useMe()?.id ?? '';
  const [writing, setWriting] = useState(start);
  const article = useRecord('article', writing.number ?? NO_NUMBER) ?? null;
  const [outcome, setOutcome] = useState<{ state: SaveState; savedAt: number | null; refusal: Refusal | null }>(() => ({
    state: prefilled ? 'untouched' : writing.dirty ? 'kept' : writing.seen ? 'sent' : 'untouched',
    savedAt: null,
    refusal: null,
  }));
  const [arrivals, setArrivals] = useState(0);
  const latest = useRef(writing);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const dirtySince = useRef<number | null>(null);
  const line = useRef<Promise<boolean>>(Promise.resolve(true));
  const over = useRef(false);
  const touched = useRef(!prefilled);

  const hold = useCallback(
    (next: Writing): boolean => {
      latest.current = next;
      setWriting(next);
      return keep(session, next);
    },
    [session],
  );

  const needNumber = useCallback(async (): Promise<string | null> => {
    const known = latest.current.number;
    if (known !== null) return known;
    const taken = await takeNumber('KB');
    if (taken.kind === 'none') return null;
    // Two asked at once: the first one's stands.
    if (latest.current.number !== null) void giveBackNumber(taken.number);
    else hold({ ...latest.current, number: taken.number });
    return latest.current.number;
  }, [hold]);

  const saveOnce = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    const now = latest.current;
    if (!now.dirty) return true;
    const content = tidy(now.content);
    if (content.title === '') {
      setOutcome((before) => ({ ...before, state: 'needsTitle' }));
      return false;
    }
    const number = await needNumber();
    if (number === null) {
      setOutcome((before) => ({ ...before, state: 'noNumber' }));
      return false;
    }
    const result = await saveWriting(number, now, content, me);
    if (!result.ok) {
      setOutcome((before) => ({ ...before, state: 'refused', refusal: result.refusal }));
      return false;
    }
    const dirty = latest.current.content !== now.content;
    dirtySince.current = dirty ? Date.now() : null;
    hold({ ...latest.current, seen: result.seen, dirty });
    if (!dirty) setOutcome({ state: 'sent', savedAt: Date.now(), refusal: null });
    return true;
  }, [hold, needNumber, me]);

  const save = useCallback((): Promise<boolean> => {
    line.current = line.current.then(saveOnce, saveOnce);
    return line.current;
  }, [saveOnce]);

  const change = useCallback(
    (patch: Partial<ArticleContent>) => {
      touched.current = true;
      const next = { ...latest.current, content: { ...latest.current.content, ...patch }, dirty: true };
      const kept = hold(next);
      setOutcome((before) => ({ ...before, state: kept ? 'kept' : 'notKept', refusal: null }));
      const now = Date.now();
      dirtySince.current ??= now;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), Math.min(PAUSE, Math.max(0, dirtySince.current + LONGEST - now)));
      if (next.number === null && !isUntouched(next.content)) void needNumber();
    },
    [hold, save, needNumber],
  );

  const giveUp = useCallback(() => {
    over.current = true;
    clearTimeout(timer.current);
    forget(session, latest.current.writer);
  }, [session]);

  // Saved in another window, and nothing unsent here: go on from there. What is unsent becomes a draft of its own.
  useEffect(() => {
    const { seen, dirty } = latest.current;
    if (!seen || dirty || draftSeen(article, seen)) return;
    const elsewhere = article?.drafts.find((draft) => draft.id === seen.id && draft.by === me);
    if (!elsewhere) return;
    hold({ ...latest.current, seen: seenOf(elsewhere), content: formOf(elsewhere.content) });
    setArrivals((count) => count + 1);
  }, [article, hold, me]);

  useEffect(() => {
    const onHide = () => touched.current && void save();
    window.addEventListener('pagehide', onHide);
    document.addEventListener('visibilitychange', onHide);
    return () => {
      window.removeEventListener('pagehide', onHide);
      document.removeEventListener('visibilitychange', onHide);
    };
  }, [save]);

  useEffect(() => {
    over.current = false;
    return () => {
      clearTimeout(timer.current);
      if (over.current) return;
      const { seen, number, content, writer } = latest.current;
      if (seen === null && (!touched.current || isUntouched(content))) {
        if (number !== null) void giveBackNumber(number);
        forget(session, writer);
        return;
      }
      void save().then((saved) => saved && forget(session, writer));
    };
  }, [session, save]);

  const current = useCallback(() => latest.current, []);
  return { article, writing, ...outcome, arrivals, change, save, current, needNumber, giveUp };
};
