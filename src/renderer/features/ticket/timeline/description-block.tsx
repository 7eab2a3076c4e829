import type { Ticket } from '@shared/domain/ticket';
import { useTranslation } from 'react-i18next';
import { classNames } from '@/ui/class-names';
import { DescriptionEditor } from '../properties/description-editor';
import { EditableProperty } from '../properties/editable-property';
import { WrittenText } from '../written-text';
import styles from './timeline.module.css';

/** What was reported, in full: the first thing to read. */
export const DescriptionBlock = ({ ticket, mayEdit }: { readonly ticket: Ticket; readonly mayEdit: boolean }) => {
  const { t } = useTranslation('ticket');
  const empty = ticket.description.trim() === '';
  if (empty && !mayEdit) return null;
  return (
    <article className={classNames(styles['block'], styles['description'])}>
      <header>
        <b>{t('timeline.description')}</b>
      </header>
      <div className={styles['body']}>
        {!empty && <WrittenText text={ticket.description} />}
        {mayEdit && (
          <EditableProperty
            ticket={ticket}
            field="description"
            bare
            value={<span className={styles['edit']}>{t('properties.editDescription')}</span>}
            words={ticket.description.slice(0, 60)}
            editor={(props) => <DescriptionEditor {...props} />}
          />
        )}
      </div>
    </article>
  );
};
