import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/data/use-desk';
import { say } from '../perform';
import { useTickets } from '../use-tickets';
import { Form } from './form';
import type { PanelProps } from './panel-props';
import { usePerform } from './use-perform';

/** For the desk: reopen. For the caller: the fix did not help. */
export const ReopenForm = ({ numbers, onDone }: PanelProps) => {
  const { t } = useTranslation('ticket');
  const me = useMe();
  const tickets = useTickets(numbers);
  const { refusal, run } = usePerform(onDone);
  const [reason, setReason] = useState('');
  const words = me?.role === 'requester' && tickets.every((ticket) => ticket.callerId === me.id) ? 'reject' : 'reopen';
  return (
    <Form
      submit={t(`ask.${words}.submit`)}
      ready={reason.trim() !== ''}
      refusal={refusal}
      hint={t(`ask.${words}.hint`)}
      onLeave={onDone}
      onSubmit={() =>
        void run({ name: 'ticket.reopen.v1', numbers, argsFor: () => ({ reason }), done: say('ticket:done.reopen') })
      }
    >
      <Textarea
        label={t(`ask.${words}.reason`)}
        required
        data-autofocus
        autosize
        minRows={3}
        maxRows={12}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Form>
  );
};
