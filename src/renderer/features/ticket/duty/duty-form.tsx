import { Radio, TextInput } from '@mantine/core';
import { PLAN_ID } from '@shared/domain/plan';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useRecord } from '@/data/records';
import { momentField, momentOf } from '@/ui/date-input';
import { useFormat } from '@/ui/use-format';
import { Form } from '../ask/form';
import type { PanelProps } from '../ask/panel-props';
import { usePerform } from '../ask/use-perform';
import { say } from '../perform';
import { useTickets } from '../use-tickets';
import styles from './duty.module.css';

const HOUR = 3_600_000;

/** Which of the plan's duties it is, and since when the desk knows: the clock runs from there. */
export const DutyForm = ({ numbers, onDone }: PanelProps) => {
  const { t } = useTranslation('duty');
  const { fullMoment } = useFormat();
  const plan = useRecord('plan', PLAN_ID);
  const tickets = useTickets(numbers);
  const { refusal, run } = usePerform(onDone);
  const [now] = useState(() => Date.now());
  const [aware, setAware] = useState(() => momentField(now));
  const open = (plan?.duties ?? []).filter(
    ({ id }) => !tickets.every(({ duties }) => duties.some((each) => each.duty === id)),
  );
  const [id, setId] = useState<string | null>(null);
  const chosen = open.find((duty) => duty.id === id) ?? open[0];
  // Fields have whole minutes: this very one has begun already.
  const typed = momentOf(aware);
  const awareAt = typed === null ? null : Math.min(typed, aware === momentField(now) ? now : typed);
  return (
    <Form
      submit={t('form.submit')}
      ready={chosen !== undefined && awareAt !== null}
      refusal={refusal}
      onLeave={onDone}
      onSubmit={() => {
        if (!chosen || awareAt === null) return;
        const { id: duty, name, hours } = chosen;
        void run({
          name: 'ticket.startDuty.v1',
          numbers,
          argsFor: () => ({ duty, name, hours, awareAt }),
          done: say('duty:done.started', { name }),
        });
      }}
    >
      {plan !== undefined && open.length === 0 ? (
        <p>
          {t((plan?.duties.length ?? 0) > 0 ? 'form.allMarked' : 'form.none')}{' '}
          <Link href="/plan" onClick={onDone}>
            {t('form.toPlan')}
          </Link>
        </p>
      ) : (
        <Radio.Group label={t('form.which')} value={chosen?.id ?? null} onChange={setId}>
          <div className={styles['choices']}>
            {open.map((duty) => (
              <Radio
                key={duty.id}
                value={duty.id}
                label={t('form.duty', { name: duty.name, count: duty.hours })}
                description={duty.text}
                data-autofocus={duty.id === chosen?.id || undefined}
              />
            ))}
          </div>
        </Radio.Group>
      )}
      <TextInput
        type="datetime-local"
        label={t('form.aware')}
        value={aware}
        max={momentField(now)}
        description={
          chosen && awareAt !== null
            ? t('form.due', { time: fullMoment(awareAt + chosen.hours * HOUR) })
            : t('form.awareWhy')
        }
        inputWrapperOrder={['label', 'input', 'description']}
        onChange={(event) => setAware(event.currentTarget.value)}
      />
    </Form>
  );
};
