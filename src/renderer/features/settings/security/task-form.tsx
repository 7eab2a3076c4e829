import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@/ui/error-note';
import styles from './security.module.css';
import type { FactorFault } from './use-factor';

interface TaskFormProps {
  /** Stands above the fields. */
  readonly children?: ReactNode;
  readonly withPassword?: boolean;
  /** Null: no code is asked for. */
  readonly codeLabel: string | null;
  readonly submit: string;
  readonly busy: boolean;
  readonly fault: FactorFault | null;
  readonly onSubmit: (said: { readonly password: string; readonly code: string }) => void;
  readonly onCancel: () => void;
}

/** Proves that it is oneself: by the password, by a code, or by both. */
export const TaskForm = (props: TaskFormProps) => {
  const { children, withPassword = false, codeLabel, submit, busy, fault, onSubmit, onCancel } = props;
  const { t } = useTranslation(['security', 'session']);
  const form = useRef<HTMLFormElement>(null);
  const send = (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const said = { password: String(data.get('password') ?? ''), code: String(data.get('code') ?? '').trim() };
    const gap =
      withPassword && said.password === '' ? 'password' : codeLabel !== null && said.code === '' ? 'code' : null;
    if (gap) form.current?.querySelector<HTMLInputElement>(`[name="${gap}"]`)?.focus();
    else onSubmit(said);
  };
  return (
    <form ref={form} className={styles['task']} onSubmit={send} noValidate>
      {children}
      {withPassword && (
        <PasswordInput
          name="password"
          label={t('factor.password')}
          description={t('factor.passwordHint')}
          autoComplete="current-password"
          autoFocus
          visibilityToggleButtonProps={{ 'aria-label': t('session:showPassword') }}
        />
      )}
      {codeLabel !== null && (
        <TextInput
          name="code"
          label={codeLabel}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={40}
          autoFocus={!withPassword}
        />
      )}
      {fault && <ErrorNote>{t(`fault.${fault.kind}`, fault.kind === 'other' ? { why: fault.why } : {})}</ErrorNote>}
      <div className={styles['ways']}>
        <Button type="submit" variant="filled" loading={busy}>
          {submit}
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          {t('factor.cancel')}
        </Button>
      </div>
    </form>
  );
};
