import { Button, PasswordInput, Select } from '@mantine/core';
import { useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { type Check, changeSecret, lockNow, removeSecret, setSecret } from '@/data/lock/locking';
import {
  choicesWithin,
  deskLock,
  idleWithin,
  lockPreferences,
  onLockPreferences,
  setLockPreferences,
} from '@/data/lock/preferences';
import { secretFault } from '@/data/lock/secret-rule';
import { triesOf } from '@/data/lock/tries-book';
import { useMe } from '@/data/use-desk';
import { ErrorNote } from '@/ui/error-note';
import { NewSecretForm } from '@/ui/new-secret-form';
import { showToast } from '@/ui/toast';
import { Part, Setting } from '../setting';
import styles from './lock-part.module.css';

const usePreferences = (personId: string) => useSyncExternalStore(onLockPreferences, () => lockPreferences(personId));

/** What a check says to whoever typed the one until now; null: it was right. */
const useSaid = (personId: string) => {
  const { t } = useTranslation('lock');
  return async (result: Check): Promise<string | null> => {
    if (result === 'right') return null;
    if (result === 'wrong') return t('form.wrong');
    const { left } = (await triesOf(personId)).current();
    return t('form.wait', { count: Math.ceil(left / 1_000) });
  };
};

interface PersonProps {
  readonly person: { readonly id: string; readonly name: string };
  readonly onDone: () => void;
}

const SecretEditor = ({ person, isSet, onDone }: PersonProps & { readonly isSet: boolean }) => {
  const { t } = useTranslation('lock');
  const said = useSaid(person.id);
  const names = [person.id, ...person.name.split(/\s+/u)];
  return (
    <NewSecretForm
      t={(word) => t(`form.${word}`)}
      asksBefore={isSet}
      faultOf={(secret) => {
        const fault = secretFault(secret, names);
        return fault && t(`form.fault.${fault}`);
      }}
      onSave={async (secret, before) => {
        try {
          if (isSet) {
            const wrong = await said(await changeSecret(person, before, secret));
            if (wrong) return wrong;
          } else await setSecret(person, secret);
        } catch {
          return t('form.failed');
        }
        showToast(t('setting.isSet'));
        onDone();
        return null;
      }}
      onCancel={onDone}
    />
  );
};

const Removal = ({ person, onDone }: PersonProps) => {
  const { t } = useTranslation('lock');
  const said = useSaid(person.id);
  const field = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      const wrong = await said(await removeSecret(person, field.current?.value ?? ''));
      setFault(wrong);
      if (wrong) return;
      showToast(t('setting.isRemoved'));
      onDone();
    } catch {
      setFault(t('form.failed'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className={styles['form']} onSubmit={(event) => void submit(event)}>
      <PasswordInput
        ref={field}
        label={t('form.before')}
        description={t('setting.removeHint')}
        autoComplete="off"
        autoFocus
        visibilityToggleButtonProps={{ 'aria-label': t('form.show') }}
      />
      {fault && <ErrorNote>{fault}</ErrorNote>}
      <div className={styles['buttons']}>
        <Button variant="subtle" onClick={onDone}>
          {t('form.cancel')}
        </Button>
        <Button type="submit" variant="filled" loading={busy}>
          {t('setting.removeSure')}
        </Button>
      </div>
    </form>
  );
};

const Idle = ({ personId }: { readonly personId: string }) => {
  const { t } = useTranslation('lock');
  const { idleMinutes } = usePreferences(personId);
  const policy = deskLock();
  const most = policy.required ? policy.idleMinutes : undefined;
  const data = choicesWithin(policy).map((minutes) => ({
    value: String(minutes),
    label: minutes === null ? t('setting.never') : t('setting.minutes', { count: minutes }),
  }));
  return (
    <Setting
      label={t('setting.idle')}
      hint={
        <>
          {t('setting.idleHint')} {most !== undefined && t('setting.idleBound', { count: most })}
        </>
      }
    >
      <Select
        aria-label={t('setting.idle')}
        data={data}
        value={String(idleWithin(idleMinutes, policy))}
        allowDeselect={false}
        onChange={(value) =>
          value !== null && setLockPreferences(personId, { idleMinutes: value === 'null' ? null : Number(value) })
        }
      />
    </Setting>
  );
};

/** Whether this device can be locked, by what, and when it is. */
export const LockPart = () => {
  const { t } = useTranslation('lock');
  const me = useMe();
  const { secret } = usePreferences(me?.id ?? '');
  const [doing, setDoing] = useState<'set' | 'remove' | null>(null);
  if (!me) return null;
  const done = () => setDoing(null);
  const demanded = deskLock().required;
  return (
    <Part title={t('setting.title')}>
      <Setting
        label={t('setting.secret')}
        hint={
          <>
            {secret === null ? t('setting.offer') : t(`setting.is.${secret}`)}{' '}
            {secret !== null && demanded && t('setting.demanded')}
          </>
        }
      >
        {doing === null && (
          <>
            {secret !== null && !demanded && (
              <Button variant="subtle" onClick={() => setDoing('remove')}>
                {t('setting.remove')}
              </Button>
            )}
            <Button onClick={() => setDoing('set')}>{t(secret === null ? 'setting.set' : 'setting.change')}</Button>
          </>
        )}
      </Setting>
      {doing === 'set' && (
        <div className={styles['editor']}>
          <SecretEditor person={me} isSet={secret !== null} onDone={done} />
        </div>
      )}
      {doing === 'remove' && <Removal person={me} onDone={done} />}
      {secret !== null && (
        <>
          <Idle personId={me.id} />
          <Setting label={t('setting.now')} hint={t('setting.nowHint')}>
            <Button onClick={() => void lockNow()}>{t('setting.now')}</Button>
          </Setting>
        </>
      )}
    </Part>
  );
};
