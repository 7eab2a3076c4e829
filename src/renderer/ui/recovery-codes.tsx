import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCopied } from './copied';
import styles from './new-factor.module.css';
import { printPage } from './print-page';
import { saveFile } from './save-file';
import { usePageMark } from './use-page-mark';

interface RecoveryCodesProps {
  readonly codes: readonly string[];
  readonly onKept: () => void;
}

/** Shown once, until somebody says that they have kept them. */
export const RecoveryCodeList = ({ codes, onKept }: RecoveryCodesProps) => {
  const { t } = useTranslation('security');
  const [said, copy] = useCopied();
  usePageMark('codes');
  const text = `${codes.join('\n')}\n`;
  return (
    <section className={styles['codes']} aria-labelledby="recovery-codes">
      <h3 id="recovery-codes">{t('codes.title')}</h3>
      <p>{t('codes.lead')}</p>
      <ol>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className={styles['ways']}>
        <Button onClick={() => void copy(text)}>{said === null ? t('codes.copy') : t(said)}</Button>
        <Button onClick={() => saveFile(text, `${t('codes.fileName')}.txt`, 'text/plain')}>{t('codes.save')}</Button>
        <Button onClick={() => void printPage(t('codes.printTitle'))}>{t('codes.print')}</Button>
      </div>
      <div className={styles['ways']}>
        <Button variant="filled" data-autofocus onClick={onKept}>
          {t('codes.kept')}
        </Button>
      </div>
    </section>
  );
};
