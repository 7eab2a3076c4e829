import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe, useWorld } from '@/data/use-desk';
import { showToast } from '@/ui/toast';
import type { LogDraft } from '../draft';
import type { Resolution } from '../send-draft';
import { openInDraft, readsAs } from './application';

/** False: a text of the solution still has variables without a value; the focus is there now. */
export const useTextsReady = (id: string, draft: LogDraft, number: string | null, confirmed: boolean) => {
  const { t } = useTranslation('intake');
  const me = useMe();
  const world = useWorld();
  return useCallback((): boolean => {
    const open = me && world ? openInDraft(draft, number, world, me.id) : [];
    if (open.length === 0 || confirmed) return true;
    document.getElementById(`${id}-application`)?.focus();
    showToast(t('suggest.open', { variables: open.join(' ') }), null, 'error');
    return false;
  }, [id, draft, number, confirmed, me, world, t]);
};

/** How a solution that was taken would resolve it, as it would read now. */
export const useProposal = (draft: LogDraft, number: string | null): Resolution | null => {
  const me = useMe();
  const world = useWorld();
  return me && world ? (readsAs(draft, number, world, me.id)?.resolution ?? null) : null;
};
