import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useAgingLink } from '@/data/use-desk';
import { useFormat } from '@/ui/use-format';
import { type Moment, momentOf, useOriginWords } from './chart-about';
import styles from './workload.module.css';

interface AsOfProps extends Moment {
  readonly failed: boolean;
}

/** As of when the panel is, and from where: it changes with each sync, and nothing else of the head does. */
export const AsOf = memo(({ failed, ...moment }: AsOfProps) => {
  const { t } = useTranslation('workload');
  const { moment: words } = useFormat();
  const origin = useOriginWords();
  const link = useAgingLink();
  return (
    <p className={styles['asOf']} role="status">
      <strong>{t('head.asOf', { moment: words(momentOf(moment)) })}</strong>{' '}
      {failed ? t('head.failed') : origin(moment, link)}
    </p>
  );
});
