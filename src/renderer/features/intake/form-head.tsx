import { IconCopy, IconDeviceFloppy } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLink } from '@/data/use-desk';
import { IconButton } from '@/ui/icon-button';
import { showToast } from '@/ui/toast';
import { useFormat } from '@/ui/use-format';
import styles from './log-form.module.css';
import type { LogDraftHandle } from './use-log-draft';

const NumberWords = ({ number, numberState }: Pick<LogDraftHandle, 'number' | 'numberState'>) => {
  const { t } = useTranslation('intake');
  const online = useLink().kind === 'online';
  if (number === null) {
    const key = numberState === 'taking' ? 'taking' : online ? 'noneOnline' : 'none';
    return <span className={numberState === 'none' ? styles['noNumber'] : styles['meta']}>{t(`number.${key}`)}</span>;
  }
  const copy = async () => {
    await navigator.clipboard.writeText(number);
    showToast(t('number.copied', { number }));
  };
  return (
    <>
      <span className={styles['number']}>{number}</span>
      <IconButton label={t('number.copy', { number })} size={24} onClick={() => void copy()}>
        <IconCopy size={13} />
      </IconButton>
      <span className={styles['meta']}>{t(online ? 'number.online' : 'number.offline')}</span>
    </>
  );
};

interface FormHeadProps {
  readonly title: string;
  readonly handle: LogDraftHandle;
  /** Beside the title. */
  readonly beside?: ReactNode;
  /** At the right end. */
  readonly children?: ReactNode;
}

/** The number to read out, and that nothing typed can get lost. */
export const FormHead = ({ title, handle, beside, children }: FormHeadProps) => {
  const { t } = useTranslation('intake');
  const { time } = useFormat();
  const { savedAt, kept } = handle;
  return (
    <header className={styles['head']}>
      <h1>{title}</h1>
      {beside}
      <span className={styles['reserved']} aria-live="polite">
        <NumberWords {...handle} />
      </span>
      <span className={styles['saved']}>
        {savedAt !== null && kept && (
          <>
            <IconDeviceFloppy size={14} stroke={1.7} aria-hidden="true" />
            {t('draft.saved', { time: time(savedAt) })}
          </>
        )}
        {children}
      </span>
    </header>
  );
};
