import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/ui/use-format';
import { bytesText } from '../device/storage';
import styles from './import-section.module.css';

interface JobProgressProps {
  readonly phase: 'uploading' | 'checking' | 'applying';
  readonly file: string;
  readonly done: number;
  readonly total: number;
  /** Null while only bytes are known. */
  readonly rows: number | null;
  readonly onCancel: () => void;
}

export const JobProgress = ({ phase, file, done, total, rows, onCancel }: JobProgressProps) => {
  const { t } = useTranslation('settings');
  const { count, language } = useFormat();
  const share = total > 0 ? Math.min(1, done / total) : 0;
  const words = t(`import.phase.${phase}`, { file });
  const soFar =
    rows === null || rows === 0 ? bytesText(done, language) : t('import.rows', { count: rows, n: count(rows) });
  return (
    <div className={styles['progress']}>
      <p>
        {words} <span className={styles['meta']}>{soFar}</span>
      </p>
      <div
        className={styles['bar']}
        role="progressbar"
        aria-label={words}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share * 100)}
      >
        <i style={{ '--share': share }} />
      </div>
      <Button size="xs" variant="subtle" onClick={onCancel}>
        {t('import.cancel')}
      </Button>
    </div>
  );
};
