import { useTranslation } from 'react-i18next';
import { permits } from '@/ui/action';
import { useActions } from '@/ui/actions-context';
import { keysOf, useKeyPreferences } from '@/ui/key-preferences';
import { stopAsking } from './asking';
import { MenuList } from './menu-list';
import type { PanelProps } from './panel-props';

/** Everything else that can be done with the ticket: the same list that keys and the palette have. */
export const MorePanel = ({ numbers }: PanelProps) => {
  const { t } = useTranslation('ticket');
  const { actions, contextAt } = useActions();
  const preferences = useKeyPreferences();
  const context = { ...contextAt(null), tickets: numbers };
  const entries = actions
    .filter((action) => action.scope === 'ticket' && action.keysOnly !== true && permits(action, context) === true)
    .map((action) => {
      const Icon = action.icon;
      return {
        id: action.id,
        icon: Icon ? <Icon size={15} stroke={1.7} /> : null,
        label: t(action.label),
        keys: keysOf(action, preferences)[0],
        run: () => {
          stopAsking();
          action.run(context);
        },
      };
    });
  return <MenuList label={t('ask.more.title')} entries={entries} />;
};
