import { Checkbox, Textarea } from '@mantine/core';
import type { BatchStep } from '@shared/domain/batch';
import { toldOfWorkaround } from '@shared/domain/kinds';
import { isActive } from '@shared/domain/lifecycle';
import { linkedTo } from '@shared/domain/links';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from '../ask/form';
import type { PanelProps } from '../ask/panel-props';
import { usePerform } from '../ask/use-perform';
import { performSteps } from '../perform-steps';
import { useTickets } from '../use-tickets';
import styles from './kind.module.css';
import { TicketChecks } from './ticket-checks';

/** The workaround goes to every open incident that has not got it as it reads now; one undo takes all of it back. */
export const WorkaroundForm = ({ numbers, onDone }: PanelProps) => {
  const { t } = useTranslation('kinds');
  const [problem] = useTickets(numbers);
  const links = problem?.links;
  const linked = useMemo(() => linkedTo(links ?? [], ['incident']), [links]);
  const incidents = useTickets(linked).filter((ticket) => isActive(ticket.state.kind));
  const told = toldOfWorkaround(problem?.detail ?? null);
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const [replies, setReplies] = useState(false);
  const workaround = problem?.detail?.kind === 'problem' ? problem.detail.workaround : '';
  const [reply, setReply] = useState<string | null>(null);
  const { refusal, finish } = usePerform(onDone);
  const picked = chosen ?? new Set(incidents.map(({ number }) => number).filter((number) => !told.includes(number)));
  const to = incidents.map(({ number }) => number).filter((number) => picked.has(number));
  if (!problem) return null;
  const submit = async () => {
    const text = t('ask.workaround.note', { number: problem.number, text: workaround });
    const answer = (reply ?? workaround).trim();
    const steps: BatchStep[] = [
      ...to.map((number): BatchStep => ['ticket.addNote.v1', number, { text }]),
      ...(replies ? to.map((number): BatchStep => ['ticket.reply.v1', number, { text: answer }]) : []),
    ];
    const fresh = to.filter((number) => !told.includes(number));
    if (fresh.length > 0) steps.unshift(['ticket.pushWorkaround.v1', problem.number, { to: [...fresh] }]);
    finish(await performSteps(steps, t('done.pushed', { count: to.length })));
  };
  return (
    <Form
      submit={t('ask.workaround.submit', { count: to.length })}
      ready={to.length > 0 && (!replies || (reply ?? workaround).trim() !== '')}
      refusal={refusal}
      onLeave={onDone}
      onSubmit={() => void submit()}
    >
      <p className={styles['lead']}>{t('ask.workaround.lead', { count: to.length })}</p>
      <TicketChecks
        label={t('problem.incidents')}
        tickets={incidents}
        chosen={picked}
        noteOf={(number) => (told.includes(number) ? t('ask.workaround.hasIt') : null)}
        onChange={setChosen}
      />
      <Checkbox
        size="xs"
        label={t('ask.workaround.reply')}
        checked={replies}
        onChange={(event) => setReplies(event.currentTarget.checked)}
      />
      {replies && (
        <Textarea
          label={t('ask.workaround.replyText')}
          autosize
          minRows={3}
          maxRows={10}
          maxLength={32_000}
          value={reply ?? workaround}
          onChange={(event) => setReply(event.currentTarget.value)}
        />
      )}
    </Form>
  );
};
