import { Select } from '@mantine/core';
import { linkAll } from '@shared/domain/links';
import { type LinkKind, linkKinds } from '@shared/domain/ticket';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { say } from '../perform';
import { performSteps } from '../perform-steps';
import { reachable } from '../reachable';
import { Form } from './form';
import type { PanelProps } from './panel-props';
import { TicketPick } from './ticket-pick';
import { usePerform } from './use-perform';

/** What splitting says is said by splitting. */
const offered = linkKinds.filter((kind) => kind !== 'splitFrom' && kind !== 'splitInto');

const isKind = (value: string | null): value is LinkKind => linkKinds.some((kind) => kind === value);

export const LinkForm = ({ numbers, onDone }: PanelProps) => {
  const { t } = useTranslation(['ticket', 'domain']);
  const { refusal, finish } = usePerform(onDone);
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
        void performSteps(linkAll(numbers, { kind, to }), say('kinds:done.linked', { count: numbers.length, to })).then(
          finish,
        )
      }
    >
      <TicketPick label={t('ask.link.to')} leaveOut={numbers} value={to} onChange={setTo} autoFocus />
      <Select
        scrollAreaProps={reachable}
        label={t('ask.link.kind')}
        data={offered.map((value) => ({ value, label: t(`domain:linkKind.${value}`) }))}
        value={kind}
        allowDeselect={false}
        onChange={(value) => isKind(value) && setKind(value)}
      />
    </Form>
  );
};
