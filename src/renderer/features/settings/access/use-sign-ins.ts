import { type SignInEvent, type SignInOutcome, type SignInsPage, signInRoutes } from '@shared/contract/sign-ins';
import { useCallback, useEffect, useRef, useState } from 'react';
import { call, fetchFile } from '@/data/api';
import { type Asked, askedOf } from '../use-asked';

export interface SignInFilter {
  readonly personId: string | null;
  readonly outcome: SignInOutcome;
}

const queryOf = ({ personId, outcome }: SignInFilter): URLSearchParams =>
  new URLSearchParams({ outcome, ...(personId === null ? {} : { personId }) });

const joined = (before: readonly SignInEvent[], { events, more }: SignInsPage): SignInsPage => ({
  events: [...before, ...events],
  more,
});

/** Page by page, newest first. */
export const useSignIns = (filter: SignInFilter) => {
  const [asked, setAsked] = useState<Asked<SignInsPage>>({ kind: 'loading' });
  const { personId, outcome } = filter;
  const latest = useRef('');

  const ask = useCallback(
    async (known: readonly SignInEvent[]): Promise<void> => {
      const query = queryOf({ personId, outcome });
      latest.current = query.toString();
      const last = known.at(-1);
      if (last) query.set('before', String(last.id));
      const mine = latest.current;
      const answer = askedOf(await call<SignInsPage>(`${signInRoutes.all}?${query}`));
      // Of two that were asked one after the other, the later one is shown.
      if (latest.current !== mine) return;
      setAsked(answer.kind === 'ready' ? { kind: 'ready', body: joined(known, answer.body) } : answer);
    },
    [personId, outcome],
  );

  useEffect(() => {
    setAsked({ kind: 'loading' });
    void ask([]);
  }, [ask]);

  return {
    asked,
    again: () => ask([]),
    older: () => ask(asked.kind === 'ready' ? asked.body.events : []),
    file: () => fetchFile(`${signInRoutes.file}?${queryOf(filter)}`),
  };
};
