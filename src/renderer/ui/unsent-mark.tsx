import { IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './unsent-mark.module.css';

/** ↑n: changes of this device that the server has not got yet. Keeps its width when there are none. */
export const UnsentMark = ({ count }: { readonly count: number }) => {
  const { t } = useTranslation('common');
  if (count === 0) return <span className={styles['root']} />;
  const words = t('unsent', { count });
  return (
    <span className={styles['root']} role="img" aria-label={words} data-tip={words}>
      <IconArrowUp size={11} stroke={2.4} aria-hidden="true" />
      {count > 1 && count}
    </span>
  );
};
