import type { Detail } from '@shared/domain/kinds';
import type { Ticket } from '@shared/domain/ticket';
import { useTranslation } from 'react-i18next';
import { Section } from '@/ui/section';
import properties from '../properties/properties.module.css';
import { TextEditor } from '../properties/text-editor';
import { ApprovalsSection } from './approvals-section';
import { DetailFact } from './detail-fact';
import { TasksSection } from './tasks-section';

interface RequestSectionProps {
  readonly ticket: Ticket;
  readonly detail: Extract<Detail, { kind: 'request' }>;
  readonly atDesk: boolean;
}

/** What is asked for, who has to agree, and what is left to do. */
export const RequestSection = ({ ticket, detail, atDesk }: RequestSectionProps) => {
  const { t } = useTranslation('kinds');
  const label = t('request.item');
  return (
    <>
      <Section title={t('request.title')}>
        <dl className={properties['facts']}>
          <DetailFact
            ticket={ticket}
            label={label}
            words={detail.item || null}
            editor={({ save, leave }) => (
              <TextEditor
                label={label}
                value={detail.item || null}
                most={160}
                onSave={(item) => save({ item: item ?? '' })}
                onLeave={leave}
              />
            )}
          />
        </dl>
      </Section>
      <ApprovalsSection ticket={ticket} approvals={detail.approvals} />
      {atDesk && <TasksSection ticket={ticket} tasks={detail.tasks} />}
    </>
  );
};
