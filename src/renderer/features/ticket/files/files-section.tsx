import type { Ticket } from '@shared/domain/ticket';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { canRun } from '@/data/run-command';
import { Section } from '@/ui/section';
import { AddButton } from '../properties/add-button';
import { FileLine } from './file-line';
import styles from './files.module.css';

/** So many are in sight at first, the newest. */
const FIRST = 6;

export const FilesSection = ({ ticket, atDesk }: { readonly ticket: Ticket; readonly atDesk: boolean }) => {
  const { t } = useTranslation('files');
  const [all, setAll] = useState(false);
  const { number, attachments = [] } = ticket;
  const newest = attachments.toReversed();
  const shown = all ? newest : newest.slice(0, FIRST);
  const add = <AddButton action="ticket.files" number={number} label={t('attach')} />;
  return (
    <Section title={t('title')} aside={add}>
      {attachments.length === 0 ? (
        <p className={styles['muted']}>{t('none')}</p>
      ) : (
        <ul className={styles['list']}>
          {shown.map((attachment) => (
            <FileLine
              key={attachment.id}
              number={number}
              attachment={attachment}
              atDesk={atDesk}
              mayRemove={canRun('ticket.detach.v1', ticket, { attachment: attachment.id }) === null}
            />
          ))}
        </ul>
      )}
      {newest.length > shown.length && (
        <button type="button" className={styles['more']} onClick={() => setAll(true)}>
          {t('showAll', { count: newest.length })}
        </button>
      )}
    </Section>
  );
};
