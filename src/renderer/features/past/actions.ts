import { IconHistory } from '@tabler/icons-react';
import { addressAt, isLookingBack, lookedAt } from '@/data/past/address';
import type { Action } from '@/ui/action';
import { atHand } from '@/ui/at-hand';

const MINUTE = 60_000;
/** Where looking back begins. */
const AN_HOUR = 60 * MINUTE;

/** Where this page has no past, the list of all that is open has one. */
const pageWithPast = (): string => {
  const here = addressAt(location.pathname, Date.now());
  return here === location.pathname ? '/v/allOpen' : location.pathname;
};

export const pastActions: readonly Action[] = [
  {
    id: 'past.look',
    label: 'past:action.look',
    icon: IconHistory,
    keys: ['Shift+T'],
    scope: 'anywhere',
    group: 'anywhere',
    enabled: () => atHand().place !== 'room',
    run: ({ go }) => {
      if (isLookingBack()) focusSlider();
      else go(addressAt(pageWithPast(), (lookedAt() ?? Date.now()) - AN_HOUR));
    },
  },
];

const focusSlider = (): void => document.querySelector<HTMLElement>('[data-past-slider]')?.focus();
