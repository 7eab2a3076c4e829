import { applyArgs, fillSolution, type Offer } from '@shared/domain/application';
import type { Ticket } from '@shared/domain/ticket';
import { useTranslation } from 'react-i18next';
import { useMe, useWorld } from '@/data/use-desk';
import { useRefusalText } from '@/ui/use-refusal-text';
import { usePerform } from '../ask/use-perform';
import { say } from '../perform';
import { useSpeech } from '../use-speech';
import { ApplyForm } from './apply-form';
import { type BulkSummary, summaryOf } from './bulk-summary';
import { fieldValue } from './field-value';
import styles from './solution.module.css';
import { useApplication } from './use-application';

const Summary = ({ summary, all }: { readonly summary: BulkSummary; readonly all: number }) => {
  const { t } = useTranslation(['solution', 'ticket']);
  const speech = useSpeech();
  const refusalText = useRefusalText();
  const { able, fields, notes, replies, refused } = summary;
  return (
    <section className={styles['part']} aria-label={t('bulk.title')}>
      <h3>{t('bulk.applies', { count: able.length, all })}</h3>
      <ul className={styles['counts']}>
        {fields.map(({ field, to, count }) => (
          <li key={`${field} ${String(to)}`}>
            <span>{t(`ticket:field.${field}`)}</span>
            <b>{fieldValue(field, to, speech)}</b>
            <span>{t('bulk.tickets', { count })}</span>
          </li>
        ))}
        {notes > 0 && (
          <li>
            <span>{t('part.note')}</span>
            <span />
            <span>{t('bulk.tickets', { count: notes })}</span>
          </li>
        )}
        {replies > 0 && (
          <li>
            <span>{t('bulk.reply')}</span>
            <span />
            <span>{t('bulk.callers', { count: replies })}</span>
          </li>
        )}
      </ul>
      {refused.map(({ refusal, numbers }) => (
        <p key={numbers[0]} className={styles['refused']}>
          <b>{t('bulk.stay', { count: numbers.length })}</b> {refusalText(refusal)}{' '}
          <span>{numbers.slice(0, 4).join(', ') + (numbers.length > 4 ? ' …' : '')}</span>
        </p>
      ))}
    </section>
  );
};

interface ApplyManyProps {
  readonly offer: Offer;
  readonly tickets: readonly Ticket[];
  readonly onBack: () => void;
  readonly onDone: () => void;
}

/** The same on many tickets, its variables filled in for each; what will happen is counted before. */
export const ApplyMany = ({ offer, tickets, onBack, onDone }: ApplyManyProps) => {
  const { t } = useTranslation('solution');
  const me = useMe();
  const world = useWorld();
  const application = useApplication(offer, offer.solution);
  const { refusal, run } = usePerform(onDone);
  if (!me || !world) return null;
  const argsOf = (andResolve: boolean) => (ticket: Ticket) => {
    const solution = fillSolution(application.offer.solution, ticket, me.id, world);
    return applyArgs({ ...application.offer, solution }, andResolve);
  };
  const summary = summaryOf(tickets, argsOf(false), me, world);
  const resolves = offer.solution.resolution !== null && summaryOf(tickets, argsOf(true), me, world).able.length > 0;
  const { number } = tickets[0] ?? {};
  return (
    <ApplyForm
      perTicket
      application={application}
      caller={t('bulk.eachCaller')}
      open={summary.open.map(({ variable, count }) => t('bulk.open', { variable, count }))}
      ready={summary.able.length > 0}
      resolves={resolves}
      refusal={refusal}
      onBack={onBack}
      onLeave={onDone}
      onApply={(andResolve) =>
        void run({
          name: 'ticket.applySolution.v1',
          numbers: tickets.map((ticket) => ticket.number),
          argsFor: argsOf(andResolve),
          done: say(andResolve ? 'solution:done.resolved' : 'solution:done.applied', { title: offer.title }),
        })
      }
      submit={t('bulk.submit', { count: summary.able.length })}
    >
      <Summary key={number} summary={summary} all={tickets.length} />
    </ApplyForm>
  );
};
