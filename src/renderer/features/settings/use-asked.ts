import { useCallback, useEffect, useState } from 'react';
import { type Answer, call } from '@/data/api';

export type Asked<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly body: T }
  /** `why` is the server's sentence; null: it could not be reached. */
  | { readonly kind: 'failed'; readonly why: string | null };

export const askedOf = <T>(answer: Answer<T>): Asked<T> => {
  if (answer.kind === 'ok') return { kind: 'ready', body: answer.body };
  return { kind: 'failed', why: answer.kind === 'refused' ? (answer.problem?.message ?? '') : null };
};

/** Asked of the server when the page opens, and again on demand. What was known stays while it is asked again. */
export const useAsked = <T>(path: string): readonly [Asked<T>, () => Promise<void>] => {
  const [asked, setAsked] = useState<Asked<T>>({ kind: 'loading' });
  const ask = useCallback(async () => {
    const answer = askedOf(await call<T>(path));
    setAsked((before) =>
      answer.kind === 'failed' && answer.why === null && before.kind === 'ready' ? before : answer,
    );
  }, [path]);
  useEffect(() => void ask(), [ask]);
  return [asked, ask];
};
