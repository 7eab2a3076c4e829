import type { Problem } from '@shared/contract/http';
import { type BegunFactor, type FactorState, factorRoutes, type RecoveryCodes } from '@shared/contract/second-factor';
import { useState } from 'react';
import { type Answer, call } from '@/data/api';
import { useAsked } from '../use-asked';

/** What is being done to the second factor. */
export type FactorTask =
  | { readonly kind: 'none' }
  | { readonly kind: 'password' }
  | { readonly kind: 'key'; readonly begun: BegunFactor }
  | { readonly kind: 'codes'; readonly codes: readonly string[] }
  | { readonly kind: 'off' | 'renew' };

/** `other` carries the server's sentence. */
export interface FactorFault {
  readonly kind: 'wrongPassword' | 'wrongCode' | 'tooMany' | 'unreachable' | 'other';
  readonly why: string;
}

const kinds: Readonly<Record<string, FactorFault['kind']>> = {
  'secondFactor.wrongPassword': 'wrongPassword',
  'secondFactor.wrongCode': 'wrongCode',
  'session.tooManyAttempts': 'tooMany',
};

const faultOf = (problem: Problem | null): FactorFault =>
  problem === null ? { kind: 'unreachable', why: '' } : { kind: kinds[problem.code] ?? 'other', why: problem.message };

export const useFactor = () => {
  const [state, ask] = useAsked<FactorState>(factorRoutes.state);
  const [task, setTask] = useState<FactorTask>({ kind: 'none' });
  const [fault, setFault] = useState<FactorFault | null>(null);
  const [busy, setBusy] = useState(false);

  const turnTo = (next: FactorTask): void => {
    setFault(null);
    setTask(next);
  };
  const asking = async <T>(path: string, body: unknown, then: (body: T) => FactorTask): Promise<boolean> => {
    setBusy(true);
    setFault(null);
    const answer: Answer<T> = await call<T>(path, body);
    setBusy(false);
    if (answer.kind === 'ok') {
      turnTo(then(answer.body));
      await ask();
      return true;
    }
    setFault(faultOf(answer.kind === 'refused' ? answer.problem : null));
    return false;
  };

  return {
    state,
    ask,
    task,
    fault,
    busy,
    turnTo,
    begin: (password: string, code: string | null) =>
      asking<BegunFactor>(factorRoutes.begin, { password, ...(code === null ? {} : { code }) }, (begun) => ({
        kind: 'key',
        begun,
      })),
    confirm: (enrolment: string, code: string) =>
      asking<RecoveryCodes>(factorRoutes.confirm, { enrolment, code }, ({ recoveryCodes: codes }) => ({
        kind: 'codes',
        codes,
      })),
    renew: (code: string) =>
      asking<RecoveryCodes>(factorRoutes.renew, { code }, ({ recoveryCodes: codes }) => ({ kind: 'codes', codes })),
    off: (code: string) => asking<null>(factorRoutes.off, { code }, () => ({ kind: 'none' })),
  };
};
