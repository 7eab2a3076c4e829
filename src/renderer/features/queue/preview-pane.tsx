import { memo, type ReactNode, useDeferredValue, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { markRead } from '@/data/read-marks';
import { useRow } from '@/data/use-rows';
import { EmptyState } from '@/ui/empty-state';
import { type ListStore, useListPart } from './list/list-state';
import styles from './queue-page.module.css';

interface PreviewPaneProps {
  readonly store: ListStore;
  readonly content: (number: string) => ReactNode;
  /** The list holds nothing, whatever had the focus before. */
  readonly empty: boolean;
}

/** While the focus runs through the list, the preview waits until it rests. */
const REST_MS = 60;
/** Who looks at it for that long has read it. */
const READ_MS = 1_200;

const useRested = (number: string | null): string | null => {
  const [rested, setRested] = useState(number);
  useEffect(() => {
    const timer = setTimeout(() => setRested(number), REST_MS);
    return () => clearTimeout(timer);
  }, [number]);
  return useDeferredValue(rested);
};

export const PreviewPane = memo(({ store, content, empty }: PreviewPaneProps) => {
  const { t } = useTranslation('queue');
  const number = useRested(
    useListPart(store, ({ focused }) => (empty || focused === null || focused.startsWith('group:') ? null : focused)),
  );
  const version = useRow(number ?? '')?.version;
  useEffect(() => {
    if (number === null || version === undefined) return;
    const timer = setTimeout(() => markRead(number, version), READ_MS);
    return () => clearTimeout(timer);
  }, [number, version]);
  return (
    <aside className={styles['preview']} data-region="preview" aria-label={t('preview.label')} tabIndex={-1}>
      {number === null ? (
        <div className={styles['empty']} style={{ height: '100%' }}>
          <EmptyState title={t('preview.empty')}>{t('preview.emptyHow')}</EmptyState>
        </div>
      ) : (
        content(number)
      )}
    </aside>
  );
});
