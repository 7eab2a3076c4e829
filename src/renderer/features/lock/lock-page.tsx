import { Button } from '@mantine/core';
import { IconAlertTriangle, IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GatePerson } from '@/data/lock/gate';
import { leaveLocked } from '@/data/lock/locking';
import { lockPreferences } from '@/data/lock/preferences';
import { hasSecret } from '@/data/vault/vault';
import { DoorPage } from '@/ui/door-page';
import { Banner } from '@/ui/error-note';
import { PersonAvatar } from '@/ui/person-avatar';
import styles from './lock.module.css';
import { UnlockForm } from './unlock-form';

/** The way out says first what it costs. */
const Forgot = ({ person, onBack }: { readonly person: GatePerson; readonly onBack: (() => void) | null }) => {
  const { t } = useTranslation('lock');
  const { unsent } = lockPreferences(person.id);
  const lost =
    unsent === null
      ? t('forgot.lostUnknown')
      : unsent === 0
        ? t('forgot.lostNone')
        : t('forgot.lost', { count: unsent });
  return (
    <section className={styles['forgot']} aria-labelledby="lock-forgot">
      <h2 id="lock-forgot">{t('forgot.title')}</h2>
      <p>{t(onBack ? 'forgot.text' : 'forgot.keyring')}</p>
      <div className={styles['note']}>
        <Banner tone="amber" icon={<IconAlertTriangle size={16} stroke={1.8} aria-hidden="true" />}>
          {lost}
        </Banner>
      </div>
      <div className={styles['ways']}>
        <Button autoFocus onClick={() => leaveLocked(person, 'forgot')}>
          {t('forgot.go')}
        </Button>
        {onBack && (
          <Button variant="subtle" onClick={onBack}>
            {t('forgot.back')}
          </Button>
        )}
      </div>
    </section>
  );
};

interface LockPageProps {
  readonly person: GatePerson;
  readonly ordered: boolean;
}

/** Who sits here, and the one thing that they have to know. Nothing of the desk is on it. */
export const LockPage = ({ person, ordered }: LockPageProps) => {
  const { t } = useTranslation(['lock', 'app']);
  const [forgot, setForgot] = useState(false);
  // Sealed by the system's keyring alone, which does not open it any more: there is nothing to type.
  const typed = window.firstline === undefined || hasSecret(person.id);
  return (
    <DoorPage name={t('app:name')}>
      <div className={styles['who']}>
        <PersonAvatar name={person.name} size={44} />
        <div>
          <h1>{person.name}</h1>
          <p>
            <IconLock size={14} stroke={1.8} aria-hidden="true" /> {t('locked.title')}
          </p>
        </div>
      </div>
      {ordered && (
        <div className={styles['note']}>
          <Banner tone="amber" icon={<IconAlertTriangle size={16} stroke={1.8} aria-hidden="true" />}>
            {t('locked.ordered')}
          </Banner>
        </div>
      )}
      {forgot || !typed ? (
        <Forgot person={person} onBack={typed ? () => setForgot(false) : null} />
      ) : (
        <>
          <p className={styles['lead']}>{t('locked.lead')}</p>
          <UnlockForm personId={person.id} />
          <div className={styles['ways']}>
            <Button size="xs" variant="subtle" onClick={() => setForgot(true)}>
              {t('locked.forgot')}
            </Button>
            <Button size="xs" variant="subtle" onClick={() => leaveLocked(person, 'other')}>
              {t('locked.other')}
            </Button>
          </div>
        </>
      )}
    </DoorPage>
  );
};
