// What somebody says of where they are, and the week of a group.
import { Type } from 'typebox';
import { isDesk, mayPlanShifts, maySayPresence } from '../permissions';
import { presenceContent, presenceOf } from '../presence';
import { defineRecord } from '../record-command';
import { refuseWith } from '../refusal';
import { groupOf } from '../settings';
import { shiftPlanContent, shiftsOf } from '../shift';
import { calendarOf } from '../sla';
import { Id } from '../values';

const blank = { createdBy: '', createdAt: 0, updatedBy: '', updatedAt: 0 };

export const setPresence = defineRecord('presence', {
  name: 'presence.set.v1',
  args: Type.Object(presenceContent),
  allow: (actor, _presence, world, { personId, state }) => maySayPresence(actor, personId, state, world),
  refuse: (_presence, { personId }, world, _stamp, id) => {
    const person = world.person(personId);
    return person && isDesk(person) && id === presenceOf(personId) ? null : refuseWith('person.unknown');
  },
  apply: (presence, args, { at, actor }, id) =>
    presence && presence.saidAt > at
      ? presence
      : { ...blank, ...args, id, kind: 'presence', saidAt: at, saidBy: actor.id },
});

/** Saved whole, like the response plan: whoever saves over somebody else's saving is told. */
export const saveShifts = defineRecord('shifts', {
  name: 'shifts.save.v1',
  args: Type.Object({ seen: Type.Integer({ minimum: 0 }), groupId: Id, ...shiftPlanContent }),
  allow: (actor, _plan, world, { groupId }) => mayPlanShifts(actor, groupId, world),
  refuse: (plan, { seen, groupId, calendarId }, world, _stamp, id) => {
    if (!groupOf(world, groupId) || id !== shiftsOf(groupId)) return refuseWith('group.unknown');
    if (!calendarOf(world.settings, calendarId)) return refuseWith('calendar.unknown');
    return (plan?.version ?? 0) === seen ? null : refuseWith('draft.changed');
  },
  apply: (plan, { seen: _seen, ...content }, _stamp, id) => ({ ...blank, ...plan, ...content, id, kind: 'shifts' }),
});
