import { Button } from '@mantine/core';
import type { Refusal } from '@shared/domain/refusal';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@/ui/error-note';
import { KeyHint } from '@/ui/key-hint';
import { useRefusalText } from '@/ui/use-refusal-text';
import { stopAskingMajor } from '../asking';
import styles from './ask.module.css';

interface FormProps {
  readonly children: ReactNode;
  readonly submit: string;
  /** False: something is still missing. */
  readonly ready: boolean;
  /** Does it; what was refused is shown, and what was typed stays. */
  readonly onSubmit: () => Promise<Refusal | null>;
  readonly hint?: ReactNode;
}

/** A few questions and one button; Ctrl Enter sends from every field. */
export const Form = ({ children, submit, ready, onSubmit, hint }: FormProps) => {
  const { t } = useTranslation('common');
  const refusalText = useRefusalText();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async () => {
    if (!ready || busy) return;
    setBusy(true);
    const refused = await onSubmit();
    setBusy(false);
    setRefusal(refused);
    if (refused === null) stopAskingMajor();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void send();
  };
  return (
    <form
      className={styles['form']}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div className={styles['fields']}>{children}</div>
      {refusal && <ErrorNote>{refusalText(refusal)}</ErrorNote>}
      <div className={styles['buttons']}>
        {hint && <span className={styles['hint']}>{hint}</span>}
        <Button onClick={stopAskingMajor}>{t('cancel')}</Button>
        <Button type="submit" variant="filled" disabled={!ready} rightSection={<KeyHint keys="Mod+Enter" />}>
          {submit}
        </Button>
      </div>
    </form>
  );
};
