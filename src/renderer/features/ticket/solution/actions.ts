// Applying a solution, and its checklist.
import type { ApplySolutionArgs } from '@shared/domain/commands/solution';
import { IconBook2, IconListCheck } from '@tabler/icons-react';
import type { Action } from '@/ui/action';
import { asking, enabledBy } from '../action-rules';
import { ticketNow } from '../ticket-now';
import { tick } from './tick';

const anything: ApplySolutionArgs = {
  source: 'macro:any',
  edition: 0,
  title: '-',
  fields: {},
  tags: [],
  checklist: [],
  note: null,
  reply: null,
  resolution: null,
};

const nextStep = (number: string | undefined) =>
  number === undefined ? undefined : ticketNow(number)?.checklist.find(({ done }) => done === null);

export const solutionActions: readonly Action[] = [
  {
    id: 'ticket.solution',
    label: 'solution:action.apply',
    icon: IconBook2,
    keys: ['M'],
    scope: 'ticket',
    group: 'ticket',
    bulk: 8,
    enabled: enabledBy('ticket.applySolution.v1', () => anything),
    run: asking('solution'),
  },
  {
    id: 'ticket.tick',
    label: 'solution:action.tick',
    icon: IconListCheck,
    keys: ['X'],
    scope: 'page',
    group: 'ticket',
    enabled: ({ tickets }) => nextStep(tickets[0]) !== undefined,
    run: ({ tickets: [number] }) => {
      const step = nextStep(number);
      if (number !== undefined && step) tick(number, step.id, true);
    },
  },
];
