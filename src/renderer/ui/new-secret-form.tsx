import { Button, PasswordInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { ErrorNote } from './error-note';
import styles from './new-secret-form.module.css';

export type NewSecretWord = 'before' | 'secret' | 'hint' | 'again' | 'show' | 'save' | 'cancel' | 'different';

interface NewSecretFormProps {
  /** All words are the caller's: this knows no catalogue. */
  readonly t: (word: NewSecretWord) => string;
  /** The one until now has to be typed too. */
  readonly asksBefore?: boolean;
  /** A sentence, or null when it may be taken. */
  readonly faultOf: (secret: string) => string | null;
  /** A sentence of what went wrong, or null. */
  readonly onSave: (secret: string, before: string) => Promise<string | null>;
  readonly onCancel?: () => void;
}

type Faults = Readonly<Partial<Record<'before' | 'secret' | 'again', string>>>;

/** A new PIN or password, typed twice. */
export const NewSecretForm = ({ t, asksBefore = false, faultOf, onSave, onCancel }: NewSecretFormProps) => {
  const [faults, setFaults] = useState<Faults>({});
  const [failed, setFailed] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  const submit = async (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const [before, secret, again] = ['before', 'secret', 'again'].map((name) => String(data.get(name) ?? ''));
    const fault = faultOf(secret ?? '');
    const found: Faults = fault ? { secret: fault } : secret === again ? {} : { again: t('different') };
    setFaults(found);
    const [first] = Object.keys(found);
    if (first) {
      form.current?.querySelector<HTMLInputElement>(`[name="${first}"]`)?.focus();
      return;
    }
    setBusy(true);
    try {
      setFailed(await onSave(secret ?? '', before ?? ''));
    } finally {
      setBusy(false);
    }
  };

  const toggle = { 'aria-label': t('show') };
  return (
    <form ref={form} className={styles['root']} onSubmit={(event) => void submit(event)} noValidate>
      {asksBefore && (
        <PasswordInput
          name="before"
          label={t('before')}
          autoComplete="off"
          autoFocus
          visibilityToggleButtonProps={toggle}
        />
      )}
      <PasswordInput
        name="secret"
        label={t('secret')}
        description={t('hint')}
        autoComplete="new-password"
        autoFocus={!asksBefore}
        error={faults.secret}
        visibilityToggleButtonProps={toggle}
      />
      <PasswordInput
        name="again"
        label={t('again')}
        autoComplete="new-password"
        error={faults.again}
        visibilityToggleButtonProps={toggle}
      />
      {failed && <ErrorNote>{failed}</ErrorNote>}
      <div className={styles['buttons']}>
        {onCancel && (
          <Button variant="subtle" onClick={onCancel}>
            {t('cancel')}
          </Button>
        )}
        <Button type="submit" variant="filled" loading={busy}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
};
