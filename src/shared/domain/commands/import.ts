import { type Static, Type } from 'typebox';
import { defineCreate } from '../command';
import { State } from '../lifecycle';
import { mayImport } from '../permissions';
import { onMatrix, priorityOf } from '../priority';
import { refuseWith } from '../refusal';
import { type ClockEvent, editableFields, Link, type Ticket } from '../ticket';
import { Id, Instant, Level, Nullable, Tag } from '../values';

const Args = Type.Object({
  ...editableFields,
  source: Type.String({ minLength: 1, maxLength: 40 }),
  hash: Type.String({ minLength: 1, maxLength: 64 }),
  impact: Level,
  urgency: Level,
  statedPriority: Nullable(Level),
  state: State,
  groupId: Nullable(Id),
  assigneeId: Nullable(Id),
  openedBy: Id,
  openedAt: Instant,
  updatedAt: Instant,
  watchers: Type.Array(Id, { maxItems: 200 }),
  tags: Type.Array(Tag, { maxItems: 40 }),
  links: Type.Array(Link, { maxItems: 500 }),
  reassignmentCount: Type.Integer({ minimum: 0 }),
  reopenCount: Type.Integer({ minimum: 0 }),
});
export type ImportArgs = Static<typeof Args>;

/** Of an imported ticket's past only its ends are known, and that it waits now. */
const knownEvents = (args: ImportArgs, commandId: string): ClockEvent[] => {
  const { state } = args;
  const at = (instant: number) => ({ at: Math.max(instant, args.openedAt), commandId });
  switch (state.kind) {
    case 'onHold':
      return [{ kind: 'held', ...at(state.since), reason: state.reason }];
    case 'resolved':
      return [{ kind: 'resolved', ...at(state.resolution.at) }];
    case 'closed':
      return [{ kind: 'resolved', ...at(state.resolution?.at ?? state.at) }];
    case 'canceled':
      return [{ kind: 'canceled', ...at(state.at) }];
    default:
      return [];
  }
};

/** ms: ten years. Every device walks the calendars up to a clock's events; some day in the year 9000 would stop them all. */
const FAR_AHEAD = 3_660 * 86_400_000;

const liesFarAhead = (args: ImportArgs, receivedAt: number): boolean =>
  [args.openedAt, args.updatedAt, ...knownEvents(args, '').map(({ at }) => at)].some(
    (at) => at > receivedAt + FAR_AHEAD,
  );

/**
 * A record from another desk's system, in whatever state it was. The same row again changes nothing; a newer row
 * replaces what an older import said, unless somebody has worked on the ticket here.
 */
export const importTicket = defineCreate({
  name: 'ticket.import.v1',
  args: Args,
  allow: (actor) => mayImport(actor),
  refuse: (existing, args, world, { receivedAt }) => {
    if (liesFarAhead(args, receivedAt))
      return refuseWith('args.invalid', { where: '/openedAt', why: 'lies far ahead' });
    if (!onMatrix(world.settings.matrix, args.impact, args.urgency)) {
      return refuseWith('priority.offMatrix', { impact: args.impact, urgency: args.urgency });
    }
    if (!existing) return null;
    const { origin } = existing;
    if (origin.kind !== 'imported' || origin.source !== args.source) return refuseWith('import.numberTaken');
    const worked = existing.trail.some((item) => item.name !== 'ticket.import.v1');
    return origin.hash === args.hash || worked ? refuseWith('import.unchanged') : null;
  },
  apply: (existing, args, stamp, world, number) => {
    const { source, hash, statedPriority, ...fields } = args;
    const priority = priorityOf(world.settings.matrix, args.impact, args.urgency);
    const ticket: Ticket = {
      ...fields,
      number,
      kind: 'incident',
      phase: null,
      detail: null,
      version: existing?.version ?? 0,
      priority,
      override: null,
      solutions: existing?.solutions ?? [],
      checklist: existing?.checklist ?? [],
      handoff: existing?.handoff ?? null,
      hops: existing?.hops ?? [],
      major: existing?.major ?? null,
      duties: existing?.duties ?? [],
      fired: existing?.fired ?? [],
      survey: existing?.survey ?? null,
      lastReplyAt: null,
      lastCallerMessageAt: null,
      origin: { kind: 'imported', source, hash, statedPriority: statedPriority === priority ? null : statedPriority },
      clock: [],
      trail: [],
      updatedBy: stamp.actor.id,
    };
    const opened: ClockEvent = {
      kind: 'opened',
      at: args.openedAt,
      commandId: stamp.commandId,
      priority,
      groupId: args.groupId,
    };
    return {
      ticket: { ...ticket, clock: [opened, ...knownEvents(args, stamp.commandId)] },
      entries: [{ kind: 'imported', source }],
      clockIsWhole: true,
    };
  },
});
