import { Button } from '@mantine/core';
import type { Refusal } from '@shared/domain/refusal';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@/ui/error-note';
import { KeyHint } from '@/ui/key-hint';
import { isSendPress } from '@/ui/keys';
import { useRefusalText } from '@/ui/use-refusal-text';
import styles from './ask.module.css';

interface FormProps {
  readonly children: ReactNode;
  readonly submit: string;
  /** False: something is still missing. */
  readonly ready: boolean;
  readonly refusal: Refusal | null;
  readonly hint?: ReactNode;
  /** Instead of "Cancel", where that is the name of what the form does. */
  readonly leave?: string;
  readonly onSubmit: () => void;
  readonly onLeave: () => void;
}

/** A few questions and one button; Ctrl Enter sends from every field. */
export const Form = ({ children, submit, ready, refusal, hint, leave, onSubmit, onLeave }: FormProps) => {
  const { t } = useTranslation('common');
  const refusalText = useRefusalText();
  const send = () => {
    if (ready) onSubmit();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isSendPress(event)) return;
    event.preventDefault();
    send();
  };
  return (
    <form
      className={styles['form']}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {children}
      {refusal && <ErrorNote>{refusalText(refusal)}</ErrorNote>}
      <div className={styles['buttons']}>
        {hint && <span className={styles['hint']}>{hint}</span>}
        <Button onClick={onLeave}>{leave ?? t('cancel')}</Button>
        <Button type="submit" variant="filled" disabled={!ready} rightSection={<KeyHint keys="Mod+Enter" />}>
          {submit}
        </Button>
      </div>
    </form>
  );
};
