import { Select, Textarea } from '@mantine/core';
import { type ResolutionCode, resolutionCodes } from '@shared/domain/lifecycle';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { canRun } from '@/data/run-command';
import { say } from '../perform';
import { reachable } from '../reachable';
import { useTickets } from '../use-tickets';
import { Form } from './form';
import { NotAll } from './not-all';
import type { PanelProps } from './panel-props';
import { usePerform } from './use-perform';

const isCode = (value: string | null): value is ResolutionCode => resolutionCodes.some((code) => code === value);

export const ResolveForm = ({ numbers, onDone }: PanelProps) => {
  const { t } = useTranslation(['ticket', 'domain']);
  const tickets = useTickets(numbers);
  const { refusal, run } = usePerform(onDone);
  const [code, setCode] = useState<ResolutionCode>('solutionProvided');
  const [notes, setNotes] = useState('');
  const able = tickets.filter((ticket) => canRun('ticket.resolve.v1', ticket, { code, notes: '-' }) === null);
  return (
    <Form
      submit={t('ask.resolve.submit')}
      ready={able.length > 0 && notes.trim() !== ''}
      refusal={refusal}
      onLeave={onDone}
      onSubmit={() =>
        void run({
          name: 'ticket.resolve.v1',
          numbers,
          argsFor: () => ({ code, notes }),
          done: say('ticket:done.resolve', { code: say(`domain:resolutionCode.${code}`) }),
        })
      }
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
    </Form>
  );
};
