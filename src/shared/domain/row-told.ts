// Whom rules and warnings have told of a ticket: what lists of news are made from.
import type { Ticket } from './ticket';

export interface RowTold {
  readonly rule: string;
  readonly name: string;
  readonly at: number;
  readonly to: readonly string[];
}

/** Older ones are in the ticket's timeline. */
const MOST = 6;
const NOTHING: readonly RowTold[] = [];

/** Newest last. */
export const rowToldOf = ({ fired }: Ticket): readonly RowTold[] => {
  if (fired.length === 0) return NOTHING;
  return fired
    .filter(({ told }) => told.length > 0)
    .slice(-MOST)
    .map(({ rule, name, at, told }) => ({ rule, name, at, to: told }));
};
