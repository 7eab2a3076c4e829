// Handing off, accepting, returning, withdrawing: wherever a ticket is at hand.
import { isActive } from '@shared/domain/lifecycle';
import { isDesk, isMemberOf, mayAssign } from '@shared/domain/permissions';
import type { Row } from '@shared/domain/row';
import {
  IconArrowBackUp,
  IconArrowDown,
  IconArrowsExchange,
  IconArrowUp,
  IconCheck,
  IconEye,
  IconUsersGroup,
  IconX,
} from '@tabler/icons-react';
import { runtime } from '@/data/runtime';
import { selectRow, selectWorld } from '@/data/selectors';
import type { Action, ActionContext } from '@/ui/action';
import { askHandoff } from './asking';
import { handedControls } from './controls';
import { accept, withdraw } from './run';

/** What rows know is enough to offer an action; the command decides on the whole ticket. */
const rowAtHand = ({ tickets }: ActionContext): Row | undefined =>
  tickets[0] === undefined ? undefined : selectRow(runtime().store.getState(), tickets[0]);

const mayOffer = (context: ActionContext): boolean | string => {
  const row = rowAtHand(context);
  const world = selectWorld(runtime().store.getState());
  if (!row || !world || !context.actor || !mayAssign(context.actor, row, world)) return false;
  if (context.tickets.length > 1) return 'handoff:why.one';
  if (row.handoff) return 'handoff:why.pending';
  return isActive(row.state) || 'ticket:why.state';
};

const mayReceive = (context: ActionContext): boolean => {
  const { actor, tickets } = context;
  const row = rowAtHand(context);
  if (!row?.handoff || !actor || tickets.length > 1) return false;
  return (isDesk(actor) || actor.role === 'vendor') && isMemberOf(actor, row.handoff.toGroupId);
};

const mayWithdraw = (context: ActionContext): boolean => {
  const { actor, tickets } = context;
  const row = rowAtHand(context);
  const world = selectWorld(runtime().store.getState());
  if (!row?.handoff || !actor || !world || tickets.length > 1) return false;
  return row.handoff.by === actor.id || mayAssign(actor, row, world);
};

const onFirst =
  (act: (number: string) => void) =>
  ({ tickets: [number] }: ActionContext): void => {
    if (number !== undefined) act(number);
  };

const base = { scope: 'ticket', group: 'ticket' } as const;
const inPage = { scope: 'handed', group: 'list', keysOnly: true } as const;

export const handoffActions: readonly Action[] = [
  {
    ...base,
    id: 'ticket.handOff',
    label: 'handoff:action.offer',
    icon: IconArrowsExchange,
    keys: ['E'],
    enabled: mayOffer,
    run: onFirst((number) => askHandoff({ kind: 'offer', number })),
  },
  {
    ...base,
    id: 'handoff.accept',
    label: 'handoff:action.accept',
    icon: IconCheck,
    keys: ['Y'],
    enabled: mayReceive,
    run: onFirst((number) => void accept(number, false)),
  },
  {
    ...base,
    id: 'handoff.acceptForTeam',
    label: 'handoff:action.acceptForTeam',
    icon: IconUsersGroup,
    keys: ['Shift+Y'],
    enabled: mayReceive,
    run: onFirst((number) => void accept(number, true)),
  },
  {
    ...base,
    id: 'handoff.return',
    label: 'handoff:action.return',
    icon: IconArrowBackUp,
    keys: ['B'],
    enabled: mayReceive,
    run: onFirst((number) => askHandoff({ kind: 'return', number })),
  },
  {
    ...base,
    id: 'handoff.withdraw',
    label: 'handoff:action.withdraw',
    icon: IconX,
    keys: [],
    enabled: mayWithdraw,
    run: onFirst((number) => void withdraw(number)),
  },
  {
    ...inPage,
    id: 'handed.next',
    label: 'handoff:action.next',
    icon: IconArrowDown,
    keys: ['J', 'ArrowDown'],
    run: () => handedControls()?.move(1),
  },
  {
    ...inPage,
    id: 'handed.previous',
    label: 'handoff:action.previous',
    icon: IconArrowUp,
    keys: ['K', 'ArrowUp'],
    run: () => handedControls()?.move(-1),
  },
  {
    ...inPage,
    id: 'handed.open',
    label: 'handoff:action.open',
    icon: IconEye,
    keys: ['Enter'],
    run: ({ tickets: [number], go }) => {
      if (number !== undefined) go(`/t/${number}`);
    },
  },
];
