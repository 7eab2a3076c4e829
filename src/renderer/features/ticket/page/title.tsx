import type { Ticket } from '@shared/domain/ticket';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { canRun } from '@/data/run-command';
import { ErrorNote } from '@/ui/error-note';
import { useRefusalText } from '@/ui/use-refusal-text';
import { giveBackFocus } from '../give-back-focus';
import { useEdit } from '../properties/use-edit';
import styles from './head.module.css';

const MOST = 160;

/** The title; pressed, it can be written. Enter keeps, Escape leaves it as it was. */
export const Title = ({ ticket }: { readonly ticket: Ticket }) => {
  const { t } = useTranslation('ticket');
  const refusalText = useRefusalText();
  const button = useRef<HTMLButtonElement>(null);
  const [text, setText] = useState<string | null>(null);
  const { refusal, edit, seen } = useEdit(ticket, 'shortDescription');
  const mayEdit = canRun('ticket.edit.v1', ticket, {})?.code !== 'permission.denied';
  const close = () => {
    setText(null);
    giveBackFocus(button);
  };
  const keep = async () => {
    if (text === null) return;
    const next = text.trim();
    if (next === '' || next === seen()) close();
    else if (await edit(next)) close();
  };
  if (text === null) {
    return (
      <h1 className={styles['title']} dir="auto">
        {mayEdit ? (
          <button
            ref={button}
            type="button"
            title={t('page.editTitle')}
            onClick={() => {
              seen(ticket.shortDescription);
              setText(ticket.shortDescription);
            }}
          >
            {ticket.shortDescription}
          </button>
        ) : (
          ticket.shortDescription
        )}
      </h1>
    );
  }
  return (
    <div className={styles['writing']}>
      <h1 className={styles['hidden']}>{ticket.shortDescription}</h1>
      <textarea
        // biome-ignore lint/a11y/noAutofocus: it replaces the button that was pressed
        autoFocus
        aria-label={t('page.title', { number: ticket.number })}
        dir="auto"
        rows={1}
        maxLength={MOST}
        value={text}
        onChange={(event) => setText(event.currentTarget.value.replaceAll('\n', ' '))}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => void keep()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            void keep();
          } else if (event.key === 'Escape') {
            event.preventDefault();
            event.stopPropagation();
            close();
          }
        }}
      />
      {refusal && <ErrorNote>{refusalText(refusal)}</ErrorNote>}
    </div>
  );
};
