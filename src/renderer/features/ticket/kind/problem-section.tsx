import { Checkbox } from '@mantine/core';
import { type Detail, toldOfWorkaround } from '@shared/domain/kinds';
import { isActive } from '@shared/domain/lifecycle';
import { linkedTo } from '@shared/domain/links';
import type { Ticket } from '@shared/domain/ticket';
import { useTranslation } from 'react-i18next';
import { shallowEqual, useSelector } from 'react-redux';
import { selectRow } from '@/data/selectors';
import type { DeskRootState } from '@/data/store';
import { ActionButton } from '@/ui/action-button';
import { Section } from '@/ui/section';
import { AddButton } from '../properties/add-button';
import { mayDetail, setDetail } from './detail';
import { DetailText } from './detail-text';
import styles from './kind.module.css';
import { LinkedList } from './linked-list';

interface ProblemSectionProps {
  readonly ticket: Ticket;
  readonly detail: Extract<Detail, { kind: 'problem' }>;
}

const Incidents = ({ ticket, detail }: ProblemSectionProps) => {
  const { t } = useTranslation(['kinds', 'ticket']);
  const numbers = linkedTo(ticket.links, ['incident']);
  const open = useSelector(
    (state: DeskRootState) => numbers.filter((number) => isActive(selectRow(state, number)?.state ?? 'closed')),
    shallowEqual,
  );
  const told = toldOfWorkaround(detail);
  const untold = open.filter((number) => !told.includes(number));
  return (
    <Section
      title={t('problem.incidents')}
      aside={
        <>
          {numbers.length > 0 && t('problem.open', { open: open.length, all: numbers.length })}
          <AddButton action="ticket.link" number={ticket.number} label={t('ticket:properties.addLink')} />
        </>
      }
    >
      {numbers.length === 0 ? (
        <p className={styles['lead']}>{t('problem.none')}</p>
      ) : (
        <>
          <LinkedList numbers={numbers} />
          {detail.workaround !== '' && open.length > 0 && untold.length === 0 && (
            <p className={styles['lead']}>{t('problem.told')}</p>
          )}
          {detail.workaround !== '' && untold.length > 0 && (
            <div className={styles['push']}>
              <ActionButton id="kind.workaround" tickets={[ticket.number]} size="xs">
                {t('problem.push', { count: untold.length })}
              </ActionButton>
            </div>
          )}
        </>
      )}
    </Section>
  );
};

/** What is known of a problem, and the incidents that it explains. */
export const ProblemSection = (props: ProblemSectionProps) => {
  const { t } = useTranslation('kinds');
  const { ticket, detail } = props;
  const { knownError } = detail;
  return (
    <>
      <Section title={t('problem.title')}>
        <Checkbox
          size="xs"
          className={styles['known'] ?? ''}
          label={t('problem.knownError')}
          description={t('problem.knownErrorHint')}
          checked={knownError}
          disabled={!mayDetail(ticket)}
          onChange={() =>
            void setDetail(
              ticket,
              { knownError: !knownError },
              t(knownError ? 'done.knownErrorOff' : 'done.knownErrorOn'),
            )
          }
        />
        <DetailText ticket={ticket} field="rootCause" label={t('problem.rootCause')} value={detail.rootCause} />
        <DetailText ticket={ticket} field="workaround" label={t('problem.workaround')} value={detail.workaround} />
      </Section>
      <Incidents {...props} />
    </>
  );
};
