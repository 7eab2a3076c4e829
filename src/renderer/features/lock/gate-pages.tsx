// What stands before the desk when that is not the lock: one sentence each, and what can be done.
import { Button, Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { GatePerson, WipedNotice } from '@/data/lock/gate';
import { goOnUnchanged, setSecret } from '@/data/lock/locking';
import { secretFault } from '@/data/lock/secret-rule';
import { noticeRead } from '@/data/lock/wipe';
import { useOutboxCounts } from '@/data/outbox';
import { signOut } from '@/data/session';
import { DoorPage } from '@/ui/door-page';
import { NewSecretForm } from '@/ui/new-secret-form';
import { useFormat } from '@/ui/use-format';
import styles from './lock.module.css';

/** Names that everybody knows of whoever sits here. */
const namesOf = ({ id, name }: GatePerson): readonly string[] => [id, ...name.split(/\s+/u)];

/** The desk asks for it before anything of it comes to this device. */
export const SetPage = ({ person }: { readonly person: GatePerson }) => {
  const { t } = useTranslation(['lock', 'app']);
  return (
    <DoorPage name={t('app:name')}>
      <h1>{t('set.title')}</h1>
      <p className={styles['lead']}>{t('set.lead')}</p>
      <NewSecretForm
        t={(key) => t(`form.${key}`)}
        faultOf={(secret) => {
          const fault = secretFault(secret, namesOf(person));
          return fault && t(`form.fault.${fault}`);
        }}
        onSave={async (secret) => {
          try {
            await setSecret(person, secret);
            return null;
          } catch {
            return t('form.failed');
          }
        }}
      />
      <div className={styles['ways']}>
        <Button size="xs" variant="subtle" onClick={() => void signOut({ forget: false })}>
          {t('set.signOut')}
        </Button>
      </div>
    </DoorPage>
  );
};

export const ChangingPage = () => {
  const { t } = useTranslation(['lock', 'app']);
  return (
    <DoorPage name={t('app:name')}>
      <h1>{t('changing.title')}</h1>
      <p className={styles['lead']} role="status">
        {t('changing.text')}
      </p>
      <Loader size="sm" />
    </DoorPage>
  );
};

export const NotChangedPage = ({ person }: { readonly person: GatePerson }) => {
  const { t } = useTranslation(['lock', 'app']);
  return (
    <DoorPage name={t('app:name')}>
      <h1>{t('notChanged.title')}</h1>
      <p className={styles['lead']} role="alert">
        {t('notChanged.text')}
      </p>
      <Button variant="filled" size="md" autoFocus onClick={() => void goOnUnchanged(person)}>
        {t('notChanged.goOn')}
      </Button>
    </DoorPage>
  );
};

/** `sends`: what waits goes first. */
export const WipingPage = ({ by, sends }: { readonly by: string; readonly sends: boolean }) => {
  const { t } = useTranslation(['lock', 'app']);
  const { unsent } = useOutboxCounts();
  return (
    <DoorPage name={t('app:name')}>
      <h1>{t('wiping.title')}</h1>
      <p className={styles['lead']}>{t('wiping.text', { by })}</p>
      {sends && <p role="status">{unsent === 0 ? t('wiping.sendingNone') : t('wiping.sending', { count: unsent })}</p>}
      <Loader size="sm" />
    </DoorPage>
  );
};

export const WipedPage = ({ notice }: { readonly notice: WipedNotice }) => {
  const { t } = useTranslation(['lock', 'app']);
  const { moment } = useFormat();
  return (
    <DoorPage name={t('app:name')}>
      <h1>{t('wiped.title')}</h1>
      <p className={styles['lead']} role="status">
        {t('wiped.text', { by: notice.by, at: moment(notice.orderedAt) })}
      </p>
      {notice.unsent !== null && notice.unsent > 0 && <p>{t('wiped.unsent', { count: notice.unsent })}</p>}
      {!notice.told && <p>{t('wiped.untold')}</p>}
      <Button variant="filled" size="md" autoFocus onClick={noticeRead}>
        {t('wiped.signIn')}
      </Button>
    </DoorPage>
  );
};
