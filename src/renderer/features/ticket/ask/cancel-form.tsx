import { type CancelReason, cancelReasons } from '@shared/domain/lifecycle';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { say } from '../perform';
import { Choice } from './choice';
import { Form } from './form';
import type { PanelProps } from './panel-props';
import { TicketPick } from './ticket-pick';
import { usePerform } from './use-perform';

export const CancelForm = ({ numbers, onDone }: PanelProps) => {
  const { t } = useTranslation(['ticket', 'domain']);
  const { refusal, run } = usePerform(onDone);
  const [reason, setReason] = useState<CancelReason>('duplicate');
  const [original, setOriginal] = useState<string | null>(null);
  const duplicateOf = reason === 'duplicate' ? original : null;
  return (
    <Form
      submit={t('ask.cancel.submit')}
      leave={t('ask.cancel.keep')}
      ready={reason !== 'duplicate' || original !== null}
      refusal={refusal}
      hint={t('ask.cancel.hint')}
      onLeave={onDone}
      onSubmit={() =>
        void run({
          name: 'ticket.cancel.v1',
          numbers,
          argsFor: () => ({ reason, duplicateOf }),
          done: say('ticket:done.cancel', { reason: say(`domain:cancelReason.${reason}`) }),
        })
      }
    >
      <Choice
        label={t('ask.cancel.reason')}
        options={cancelReasons.map((value) => ({ value, label: t(`domain:cancelReason.${value}`) }))}
        value={reason}
        onChange={setReason}
      />
      {reason === 'duplicate' && (
        <TicketPick label={t('ask.cancel.duplicateOf')} leaveOut={numbers} value={original} onChange={setOriginal} />
      )}
    </Form>
  );
};
