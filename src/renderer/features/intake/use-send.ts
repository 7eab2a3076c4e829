import type { Refusal } from '@shared/domain/refusal';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useDesk, useMe, useWorld } from '@/data/use-desk';
import { refusalText } from '@/ui/refusal-text';
import { showToast } from '@/ui/toast';
import { keepDraft } from './kept-draft';
import { leaveForm } from './leave-form';
import { holdAgain, type Resolution, sendDraft, takeBackLog } from './send-draft';
import { argsOfApplication } from './suggest/application';
import type { LogDraftHandle } from './use-log-draft';

/** Logs the draft and says so, with the way back: taken back, the draft is open again. */
export const useSend = (id: string, handle: LogDraftHandle) => {
  const { t } = useTranslation(['intake', 'refusal', 'domain']);
  const { settings, people } = useDesk();
  const me = useMe();
  const world = useWorld();
  const [, go] = useLocation();
  const { draft, number, again, drop } = handle;

  return useCallback(
    async (then: 'leave' | 'open', resolution: Resolution | null): Promise<void> => {
      if (!settings || number === null) return;
      const why = (refusal: Refusal) => refusalText(refusal, (key, params) => t(key, params ?? {}));
      const caller = people.get(draft.callerId ?? '') ?? (me?.id === draft.callerId ? me : undefined);
      const application = world && me ? argsOfApplication(draft, number, world, me.id) : null;
      const sent = await sendDraft({ draft, number, again, caller, settings, resolution, application });
      if (sent.kind === 'incomplete') return;
      if (sent.kind === 'refused') {
        showToast(t('done.failed', { why: why(sent.refusal) }), null, 'error');
        return;
      }
      drop(true);
      if (then === 'open') go(`/t/${number}`, { replace: true });
      else leaveForm(go);
      const takeBack = async () => {
        const result = await takeBackLog(number, sent);
        if (result.kind === 'refused') showToast(why(result.refusal), null, 'error');
        else if (result.kind === 'canceled') showToast(t('done.canceled', { number }));
        else {
          await holdAgain(draft);
          keepDraft(id, { draft, number, again: null, savedAt: Date.now() });
          go(`/log?draft=${id}`);
          showToast(t('done.takenBack', { number }));
        }
      };
      const [fault] = sent.refused;
      if (fault) {
        const params = { number, to: fault.to, why: why(fault.refusal) };
        showToast(t(`done.${fault.what}Failed`, params), null, 'error');
        return;
      }
      const [lost] = sent.lost;
      if (lost !== undefined) {
        showToast(t('done.fileLost', { number, name: lost }), null, 'error');
        return;
      }
      const byDesk = me?.role !== 'requester';
      const words = resolution ? 'done.loggedResolved' : byDesk ? 'done.logged' : 'done.reported';
      showToast(t(words, { number }), byDesk ? () => void takeBack() : null);
    },
    [settings, people, me, world, draft, number, again, drop, go, id, t],
  );
};
