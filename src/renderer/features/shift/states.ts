import type { PresenceState } from '@shared/domain/presence';
import { IconClockPause, IconLogout2, IconMapPin, IconUserCheck } from '@tabler/icons-react';
import type { Action } from '@/ui/action';

export const stateIcons: Readonly<Record<PresenceState, NonNullable<Action['icon']>>> = {
  onShift: IconUserCheck,
  away: IconClockPause,
  inField: IconMapPin,
  offShift: IconLogout2,
};
