import { Textarea } from '@mantine/core';
import { likelyTarget, mergeFault, mergeSteps } from '@shared/domain/merge';
import type { Ticket } from '@shared/domain/ticket';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/ui/use-format';
import { Choice } from '../ask/choice';
import { Form } from '../ask/form';
import type { PanelProps } from '../ask/panel-props';
import { TicketPick } from '../ask/ticket-pick';
import { usePerform } from '../ask/use-perform';
import { performSteps } from '../perform-steps';
import { useSpeech } from '../use-speech';
import { useTickets } from '../use-tickets';
import styles from './kind.module.css';
import { type Saying, sayingsOn, summaryOf } from './told-by';

const useSummary = () => {
  const { t } = useTranslation('kinds');
  const speech = useSpeech();
  const { moment } = useFormat();
  const head = ({ number, shortDescription, callerId }: Ticket) =>
    t('ask.merge.summary', { number, title: shortDescription, caller: speech.person(callerId) });
  const line = ({ by, at, text }: Saying) => `${speech.person(by)}, ${moment(at)}: ${text}`;
  return (tickets: readonly Ticket[]) => summaryOf(tickets, sayingsOn, { head, line });
};

/** Several tickets become one of them. Of one ticket: it goes into another one. */
export const MergeForm = ({ numbers, onDone }: PanelProps) => {
  const { t } = useTranslation('kinds');
  const summarise = useSummary();
  const alone = numbers.length === 1;
  const [picked, setPicked] = useState<string | null>(null);
  const [note, setNote] = useState<string | null>(null);
  const meant = useMemo(() => (alone && picked !== null ? [...numbers, picked] : numbers), [alone, picked, numbers]);
  const tickets = useTickets(meant);
  const { refusal, finish } = usePerform(onDone);
  const chosen = picked ?? (alone ? null : (likelyTarget(tickets)?.number ?? null));
  const target = tickets.find(({ number }) => number === chosen);
  const others = target ? tickets.filter((ticket) => ticket !== target) : [];
  const fit = target ? others.filter((other) => mergeFault(target, other) === null) : [];
  const text = note ?? summarise(fit);
  const submit = async () => {
    if (!target) return;
    const done = t('done.merged', { count: fit.length, to: target.number });
    finish(await performSteps(mergeSteps(target, fit, text.trim()), done));
  };
  return (
    <Form
      submit={t('ask.merge.submit', { count: fit.length })}
      ready={fit.length > 0 && text.trim() !== ''}
      refusal={refusal}
      onLeave={onDone}
      onSubmit={() => void submit()}
    >
      <p className={styles['lead']}>{t('ask.merge.lead')}</p>
      {alone ? (
        <TicketPick label={t('ask.merge.into')} leaveOut={numbers} value={picked} onChange={setPicked} autoFocus />
      ) : (
        <div className={styles['picks']}>
          <Choice
            label={t('ask.merge.stays')}
            options={tickets.map(({ number, shortDescription }) => ({
              value: number,
              label: `${number} ${shortDescription}`,
            }))}
            value={chosen}
            onChange={setPicked}
          />
        </div>
      )}
      {target && fit.length < others.length && (
        <ul className={styles['out']}>
          {others
            .filter((other) => !fit.includes(other))
            .map((other) => (
              <li key={other.number}>
                {other.number}: {t(`ask.merge.fault.${mergeFault(target, other) ?? 'same'}`)}
              </li>
            ))}
        </ul>
      )}
      {fit.length > 0 && (
        <Textarea
          label={t('ask.merge.note')}
          required
          autosize
          minRows={4}
          maxRows={12}
          maxLength={32_000}
          value={text}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      )}
    </Form>
  );
};
