import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/ui/empty-state';

export const Forbidden = () => {
  const { t } = useTranslation('weekly');
  return (
    <EmptyState whole title={t('list.forbidden')}>
      {t('list.forbiddenHow')}
    </EmptyState>
  );
};
