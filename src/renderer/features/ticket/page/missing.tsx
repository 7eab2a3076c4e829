import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { EmptyState } from '@/ui/empty-state';
import styles from './page.module.css';
import type { Place } from './place';

interface MissingProps {
  readonly number: string;
  readonly reason: 'loading' | 'unknown' | 'notHere';
  readonly place: Place | null;
}

/** Nothing is said about loading before it takes this long (ms). */
const PATIENCE = 400;

export const Missing = ({ number, reason, place }: MissingProps) => {
  const { t } = useTranslation('ticket');
  const [, go] = useLocation();
  const [waited, setWaited] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setWaited(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  if (reason === 'loading') {
    return (
      <p className={styles['loading']} role="status">
        {waited && t('page.loading', { number })}
      </p>
    );
  }
  return (
    <EmptyState
      title={t(`page.${reason}`, { number })}
      actions={<Button onClick={() => go(place?.path ?? '/')}>{t('page.backToList')}</Button>}
    >
      {t(`page.${reason}Why`)}
    </EmptyState>
  );
};
