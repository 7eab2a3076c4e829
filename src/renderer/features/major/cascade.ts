// Who is resolved together with a major incident, and who is not and why. Pure: what a ticket refuses is an argument.
import { isActive, type StateKind } from '@shared/domain/lifecycle';
import type { Refusal } from '@shared/domain/refusal';
import type { Ticket } from '@shared/domain/ticket';

export type Staying = { readonly number: string; readonly title: string | null } & (
  | { readonly why: 'notHere' }
  | { readonly why: 'over'; readonly state: StateKind }
  | { readonly why: 'refused'; readonly refusal: Refusal }
);

export interface Cascade {
  readonly able: readonly Ticket[];
  readonly stays: readonly Staying[];
}

/** `tickets`: by number; null for what this device does not hold. */
export const cascadeOf = (
  numbers: readonly string[],
  tickets: (number: string) => Ticket | null,
  refusalOf: (ticket: Ticket) => Refusal | null,
): Cascade => {
  const able: Ticket[] = [];
  const stays: Staying[] = [];
  for (const number of numbers) {
    const ticket = tickets(number);
    if (!ticket) {
      stays.push({ number, title: null, why: 'notHere' });
      continue;
    }
    const title = ticket.shortDescription;
    if (!isActive(ticket.state.kind)) {
      stays.push({ number, title, why: 'over', state: ticket.state.kind });
      continue;
    }
    const refusal = refusalOf(ticket);
    if (refusal) stays.push({ number, title, why: 'refused', refusal });
    else able.push(ticket);
  }
  return { able, stays };
};
