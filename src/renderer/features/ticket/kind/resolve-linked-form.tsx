import { Textarea } from '@mantine/core';
import type { BatchStep } from '@shared/domain/batch';
import type { Ticket } from '@shared/domain/ticket';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from '../ask/form';
import type { PanelProps } from '../ask/panel-props';
import { usePerform } from '../ask/use-perform';
import { performSteps } from '../perform-steps';
import { useTickets } from '../use-tickets';
import styles from './kind.module.css';
import { waitingIncidents } from './move';
import { TicketChecks } from './ticket-checks';

const notesOf = (ticket: Ticket): string => {
  const { state } = ticket;
  const resolution = state.kind === 'resolved' || state.kind === 'closed' ? state.resolution : null;
  return resolution?.notes ?? '';
};

const Ready = ({ cause, onDone }: { readonly cause: Ticket; readonly onDone: () => void }) => {
  const { t } = useTranslation('kinds');
  const numbers = useMemo(() => waitingIncidents(cause), [cause]);
  const incidents = useTickets(numbers);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(numbers));
  const [typed, setTyped] = useState<string | null>(null);
  const notes = typed ?? notesOf(cause);
  const { refusal, finish } = usePerform(onDone);
  const to = numbers.filter((number) => chosen.has(number));
  const code = cause.kind === 'problem' ? 'resolvedByProblem' : 'resolvedByChange';
  const submit = async () => {
    const args = { code, notes: notes.trim() } as const;
    const steps = to.map((number): BatchStep => ['ticket.resolve.v1', number, args]);
    finish(await performSteps(steps, t('done.resolved', { count: to.length })));
  };
  const lead = cause.kind === 'problem' ? 'ask.resolveLinked.leadProblem' : 'ask.resolveLinked.leadChange';
  return (
    <Form
      submit={t('ask.resolveLinked.submit', { count: to.length })}
      leave={t('ask.resolveLinked.later')}
      ready={to.length > 0 && notes.trim() !== ''}
      refusal={refusal}
      onLeave={onDone}
      onSubmit={() => void submit()}
    >
      <p className={styles['lead']}>
        {numbers.length === 0 ? t('ask.resolveLinked.none') : t(lead, { number: cause.number })}
      </p>
      <TicketChecks label={t('problem.incidents')} tickets={incidents} chosen={chosen} onChange={setChosen} />
      <Textarea
        label={t('ask.resolveLinked.notes')}
        description={t('ask.resolveLinked.notesHint')}
        required
        autosize
        minRows={3}
        maxRows={12}
        maxLength={32_000}
        value={notes}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </Form>
  );
};

/** A problem is resolved, a change went well: its open incidents may be resolved with the same words. */
export const ResolveLinkedForm = ({ numbers, onDone }: PanelProps) => {
  const [cause] = useTickets(numbers);
  return cause ? <Ready key={cause.number} cause={cause} onDone={onDone} /> : null;
};
