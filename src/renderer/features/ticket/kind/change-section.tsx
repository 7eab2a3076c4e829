import { TextInput } from '@mantine/core';
import type { Detail } from '@shared/domain/kinds';
import { linkedTo } from '@shared/domain/links';
import type { Ticket } from '@shared/domain/ticket';
import { useTranslation } from 'react-i18next';
import { Section } from '@/ui/section';
import { useFormat } from '@/ui/use-format';
import { fromLocal, toLocal } from '../properties/local-time';
import { PickEditor } from '../properties/pick-editor';
import properties from '../properties/properties.module.css';
import { ApprovalsSection } from './approvals-section';
import { DetailFact } from './detail-fact';
import { DetailText } from './detail-text';
import { LinkedList } from './linked-list';
import { TasksSection } from './tasks-section';

type Change = Extract<Detail, { kind: 'change' }>;

const options = {
  type: ['standard', 'normal', 'emergency'],
  risk: ['low', 'moderate', 'high'],
  outcome: ['successful', 'withIssues', 'unsuccessful'],
} as const;
const catalogue = { type: 'types', risk: 'risks', outcome: 'outcomes' } as const;
type Pickable = keyof typeof options;

interface ChangeSectionProps {
  readonly ticket: Ticket;
  readonly detail: Change;
}

const Pick = ({ ticket, detail, field }: ChangeSectionProps & { readonly field: Pickable }) => {
  const { t } = useTranslation('kinds');
  const words = (value: string) => t(`change.${catalogue[field]}.${value}`);
  const label = t(`change.${field}`);
  const value = detail[field];
  return (
    <DetailFact
      ticket={ticket}
      label={label}
      words={value === null ? null : words(value)}
      editor={({ save, leave }) => (
        <PickEditor
          label={label}
          value={value}
          options={options[field].map((each) => ({ value: each, label: words(each) }))}
          onSave={(next) => next !== null && save({ [field]: next })}
          onLeave={leave}
        />
      )}
    />
  );
};

const Moment = ({ ticket, detail, field }: ChangeSectionProps & { readonly field: 'plannedStart' | 'plannedEnd' }) => {
  const { t } = useTranslation('kinds');
  const { fullMoment } = useFormat();
  const label = t(`change.${field}`);
  const value = detail[field];
  return (
    <DetailFact
      ticket={ticket}
      label={label}
      words={value === null ? null : fullMoment(value)}
      editor={({ save }) => (
        <TextInput
          type="datetime-local"
          aria-label={label}
          autoFocus
          defaultValue={toLocal(value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') save({ [field]: fromLocal(event.currentTarget.value) });
          }}
          onBlur={(event) => save({ [field]: fromLocal(event.currentTarget.value) })}
        />
      )}
    />
  );
};

/** What is to be changed, how, when, and what it has to do with incidents. */
export const ChangeSection = (props: ChangeSectionProps) => {
  const { t } = useTranslation('kinds');
  const { ticket, detail } = props;
  const caused = linkedTo(ticket.links, ['causes']);
  const fixed = linkedTo(ticket.links, ['fixes']);
  return (
    <>
      <Section title={t('change.title')}>
        <dl className={properties['facts']}>
          <Pick {...props} field="type" />
          <Pick {...props} field="risk" />
          <Moment {...props} field="plannedStart" />
          <Moment {...props} field="plannedEnd" />
          {(ticket.phase === 'review' || detail.outcome !== null) && <Pick {...props} field="outcome" />}
        </dl>
        {(['implementation', 'backout', 'test'] as const).map((field) => (
          <DetailText key={field} ticket={ticket} field={field} label={t(`change.${field}`)} value={detail[field]} />
        ))}
      </Section>
      <ApprovalsSection ticket={ticket} approvals={detail.approvals} />
      <TasksSection ticket={ticket} tasks={detail.tasks} />
      {caused.length > 0 && (
        <Section title={t('change.caused')}>
          <LinkedList numbers={caused} />
        </Section>
      )}
      {fixed.length > 0 && (
        <Section title={t('change.fixed')}>
          <LinkedList numbers={fixed} />
        </Section>
      )}
    </>
  );
};
