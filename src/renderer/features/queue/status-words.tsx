import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLink } from '@/data/use-desk';
import { useSayStatus } from '@/ui/status-note';
import { useFormat } from '@/ui/use-format';
import { type ListStore, useListPart } from './list/list-state';

interface StatusWordsProps {
  readonly store: ListStore;
  readonly count: number;
}

/** What the status bar says of the list. Shows nothing itself, so that the line's news render nothing but this. */
export const StatusWords = memo(({ store, count }: StatusWordsProps) => {
  const { t } = useTranslation('queue');
  const { moment } = useFormat();
  const link = useLink();
  const selected = useListPart(store, (state) => state.selected.size);
  const words = selected > 0 ? t('status.selected', { selected, count }) : t('status.tickets', { count });
  useSayStatus(
    link.kind === 'offline' && link.lastSyncAt !== null
      ? `${words} · ${t('status.asOf', { time: moment(link.lastSyncAt) })}`
      : words,
  );
  return null;
});
