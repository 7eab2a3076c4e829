import { Button } from '@mantine/core';
import type { Refusal } from '@shared/domain/refusal';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@/ui/error-note';
import { KeyHint } from '@/ui/key-hint';
import { isSendPress } from '@/ui/keys';
import { useRefusalText } from '@/ui/use-refusal-text';
import styles from './record-form.module.css';

interface RecordFormProps {
  readonly title: string;
  readonly submit: string;
  /** What was refused, or null; undefined: not tried, since something is still missing. */
  readonly onSave: () => Promise<Refusal | null> | undefined;
  readonly onDone: () => void;
  readonly children: ReactNode;
  /** Below the buttons. */
  readonly below?: ReactNode;
}

/** A macro, a rule: its fields, and a refusal where it was asked for. Ctrl Enter saves from every field. */
export const RecordForm = ({ title, submit, onSave, onDone, children, below }: RecordFormProps) => {
  const { t } = useTranslation('common');
  const refusalText = useRefusalText();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const save = async () => {
    const refused = await onSave();
    if (refused === undefined) return;
    setRefusal(refused);
    if (refused === null) onDone();
  };
  return (
    <form
      className={styles['form']}
      aria-label={title}
      onChange={() => setRefusal(null)}
      onKeyDown={(event) => {
        if (!isSendPress(event)) return;
        event.preventDefault();
        void save();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h3>{title}</h3>
      {children}
      {refusal && <ErrorNote>{refusalText(refusal)}</ErrorNote>}
      <footer>
        <Button onClick={onDone}>{t('cancel')}</Button>
        <Button type="submit" variant="filled" rightSection={<KeyHint keys="Mod+Enter" />}>
          {submit}
        </Button>
      </footer>
      {below}
    </form>
  );
};
