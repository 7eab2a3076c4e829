import { type Static, Type } from 'typebox';
import { defineCreate } from '../command';
import { retiredFault } from '../in-use';
import { mayLog } from '../permissions';
import { onMatrix, priorityOf } from '../priority';
import { refuseWith } from '../refusal';
import { groupOf, type World } from '../settings';
import { editableFields, type Ticket } from '../ticket';
import { Id, Level, Nullable, Tag } from '../values';
import { categoryFault } from './edit';

const Args = Type.Object({
  ...editableFields,
  impact: Level,
  urgency: Level,
  groupId: Nullable(Id),
  assigneeId: Nullable(Id),
  tags: Type.Array(Tag, { maxItems: 40 }),
});
export type LogArgs = Static<typeof Args>;

/** DOMAIN, "Incident report sections". The number comes from the block that the device has reserved. */
export const logTicket = defineCreate({
  name: 'ticket.log.v1',
  args: Args,
  words: (args) => [args.shortDescription, args.description].filter(Boolean).join('\n\n'),
  allow: (actor, _world, args) => mayLog(actor, args.callerId),
  refuse: (existing, args, world) => {
    if (existing) return refuseWith('ticket.exists', { number: existing.number });
    if (!world.person(args.callerId)) return refuseWith('caller.unknown');
    if (!onMatrix(world.settings.matrix, args.impact, args.urgency)) {
      return refuseWith('priority.offMatrix', { impact: args.impact, urgency: args.urgency });
    }
    return (
      categoryFault(args, world) ??
      retiredFault(args.groupId, world) ??
      assignmentFault(args.groupId, args.assigneeId, world)
    );
  },
  apply: (_existing, args, stamp, world, number) => {
    const byDesk = stamp.actor.role !== 'requester';
    const ticket: Ticket = {
      ...args,
      number,
      kind: 'incident',
      phase: null,
      detail: null,
      version: 0,
      openedBy: stamp.actor.id,
      openedAt: stamp.at,
      priority: priorityOf(world.settings.matrix, args.impact, args.urgency),
      override: null,
      state: { kind: 'new' },
      groupId: (byDesk ? args.groupId : null) ?? defaultGroup(args.serviceId, world),
      assigneeId: byDesk ? args.assigneeId : null,
      tags: byDesk ? [...new Set(args.tags)] : [],
      watchers: [],
      links: [],
      solutions: [],
      checklist: [],
      handoff: null,
      hops: [],
      major: null,
      duties: [],
      fired: [],
      survey: null,
      reassignmentCount: 0,
      reopenCount: 0,
      lastReplyAt: null,
      lastCallerMessageAt: null,
      origin: { kind: 'logged' },
      clock: [],
      trail: [],
      updatedAt: stamp.at,
      updatedBy: stamp.actor.id,
    };
    return { ticket, entries: [{ kind: 'opened', channel: args.channel }] };
  },
});

const defaultGroup = (serviceId: string | null, world: World): string => {
  const groupId = world.settings.services.find((service) => service.id === serviceId)?.groupId ?? null;
  return (retiredFault(groupId, world) ? null : groupId) ?? world.settings.defaultGroupId;
};

export const assignmentFault = (groupId: string | null, assigneeId: string | null, world: World) => {
  if (groupId === null) return assigneeId === null ? null : refuseWith('assign.unknownGroup');
  const group = groupOf(world, groupId);
  if (!group) return refuseWith('assign.unknownGroup');
  if (assigneeId === null || group.memberIds.includes(assigneeId)) return null;
  return refuseWith('assign.notMember', { person: world.person(assigneeId)?.name ?? assigneeId, group: group.name });
};
