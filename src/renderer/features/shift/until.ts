// "Until": what a choice means at a moment.
import { momentOf } from '@/ui/date-input';

export const untilChoices = ['shift', 'half', 'hour', 'tomorrow', 'time'] as const;
export type UntilChoice = (typeof untilChoices)[number];

const MINUTE = 60_000;
/** When a day begins for whoever stands in no plan. */
const MORNING = 8;

/**
 * Epoch ms; null: until the shift ends. Undefined: the time that was typed is none, or has passed.
 * @param nextFrom when the next shift begins, where it is known
 */
export const untilOf = (
  choice: UntilChoice,
  typed: string,
  now: number,
  nextFrom: number | null,
): number | null | undefined => {
  switch (choice) {
    case 'shift':
      return null;
    case 'half':
      return now + 30 * MINUTE;
    case 'hour':
      return now + 60 * MINUTE;
    case 'tomorrow': {
      const midnight = new Date(now).setHours(24, 0, 0, 0);
      return nextFrom !== null && nextFrom >= midnight ? nextFrom : new Date(midnight).setHours(MORNING);
    }
    default: {
      const at = momentOf(typed);
      return at !== null && at > now ? at : undefined;
    }
  }
};
