import { Button } from '@mantine/core';
import { IconGitMerge } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './clash-notice.module.css';
import { useFormat } from './use-format';

interface ClashNoticeProps {
  readonly who: string;
  /** When the other one saved (ms). */
  readonly at: number;
  /** What both changed, and what the other has there. */
  readonly fields: readonly { readonly name: string; readonly theirs: string }[];
  readonly onDecide: (which: 'mine' | 'theirs') => void;
}

/** Two changed the same: what the other has, and a choice. Nothing is sent before it. */
export const ClashNotice = ({ who, at, fields, onDecide }: ClashNoticeProps) => {
  const { t } = useTranslation('paper');
  const { time } = useFormat();
  return (
    <section className={styles['clash']} role="alert">
      <IconGitMerge size={16} stroke={1.7} aria-hidden="true" />
      <div>
        <b>{t('clash.title', { who, time: time(at) })}</b>
        <p>{t('clash.body', { fields: fields.map(({ name }) => name).join(', ') })}</p>
        <dl>
          {fields.map(({ name, theirs }) => (
            <div key={name}>
              <dt>{t('clash.theirs', { who, field: name })}</dt>
              <dd>{theirs || t('clash.empty')}</dd>
            </div>
          ))}
        </dl>
      </div>
      <span className={styles['choices']}>
        <Button onClick={() => onDecide('theirs')}>{t('clash.takeTheirs')}</Button>
        <Button variant="filled" onClick={() => onDecide('mine')}>
          {t('clash.mine')}
        </Button>
      </span>
    </section>
  );
};
