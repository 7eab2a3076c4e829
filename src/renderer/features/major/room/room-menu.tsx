import { Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { permits } from '@/ui/action';
import { useActions } from '@/ui/actions-context';
import { IconButton } from '@/ui/icon-button';
import { KeyHint } from '@/ui/key-hint';
import { keysOf, useKeyPreferences } from '@/ui/key-preferences';
import { askMajor } from '../asking';

/** In this order; what may not be done now is left out. */
const offered = ['room.add', 'major.promote', 'major.demote', 'review.make', 'ticket.handOff', 'ticket.copyLink'];

/** What is done in a room now and then. */
export const RoomMenu = ({ number }: { readonly number: string }) => {
  const { t } = useTranslation();
  const { actions, contextAt } = useActions();
  const preferences = useKeyPreferences();
  const context = { ...contextAt(null), tickets: [number] };
  const shown = offered
    .map((id) => actions.find((action) => action.id === id))
    .filter((action) => action !== undefined)
    .filter((action) => permits(action, context) === true);
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <IconButton label={t('major:room.menu')} size={28}>
          <IconDots size={16} stroke={1.7} />
        </IconButton>
      </Menu.Target>
      <Menu.Dropdown>
        {shown.map((action) => {
          const Icon = action.icon;
          const [keys] = action.scope === 'room' ? keysOf(action, preferences) : [];
          return (
            <Menu.Item
              key={action.id}
              leftSection={Icon ? <Icon size={15} stroke={1.7} /> : undefined}
              rightSection={keys ? <KeyHint keys={keys} /> : undefined}
              onClick={() => action.run(context)}
            >
              {t(action.label)}
            </Menu.Item>
          );
        })}
        <Menu.Item onClick={() => askMajor('facts', [number])}>{t('major:action.facts')}</Menu.Item>
        <Menu.Item onClick={() => askMajor('plan', [number])}>{t('major:action.plan')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};
