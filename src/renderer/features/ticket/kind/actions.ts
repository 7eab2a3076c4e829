// What can be made of tickets: problems, changes and requests from them, one of several, two of one.
import { isActive } from '@shared/domain/lifecycle';
import { linkedTo } from '@shared/domain/links';
import { isDesk } from '@shared/domain/permissions';
import type { Ticket } from '@shared/domain/ticket';
import {
  IconArrowMerge,
  IconArrowsSplit2,
  IconBug,
  IconCircleCheck,
  IconListCheck,
  IconReplace,
  IconShoppingBag,
  IconSpeakerphone,
  IconUserCheck,
} from '@tabler/icons-react';
import { canRun } from '@/data/run-command';
import type { Action, ActionContext } from '@/ui/action';
import { asking, enabledBy } from '../action-rules';
import { ticketsNow } from '../ticket-now';
import { waitingIncidents } from './move';

const base = { scope: 'ticket', group: 'ticket', keys: [] } as const;

const from =
  (kind: 'problem' | 'change' | 'request') =>
  ({ tickets, go }: ActionContext): void =>
    go(`/new/${kind}?from=${tickets.join(',')}`);

const atDesk = ({ actor }: ActionContext): boolean => actor !== null && isDesk(actor);

const only = ({ tickets }: ActionContext): Ticket | null =>
  tickets.length === 1 ? (ticketsNow(tickets)[0] ?? null) : null;

/** Problems are made from incidents, changes from both. */
const fromAny =
  (kinds: readonly Ticket['kind'][]) =>
  (context: ActionContext): boolean | string =>
    atDesk(context) && (ticketsNow(context.tickets).every(({ kind }) => kinds.includes(kind)) || 'kinds:why.incidents');

const onProblem =
  (open: (problem: Ticket) => boolean | string) =>
  (context: ActionContext): boolean | string => {
    const ticket = only(context);
    if (!ticket || !atDesk(context)) return false;
    return open(ticket);
  };

const toPush = (ticket: Ticket): boolean | string => {
  if (ticket.detail?.kind !== 'problem') return false;
  if (ticket.detail.workaround.trim() === '') return 'kinds:why.noWorkaround';
  return linkedTo(ticket.links, ['incident']).length > 0 || 'kinds:why.noneOpen';
};

const toResolve = (ticket: Ticket): boolean | string => {
  const over = ticket.state.kind === 'resolved' || ticket.state.kind === 'closed';
  if (!over || (ticket.kind !== 'problem' && ticket.kind !== 'change')) return false;
  return waitingIncidents(ticket).length > 0 || 'kinds:why.noneOpen';
};

export const kindActions: readonly Action[] = [
  {
    ...base,
    id: 'kind.problem',
    label: 'kinds:action.problem',
    icon: IconBug,
    bulk: 8,
    enabled: fromAny(['incident']),
    run: from('problem'),
  },
  {
    ...base,
    id: 'kind.change',
    label: 'kinds:action.change',
    icon: IconReplace,
    enabled: fromAny(['incident', 'problem']),
    run: from('change'),
  },
  {
    ...base,
    id: 'kind.request',
    label: 'kinds:action.request',
    icon: IconShoppingBag,
    enabled: (context) => (context.tickets.length === 1 ? fromAny(['incident'])(context) : 'kinds:why.one'),
    run: from('request'),
  },
  {
    ...base,
    id: 'kind.workaround',
    label: 'kinds:action.workaround',
    icon: IconSpeakerphone,
    enabled: onProblem(toPush),
    run: asking('workaround'),
  },
  {
    ...base,
    id: 'kind.resolveLinked',
    label: 'kinds:action.resolveLinked',
    icon: IconCircleCheck,
    enabled: onProblem(toResolve),
    run: asking('resolveLinked'),
  },
  {
    ...base,
    id: 'kind.askApproval',
    label: 'kinds:action.askApproval',
    icon: IconUserCheck,
    enabled: (context) =>
      only(context)?.kind !== 'incident' &&
      only(context)?.kind !== 'problem' &&
      enabledBy('ticket.askApproval.v1', () => ({ personId: context.actor?.id ?? '' }))(context),
    run: asking('approval'),
  },
  {
    ...base,
    id: 'kind.addTask',
    label: 'kinds:action.addTask',
    icon: IconListCheck,
    enabled: (context) => {
      const ticket = only(context);
      return (
        ticket !== null && canRun('ticket.addTask.v1', ticket, { text: '-', groupId: null, assigneeId: null }) === null
      );
    },
    run: asking('task'),
  },
  {
    ...base,
    id: 'ticket.merge',
    label: 'kinds:action.merge',
    icon: IconArrowMerge,
    bulk: 9,
    enabled: (context) =>
      atDesk(context) &&
      (ticketsNow(context.tickets).some(({ state }) => isActive(state.kind)) || 'kinds:why.onlyOpen'),
    run: asking('merge'),
  },
  {
    ...base,
    id: 'ticket.split',
    label: 'kinds:action.split',
    icon: IconArrowsSplit2,
    enabled: (context) => {
      if (!atDesk(context)) return false;
      const ticket = only(context);
      if (!ticket) return 'kinds:why.one';
      return isActive(ticket.state.kind) || 'kinds:why.onlyOpen';
    },
    run: asking('split'),
  },
  ...(['problem', 'change', 'request'] as const).map(
    (kind): Action => ({
      id: `new.${kind}`,
      label: `kinds:action.new${kind === 'problem' ? 'Problem' : kind === 'change' ? 'Change' : 'Request'}`,
      icon: { problem: IconBug, change: IconReplace, request: IconShoppingBag }[kind],
      keys: [],
      scope: 'anywhere',
      group: 'anywhere',
      enabled: (context) => atDesk(context) || (kind === 'request' && context.actor?.role === 'requester'),
      run: ({ go }) => go(`/new/${kind}`),
    }),
  ),
];
