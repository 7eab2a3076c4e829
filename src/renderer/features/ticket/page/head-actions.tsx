import type { StateKind } from '@shared/domain/lifecycle';
import type { Ticket } from '@shared/domain/ticket';
import { useMe } from '@/data/use-desk';
import { ActionButton } from '@/ui/action-button';
import { HeadMove } from '../kind/head-move';

/** What comes next, by state: the last one is the way on. */
const next: Readonly<Record<StateKind, readonly string[]>> = {
  new: ['ticket.take', 'ticket.handOff', 'ticket.resolve'],
  inProgress: ['ticket.hold', 'ticket.handOff', 'ticket.resolve'],
  onHold: ['ticket.resume', 'ticket.handOff', 'ticket.resolve'],
  resolved: ['ticket.reopen', 'ticket.close'],
  closed: ['ticket.reopen'],
  canceled: [],
};

export const HeadActions = ({ ticket }: { readonly ticket: Ticket }) => {
  const me = useMe();
  if (me?.role === 'requester') return null;
  if (ticket.phase !== null) return <HeadMove ticket={ticket} />;
  const ids = next[ticket.state.kind];
  return ids.map((id, index) => (
    <ActionButton
      key={id}
      id={id}
      tickets={[ticket.number]}
      variant={index === ids.length - 1 && ticket.state.kind !== 'closed' ? 'filled' : 'default'}
    />
  ));
};
