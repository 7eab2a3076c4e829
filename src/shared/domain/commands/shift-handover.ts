// A shift is given over, taken over, and a question about it answered. What was given over stays as it was.
import { Type } from 'typebox';
import { handsOver } from '../handover-lines';
import { isDesk, isMemberOf, mayPlanShifts } from '../permissions';
import type { Actor } from '../person';
import { defineRecord } from '../record-command';
import { refuseWith } from '../refusal';
import { groupOf, type World } from '../settings';
import { handoverContent, openQuestion, type ShiftHandover } from '../shift-handover';
import { Nullable, Words } from '../values';

const blank = { createdBy: '', createdAt: 0, updatedBy: '', updatedAt: 0 };

/** Those who work in the group, and those who lead it; of a restricted group, whose tickets nobody else sees, its members. */
export const mayHandOver = (actor: Actor, groupId: string, world: World): boolean => {
  const group = groupOf(world, groupId);
  return (
    isDesk(actor) &&
    group !== undefined &&
    handsOver(group) &&
    (isMemberOf(actor, groupId) || (!group.restricted && mayPlanShifts(actor, groupId, world)))
  );
};

/** Of what is not there, everybody at the desk hears so. */
const mayAnswerFor = (actor: Actor, handover: ShiftHandover | null, world: World): boolean =>
  handover === null ? isDesk(actor) : mayHandOver(actor, handover.groupId, world);

export const handOverShift = defineRecord('handover', {
  name: 'shift.handOver.v1',
  args: Type.Object(handoverContent),
  words: ({ words }) => words.trim() || null,
  allow: (actor, _handover, world, { groupId }) => mayHandOver(actor, groupId, world),
  refuse: (handover) => (handover ? refuseWith('handover.given') : null),
  apply: (_handover, content, _stamp, id) => ({
    ...blank,
    ...content,
    id,
    kind: 'handover',
    acknowledged: null,
    answer: null,
  }),
});

export const acknowledgeShift = defineRecord('handover', {
  name: 'shift.acknowledge.v1',
  args: Type.Object({ remark: Nullable(Words), asks: Type.Boolean() }),
  words: ({ remark }) => remark,
  allow: (actor, handover, world) => mayAnswerFor(actor, handover, world),
  refuse: (handover, _args, world, { actor }) => {
    if (!handover) return refuseWith('handover.missing');
    if (handover.createdBy === actor.id) return refuseWith('handover.own');
    if (handover.acknowledged === null) return null;
    const { by } = handover.acknowledged;
    return refuseWith('handover.acknowledged', { person: world.person(by)?.name ?? by });
  },
  apply: (handover, { remark, asks }, { actor, at }) => ({
    ...(handover as ShiftHandover),
    acknowledged: { by: actor.id, at, asks: asks && remark !== null, remark },
  }),
});

export const answerShift = defineRecord('handover', {
  name: 'shift.answer.v1',
  args: Type.Object({ text: Words }),
  words: ({ text }) => text,
  allow: (actor, handover, world) => mayAnswerFor(actor, handover, world),
  refuse: (handover) => {
    if (!handover) return refuseWith('handover.missing');
    return openQuestion(handover) ? null : refuseWith('handover.notAsked');
  },
  apply: (handover, { text }, { actor, at }) => ({
    ...(handover as ShiftHandover),
    answer: { by: actor.id, at, text },
  }),
});
