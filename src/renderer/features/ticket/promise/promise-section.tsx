import { Button } from '@mantine/core';
import { openPromises, type Promised, type PromiseOutcome } from '@shared/domain/promise';
import type { Ticket } from '@shared/domain/ticket';
import { IconCircleCheck, IconPhoneOff, IconPhoneOutgoing } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { canRun } from '@/data/run-command';
import { useNow } from '@/ui/now';
import { Section } from '@/ui/section';
import { useFormat } from '@/ui/use-format';
import { performAloud, say } from '../perform';
import { useSpeech } from '../use-speech';
import styles from './promise.module.css';

/** So many that have ended stay in sight; the timeline has the others. */
const ENDED = 2;

const PromiseTime = ({ at }: { readonly at: number }) => {
  const { t } = useTranslation('promise');
  const { duration } = useFormat();
  const left = at - useNow();
  return (
    <span className={styles['time']} data-over={left < 0 || undefined}>
      {t(left < 0 ? 'over' : 'left', { time: duration(Math.abs(left)) })}
    </span>
  );
};

const Line = ({ ticket, promise }: { readonly ticket: Ticket; readonly promise: Promised }) => {
  const { t } = useTranslation('promise');
  const { fullMoment, moment } = useFormat();
  const speech = useSpeech();
  const { id, at, text, by, madeAt, end } = promise;
  const Icon = end === null ? IconPhoneOutgoing : end.outcome === 'kept' ? IconCircleCheck : IconPhoneOff;
  const argsOf = (outcome: PromiseOutcome) => ({ promise: id, outcome });
  const may = end === null && canRun('ticket.keepPromise.v1', ticket, argsOf('kept')) === null;
  const finish = (outcome: PromiseOutcome) =>
    void performAloud({
      name: 'ticket.keepPromise.v1',
      numbers: [ticket.number],
      argsFor: () => argsOf(outcome),
      done: say(`promise:done.${outcome}`),
    });
  return (
    <li data-ended={end !== null || undefined}>
      <Icon size={14} stroke={1.7} aria-hidden="true" />
      <div>
        <p className={styles['name']}>
          <b>{text}</b>
          {end === null && <PromiseTime at={at} />}
        </p>
        <p className={styles['meta']}>
          {end === null
            ? `${t('due', { due: fullMoment(at) })}, ${t('madeBy', { who: speech.person(by), time: moment(madeAt) })}`
            : t(`ended.${end.outcome}`, { who: speech.person(end.by), time: moment(end.at) })}
        </p>
        {may && (
          <div className={styles['ends']}>
            <Button size="xs" onClick={() => finish('kept')}>
              {t('keep')}
            </Button>
            <Button size="xs" variant="subtle" onClick={() => finish('calledOff')}>
              {t('callOff')}
            </Button>
          </div>
        )}
      </div>
    </li>
  );
};

/** What the caller was promised, and what became of it. */
export const PromiseSection = ({ ticket }: { readonly ticket: Ticket }) => {
  const { t } = useTranslation('promise');
  const open = openPromises(ticket);
  const ended = (ticket.promises ?? []).filter(({ end }) => end !== null).slice(-ENDED);
  if (open.length + ended.length === 0) return null;
  return (
    <Section title={t('title')}>
      <ul className={styles['list']}>
        {[...open, ...ended].map((promise) => (
          <Line key={promise.id} ticket={ticket} promise={promise} />
        ))}
      </ul>
    </Section>
  );
};
