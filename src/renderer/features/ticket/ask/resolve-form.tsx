import { Select, Textarea } from '@mantine/core';
import { type ResolutionCode, resolutionCodes } from '@shared/domain/lifecycle';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { canRun } from '@/data/run-command';
import { say } from '../perform';
import { reachable } from '../reachable';
import { type Judgements, JudgeSolutions, unjudged } from '../solution/judge-solutions';
import { resolveAndJudge } from '../solution/resolve-and-judge';
import { useTickets } from '../use-tickets';
import { Form } from './form';
import { NotAll } from './not-all';
import type { PanelProps } from './panel-props';
import { usePerform } from './use-perform';

const isCode = (value: string | null): value is ResolutionCode => resolutionCodes.some((code) => code === value);

export const ResolveForm = ({ numbers, onDone }: PanelProps) => {
  const { t } = useTranslation(['ticket', 'domain']);
  const tickets = useTickets(numbers);
  const { refusal, run, finish } = usePerform(onDone);
  const [judgements, setJudgements] = useState<Judgements>({});
  const [code, setCode] = useState<ResolutionCode>('solutionProvided');
  const [notes, setNotes] = useState('');
  const [only] = numbers.length === 1 ? tickets : [];
  const asked = only ? unjudged(only) : [];
  const able = tickets.filter((ticket) => canRun('ticket.resolve.v1', ticket, { code, notes: '-' }) === null);
  const submit = () => {
    const done = say('ticket:done.resolve', { code: say(`domain:resolutionCode.${code}`) });
    if (only && Object.keys(judgements).length > 0) {
      void resolveAndJudge(only.number, { code, notes }, judgements, done).then(finish);
    } else void run({ name: 'ticket.resolve.v1', numbers, argsFor: () => ({ code, notes }), done });
  };
  return (
    <Form
      submit={t('ask.resolve.submit')}
      ready={able.length > 0 && notes.trim() !== ''}
      refusal={refusal}
      onLeave={onDone}
      onSubmit={submit}
    >
      <NotAll able={able.length} all={numbers.length} />
      <Select
        scrollAreaProps={reachable}
        label={t('ask.resolve.code')}
        data={resolutionCodes.map((value) => ({ value, label: t(`domain:resolutionCode.${value}`) }))}
        value={code}
        searchable
        allowDeselect={false}
        onChange={(value) => isCode(value) && setCode(value)}
      />
      <Textarea
        label={t('ask.resolve.notes')}
        description={t('ask.resolve.notesHint')}
        required
        data-autofocus
        autosize
        minRows={4}
        maxRows={14}
        value={notes}
        onChange={(event) => setNotes(event.currentTarget.value)}
      />
      <JudgeSolutions solutions={asked} judgements={judgements} onChange={setJudgements} />
    </Form>
  );
};
