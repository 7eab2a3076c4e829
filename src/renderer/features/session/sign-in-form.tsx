import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@/ui/error-note';
import { DEVICE_NAME_MAX } from './device-name';
import { SignInFaultWords } from './sign-in-fault-words';
import styles from './sign-in-page.module.css';
import { useDeviceName } from './use-device-name';
import type { useSignIn } from './use-sign-in';

const DeviceName = ({ value, onChange }: { value: string; onChange: (name: string) => void }) => {
  const { t } = useTranslation('session');
  const [editing, setEditing] = useState(false);
  if (!editing) {
    return (
      <p className={styles['device']}>
        <span>
          {t('deviceName')}: <b>{value}</b>
        </span>
        <Button size="xs" variant="subtle" onClick={() => setEditing(true)}>
          {t('change')}
        </Button>
      </p>
    );
  }
  return (
    <TextInput
      label={t('deviceName')}
      description={t('deviceHint')}
      value={value}
      size="md"
      maxLength={DEVICE_NAME_MAX}
      autoComplete="off"
      data-autofocus
      autoFocus
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
};

interface SignInFormProps {
  /** Known already: whoever was signed in here. */
  readonly name: string | null;
  readonly signIn: ReturnType<typeof useSignIn>;
}

/** A plain form with the names that password managers look for. */
export const SignInForm = ({ name: known, signIn }: SignInFormProps) => {
  const { t } = useTranslation('session');
  const guessed = useDeviceName();
  const [missing, setMissing] = useState<readonly string[]>([]);
  const [device, setDevice] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const { attempt, busy, fault, wait } = signIn;

  // The password stands selected after a wrong one: the next key replaces it.
  useEffect(() => {
    if (fault?.kind === 'wrong') form.current?.querySelector<HTMLInputElement>('[name="password"]')?.select();
  }, [fault]);

  const submit = (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const name = String(data.get('username') ?? '').trim();
    const password = String(data.get('password') ?? '');
    const gaps = [...(name === '' ? ['name'] : []), ...(password === '' ? ['password'] : [])];
    setMissing(gaps);
    const [gap] = gaps;
    if (gap) {
      const field = gap === 'name' ? 'username' : 'password';
      event.currentTarget.querySelector<HTMLInputElement>(`[name="${field}"]`)?.focus();
      return;
    }
    void attempt({ name, password, deviceName: (device ?? guessed).trim() || guessed });
  };

  return (
    <form ref={form} onSubmit={submit} noValidate>
      <TextInput
        name="username"
        label={t('name')}
        size="md"
        defaultValue={known ?? ''}
        autoComplete="username webauthn"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus={known === null}
        placeholder={t('nameHint')}
        error={missing.includes('name') ? t('required.name') : undefined}
      />
      <PasswordInput
        name="password"
        label={t('password')}
        size="md"
        autoComplete="current-password"
        autoFocus={known !== null}
        error={missing.includes('password') ? t('required.password') : undefined}
        visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
      />
      <DeviceName value={device ?? guessed} onChange={setDevice} />
      {fault && (
        <ErrorNote>
          <SignInFaultWords fault={fault} wait={wait} />
        </ErrorNote>
      )}
      <Button type="submit" variant="filled" size="md" fullWidth loading={busy} disabled={wait > 0}>
        {t('signIn')}
      </Button>
    </form>
  );
};
