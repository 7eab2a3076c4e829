import { useTranslation } from 'react-i18next';
import styles from './ask.module.css';

/** Of many tickets, how many the question is really about. */
export const NotAll = ({ able, all }: { readonly able: number; readonly all: number }) => {
  const { t } = useTranslation('ticket');
  return all > 1 && able < all ? <p className={styles['hint']}>{t('ask.notAll', { count: able, all })}</p> : null;
};
