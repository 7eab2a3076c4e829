import { Type } from 'typebox';
import { defineChange } from '../command';
import { isActive } from '../lifecycle';
import { mayWork } from '../permissions';
import { lowestPriority, onMatrix, priorityOf } from '../priority';
import { refuseWith } from '../refusal';
import { Level, Words } from '../values';

/** Priority is the matrix's; an override stands until it is lifted, whatever impact and urgency become. */
export const setImpactUrgency = defineChange({
  name: 'ticket.setImpactUrgency.v1',
  args: Type.Object({
    impact: Level,
    urgency: Level,
    seen: Type.Object({ impact: Level, urgency: Level }),
  }),
  allow: (actor, ticket, world) => mayWork(actor, ticket, world),
  refuse: (ticket, { impact, urgency }, world) => {
    if (!isActive(ticket.state.kind)) return refuseWith('state.notActive', { state: ticket.state.kind });
    if (!onMatrix(world.settings.matrix, impact, urgency)) return refuseWith('priority.offMatrix', { impact, urgency });
    return ticket.impact === impact && ticket.urgency === urgency ? refuseWith('priority.unchanged') : null;
  },
  apply: (ticket, { impact, urgency, seen }, _stamp, world) => ({
    ticket: {
      ...ticket,
      impact,
      urgency,
      priority: ticket.override?.priority ?? priorityOf(world.settings.matrix, impact, urgency),
    },
    expected: seen,
  }),
});

export const overridePriority = defineChange({
  name: 'ticket.overridePriority.v1',
  args: Type.Object({ priority: Level, reason: Words }),
  words: (args) => args.reason,
  allow: (actor, ticket, world) => mayWork(actor, ticket, world),
  refuse: (ticket, { priority }, world) => {
    if (!isActive(ticket.state.kind)) return refuseWith('state.notActive', { state: ticket.state.kind });
    if (priority > lowestPriority(world.settings.matrix)) return refuseWith('priority.offMatrix', { priority });
    return ticket.priority === priority ? refuseWith('priority.unchanged') : null;
  },
  apply: (ticket, { priority, reason }, stamp) => ({
    ticket: { ...ticket, priority, override: { priority, reason, by: stamp.actor.id, at: stamp.at } },
    reason,
  }),
});

/** Back to what the matrix says. */
export const liftOverride = defineChange({
  name: 'ticket.liftOverride.v1',
  args: Type.Object({}),
  allow: (actor, ticket, world) => mayWork(actor, ticket, world),
  refuse: (ticket) => {
    if (!isActive(ticket.state.kind)) return refuseWith('state.notActive', { state: ticket.state.kind });
    return ticket.override ? null : refuseWith('nothingToChange');
  },
  apply: (ticket, _args, _stamp, world) => ({
    ticket: {
      ...ticket,
      override: null,
      priority: onMatrix(world.settings.matrix, ticket.impact, ticket.urgency)
        ? priorityOf(world.settings.matrix, ticket.impact, ticket.urgency)
        : ticket.priority,
    },
  }),
});
