import { Checkbox } from '@mantine/core';
import type { Preview } from '@shared/domain/application';
import type { Change, Ticket } from '@shared/domain/ticket';
import { useTranslation } from 'react-i18next';
import { useSpeech } from '../use-speech';
import { fieldValue } from './field-value';
import styles from './solution.module.css';
import type { Application } from './use-application';

interface FieldEffectsProps {
  readonly application: Application;
  readonly ticket: Ticket;
  readonly preview: Preview;
}

/** What the solution says of fields, whether it is left out or not; then what follows from it. */
const linesOf = ({ application, ticket, preview }: FieldEffectsProps): readonly Change[] => {
  const said = Object.entries(application.solution.fields)
    .map(([field, to]) => ({ field, from: ticket[field as keyof Ticket], to }))
    .filter(({ from, to }) => from !== to);
  const follows = preview.fields.filter(({ field }) => !said.some((change) => change.field === field));
  return [...said, ...follows];
};

/** Fields before and after. Each can be left out; what only follows from others cannot. */
export const FieldEffects = (props: FieldEffectsProps) => {
  const { application, ticket } = props;
  const { t } = useTranslation(['solution', 'ticket', 'domain']);
  const speech = useSpeech();
  const lines = linesOf(props);
  const tags = application.solution.tags.filter((tag) => !ticket.tags.includes(tag));
  if (lines.length === 0 && tags.length === 0) return null;
  const box = (what: string, label: string) => (
    <Checkbox
      aria-label={t('apply.use', { what: label })}
      checked={!application.isLeftOut(what)}
      onChange={(event) => application.leaveOut(what, !event.currentTarget.checked)}
    />
  );
  return (
    <section aria-label={t('apply.fields')} className={styles['part']}>
      <h3>{t('apply.fields')}</h3>
      <ul className={styles['effects']}>
        {lines.map(({ field, from, to }) => {
          const name = t(`ticket:field.${field}`);
          return (
            <li key={field} data-out={application.isLeftOut(field) || undefined}>
              {field in application.solution.fields ? box(field, name) : <span />}
              <span>{name}</span>
              <span>
                <s>{fieldValue(field, from, speech)}</s> <span aria-hidden="true">→</span>{' '}
                <b>{fieldValue(field, to, speech)}</b>
              </span>
            </li>
          );
        })}
        {tags.map((tag) => (
          <li key={tag} data-out={application.isLeftOut(`tag ${tag}`) || undefined}>
            {box(`tag ${tag}`, tag)}
            <span>{t('apply.tag')}</span>
            <b>{tag}</b>
          </li>
        ))}
      </ul>
    </section>
  );
};
