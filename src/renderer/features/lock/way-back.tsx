import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWayOut } from '@/data/lock/gate';
import { backToLock } from '@/data/lock/locking';
import styles from './lock.module.css';

/** Round the sign-in, for whoever came there from the lock: what that means, and the way back. */
export const WayBack = ({ children }: { readonly children: ReactNode }) => {
  const { t } = useTranslation('lock');
  const out = useWayOut();
  if (!out) return children;
  return (
    <div className={styles['behind']}>
      <aside className={styles['bar']}>
        <span>{t(`bar.${out.why}`, { person: out.name })}</span>
        <Button size="xs" variant="default" onClick={backToLock}>
          {t('bar.back')}
        </Button>
      </aside>
      <div>{children}</div>
    </div>
  );
};
