import { Textarea } from '@mantine/core';
import { type HoldReason, holdReasons } from '@shared/domain/lifecycle';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { canRun } from '@/data/run-command';
import { say } from '../perform';
import { useSpeech } from '../use-speech';
import { useTickets } from '../use-tickets';
import { Choice } from './choice';
import { Form } from './form';
import { NotAll } from './not-all';
import type { PanelProps } from './panel-props';
import { usePerform } from './use-perform';

const orNull = (text: string): string | null => (text.trim() === '' ? null : text);

/** Why the work waits; whoever waits for the caller must have asked them something. */
export const HoldForm = ({ numbers, onDone }: PanelProps) => {
  const { t } = useTranslation(['ticket', 'domain']);
  const speech = useSpeech();
  const tickets = useTickets(numbers);
  const { refusal, run } = usePerform(onDone);
  const [reason, setReason] = useState<HoldReason>('awaitingCaller');
  const [comment, setComment] = useState('');
  const [reply, setReply] = useState('');

  const waitsForCaller = reason === 'awaitingCaller';
  const needsReply =
    waitsForCaller &&
    tickets.some(
      (ticket) => canRun('ticket.hold.v1', ticket, { reason, comment: null, reply: null })?.code === 'hold.needsReply',
    );
  const able = tickets.filter(
    (ticket) => canRun('ticket.hold.v1', ticket, { reason, comment: null, reply: '-' }) === null,
  );
  const [first] = tickets;
  const args = { reason, comment: orNull(comment), reply: waitsForCaller ? orNull(reply) : null };
  return (
    <Form
      submit={t(args.reply === null ? 'ask.hold.submit' : 'ask.hold.submitReply')}
      ready={able.length > 0 && (!needsReply || args.reply !== null)}
      refusal={refusal}
      hint={t('ask.hold.clock')}
      onLeave={onDone}
      onSubmit={() =>
        void run({
          name: 'ticket.hold.v1',
          numbers,
          argsFor: () => args,
          done: say('ticket:done.hold', { state: say(`domain:holdLong.${reason}`) }),
        })
      }
    >
      <NotAll able={able.length} all={numbers.length} />
      <Choice
        label={t('ask.hold.reason')}
        options={holdReasons.map((value) => ({ value, label: t(`domain:holdReason.${value}`) }))}
        value={reason}
        onChange={setReason}
      />
      {waitsForCaller && (
        <Textarea
          label={
            tickets.length === 1 && first
              ? t('ask.hold.reply', { person: speech.person(first.callerId) })
              : t('ask.hold.replyMany')
          }
          description={t(needsReply ? 'ask.hold.replyWhy' : 'ask.hold.replyOptional')}
          required={needsReply}
          autosize
          minRows={3}
          maxRows={10}
          value={reply}
          onChange={(event) => setReply(event.currentTarget.value)}
        />
      )}
      <Textarea
        label={t('ask.hold.comment')}
        autosize
        minRows={2}
        maxRows={8}
        value={comment}
        onChange={(event) => setComment(event.currentTarget.value)}
      />
    </Form>
  );
};
