import { isDesk } from '@shared/domain/permissions';
import { type PresenceState, presenceStates } from '@shared/domain/presence';
import {
  IconCalendarTime,
  IconClockPause,
  IconLogout2,
  IconMapPin,
  IconUserCheck,
  IconUserQuestion,
} from '@tabler/icons-react';
import type { Action, ActionContext } from '@/ui/action';
import { askWhere } from './asking';
import { sayWhereAloud } from './say-where';

const ofDesk = ({ actor }: ActionContext): boolean => actor !== null && isDesk(actor);
const icons: Readonly<Record<PresenceState, NonNullable<Action['icon']>>> = {
  onShift: IconUserCheck,
  away: IconClockPause,
  inField: IconMapPin,
  offShift: IconLogout2,
};

const anywhere = { scope: 'anywhere', group: 'anywhere', enabled: ofDesk } as const;

export const shiftActions: readonly Action[] = [
  {
    ...anywhere,
    id: 'shift.where',
    label: 'shift:action.presence',
    icon: IconUserQuestion,
    keys: ['O'],
    run: askWhere,
  },
  ...presenceStates.map(
    (state): Action => ({
      ...anywhere,
      id: `shift.${state}`,
      label: `shift:action.${state}`,
      icon: icons[state],
      keys: [],
      run: ({ actor }) => {
        if (actor) void sayWhereAloud(actor.id, state);
      },
    }),
  ),
  {
    id: 'go.shifts',
    label: 'shift:action.open',
    icon: IconCalendarTime,
    keys: ['G V'],
    scope: 'anywhere',
    group: 'goTo',
    enabled: ofDesk,
    run: ({ go }) => go('/shifts'),
  },
];
