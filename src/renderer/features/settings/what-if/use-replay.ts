// Replaying a draft: on this device at once, in slices, ended when the draft changes; on the server when asked.
import type { PartValue } from '@shared/domain/settings-parts';
import type { replayedParts, WhatIfAsk, WhatIfSum } from '@shared/domain/what-if';
import { useCallback, useEffect, useRef, useState } from 'react';
import { replayHere, replayOnServer, type WhatIfProgress } from '@/data/what-if';

export type ReplayedPart = (typeof replayedParts)[number];

/** Tickets of the last 90 days. */
export const DAYS = 90;
const DAY = 86_400_000;
/** ms without a change to the draft. */
const PAUSE = 400;

export interface Replay {
  readonly state: 'waiting' | 'running' | 'stopped' | 'done' | 'asking' | 'failed';
  readonly source: 'device' | 'server';
  readonly sum: WhatIfSum | null;
  /** When the clocks were read. */
  readonly at: number;
  readonly read: number;
  readonly total: number;
  /** The server had no time for all. */
  readonly cut: boolean;
  readonly again: () => void;
  readonly stop: () => void;
  readonly askServer: () => void;
}

const askFor = (part: ReplayedPart, value: PartValue): WhatIfAsk => {
  const to = Date.now();
  return { part, value: { ...value }, from: to - DAYS * DAY, to };
};

const nothing = { sum: null, at: 0, read: 0, total: 0, cut: false } as const;

/** @param value of a draft that could be published; null: there is nothing to replay. */
export const useReplay = (part: ReplayedPart, value: PartValue | null): Replay => {
  const [shown, setShown] = useState<Omit<Replay, 'again' | 'stop' | 'askServer'>>({
    ...nothing,
    state: 'waiting',
    source: 'device',
  });
  const running = useRef<AbortController | null>(null);

  const begin = useCallback(() => {
    if (value === null) return;
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const ask = askFor(part, value);
    setShown({ ...nothing, state: 'running', source: 'device', at: ask.to });
    const tell = ({ sum, read, total, done }: WhatIfProgress) =>
      setShown({ sum, read, total, at: ask.to, cut: false, source: 'device', state: done ? 'done' : 'running' });
    replayHere(ask, controller.signal, tell).catch(() => {
      if (!controller.signal.aborted) setShown((before) => ({ ...before, state: 'failed' }));
    });
  }, [part, value]);

  const stop = useCallback(() => {
    running.current?.abort();
    setShown((before) => ({ ...before, state: 'stopped' }));
  }, []);

  const askServer = useCallback(async () => {
    if (value === null) return;
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const ask = askFor(part, value);
    setShown((before) => ({ ...before, state: 'asking' }));
    const answer = await replayOnServer(ask);
    if (controller.signal.aborted) return;
    if (answer.kind !== 'ok') return setShown((before) => ({ ...before, state: 'failed' }));
    const { complete, ...sum } = answer.body;
    setShown({
      sum,
      read: sum.looked,
      total: sum.looked,
      at: ask.to,
      cut: !complete,
      source: 'server',
      state: 'done',
    });
  }, [part, value]);

  useEffect(() => {
    setShown({ ...nothing, state: 'waiting', source: 'device' });
    if (value === null) return;
    const timer = setTimeout(begin, PAUSE);
    return () => {
      clearTimeout(timer);
      running.current?.abort();
    };
  }, [begin, value]);

  return { ...shown, again: begin, stop, askServer: () => void askServer() };
};
