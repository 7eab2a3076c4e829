import { IconX } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '@/ui/action-button';
import { useActions } from '@/ui/actions-context';
import { IconButton } from '@/ui/icon-button';
import { listControls } from './list/controls';
import { type ListStore, useListPart } from './list/list-state';
import styles from './queue-page.module.css';

interface BulkBarProps {
  readonly store: ListStore;
  readonly total: number;
}

/** What can be done to all selected tickets at once: the actions that say so of themselves. */
export const BulkBar = memo(({ store, total }: BulkBarProps) => {
  const { t } = useTranslation('queue');
  const { actions } = useActions();
  const count = useListPart(store, (state) => state.selected.size);
  if (count === 0) return null;
  const offered = actions.filter((action) => action.bulk !== undefined).sort((a, b) => (a.bulk ?? 0) - (b.bulk ?? 0));
  return (
    <div className={styles['bulk']} role="toolbar" aria-label={t('bulk.label')} data-region="bulk">
      <b className={styles['bulkCount']} title={t('status.selected', { selected: count, count: total })}>
        {t('bulk.selected', { count })}
      </b>
      <span className={styles['bulkLine']} />
      {offered.map((action) => (
        <ActionButton key={action.id} id={action.id} variant="subtle" withIcon />
      ))}
      <span className={styles['bulkLine']} />
      <IconButton label={t('bulk.clear')} keys="Escape" onClick={() => listControls()?.clearSelection()}>
        <IconX size={15} />
      </IconButton>
    </div>
  );
});
