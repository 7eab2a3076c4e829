import { IconCheck, IconCloudOff, IconCloudUp, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSelector } from 'react-redux';
import { useUnsentFiles } from '@/data/files/states';
import { selectOutboxCounts } from '@/data/selectors';
import { useAgingLink, useSession } from '@/data/use-desk';
import { useNow } from '@/ui/now';
import text from '@/ui/text.module.css';
import { useFormat } from '@/ui/use-format';
import { openOutbox } from '../panels';
import styles from './status-bar.module.css';
import { type SyncTone, syncWords } from './sync-words';

const icons: Readonly<Record<SyncTone, React.ReactNode>> = {
  calm: <IconCheck size={13} stroke={2.2} />,
  sending: <IconRefresh size={13} stroke={1.9} />,
  offline: <IconCloudOff size={14} stroke={1.9} />,
  attention: <IconCloudUp size={14} stroke={1.9} />,
};

/** Says in one sentence where this device stands, and opens the outbox. Read out when the state changes, not each second. */
export const SyncChip = () => {
  const { t } = useTranslation('app');
  const { time, duration, count: number } = useFormat();
  const link = useAgingLink();
  const session = useSession();
  const outbox = useSelector(selectOutboxCounts);
  const words = syncWords(link, outbox, session, useNow(1000), useUnsentFiles(), window.firstline !== undefined);
  const values = {
    count: words.count ?? 0,
    done: words.done ?? 0,
    time: words.since === undefined ? '' : time(words.since),
    age:
      (words.seconds ?? 0) < 60
        ? t('sync.seconds', { count: words.seconds ?? 0 })
        : duration((words.seconds ?? 0) * 1000),
    total: number(words.count ?? 0),
  };
  const sentence = t(`sync.${words.key}`, values);
  const spoken = words.key === 'synced' ? t('sync.spokenOnline') : sentence;
  return (
    <>
      <button
        type="button"
        className={styles[words.tone]}
        onClick={openOutbox}
        data-sync={words.key}
        title={t('sync.open')}
      >
        <span aria-hidden="true" className={styles['icon']}>
          {icons[words.tone]}
        </span>
        {sentence}
      </button>
      <span className={text['hidden']} aria-live="polite">
        {spoken}
      </span>
    </>
  );
};
