import { Button } from '@mantine/core';
import { isLead } from '@shared/domain/permissions';
import { PLAN_ID } from '@shared/domain/plan';
import type { Ticket } from '@shared/domain/ticket';
import { IconCircleCheck, IconGavel } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRecord } from '@/data/records';
import { useMe } from '@/data/use-desk';
import { useNow } from '@/ui/now';
import { Section } from '@/ui/section';
import { useFormat } from '@/ui/use-format';
import { performAloud, say } from '../perform';
import { useSpeech } from '../use-speech';
import styles from './duty.module.css';
import { dutyTone, type RunningDuty } from './duty-clock';

const MINUTE = 60_000;

/** How long a duty still has, or for how long it is over. */
const DutyTime = ({ duty }: { readonly duty: RunningDuty }) => {
  const { t } = useTranslation('duty');
  const { duration } = useFormat();
  const now = useNow();
  const tone = dutyTone(duty, now);
  const left = Math.abs(duty.dueAt - now);
  return (
    <span className={styles['time']} data-tone={tone}>
      {t(tone === 'over' ? 'over' : 'left', { time: duration(Math.max(left, MINUTE)) })}
    </span>
  );
};

const Line = ({ ticket, duty }: { readonly ticket: Ticket; readonly duty: RunningDuty }) => {
  const { t } = useTranslation('duty');
  const { fullMoment, moment } = useFormat();
  const speech = useSpeech();
  const me = useMe();
  const plan = useRecord('plan', PLAN_ID);
  const text = plan?.duties.find(({ id }) => id === duty.duty)?.text;
  const Icon = duty.done ? IconCircleCheck : IconGavel;
  const finish = (done: boolean) =>
    void performAloud({
      name: 'ticket.finishDuty.v1',
      numbers: [ticket.number],
      argsFor: () => ({ duty: duty.duty, done }),
      done: say(done ? 'duty:done.finished' : 'duty:done.reopened', { name: duty.name }),
    });
  return (
    <li>
      <Icon size={14} stroke={1.7} aria-hidden="true" />
      <div>
        <p className={styles['name']}>
          <b>{duty.name}</b>
          {duty.done ? null : <DutyTime duty={duty} />}
        </p>
        <p className={styles['meta']}>
          {duty.done
            ? t('finished', { who: speech.person(duty.done.by), time: moment(duty.done.at) })
            : t('dueSince', { due: fullMoment(duty.dueAt), aware: moment(duty.startedAt) })}
        </p>
        {text && !duty.done && <p className={styles['meta']}>{text}</p>}
        {me && isLead(me) ? (
          <Button size="xs" onClick={() => finish(duty.done === null)}>
            {t(duty.done ? 'reopen' : 'finish')}
          </Button>
        ) : (
          !duty.done && <p className={styles['meta']}>{t('byLead')}</p>
        )}
      </div>
    </li>
  );
};

/** Duties towards authorities that the ticket was marked with, and their clocks. */
export const DutySection = ({ ticket }: { readonly ticket: Ticket }) => {
  const { t } = useTranslation('duty');
  if (ticket.duties.length === 0) return null;
  return (
    <Section title={t('title')}>
      <ul className={styles['list']}>
        {ticket.duties.map((duty) => (
          <Line key={duty.duty} ticket={ticket} duty={duty} />
        ))}
      </ul>
    </Section>
  );
};
