import { type HealthResponse, routes } from '@shared/contract/http';
import { useEffect, useState } from 'react';
import { call } from '@/data/api';

export interface ServerFound {
  /** `asking` until the first answer. */
  readonly kind: 'asking' | 'here' | 'unreachable';
  readonly demo: boolean;
  /** What people call the identity provider that they may sign in with; null: there is none, or it is not known yet. */
  readonly provider: string | null;
}

/** How often (ms) a server that did not answer is asked again. */
const ASK_AGAIN = 4_000;

/** Is the server there, and is it a demo desk? Asked before anybody types, and again while it does not answer. */
export const useServer = (): ServerFound => {
  const [found, setFound] = useState<ServerFound>({ kind: 'asking', demo: false, provider: null });
  useEffect(() => {
    let over = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      const answer = await call<HealthResponse>(routes.health);
      if (over) return;
      if (answer.kind === 'unreachable') {
        setFound(({ provider }) => ({ kind: 'unreachable', demo: false, provider }));
        timer = setTimeout(() => void ask(), ASK_AGAIN);
      } else {
        const said = answer.kind === 'ok' ? answer.body : null;
        setFound({ kind: 'here', demo: said?.demo ?? false, provider: said?.provider?.name ?? null });
      }
    };
    void ask();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, []);
  return found;
};
