// Applying a standard solution, a macro: one command that sets what the solution says, writes its texts, resolves if
// asked to, and is undone as one. The texts arrive filled in: what was shown to the agent is what is written.
import { type Static, Type } from 'typebox';
import { defineChange } from '../command';
import { retiredFault } from '../in-use';
import { isActive, isFinal } from '../lifecycle';
import { mayWork } from '../permissions';
import { onMatrix, priorityOf } from '../priority';
import { type Refusal, refuseWith } from '../refusal';
import { groupOf, type World } from '../settings';
import { Solution, type SolutionFields } from '../solution';
import { MAX_SOLUTIONS, MAX_STEPS, type Ticket } from '../ticket';
import { ShortText, SubjectId } from '../values';
import { assigned } from './assign';
import { categoryFault } from './edit';

const { fields, tags, checklist, note, reply, resolution } = Solution.properties;
const Args = Type.Object({
  source: SubjectId,
  edition: Type.Integer({ minimum: 0 }),
  title: ShortText,
  fields,
  tags,
  checklist,
  note,
  reply,
  resolution,
});
export type ApplySolutionArgs = Static<typeof Args>;

const MOST_TAGS = 40;

const withFields = (ticket: Ticket, set: SolutionFields, world: World): Ticket => {
  const { impact = ticket.impact, urgency = ticket.urgency, groupId, ...rest } = set;
  const moved = groupId && groupId !== ticket.groupId ? assigned(ticket, groupId, null) : ticket;
  const otherCategory = rest.categoryId !== undefined && rest.categoryId !== ticket.categoryId;
  return {
    ...moved,
    ...(otherCategory ? { subcategoryId: null } : {}),
    ...rest,
    impact,
    urgency,
    priority:
      ticket.override?.priority ??
      (impact === ticket.impact && urgency === ticket.urgency
        ? ticket.priority
        : priorityOf(world.settings.matrix, impact, urgency)),
  };
};

const fieldsFault = (ticket: Ticket, set: SolutionFields, world: World): Refusal | null => {
  const { impact = ticket.impact, urgency = ticket.urgency, groupId } = set;
  if ((set.impact || set.urgency) && !onMatrix(world.settings.matrix, impact, urgency)) {
    return refuseWith('priority.offMatrix', { impact, urgency });
  }
  if (groupId && !groupOf(world, groupId)) return refuseWith('assign.unknownGroup');
  const moved = groupId && groupId !== ticket.groupId ? retiredFault(groupId, world) : null;
  if (moved) return moved;
  const { categoryId, subcategoryId, serviceId } = { ...ticket, ...set };
  const touched = set.categoryId || set.subcategoryId || set.serviceId;
  if (!touched) return null;
  const ofCategory = set.categoryId && !set.subcategoryId ? null : subcategoryId;
  return categoryFault({ categoryId, subcategoryId: ofCategory, serviceId }, world);
};

export const applySolution = defineChange({
  name: 'ticket.applySolution.v1',
  args: Args,
  words: (args) => [args.note, args.reply, args.resolution?.notes].filter(Boolean).join('\n\n') || null,
  allow: (actor, ticket, world) => mayWork(actor, ticket, world),
  refuse: (ticket, args, world) => {
    if (isFinal(ticket.state.kind)) return refuseWith('state.notActive', { state: ticket.state.kind });
    const changes = args.resolution !== null || Object.keys(args.fields).length > 0;
    if (changes && !isActive(ticket.state.kind)) return refuseWith('state.notActive', { state: ticket.state.kind });
    if (ticket.checklist.length + args.checklist.length > MAX_STEPS) return refuseWith('tooMany', { most: MAX_STEPS });
    if (ticket.solutions.length >= MAX_SOLUTIONS) return refuseWith('tooMany', { most: MAX_SOLUTIONS });
    if (new Set([...ticket.tags, ...args.tags]).size > MOST_TAGS) return refuseWith('tooMany', { most: MOST_TAGS });
    if (args.resolution && ticket.phase !== null) return refuseWith('phase.onlyPhases');
    return fieldsFault(ticket, args.fields, world);
  },
  apply: (ticket, args, { actor, at, commandId }, world) => {
    const { source, edition, title, note: noteText, reply: replyText } = args;
    const next = withFields(ticket, args.fields, world);
    const steps = args.checklist.map((text, n) => ({ id: `${commandId}.${n}`, text, source, done: null }));
    return {
      ticket: {
        ...next,
        tags: [...new Set([...next.tags, ...args.tags])],
        solutions: [...next.solutions, { id: commandId, source, edition, title, by: actor.id, at, worked: null }],
        checklist: [...next.checklist, ...steps],
        lastReplyAt: replyText === null ? next.lastReplyAt : Math.max(at, next.lastReplyAt ?? 0),
        state: args.resolution
          ? { kind: 'resolved', resolution: { ...args.resolution, by: actor.id, at } }
          : next.state,
      },
      entries: [
        ...(noteText === null ? [] : [{ kind: 'note', text: noteText } as const]),
        ...(replyText === null ? [] : [{ kind: 'reply', text: replyText, to: ticket.callerId } as const]),
      ],
    };
  },
});

/** Ticks a step, or takes the tick away. Ticked by two at once, the first one stands. */
export const tickStep = defineChange({
  name: 'ticket.tickStep.v1',
  args: Type.Object({ step: Type.String({ maxLength: 80 }), done: Type.Boolean() }),
  allow: (actor, ticket, world) => mayWork(actor, ticket, world),
  refuse: (ticket, { step, done }) => {
    const known = ticket.checklist.find(({ id }) => id === step);
    if (!known) return refuseWith('step.missing');
    return (known.done !== null) === done ? refuseWith('nothingToChange') : null;
  },
  apply: (ticket, { step, done }, { actor, at }) => ({
    ticket: {
      ...ticket,
      checklist: ticket.checklist.map((each) =>
        each.id === step ? { ...each, done: done ? { by: actor.id, at } : null } : each,
      ),
    },
  }),
});

/** Whether what was applied has helped: what suggestions learn from. */
export const judgeSolution = defineChange({
  name: 'ticket.judgeSolution.v1',
  args: Type.Object({ solution: Type.String({ maxLength: 64 }), worked: Type.Union([Type.Boolean(), Type.Null()]) }),
  allow: (actor, ticket, world) => mayWork(actor, ticket, world),
  refuse: (ticket, { solution, worked }) => {
    const known = ticket.solutions.find(({ id }) => id === solution);
    if (!known) return refuseWith('step.missing');
    return known.worked === worked ? refuseWith('nothingToChange') : null;
  },
  apply: (ticket, { solution, worked }) => ({
    ticket: {
      ...ticket,
      solutions: ticket.solutions.map((each) => (each.id === solution ? { ...each, worked } : each)),
    },
  }),
});
