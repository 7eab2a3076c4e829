// Merging and splitting, as the batches of commands that do it. What was written stays where it was; what is new says so.
import type { BatchStep } from './batch';
import type { ArgsOf } from './commands/registry';
import { mayEnter, type TicketKind } from './kinds';
import { isActive, mayFollow } from './lifecycle';
import { linkSteps } from './links';
import type { Ticket } from './ticket';

/** Why a ticket can't go into another one. */
export type MergeFault = 'same' | 'otherKind' | 'over';

export const mergeFault = (target: Ticket, source: Ticket): MergeFault | null => {
  if (source.number === target.number) return 'same';
  if (source.kind !== target.kind) return 'otherKind';
  const ends =
    source.phase === null ? mayFollow(source.state.kind, 'canceled') : mayEnter(source.kind, source.phase, 'canceled');
  return ends ? null : 'over';
};

const ending = (source: Ticket, into: string): readonly BatchStep[] =>
  source.phase === null
    ? [['ticket.cancel.v1', source.number, { reason: 'duplicate', duplicateOf: into }]]
    : [
        ['ticket.link.v1', source.number, { kind: 'duplicateOf', to: into, on: true }],
        ['ticket.movePhase.v1', source.number, { phase: 'canceled', notes: null }],
      ];

/** @param note what the sources knew, in words; the target keeps it in its timeline */
export const mergeSteps = (target: Ticket, sources: readonly Ticket[], note: string): readonly BatchStep[] => {
  const fit = sources.filter((source) => mergeFault(target, source) === null);
  if (fit.length === 0) return [];
  return [
    [
      'ticket.absorb.v1',
      target.number,
      {
        from: fit.map(({ number }) => number),
        callers: [...new Set(fit.map(({ callerId }) => callerId))],
        note,
      },
    ],
    ...fit.flatMap((source) => ending(source, target.number)),
  ];
};

/** Which of several tickets is proposed to stay: one that is open, the most urgent, the oldest. */
export const likelyTarget = (tickets: readonly Ticket[]): Ticket | undefined =>
  [...tickets].sort(
    (a, b) =>
      Number(isActive(b.state.kind)) - Number(isActive(a.state.kind)) ||
      a.priority - b.priority ||
      a.openedAt - b.openedAt ||
      (a.number < b.number ? -1 : 1),
  )[0];

interface Part {
  readonly number: string;
  readonly shortDescription: string;
  readonly description: string;
  /** What moves along from the timeline, as one note; null: nothing. */
  readonly note: string | null;
}

const sameAs = (ticket: Ticket, part: Part): ArgsOf<'ticket.log.v1'> => ({
  shortDescription: part.shortDescription,
  description: part.description,
  callerId: ticket.callerId,
  channel: ticket.channel,
  contact: ticket.contact,
  serviceId: ticket.serviceId,
  categoryId: ticket.categoryId,
  subcategoryId: ticket.subcategoryId,
  configurationItem: ticket.configurationItem,
  location: ticket.location,
  affects: null,
  noticedAt: ticket.noticedAt,
  impact: ticket.impact,
  urgency: ticket.urgency,
  groupId: ticket.groupId,
  assigneeId: ticket.assigneeId,
  tags: [],
});

const birth = (kind: TicketKind, ticket: Ticket, part: Part): BatchStep =>
  kind === 'incident'
    ? ['ticket.log.v1', part.number, sameAs(ticket, part)]
    : ['ticket.open.v1', part.number, { ...sameAs(ticket, part), kind, links: [] }];

/** Part of a ticket goes on under a number of its own, linked both ways. */
export const splitSteps = (ticket: Ticket, part: Part): readonly BatchStep[] => [
  birth(ticket.kind, ticket, part),
  ...(part.note === null ? [] : [['ticket.addNote.v1', part.number, { text: part.note }] satisfies BatchStep]),
  ...linkSteps(part.number, { kind: 'splitFrom', to: ticket.number }, true),
];
