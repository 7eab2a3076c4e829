// Everything that can be done with a ticket. Whether it may be done now is the command's own rule.
import {
  IconArrowForwardUp,
  IconCheck,
  IconChevronDown,
  IconChevronUp,
  IconCircleDashed,
  IconCopy,
  IconDots,
  IconEye,
  IconFlag,
  IconHandGrab,
  IconLink,
  IconLock,
  IconPlayerPause,
  IconPlayerPlay,
  IconRotate,
  IconTag,
  IconUserPlus,
  IconX,
} from '@tabler/icons-react';
import { canRun } from '@/data/run-command';
import type { Action } from '@/ui/action';
import { asking, enabledBy, seenIn, stepping, writing } from './action-rules';
import { copyLink, copyNumber } from './copy';
import { neighbour } from './page/place';
import { performAloud, say } from './perform';
import { ticketsNow } from './ticket-now';

const base = { scope: 'ticket', group: 'ticket' } as const;

export const ticketActions: readonly Action[] = [
  {
    ...base,
    id: 'ticket.take',
    label: 'ticket:action.take',
    icon: IconHandGrab,
    keys: ['I'],
    enabled: enabledBy('ticket.take.v1', (ticket) => ({ seen: seenIn(ticket) })),
    run: ({ tickets }) =>
      void performAloud({
        name: 'ticket.take.v1',
        numbers: tickets,
        argsFor: (ticket) => ({ seen: seenIn(ticket) }),
        done: say('ticket:done.take'),
      }),
  },
  {
    ...base,
    id: 'ticket.assign',
    label: 'ticket:action.assign',
    icon: IconUserPlus,
    keys: ['A'],
    bulk: 1,
    enabled: enabledBy('ticket.assign.v1', (ticket) => ({ ...seenIn(ticket), seen: seenIn(ticket) })),
    run: asking('assign'),
  },
  {
    ...base,
    id: 'ticket.state',
    label: 'ticket:action.state',
    icon: IconCircleDashed,
    keys: ['S'],
    bulk: 2,
    enabled: ({ tickets, actor }) =>
      ticketsNow(tickets).some(
        (ticket) =>
          canRun('ticket.addNote.v1', ticket, { text: '-' }) === null ||
          (ticket.state.kind === 'resolved' && ticket.callerId === actor?.id),
      ),
    run: asking('state'),
  },
  {
    ...base,
    id: 'ticket.priority',
    label: 'ticket:action.priority',
    icon: IconFlag,
    keys: ['P'],
    bulk: 3,
    enabled: enabledBy('ticket.setImpactUrgency.v1', ({ impact, urgency }) => ({
      impact,
      urgency,
      seen: { impact, urgency },
    })),
    run: asking('priority'),
  },
  {
    ...base,
    id: 'ticket.hold',
    label: 'ticket:action.hold',
    icon: IconPlayerPause,
    keys: ['H'],
    enabled: enabledBy('ticket.hold.v1', () => ({ reason: 'awaitingVendor', comment: null, reply: null })),
    run: asking('hold'),
  },
  {
    ...base,
    id: 'ticket.resume',
    label: 'ticket:action.resume',
    icon: IconPlayerPlay,
    keys: [],
    enabled: enabledBy('ticket.resume.v1', () => ({})),
    run: ({ tickets }) =>
      void performAloud({
        name: 'ticket.resume.v1',
        numbers: tickets,
        argsFor: () => ({}),
        done: say('ticket:done.resume'),
      }),
  },
  {
    ...base,
    id: 'ticket.resolve',
    label: 'ticket:action.resolve',
    icon: IconCheck,
    keys: ['D'],
    bulk: 4,
    enabled: enabledBy('ticket.resolve.v1', () => ({ code: 'solutionProvided', notes: '-' })),
    run: asking('resolve'),
  },
  {
    ...base,
    id: 'ticket.reopen',
    label: 'ticket:action.reopen',
    icon: IconRotate,
    keys: [],
    enabled: enabledBy('ticket.reopen.v1', () => ({ reason: '-' })),
    run: asking('reopen'),
  },
  {
    ...base,
    id: 'ticket.close',
    label: 'ticket:action.close',
    icon: IconLock,
    keys: [],
    enabled: enabledBy('ticket.close.v1', () => ({})),
    run: ({ tickets }) =>
      void performAloud({
        name: 'ticket.close.v1',
        numbers: tickets,
        argsFor: () => ({}),
        done: say('ticket:done.close'),
      }),
  },
  {
    ...base,
    id: 'ticket.cancel',
    label: 'ticket:action.cancel',
    icon: IconX,
    keys: [],
    enabled: enabledBy('ticket.cancel.v1', () => ({ reason: 'raisedInError', duplicateOf: null })),
    run: asking('cancel'),
  },
  {
    ...base,
    id: 'ticket.tag',
    label: 'ticket:action.tag',
    icon: IconTag,
    keys: ['T'],
    bulk: 5,
    enabled: enabledBy('ticket.tag.v1', () => ({ add: [], remove: [] })),
    run: asking('tag'),
  },
  {
    ...base,
    id: 'ticket.link',
    label: 'ticket:action.link',
    icon: IconLink,
    keys: ['L'],
    bulk: 6,
    enabled: enabledBy('ticket.link.v1', ({ number }) => ({ kind: 'related', to: number, on: true })),
    run: asking('link'),
  },
  {
    ...base,
    id: 'ticket.watch',
    label: 'ticket:action.watchers',
    icon: IconEye,
    keys: ['W'],
    enabled: enabledBy('ticket.watch.v1', ({ watchers }, { actor }) => ({
      personId: actor?.id ?? '',
      on: !watchers.includes(actor?.id ?? ''),
    })),
    run: asking('watch'),
  },
  {
    ...base,
    id: 'ticket.note',
    label: 'ticket:action.note',
    icon: IconLock,
    keys: ['N'],
    group: 'writing',
    bulk: 7,
    enabled: enabledBy('ticket.addNote.v1', () => ({ text: '-' })),
    run: writing('note'),
  },
  {
    ...base,
    id: 'ticket.reply',
    label: 'ticket:action.reply',
    icon: IconArrowForwardUp,
    keys: ['R'],
    group: 'writing',
    enabled: (context) => {
      const asDesk = enabledBy('ticket.reply.v1', () => ({ text: '-' }))(context);
      return asDesk === false ? enabledBy('ticket.callerWrites.v1', () => ({ text: '-' }))(context) : asDesk;
    },
    run: writing('reply'),
  },
  {
    ...base,
    id: 'ticket.previous',
    label: 'ticket:action.previous',
    icon: IconChevronUp,
    keys: ['['],
    enabled: () => neighbour(-1) !== null,
    run: stepping(-1),
  },
  {
    ...base,
    id: 'ticket.next',
    label: 'ticket:action.next',
    icon: IconChevronDown,
    keys: [']'],
    enabled: () => neighbour(1) !== null,
    run: stepping(1),
  },
  {
    ...base,
    id: 'ticket.more',
    label: 'ticket:action.more',
    icon: IconDots,
    keys: ['.'],
    keysOnly: true,
    run: asking('more'),
  },
  {
    ...base,
    id: 'ticket.copyNumber',
    label: 'ticket:action.copyNumber',
    icon: IconCopy,
    keys: [],
    run: ({ tickets }) => void copyNumber(tickets),
  },
  {
    ...base,
    id: 'ticket.copyLink',
    label: 'ticket:action.copyLink',
    icon: IconLink,
    keys: [],
    run: ({ tickets }) => void copyLink(tickets),
  },
];
