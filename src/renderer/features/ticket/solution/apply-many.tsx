import { Checkbox } from '@mantine/core';
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
import { type Application, useApplication } from './use-application';

interface SummaryProps {
  readonly application: Application;
  readonly summary: BulkSummary;
  readonly all: number;
}

const Counts = ({ application, summary }: Omit<SummaryProps, 'all'>) => {
  const { t } = useTranslation(['solution', 'ticket']);
  const speech = useSpeech();
  const { fields, tags, checklists, notes, replies } = summary;
  const { solution, isLeftOut, leaveOut } = application;
  const line = (key: string, name: string, value: string, count: string, mayLeaveOut: boolean) => (
    <li key={key} data-out={isLeftOut(key) || undefined}>
      {mayLeaveOut ? (
        <Checkbox
          aria-label={t('apply.use', { what: `${name} ${value}`.trim() })}
          checked={!isLeftOut(key)}
          onChange={(event) => leaveOut(key, !event.currentTarget.checked)}
        />
      ) : (
        <span />
      )}
      <span>{name}</span>
      <b>{value}</b>
      <span>{count}</span>
    </li>
  );
  const countOf = (field: string, to: unknown) =>
    fields.find((change) => change.field === field && change.to === to)?.count ?? 0;
  const said = Object.entries(solution.fields);
  const follows = fields.filter(({ field, to }) => !said.some(([name, value]) => name === field && value === to));
  return (
    <ul className={styles['counts']}>
      {said.map(([field, to]) =>
        line(
          field,
          t(`ticket:field.${field}`),
          fieldValue(field, to, speech),
          t('bulk.tickets', { count: countOf(field, to) }),
          true,
        ),
      )}
      {follows.map(({ field, to, count }) =>
        line(
          `${field} ${String(to)}`,
          t(`ticket:field.${field}`),
          fieldValue(field, to, speech),
          t('bulk.tickets', { count }),
          false,
        ),
      )}
      {solution.tags.map((tag) =>
        line(
          `tag ${tag}`,
          t('apply.tag'),
          tag,
          t('bulk.tickets', { count: tags.find((each) => each.tag === tag)?.count ?? 0 }),
          true,
        ),
      )}
      {notes > 0 && line('notes', t('part.note'), '', t('bulk.tickets', { count: notes }), false)}
      {replies > 0 && line('replies', t('bulk.reply'), '', t('bulk.callers', { count: replies }), false)}
      {checklists > 0 && line('checklists', t('checklist.title'), '', t('bulk.tickets', { count: checklists }), false)}
    </ul>
  );
};

const Summary = ({ application, summary, all }: SummaryProps) => {
  const { t } = useTranslation('solution');
  const refusalText = useRefusalText();
  const { able, refused } = summary;
  return (
    <section className={styles['part']} aria-label={t('bulk.title')}>
      <h3>{t('bulk.applies', { count: able.length, all })}</h3>
      <Counts application={application} summary={summary} />
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
      <Summary application={application} summary={summary} all={tickets.length} />
    </ApplyForm>
  );
};
