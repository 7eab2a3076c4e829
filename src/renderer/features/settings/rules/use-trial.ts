// The rule that is being written, tried while it is written: a moment after the last change, and only the newest counts.
import type { TrialAsk } from '@shared/domain/rule-trial';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type TrialProgress, tryHere } from '@/data/trial';

/** ms */
const QUIET = 350;
export const TRIAL_DAYS = 30;
const PERIOD = TRIAL_DAYS * 86_400_000;

export type What = Pick<TrialAsk, 'trigger' | 'scope' | 'actions'>;

export const askOf = (what: What, period = PERIOD, now = Date.now()): TrialAsk => ({
  ...what,
  from: Math.max(0, now - period),
  to: now,
});

export interface Trial {
  /** Null: nothing is known yet. */
  readonly progress: TrialProgress | null;
  readonly state: 'waiting' | 'looking' | 'stopped' | 'done';
  readonly stop: () => void;
  readonly again: () => void;
}

/** @param what null while the rule is incomplete */
export const useTrial = (what: What | null): Trial => {
  const key = useMemo(() => (what ? JSON.stringify(what) : null), [what]);
  const [progress, setProgress] = useState<TrialProgress | null>(null);
  const [state, setState] = useState<Trial['state']>('waiting');
  const [round, setRound] = useState(0);
  const running = useRef<AbortController | null>(null);
  useEffect(() => {
    const control = new AbortController();
    running.current = control;
    if (key === null) {
      setProgress(null);
      setState('waiting');
      return;
    }
    setState('looking');
    const timer = setTimeout(() => {
      void tryHere(askOf(JSON.parse(key) as What), control.signal, (next) => {
        setProgress(next);
        if (next.done) setState('done');
      });
    }, QUIET);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [key, round]);
  return {
    progress,
    state,
    stop: () => {
      running.current?.abort();
      setState('stopped');
    },
    again: () => setRound((n) => n + 1),
  };
};
