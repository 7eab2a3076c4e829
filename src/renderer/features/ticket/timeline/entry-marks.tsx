import { IconCloudUp, IconWifiOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/ui/use-format';
import type { Moment } from './arrange';
import styles from './timeline.module.css';

/** What is particular about how an entry came here: not sent yet, or made without a network. */
export const EntryMarks = ({ moment }: { readonly moment: Moment }) => {
  const { t } = useTranslation('ticket');
  const { moment: momentText } = useFormat();
  return (
    <>
      {moment.unsent && (
        <span className={styles['unsent']}>
          <IconCloudUp size={13} stroke={1.8} aria-hidden="true" />
          {t('timeline.unsent')}
        </span>
      )}
      {moment.late && (
        <span className={styles['late']}>
          <IconWifiOff size={12} stroke={1.8} aria-hidden="true" />
          {t('timeline.late', { time: momentText(moment.entry.receivedAt) })}
        </span>
      )}
    </>
  );
};
