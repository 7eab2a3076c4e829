import { Button, Popover, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { ViewQuery } from '@/data/view/query';
import { pinView } from './pinned';

interface PinButtonProps {
  readonly name: string;
  readonly query: ViewQuery;
  readonly icon: ReactNode;
}

/** Keeps the list as it is now, under a name, in the rail. */
export const PinButton = ({ name, query, icon }: PinButtonProps) => {
  const { t } = useTranslation('queue');
  const [opened, setOpened] = useState(false);
  const [typed, setTyped] = useState('');
  const [, go] = useLocation();
  const pin = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() === '') return;
    const view = pinView(typed.trim(), query);
    setOpened(false);
    go(`/v/${view.id}`);
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={280} trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="subtle"
          leftSection={icon}
          onClick={() => {
            setTyped(name);
            setOpened(!opened);
          }}
        >
          {t('head.pin')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('head.pinTitle')}>
        <form onSubmit={pin} style={{ display: 'grid', gap: 12 }}>
          <TextInput
            label={t('head.pinName')}
            value={typed}
            maxLength={40}
            data-autofocus
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Button type="submit" variant="filled" disabled={typed.trim() === ''}>
            {t('head.pin')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
};
