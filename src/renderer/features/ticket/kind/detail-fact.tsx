import type { Ticket } from '@shared/domain/ticket';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { giveBackFocus } from '../give-back-focus';
import properties from '../properties/properties.module.css';
import { changed, type DetailArgs, mayDetail, setDetail } from './detail';

interface DetailFactProps {
  readonly ticket: Ticket;
  readonly label: string;
  /** As it is shown; null: not set. */
  readonly words: string | null;
  readonly editor: (props: { readonly save: (args: DetailArgs) => void; readonly leave: () => void }) => ReactNode;
}

/** A short property of the record: a button, and a control once it is pressed. */
export const DetailFact = ({ ticket, label, words, editor }: DetailFactProps) => {
  const { t } = useTranslation('ticket');
  const button = useRef<HTMLButtonElement>(null);
  const [editing, setEditing] = useState(false);
  const leave = () => {
    setEditing(false);
    giveBackFocus(button);
  };
  const save = (args: DetailArgs) => {
    leave();
    void setDetail(ticket, args, changed(label));
  };
  const shown = words ?? <span className={properties['muted']}>{t('properties.empty')}</span>;
  return (
    <div className={properties['fact']}>
      <dt>{label}</dt>
      <dd>
        {editing ? (
          // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves whatever control stands inside
          <div
            className={properties['editor']}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' || event.defaultPrevented) return;
              event.preventDefault();
              event.stopPropagation();
              leave();
            }}
          >
            {editor({ save, leave })}
          </div>
        ) : mayDetail(ticket) ? (
          <button
            ref={button}
            type="button"
            className={properties['value']}
            aria-label={t('properties.edit', { field: label, value: words ?? t('properties.empty') })}
            onClick={() => setEditing(true)}
          >
            {shown}
          </button>
        ) : (
          <span className={properties['value']}>{shown}</span>
        )}
      </dd>
    </div>
  );
};
