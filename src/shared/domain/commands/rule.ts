// What a rule does to a ticket when it fires, in one command of the desk's own; and keeping the rules.
import { Type } from 'typebox';
import { defineChange } from '../command';
import { retiredFault } from '../in-use';
import { isActive } from '../lifecycle';
import { isOwner } from '../permissions';
import { defineRecord } from '../record-command';
import { refuseWith } from '../refusal';
import { effectOf } from '../rule-effects';
import { notified, type Rule, RuleAction, ruleContent } from '../rules';
import { groupOf, type World } from '../settings';
import { same } from '../settle';
import { MAX_FIRED, type Ticket } from '../ticket';
import { Id, Instant } from '../values';
import { assigned } from './assign';
import { proposal } from './major';

type Action = Rule['actions'][number];

const acted = (ticket: Ticket, action: Action, why: { name: string; by: string; at: number }, world: World): Ticket => {
  if (!effectOf(action, ticket, world).matters) return ticket;
  switch (action.kind) {
    case 'assign':
      return assigned(ticket, action.groupId, null);
    case 'raise': {
      const { priority } = action;
      return { ...ticket, priority, override: { priority, reason: why.name, by: why.by, at: why.at } };
    }
    case 'proposeMajor':
      return { ...ticket, major: proposal(ticket, why.by, why.at, why.name) };
    default:
      return ticket;
  }
};

/** Once for each moment at which the rule fires. */
export const fireRule = defineChange({
  name: 'ticket.fireRule.v1',
  args: Type.Object({
    rule: Id,
    name: Type.String({ minLength: 1, maxLength: 80 }),
    /** The moment of its firing. */
    at: Instant,
    actions: Type.Array(RuleAction, { maxItems: 6 }),
  }),
  allow: (actor) => actor.role === 'system',
  refuse: (ticket, { rule, at }) => {
    if (!isActive(ticket.state.kind)) return refuseWith('state.notActive', { state: ticket.state.kind });
    return ticket.fired.some((each) => each.rule === rule && each.at === at) ? refuseWith('nothingToChange') : null;
  },
  apply: (ticket, { rule, name, at, actions }, stamp, world) => {
    const why = { name, by: stamp.actor.id, at: stamp.at };
    const next = actions.reduce((so, action) => acted(so, action, why, world), ticket);
    const people = actions.flatMap((action) => (action.kind === 'notify' ? notified(action, ticket, world) : []));
    const told = [...new Set(people)];
    return {
      ticket: { ...next, fired: [...next.fired, { rule, name, at, told }].slice(-MAX_FIRED) },
      entries: [{ kind: 'rule', rule, name, told }],
    };
  },
});

const blank = { createdBy: '', createdAt: 0, updatedBy: '', updatedAt: 0 };

export const saveRule = defineRecord('rule', {
  name: 'rule.save.v1',
  args: Type.Object(ruleContent),
  allow: (actor) => isOwner(actor),
  refuse: (rule, args, world) => {
    const groups = args.actions.flatMap((action) => (action.kind === 'assign' ? [action.groupId] : []));
    if (groups.some((id) => !groupOf(world, id))) return refuseWith('assign.unknownGroup');
    const retired = groups.map((id) => retiredFault(id, world)).find((fault) => fault !== null);
    if (retired) return retired;
    return rule && !rule.removed && same({ ...rule, ...args }, rule) ? refuseWith('nothingToChange') : null;
  },
  apply: (rule, args, _stamp, id) => ({ ...blank, ...rule, ...args, id, kind: 'rule', removed: false }),
});

const removal = (removed: boolean) =>
  defineRecord('rule', {
    name: removed ? 'rule.remove.v1' : 'rule.restore.v1',
    args: Type.Object({}),
    allow: (actor, rule) => rule !== null && isOwner(actor),
    refuse: (rule) => (rule?.removed === removed ? refuseWith('nothingToChange') : null),
    apply: (rule) => ({ ...(rule as Rule), removed }),
  });
export const removeRule = removal(true);
export const restoreRule = removal(false);
