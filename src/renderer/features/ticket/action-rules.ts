// How the ticket's actions are put together: when they are open, and what they open.
import type { ArgsOf, CommandName } from '@shared/domain/commands/registry';
import type { Refusal } from '@shared/domain/refusal';
import type { Ticket } from '@shared/domain/ticket';
import { canRun } from '@/data/run-command';
import type { ActionContext } from '@/ui/action';
import { type AskKind, ask } from './ask/asking';
import { type ComposerTab, compose } from './composer/composing';
import { neighbour } from './page/place';
import { ticketsNow } from './ticket-now';

/** Refused for what is in the arguments, or for "nothing changes": the action itself is open. */
const aboutArguments = new Set<Refusal['code']>([
  'nothingToChange',
  'hold.needsReply',
  'priority.unchanged',
  'assign.unchanged',
  'args.invalid',
  'link.self',
]);

const whyNot = (refusal: Refusal): boolean | string => {
  if (aboutArguments.has(refusal.code)) return true;
  if (refusal.code === 'permission.denied') return false;
  return refusal.code.startsWith('state.') ? 'ticket:why.state' : `refusal:${refusal.code}`;
};

/** Open if one of the tickets allows it: with many, the others say why they stayed. */
export const enabledBy =
  <N extends CommandName>(name: N, argsFor: (ticket: Ticket, context: ActionContext) => ArgsOf<N>) =>
  (context: ActionContext): boolean | string => {
    let answer: boolean | string = false;
    for (const ticket of ticketsNow(context.tickets)) {
      const refusal = canRun(name, ticket, argsFor(ticket, context));
      const may = refusal === null ? true : whyNot(refusal);
      if (may === true) return true;
      answer = answer || may;
    }
    return answer;
  };

export const seenIn = ({ groupId, assigneeId }: Ticket) => ({ groupId, assigneeId });

/** A key has no place of its own: on the ticket's page the question stands at the button that asks the same. */
const placeFor = (kind: AskKind, anchor: HTMLElement | null): HTMLElement | null => {
  if (anchor && anchor !== document.body && anchor.matches('button, [role="row"]')) return anchor;
  return document.querySelector<HTMLElement>(`[data-ask="ticket.${kind}"]`) ?? anchor;
};

export const asking =
  (kind: AskKind) =>
  ({ tickets, anchor }: ActionContext): void =>
    ask(kind, tickets, placeFor(kind, anchor));

export const writing =
  (tab: ComposerTab) =>
  ({ tickets, anchor, go }: ActionContext): void => {
    const [first, ...others] = tickets;
    if (first === undefined) return;
    if (others.length > 0) ask(tab, tickets, anchor);
    else if (!compose(first, tab)) go(`/t/${first}`);
  };

export const stepping =
  (step: -1 | 1) =>
  ({ go }: ActionContext): void => {
    const number = neighbour(step);
    if (number) go(`/t/${number}`);
  };
