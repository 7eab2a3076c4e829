import { Tooltip } from '@mantine/core';
import { IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './unsent-mark.module.css';

/** ↑n: changes of this device that the server has not got yet. Keeps its width when there are none. */
export const UnsentMark = ({ count }: { readonly count: number }) => {
  const { t } = useTranslation('common');
  if (count === 0) return <span className={styles['root']} />;
  return (
    <Tooltip label={t('unsent', { count })}>
      <span className={styles['root']} role="img" aria-label={t('unsent', { count })}>
        <IconArrowUp size={11} stroke={2.4} aria-hidden="true" />
        {count > 1 && count}
      </span>
    </Tooltip>
  );
};
