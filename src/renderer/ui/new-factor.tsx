import { Button } from '@mantine/core';
import type { NewFactor } from '@shared/contract/second-factor';
import { useTranslation } from 'react-i18next';
import { useCopied } from './copied';
import styles from './new-factor.module.css';
import { QrCode } from './qr-code';

/** What an authenticator app is to learn: for its camera, and to be typed. */
export const NewFactorKey = ({ secret, uri }: NewFactor) => {
  const { t } = useTranslation('security');
  const [said, copy] = useCopied();
  return (
    <div className={styles['factor']}>
      <QrCode text={uri} label={t('scan')} />
      <div className={styles['words']}>
        <b>{t('scan')}</b>
        <p>{t('scanHint')}</p>
        <span className={styles['key']}>
          {t('key')}: <code>{secret.match(/.{1,4}/g)?.join(' ')}</code>
        </span>
        <Button size="xs" aria-label={t('copyKey')} onClick={() => void copy(secret)}>
          {said === null ? t('codes.copy') : t(said)}
        </Button>
      </div>
    </div>
  );
};
