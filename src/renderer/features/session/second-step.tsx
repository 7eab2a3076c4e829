import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@/ui/error-note';
import { NewFactorKey } from '@/ui/new-factor';
import { RecoveryCodeList } from '@/ui/recovery-codes';
import { SignInFaultWords } from './sign-in-fault-words';
import styles from './sign-in-page.module.css';
import type { SecondStep as Step, useSignIn } from './use-sign-in';

const LONGEST = 40;

interface CodeStepProps {
  readonly step: Extract<Step, { kind: 'code' }>;
  readonly signIn: ReturnType<typeof useSignIn>;
}

const CodeStep = ({ step: { enrol }, signIn }: CodeStepProps) => {
  const { t } = useTranslation('security');
  const [recovery, setRecovery] = useState(false);
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const { sendCode, startAgain, forgive, busy, fault, wait } = signIn;

  // A wrong code stands selected: the next key, or the next paste, replaces it.
  useEffect(() => {
    if (fault?.kind === 'wrongCode') field.current?.select();
  }, [fault]);

  const turn = () => {
    setRecovery(!recovery);
    setMissing(false);
    forgive();
  };
  const submit = (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const code = String(new FormData(event.currentTarget).get('code') ?? '').trim();
    setMissing(code === '');
    if (code === '') field.current?.focus();
    else void sendCode(code);
  };

  const lead = enrol ? 'enrolLead' : recovery ? 'recoveryLead' : 'codeLead';
  return (
    <form onSubmit={submit} noValidate>
      <p className={styles['lead']}>{t(lead)}</p>
      {enrol && <NewFactorKey secret={enrol.secret} uri={enrol.uri} />}
      <TextInput
        key={String(recovery)}
        ref={field}
        name="code"
        label={t(enrol ? 'firstCode' : recovery ? 'recoveryCode' : 'code')}
        size="md"
        maxLength={LONGEST}
        autoComplete={recovery ? 'off' : 'one-time-code'}
        inputMode={recovery ? 'text' : 'numeric'}
        autoCapitalize="none"
        spellCheck={false}
        autoFocus
        error={missing ? t('missing') : undefined}
      />
      {fault && (
        <ErrorNote>
          <SignInFaultWords fault={fault} wait={wait} />
        </ErrorNote>
      )}
      <Button type="submit" variant="filled" size="md" fullWidth loading={busy} disabled={wait > 0}>
        {t('goOn')}
      </Button>
      <div className={styles['ways']}>
        {!enrol && (
          <Button size="xs" variant="subtle" onClick={turn}>
            {t(recovery ? 'useApp' : 'useRecovery')}
          </Button>
        )}
        <Button size="xs" variant="subtle" onClick={startAgain}>
          {t('back')}
        </Button>
      </div>
    </form>
  );
};

/** What comes after the password, where the desk or the person wants more than that. */
export const SecondStep = ({ step, signIn }: { readonly step: Step; readonly signIn: ReturnType<typeof useSignIn> }) =>
  step.kind === 'code' ? (
    <CodeStep step={step} signIn={signIn} />
  ) : (
    <RecoveryCodeList codes={step.recoveryCodes} onKept={() => void step.enter()} />
  );
