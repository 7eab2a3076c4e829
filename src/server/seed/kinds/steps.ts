// The words in which the lives of problems, changes and requests are told: who did what, so many hours ago.
import type { ArgsOf, CommandName } from '@shared/domain/commands/registry';
import { argsOf, type Step } from '../stories/tell';

const HOUR = 3_600_000;

export type Life = readonly Step[];

export interface Teller {
  readonly step: <N extends CommandName>(
    hoursAgo: number,
    by: string,
    name: N,
    args: ArgsOf<N> | ((ticket: Parameters<Step['args']>[0]) => ArgsOf<N>),
  ) => Step;
  readonly note: (hoursAgo: number, by: string, text: string) => Step;
  readonly move: (hoursAgo: number, by: string, phase: string, notes?: string) => Step;
  readonly take: (hoursAgo: number, by: string) => Step;
  readonly link: (hoursAgo: number, by: string, kind: ArgsOf<'ticket.link.v1'>['kind'], to: string) => Step;
  readonly ask: (hoursAgo: number, by: string, personId: string) => Step;
  /** What `by` was asked and has not answered yet. */
  readonly answer: (hoursAgo: number, by: string, approved: boolean, comment?: string) => Step;
  readonly task: (hoursAgo: number, by: string, text: string, groupId: string, assigneeId?: string) => Step;
  /** Ticks the task with this text. */
  readonly done: (hoursAgo: number, by: string, text: string) => Step;
}

export const tellerAt = (now: number): Teller => {
  const step: Teller['step'] = (hoursAgo, by, name, args) => ({
    at: now - Math.round(hoursAgo * HOUR),
    by,
    name,
    args: (ticket) => argsOf(name, typeof args === 'function' ? args(ticket) : args),
  });
  const listed = (ticket: Parameters<Step['args']>[0]) =>
    ticket?.detail && ticket.detail.kind !== 'problem' ? ticket.detail : { approvals: [], tasks: [] };
  return {
    step,
    note: (hoursAgo, by, text) => step(hoursAgo, by, 'ticket.addNote.v1', { text }),
    move: (hoursAgo, by, phase, notes) => step(hoursAgo, by, 'ticket.movePhase.v1', { phase, notes: notes ?? null }),
    take: (hoursAgo, by) =>
      step(hoursAgo, by, 'ticket.take.v1', (ticket) => ({
        seen: { groupId: ticket?.groupId ?? null, assigneeId: ticket?.assigneeId ?? null },
      })),
    link: (hoursAgo, by, kind, to) => step(hoursAgo, by, 'ticket.link.v1', { kind, to, on: true }),
    ask: (hoursAgo, by, personId) => step(hoursAgo, by, 'ticket.askApproval.v1', { personId }),
    answer: (hoursAgo, by, approved, comment) =>
      step(hoursAgo, by, 'ticket.answerApproval.v1', (ticket) => ({
        approval: listed(ticket).approvals.find(({ personId, answer }) => personId === by && answer === null)?.id ?? '',
        approved,
        comment: comment ?? null,
      })),
    task: (hoursAgo, by, text, groupId, assigneeId) =>
      step(hoursAgo, by, 'ticket.addTask.v1', { text, groupId, assigneeId: assigneeId ?? null }),
    done: (hoursAgo, by, text) =>
      step(hoursAgo, by, 'ticket.tickTask.v1', (ticket) => ({
        task: listed(ticket).tasks.find((task) => task.text === text)?.id ?? '',
        done: true,
      })),
  };
};

type OpenArgs = ArgsOf<'ticket.open.v1'>;

/** What is opened, with what is the same for all. */
export const opening = (
  over: Partial<OpenArgs> & Pick<OpenArgs, 'kind' | 'shortDescription' | 'callerId'>,
): OpenArgs => ({
  description: '',
  channel: 'selfService',
  contact: null,
  serviceId: null,
  categoryId: null,
  subcategoryId: null,
  configurationItem: null,
  location: null,
  affects: null,
  noticedAt: null,
  impact: 3,
  urgency: 3,
  groupId: null,
  assigneeId: null,
  tags: [],
  links: [],
  ...over,
});
