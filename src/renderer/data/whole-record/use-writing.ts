// Writing in a record that is saved whole: kept on the device at every change, sent when the writing pauses or the page is
// left, and brought together with what others saved meanwhile.
import type { DeskRecord } from '@shared/domain/records';
import type { Refusal } from '@shared/domain/refusal';
import { same } from '@shared/domain/settle';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useSelector } from 'react-redux';
import { type DraftKey, readDraft, writeDraft } from '../drafts';
import type { OutboxItem, RunResult } from '../model';
import { choose } from '../outbox';
import { selectRecord } from '../records';
import { runtime } from '../runtime';
import { selectOutbox, selectPending } from '../selectors';
import type { DeskRootState } from '../store';
import { begin, decide, meet, type Tidy, type Writing } from './writing';

/** How long (ms) the writing must rest before it is sent. */
const PAUSE = 2_500;
/** Nobody who writes without a rest waits longer (ms). */
const LONGEST = 30_000;

type WritingState = 'clean' | 'kept' | 'notKept' | 'waits' | 'incomplete' | 'refused' | 'clash';

/** How a kind of record is written in; never changes while the page is shown. */
export interface Written<C extends object> {
  readonly key: (id: string) => DraftKey;
  readonly contentOf: (record: DeskRecord | null) => C;
  readonly tidy: Tidy<C>;
  /** False: it lacks what every saving must have. */
  readonly complete: (content: C) => boolean;
  /** What was kept by another make of this program can't be trusted. */
  readonly fits: (value: unknown) => boolean;
  readonly save: (id: string, content: C, seen: number) => Promise<RunResult>;
  readonly command: string;
}

export interface WritingHandle<C extends object> {
  readonly content: C;
  readonly state: WritingState;
  readonly refusal: Refusal | null;
  /** Fields that somebody else changed as well. Nothing is sent before a person has decided. */
  readonly clash: readonly (keyof C)[];
  /** As somebody else saved it. */
  readonly theirs: C;
  readonly change: (patch: Partial<C>) => void;
  readonly decide: (which: 'mine' | 'theirs') => void;
  /** False: it could not be sent, and `state` says why. */
  readonly save: () => Promise<boolean>;
  /** As it is now: `content` is as it was when the page was last drawn. */
  readonly current: () => C;
}

const isOpen = ({ status }: OutboxItem): boolean => status !== 'rejected';

const shownNow = (id: string) => {
  const state = runtime().store.getState();
  return { record: selectRecord(state, id) ?? null, waits: selectPending(state, id).some(isOpen) };
};

const startOf = <C extends object>(id: string, written: Written<C>): Writing<C> => {
  const { record, waits } = shownNow(id);
  const shown = written.contentOf(record);
  const kept = readDraft<Writing<C>>(written.key(id));
  return kept && written.fits(kept.mine) && written.fits(kept.base)
    ? meet(kept, shown, waits, written.tidy)
    : begin(shown);
};

/** Savings that somebody else was faster than: all that is in them is in the writing, which goes on from there. */
const settleOvertaken = (id: string, command: string): void => {
  for (const { envelope, status, choice, refusal } of selectOutbox(runtime().store.getState()))
    if (status === 'rejected' && choice === null && envelope.ticket === id && envelope.name === command)
      if (refusal?.code === 'draft.changed') void choose(envelope.id, 'discard');
};

/** @param record as the device shows it; it is loaded before this is mounted, and null for one that is not there yet */
export const useWriting = <C extends object>(
  id: string,
  record: DeskRecord | null,
  written: Written<C>,
): WritingHandle<C> => {
  const [writing, setWriting] = useState(() => startOf(id, written));
  const [fault, setFault] = useState<'notKept' | 'incomplete' | 'refused' | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const latest = useRef(writing);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const dirtySince = useRef<number | null>(null);
  const line = useRef<Promise<boolean>>(Promise.resolve(true));
  const pending = useSelector((state: DeskRootState) => selectPending(state, id));
  const outbox = useSelector(selectOutbox);
  const shown = written.contentOf(record);
  const isDirty = !same(written.tidy(writing.mine), shown);

  const hold = useCallback(
    (next: Writing<C>): boolean => {
      latest.current = next;
      setWriting(next);
      const settled = next.sent === null && next.clash.length === 0 && same(written.tidy(next.mine), next.base);
      return writeDraft(written.key(id), settled ? null : next);
    },
    [id, written],
  );

  const meetShown = useCallback((): void => {
    const now = shownNow(id);
    const next = meet(latest.current, written.contentOf(now.record), now.waits, written.tidy);
    if (next === latest.current) return;
    hold(next);
  }, [hold, id, written]);

  const saveOnce = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    meetShown();
    const now = latest.current;
    if (now.clash.length > 0) return false;
    const content = written.tidy(now.mine);
    const { record: there } = shownNow(id);
    if (same(content, written.contentOf(there))) return true;
    if (!written.complete(content)) {
      setFault('incomplete');
      return false;
    }
    const result = await written.save(id, content, there?.version ?? 0);
    setRefusal(result.ok ? null : result.refusal);
    setFault(result.ok ? null : 'refused');
    if (!result.ok) return false;
    dirtySince.current = null;
    hold({ ...latest.current, sent: content });
    return true;
  }, [hold, id, meetShown, written]);

  const save = useCallback((): Promise<boolean> => {
    line.current = line.current.then(saveOnce, saveOnce);
    return line.current;
  }, [saveOnce]);

  const later = useCallback(() => {
    const now = Date.now();
    dirtySince.current ??= now;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), Math.min(PAUSE, Math.max(0, dirtySince.current + LONGEST - now)));
  }, [save]);

  const change = useCallback(
    (patch: Partial<C>) => {
      setFault(hold({ ...latest.current, mine: { ...latest.current.mine, ...patch } }) ? null : 'notKept');
      later();
    },
    [hold, later],
  );

  const decideNow = useCallback(
    (which: 'mine' | 'theirs') => {
      hold(decide(latest.current, which));
      void save();
    },
    [hold, save],
  );

  // Before the savings that were overtaken are put away, what is in them must have met what overtook them.
  useEffect(() => {
    meetShown();
    settleOvertaken(id, written.command);
  }, [meetShown, record, pending, outbox, id, written]);

  useEffect(() => {
    const { mine, base, clash } = latest.current;
    if (clash.length === 0 && !same(written.tidy(mine), base)) later();
  }, [later, written]);

  useEffect(() => {
    const onHide = () => void save();
    window.addEventListener('pagehide', onHide);
    document.addEventListener('visibilitychange', onHide);
    return () => {
      window.removeEventListener('pagehide', onHide);
      document.removeEventListener('visibilitychange', onHide);
      clearTimeout(timer.current);
      void save();
    };
  }, [save]);

  const waits = pending.some(({ status }) => status === 'waiting' || status === 'sending');
  const stateOf = (): WritingState => {
    if (writing.clash.length > 0) return 'clash';
    if (fault) return fault;
    if (isDirty) return 'kept';
    return waits ? 'waits' : 'clean';
  };
  return {
    content: writing.mine,
    state: stateOf(),
    refusal,
    clash: writing.clash,
    theirs: writing.base,
    change,
    decide: decideNow,
    save,
    current: useCallback(() => latest.current.mine, []),
  };
};
