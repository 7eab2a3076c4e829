import type { RuleTrialResponse } from '@shared/contract/rule-trial';
import { useState } from 'react';
import { tryOnServer } from '@/data/trial';
import { askOf, type What } from './use-trial';

/** The whole history, once, when somebody asks for it. */
export const useServerTrial = (what: What) => {
  const [state, setState] = useState<'idle' | 'asking' | 'failed'>('idle');
  const [result, setResult] = useState<RuleTrialResponse | null>(null);
  const ask = async () => {
    setState('asking');
    const answer = await tryOnServer(askOf(what, Number.POSITIVE_INFINITY));
    setState(answer.kind === 'ok' ? 'idle' : 'failed');
    if (answer.kind === 'ok') setResult(answer.body);
  };
  return { state, result, ask };
};
