import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTicket } from '@/data/use-ticket';
import { useFormat } from '@/ui/use-format';
import { useDeskPeople, useNames } from '../names';
import { momentIn } from '../next-update';
import { run, say } from '../run';
import styles from './ask.module.css';
import { Form } from './form';
import { IntervalSelect } from './interval-select';

/** Who leads it, and when those who wait shall hear for the first time. */
export const PromoteForm = ({ number }: { readonly number: string }) => {
  const { t } = useTranslation('major');
  const view = useTicket(number);
  const people = useDeskPeople();
  const { me, person } = useNames();
  const { moment } = useFormat();
  const [manager, setManager] = useState<string | null>(me);
  const [minutes, setMinutes] = useState<number | null>(30);
  const major = view.kind === 'ready' ? view.ticket.major : null;
  return (
    <Form
      submit={t('promote.submit')}
      ready
      hint={t('promote.lead')}
      onSubmit={() =>
        run(
          'ticket.promoteMajor.v1',
          number,
          { incidentManagerId: manager, nextUpdateAt: momentIn(minutes, Date.now()) },
          say('major:promote.done'),
        )
      }
    >
      {major?.status === 'proposed' && (
        <p className={styles['lead']}>
          {t('promote.proposed', {
            person: person(major.proposedBy),
            time: moment(major.proposedAt),
            reason: major.reason,
          })}
        </p>
      )}
      <div className={styles['pair']}>
        <Select
          label={t('promote.manager')}
          placeholder={t('promote.nobody')}
          searchable
          openOnFocus={false}
          clearable
          data-autofocus
          selectFirstOptionOnChange
          data={people.map(({ id, name }) => ({ value: id, label: name }))}
          value={manager}
          onChange={setManager}
        />
        <IntervalSelect label={t('promote.next')} value={minutes} onChange={setMinutes} />
      </div>
    </Form>
  );
};
