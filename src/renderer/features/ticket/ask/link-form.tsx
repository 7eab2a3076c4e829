import { Select } from '@mantine/core';
import { type LinkKind, linkKinds } from '@shared/domain/ticket';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { say } from '../perform';
import { reachable } from '../reachable';
import { Form } from './form';
import type { PanelProps } from './panel-props';
import { TicketPick } from './ticket-pick';
import { usePerform } from './use-perform';

const isKind = (value: string | null): value is LinkKind => linkKinds.some((kind) => kind === value);

export const LinkForm = ({ numbers, onDone }: PanelProps) => {
  const { t } = useTranslation(['ticket', 'domain']);
  const { refusal, run } = usePerform(onDone);
  const [kind, setKind] = useState<LinkKind>('related');
  const [to, setTo] = useState<string | null>(null);
  return (
    <Form
      submit={t('ask.link.submit')}
      ready={to !== null}
      refusal={refusal}
      onLeave={onDone}
      onSubmit={() =>
        to !== null &&
        void run({
          name: 'ticket.link.v1',
          numbers,
          argsFor: () => ({ kind, to, on: true }),
          done: say('ticket:done.link'),
        })
      }
    >
      <TicketPick label={t('ask.link.to')} leaveOut={numbers} value={to} onChange={setTo} autoFocus />
      <Select
        scrollAreaProps={reachable}
        label={t('ask.link.kind')}
        data={linkKinds.map((value) => ({ value, label: t(`domain:linkKind.${value}`) }))}
        value={kind}
        allowDeselect={false}
        onChange={(value) => isKind(value) && setKind(value)}
      />
    </Form>
  );
};
