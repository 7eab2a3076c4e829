import { prefixOf } from '@shared/domain/kinds';
import type { Refusal } from '@shared/domain/refusal';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { NumberPrefix } from '@/data/backend';
import { giveBackNumber, takeNumber } from '@/data/numbers';
import { firstRefusal, runSteps, type StepsResult, takeBackSteps } from '@/data/run-steps';
import { useDesk, useMe } from '@/data/use-desk';
import { refusalText } from '@/ui/refusal-text';
import { showToast } from '@/ui/toast';
import { stepsOf } from './draft';
import type { RecordDraftHandle } from './use-record-draft';

/** Logs the draft under a number of its own, opens it, and says so with the way back. */
export const useLogRecord = ({ draft, drop, restore }: RecordDraftHandle) => {
  const { t } = useTranslation(['kinds', 'refusal']);
  const [, go] = useLocation();
  const { settings, people } = useDesk();
  const me = useMe();
  const [fault, setFault] = useState<Refusal | 'number' | null>(null);

  const log = useCallback(async () => {
    if (!settings || !me) return;
    const taken = await takeNumber(prefixOf[draft.kind] as NumberPrefix);
    if (taken.kind === 'none') {
      setFault('number');
      return;
    }
    const { number } = taken;
    const caller = people.get(draft.callerId ?? '') ?? (draft.callerId === me.id ? me : undefined);
    const steps = stepsOf(draft, number, caller, settings, me);
    const result = steps ? await runSteps(steps) : null;
    if (!result || result.born.length === 0) {
      void giveBackNumber(number);
      setFault(firstRefusal(result?.refused ?? []));
      return;
    }
    drop();
    go(`/t/${number}`, { replace: true });
    const takeBack = async ({ batchId, born }: StepsResult) => {
      const refusal = firstRefusal(await takeBackSteps({ batchId, born }));
      if (refusal) {
        showToast(
          refusalText(refusal, (key, params) => t(key, params ?? {})),
          null,
          'error',
        );
        return;
      }
      restore();
      go(`/new/${draft.kind}${draft.from.length > 0 ? `?from=${draft.from.join(',')}` : ''}`);
      showToast(t('done.takenBack', { number }));
    };
    const count = draft.from.length;
    const words = count > 0 ? t('done.openedLinked', { number, count }) : t('done.opened', { number });
    // Whoever is not of the desk can't cancel what has left: it has no way back.
    showToast(words, me.role === 'requester' ? null : () => void takeBack(result));
  }, [settings, people, me, draft, drop, restore, go, t]);
  return { log, fault };
};
