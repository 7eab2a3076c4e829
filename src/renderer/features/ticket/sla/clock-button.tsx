import { Popover } from '@mantine/core';
import type { SlaClocks } from '@shared/domain/sla';
import type { Ticket } from '@shared/domain/ticket';
import { IconInfoCircle } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import head from '../page/head.module.css';
import { ClockFace } from './clock-face';
import { SlaPanel } from './sla-panel';
import type { ClockKind } from './stretches';

interface ClockButtonProps {
  readonly ticket: Ticket;
  readonly clocks: SlaClocks;
  readonly kind: ClockKind;
}

/** A clock of the ticket; pressed, it shows how every minute was counted. */
export const ClockButton = ({ ticket, clocks, kind }: ClockButtonProps) => {
  const { t } = useTranslation('ticket');
  const title = useId();
  const [opened, setOpened] = useState(false);
  const clock = clocks[kind];
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-start"
      offset={6}
      trapFocus
      returnFocus
      withRoles={false}
    >
      <Popover.Target>
        <button
          type="button"
          className={head['property']}
          aria-expanded={opened}
          aria-haspopup="dialog"
          title={t('sla.details')}
          onClick={() => setOpened(!opened)}
        >
          <span className={head['muted']}>{t(`sla.${kind}`)}</span>
          <ClockFace clock={clock} />
          {kind === 'resolve' && <IconInfoCircle size={13} aria-hidden="true" className={head['muted']} />}
        </button>
      </Popover.Target>
      <Popover.Dropdown p={0} role="dialog" aria-labelledby={title}>
        {opened && <SlaPanel ticket={ticket} clock={clock} kind={kind} titleId={title} />}
      </Popover.Dropdown>
    </Popover>
  );
};
