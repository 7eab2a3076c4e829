// Tickets told as short stories, and the facts that figures are made of.
import type { ArgsOf, CommandName } from '@shared/domain/commands/registry';
import type { Ticket } from '@shared/domain/ticket';
import { type Fact, factOf } from '@shared/figures/fact';
import { attempt, done, logArgs, START, stampOf } from './commands';
import { demoLikeSettings, world } from './settings';

type Told = { [N in CommandName]: readonly [minute: number, who: string, name: N, args: ArgsOf<N>] }[CommandName];

const settings = demoLikeSettings();

const idOf = (number: string, n: number): string =>
  `01920000-0000-7000-8000-${Number(number.slice(3)).toString(16).padStart(6, '0')}${n.toString(16).padStart(6, '0')}`;

/** Logged by ann so many minutes after `START`; then what happened to it, each at its minute. */
export const story = (
  number: string,
  minute: number,
  log: Partial<ArgsOf<'ticket.log.v1'>>,
  ...steps: readonly Told[]
): Ticket => {
  const stamp = { ...stampOf('ann', minute), commandId: idOf(number, 0) };
  const first = done(attempt(null, 'ticket.log.v1', logArgs(log), stamp, world(), number));
  return steps.reduce(
    (ticket, [when, who, name, args], n) =>
      done(attempt(ticket, name, args as never, { ...stampOf(who, when), commandId: idOf(number, n + 1) })),
    first,
  );
};

export const at = (minute: number): number => START + minute * 60_000;

export const resolving = { code: 'solutionProvided', notes: 'Restarted.' } as const;
const nobody = { groupId: 'l1', assigneeId: null };

/** Six tickets of a Monday (START is 08:00, the office's hours are 08:00 to 16:00), small enough to count by hand. */
export const monday = (): readonly Ticket[] => [
  // Taken after 10 minutes, resolved by whoever logged it after 60.
  story(
    'INC0000001',
    0,
    {},
    [10, 'ann', 'ticket.take.v1', { seen: nobody }],
    [60, 'ann', 'ticket.resolve.v1', resolving],
  ),
  // Moved to the second line, held for two of its three and a half hours.
  story(
    'INC0000002',
    30,
    {},
    [40, 'ann', 'ticket.assign.v1', { groupId: 'l2', assigneeId: null, seen: nobody }],
    [50, 'cem', 'ticket.take.v1', { seen: { groupId: 'l2', assigneeId: null } }],
    [60, 'cem', 'ticket.hold.v1', { reason: 'awaitingVendor', comment: null, reply: null }],
    [180, 'cem', 'ticket.resume.v1', {}],
    [240, 'cem', 'ticket.resolve.v1', resolving],
  ),
  // Priority 1: 15 minutes to respond, 240 to resolve, both missed.
  story(
    'INC0000003',
    100,
    { impact: 1, urgency: 1 },
    [130, 'bob', 'ticket.take.v1', { seen: nobody }],
    [400, 'bob', 'ticket.resolve.v1', resolving],
  ),
  story('INC0000004', 200, {}),
  story('INC0000005', 210, {}, [300, 'bob', 'ticket.cancel.v1', { reason: 'raisedInError', duplicateOf: null }]),
  // Resolved, reopened after hours, resolved on Tuesday at 08:30; the caller is content.
  story(
    'INC0000006',
    0,
    {},
    [20, 'ann', 'ticket.resolve.v1', resolving],
    [500, 'rosa', 'ticket.reopen.v1', { reason: 'Again.' }],
    [1_470, 'ann', 'ticket.resolve.v1', resolving],
    [1_480, 'rosa', 'ticket.close.v1', {}],
    [1_490, 'rosa', 'ticket.answerSurvey.v1', { score: 5, comment: null }],
  ),
];

export const factsOf = (tickets: readonly Ticket[]): Fact[] => tickets.map((ticket) => factOf(ticket, settings));
