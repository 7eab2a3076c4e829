import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { showToast } from '@/ui/toast';
import { useFormat } from '@/ui/use-format';
import { exportRows } from './export-rows';

/** Saves the list, and says how it went. */
export const useExport = (numbers: () => readonly string[], name: string): (() => void) => {
  const { t } = useTranslation('queue');
  const { count: number } = useFormat();
  return useCallback(() => {
    exportRows(numbers(), name).then(
      (count) => count !== null && showToast(t('export.done', { count, number: number(count) })),
      () => showToast(t('export.failed'), null, 'error'),
    );
  }, [numbers, name, t, number]);
};
