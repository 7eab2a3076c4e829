// Recurring incidents on a page: looked for as long as the page wants to know, and again when other groups are asked about.
import type { RecurringCluster } from '@shared/learning/recurring/find';
import { useCallback, useEffect, useState } from 'react';
import {
  NO_PATTERN,
  RECURRING,
  RECURRING_PROGRESS,
  RECURRING_STOP,
  type RecurringAnswer,
  type RecurringQuestion,
} from './recurring-calls';
import { askSearchWorker } from './search';
import { useKnowing } from './use-suggestions';

/** ms */
const TELL_EVERY = 250;

export type Recurring =
  /** `share` of the work, 0 to 1. */
  | { readonly kind: 'looking'; readonly share: number }
  | { readonly kind: 'found'; readonly clusters: readonly RecurringCluster[] }
  | { readonly kind: 'stopped' | 'failed' };

export interface RecurringHandle {
  readonly state: Recurring;
  readonly stop: () => void;
  readonly again: () => void;
  /** Remembered on this device, for this person. */
  readonly dismiss: (cluster: RecurringCluster) => void;
}

const stopLooking = (): void => void askSearchWorker(RECURRING_STOP, null).catch(() => undefined);

export const useRecurring = ({ days, groupIds }: RecurringQuestion): RecurringHandle => {
  const [state, setState] = useState<Recurring>({ kind: 'looking', share: 0 });
  const [attempt, setAttempt] = useState(0);
  const groups = groupIds?.join(' ') ?? null;
  const knowing = useKnowing();
  useEffect(() => {
    let wanted = true;
    setState({ kind: 'looking', share: 0 });
    const question: RecurringQuestion = { days, groupIds: groups?.split(' ') ?? null };
    const telling = setInterval(() => {
      askSearchWorker<number | null>(RECURRING_PROGRESS, null).then(
        (share) => {
          if (wanted && share !== null) setState((now) => (now.kind === 'looking' ? { kind: 'looking', share } : now));
        },
        () => undefined,
      );
    }, TELL_EVERY);
    askSearchWorker<RecurringAnswer>(RECURRING, question)
      .then(
        (clusters) => {
          if (wanted) setState(clusters ? { kind: 'found', clusters } : { kind: 'stopped' });
        },
        () => wanted && setState({ kind: 'failed' }),
      )
      .finally(() => clearInterval(telling));
    return () => {
      wanted = false;
      clearInterval(telling);
      stopLooking();
    };
  }, [days, groups, attempt, knowing]);
  const again = useCallback(() => setAttempt((count) => count + 1), []);
  const dismiss = useCallback((cluster: RecurringCluster) => {
    void askSearchWorker(NO_PATTERN, cluster.tickets).catch(() => undefined);
    setState((now) =>
      now.kind === 'found' ? { kind: 'found', clusters: now.clusters.filter((each) => each !== cluster) } : now,
    );
  }, []);
  return { state, stop: stopLooking, again, dismiss };
};
