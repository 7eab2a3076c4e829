import { Button, Textarea } from '@mantine/core';
import type { Refusal } from '@shared/domain/refusal';
import type { Ticket } from '@shared/domain/ticket';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@/ui/error-note';
import { useRefusalText } from '@/ui/use-refusal-text';
import { giveBackFocus } from '../give-back-focus';
import properties from '../properties/properties.module.css';
import { changed, type DetailArgs, mayDetail, setDetail } from './detail';
import styles from './kind.module.css';

interface DetailTextProps {
  readonly ticket: Ticket;
  readonly field: 'rootCause' | 'workaround' | 'implementation' | 'backout' | 'test';
  readonly label: string;
  readonly value: string;
}

/** A long text of the record: read where it stands, written when it is pressed; Ctrl Enter keeps it. */
export const DetailText = ({ ticket, field, label, value }: DetailTextProps) => {
  const { t } = useTranslation(['kinds', 'ticket']);
  const refusalText = useRefusalText();
  const button = useRef<HTMLButtonElement>(null);
  const [text, setText] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const leave = () => {
    setText(null);
    setRefusal(null);
    giveBackFocus(button);
  };
  const save = async () => {
    if (text === null) return;
    const args: DetailArgs = { [field]: text.trim() };
    const fault = await setDetail(ticket, args, changed(label));
    if (fault) setRefusal(fault);
    else leave();
  };
  const shown = value || <span className={properties['muted']}>{t('page.empty')}</span>;
  return (
    <div className={styles['text']}>
      <h4>{label}</h4>
      {text !== null ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: keys of the field and its buttons together
        <div
          className={properties['long']}
          onKeyDown={(event) => {
            if (event.key === 'Escape') leave();
            else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
            else return;
            event.preventDefault();
            event.stopPropagation();
          }}
        >
          <Textarea
            aria-label={label}
            autoFocus
            autosize
            minRows={3}
            maxRows={16}
            maxLength={32_000}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          {refusal && <ErrorNote>{refusalText(refusal)}</ErrorNote>}
          <footer>
            <Button size="xs" onClick={leave}>
              {t('ticket:properties.cancel')}
            </Button>
            <Button size="xs" variant="filled" onClick={() => void save()}>
              {t('ticket:properties.save')}
            </Button>
          </footer>
        </div>
      ) : mayDetail(ticket) ? (
        <button
          ref={button}
          type="button"
          className={styles['written']}
          aria-label={value ? `${t('page.edit', { field: label })}: ${value}` : t('page.write', { field: label })}
          onClick={() => setText(value)}
        >
          {shown}
        </button>
      ) : (
        <p className={styles['written']}>{shown}</p>
      )}
    </div>
  );
};
