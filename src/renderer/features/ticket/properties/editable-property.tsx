import type { EditableField, Ticket } from '@shared/domain/ticket';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { canRun } from '@/data/run-command';
import { ErrorNote } from '@/ui/error-note';
import { useRefusalText } from '@/ui/use-refusal-text';
import { giveBackFocus } from '../give-back-focus';
import styles from './properties.module.css';
import { useEdit } from './use-edit';

export interface EditorProps<F extends EditableField> {
  readonly label: string;
  readonly ticket: Ticket;
  readonly value: Ticket[F];
  /** Keeps the value and closes. */
  readonly onSave: (value: Ticket[F]) => void;
  /** Closes without a change. */
  readonly onLeave: () => void;
}

interface EditablePropertyProps<F extends EditableField> {
  readonly ticket: Ticket;
  readonly field: F;
  /** As it is shown; null: not set. */
  readonly value: ReactNode | null;
  /** The same in words, for who can't see it. */
  readonly words: string;
  /** Without a name before it. */
  readonly bare?: boolean;
  readonly editor: (props: EditorProps<F>) => ReactNode;
}

/** A property that is a button, and a control once it is pressed. Closing gives the focus back. */
export const EditableProperty = <F extends EditableField>({
  ticket,
  field,
  value,
  words,
  bare = false,
  editor,
}: EditablePropertyProps<F>) => {
  const { t } = useTranslation('ticket');
  const refusalText = useRefusalText();
  const button = useRef<HTMLButtonElement>(null);
  const [editing, setEditing] = useState(false);
  const { refusal, edit, seen } = useEdit(ticket, field);
  const label = t(`field.${field as string}`);
  const mayEdit = canRun('ticket.edit.v1', ticket, {})?.code !== 'permission.denied';
  const leave = () => {
    setEditing(false);
    giveBackFocus(button);
  };
  const save = async (next: Ticket[F]) => {
    if (next === seen() || (await edit(next))) leave();
  };
  const shown = value ?? <span className={styles['muted']}>{t('properties.empty')}</span>;
  const control = editing ? (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves whatever control stands inside
    <div
      className={styles['editor']}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        event.stopPropagation();
        leave();
      }}
    >
      {editor({ label, ticket, value: seen(), onSave: (next) => void save(next), onLeave: leave })}
      {refusal && <ErrorNote>{refusalText(refusal)}</ErrorNote>}
    </div>
  ) : mayEdit ? (
    <button
      ref={button}
      type="button"
      className={styles['value']}
      aria-label={t('properties.edit', { field: label, value: words || t('properties.empty') })}
      data-field={field}
      onClick={() => {
        seen(ticket[field]);
        setEditing(true);
      }}
    >
      {shown}
    </button>
  ) : (
    <span className={styles['value']}>{shown}</span>
  );
  if (bare) return control;
  return (
    <div className={styles['fact']}>
      <dt>{label}</dt>
      <dd>{control}</dd>
    </div>
  );
};
