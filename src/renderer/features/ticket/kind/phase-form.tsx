import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../ask/choice';
import { Form } from '../ask/form';
import type { PanelProps } from '../ask/panel-props';
import { usePerform } from '../ask/use-perform';
import { useTickets } from '../use-tickets';
import { movePhase, type Outcome, offerToResolve } from './move';
import { questionOf } from './phases';

const outcomes: readonly Outcome[] = ['successful', 'withIssues', 'unsuccessful'];

/** What has to be said before it goes to its next phase; `source` is the phase. */
export const PhaseForm = ({ numbers, onDone, source }: PanelProps) => {
  const { t } = useTranslation(['kinds', 'domain']);
  const [ticket] = useTickets(numbers);
  const [notes, setNotes] = useState('');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const { refusal, finish } = usePerform(onDone);
  if (!ticket || !source) return null;
  const question = questionOf(ticket, source);
  const phase = t(`domain:phase.${ticket.kind}.${source}`);
  const submit = async () => {
    const result = await movePhase(ticket, source, notes.trim() || null, outcome);
    finish(result);
    if (result.refusal === null) offerToResolve(ticket, source, outcome);
  };
  const ready = (question.notes !== 'needed' || notes.trim() !== '') && (!question.outcome || outcome !== null);
  const label = { needed: 'ask.phase.notes', why: 'ask.phase.why', none: 'ask.phase.notesOptional' }[question.notes];
  return (
    <Form
      submit={t('ask.phase.submit', { phase })}
      ready={ready}
      refusal={refusal}
      onLeave={onDone}
      onSubmit={() => void submit()}
    >
      {question.outcome && (
        <Choice
          label={t('ask.phase.outcome')}
          options={outcomes.map((value) => ({ value, label: t(`change.outcomes.${value}`) }))}
          value={outcome}
          onChange={setOutcome}
        />
      )}
      <Textarea
        label={t(label)}
        description={t('ask.phase.notesHint')}
        required={question.notes === 'needed'}
        data-autofocus={!question.outcome || undefined}
        autosize
        minRows={3}
        maxRows={14}
        maxLength={32_000}
        value={notes}
        onChange={(event) => setNotes(event.currentTarget.value)}
      />
    </Form>
  );
};
