import { TextInput } from '@mantine/core';
import { channels, type Ticket } from '@shared/domain/ticket';
import { useTranslation } from 'react-i18next';
import { useDesk } from '@/data/use-desk';
import { permits } from '@/ui/action';
import { useAction, useActions } from '@/ui/actions-context';
import { Section } from '@/ui/section';
import { useFormat } from '@/ui/use-format';
import { useSpeech } from '../use-speech';
import { CategoryProperty } from './category-property';
import { EditableProperty } from './editable-property';
import { fromLocal, toLocal } from './local-time';
import { Origin } from './origin';
import { PickEditor } from './pick-editor';
import styles from './properties.module.css';
import { TextEditor } from './text-editor';

const LINE = 160;
const WORDS = 32_000;

/** Impact and urgency are changed together, on the matrix. */
const ImpactUrgency = ({ ticket }: { readonly ticket: Ticket }) => {
  const { t } = useTranslation(['ticket', 'domain']);
  const { contextAt } = useActions();
  const action = useAction('ticket.priority');
  const named = (kind: 'impact' | 'urgency', level: number) =>
    `${level} ${t(`domain:${kind}.${level}`, { defaultValue: '' })}`.trim();
  const words = t('properties.impactUrgency', {
    impact: named('impact', ticket.impact),
    urgency: named('urgency', ticket.urgency),
  });
  const contextOf = (anchor: HTMLElement | null) => ({ ...contextAt(anchor), tickets: [ticket.number] });
  const may = action && permits(action, contextOf(null)) === true;
  return (
    <div className={styles['fact']}>
      <dt>{t('field.impact')}</dt>
      <dd>
        {may ? (
          <button
            type="button"
            className={styles['value']}
            aria-haspopup="dialog"
            aria-label={t('properties.edit', { field: t('field.impact'), value: words })}
            onClick={(event) => action.run(contextOf(event.currentTarget))}
          >
            {words}
          </button>
        ) : (
          <span className={styles['value']}>{words}</span>
        )}
      </dd>
    </div>
  );
};

export const FactsSection = ({ ticket }: { readonly ticket: Ticket }) => {
  const { t } = useTranslation(['ticket', 'domain']);
  const { moment, fullMoment } = useFormat();
  const speech = useSpeech();
  const { settings } = useDesk();
  const services = (settings?.services ?? []).filter((service) => service.active || service.id === ticket.serviceId);
  const service = ticket.serviceId === null ? null : speech.service(ticket.serviceId);
  const channel = t(`domain:channel.${ticket.channel}`);
  const line = (field: 'configurationItem' | 'location' | 'contact') => (
    <EditableProperty
      ticket={ticket}
      field={field}
      value={ticket[field]}
      words={ticket[field] ?? ''}
      editor={(props) => <TextEditor {...props} most={LINE} />}
    />
  );
  return (
    <Section title={t('properties.label')}>
      <dl className={styles['facts']}>
        <EditableProperty
          ticket={ticket}
          field="serviceId"
          value={service}
          words={service ?? ''}
          editor={(props) => (
            <PickEditor
              {...props}
              clearable
              placeholder={t('properties.typeService')}
              options={services.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
        />
        <CategoryProperty ticket={ticket} />
        <ImpactUrgency ticket={ticket} />
        {line('configurationItem')}
        {line('location')}
        <EditableProperty
          ticket={ticket}
          field="affects"
          value={ticket.affects}
          words={ticket.affects ?? ''}
          editor={(props) => <TextEditor {...props} most={WORDS} long />}
        />
        <EditableProperty
          ticket={ticket}
          field="noticedAt"
          value={
            ticket.noticedAt === null ? null : (
              <span title={fullMoment(ticket.noticedAt)}>{moment(ticket.noticedAt)}</span>
            )
          }
          words={ticket.noticedAt === null ? '' : fullMoment(ticket.noticedAt)}
          editor={({ label, value, onSave }) => (
            <TextInput
              type="datetime-local"
              aria-label={label}
              autoFocus
              defaultValue={toLocal(value)}
              max={toLocal(Date.now())}
              onKeyDown={(event) => {
                if (event.key === 'Enter') onSave(fromLocal(event.currentTarget.value));
              }}
              onBlur={(event) => onSave(fromLocal(event.currentTarget.value))}
            />
          )}
        />
        <EditableProperty
          ticket={ticket}
          field="channel"
          value={channel}
          words={channel}
          editor={({ onSave, ...props }) => (
            <PickEditor
              {...props}
              options={channels.map((value) => ({ value, label: t(`domain:channel.${value}`) }))}
              onSave={(value) => {
                const next = channels.find((candidate) => candidate === value);
                if (next) onSave(next);
              }}
            />
          )}
        />
        {line('contact')}
        <Origin ticket={ticket} />
      </dl>
    </Section>
  );
};
