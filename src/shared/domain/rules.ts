// Escalation rules. When a rule fires is read from a ticket's own history, so that the server, a preview on a device and a
// trial over the last month say the same.
import { type Static, Type } from 'typebox';
import { TicketKind } from './kinds';
import { recordHead } from './record';
import type { DeskSettings, World } from './settings';
import { type Cycle, cyclesOf } from './sla';
import { crossedAt } from './sla-crossing';
import type { Ticket } from './ticket';
import { Id, Level, OneOf, unreachable } from './values';

const Times = Type.Integer({ minimum: 1, maximum: 50 });

export const Trigger = Type.Union([
  Type.Object({ kind: Type.Literal('noResponse') }),
  Type.Object({
    kind: Type.Literal('slaPercent'),
    clock: OneOf(['respond', 'resolve'] as const),
    percent: Type.Integer({ minimum: 1, maximum: 500 }),
  }),
  Type.Object({ kind: Type.Literal('reassigned'), times: Times }),
  Type.Object({ kind: Type.Literal('reopened'), times: Times }),
  Type.Object({ kind: Type.Literal('vip') }),
  /** To this priority or a more urgent one. */
  Type.Object({ kind: Type.Literal('priorityRaised'), to: Level }),
  Type.Object({ kind: Type.Literal('majorProposed') }),
]);
export type Trigger = Static<typeof Trigger>;

/** An empty list means any; all that is named must fit, as the ticket is now. */
export const RuleScope = Type.Object({
  kinds: Type.Array(TicketKind, { maxItems: 4 }),
  priorities: Type.Array(Level, { maxItems: 9 }),
  groupIds: Type.Array(Id, { maxItems: 100 }),
  serviceIds: Type.Array(Id, { maxItems: 200 }),
});
export type RuleScope = Static<typeof RuleScope>;

/** Any ticket. */
export const emptyScope: RuleScope = { kinds: [], priorities: [], groupIds: [], serviceIds: [] };

export const RuleAction = Type.Union([
  Type.Object({ kind: Type.Literal('assign'), groupId: Id }),
  /** Roles on the ticket, or people by their ids. */
  Type.Object({
    kind: Type.Literal('notify'),
    to: Type.Array(OneOf(['assignee', 'lead', 'group'] as const)),
    people: Type.Array(Id, { maxItems: 50 }),
  }),
  Type.Object({ kind: Type.Literal('raise'), priority: Level }),
  Type.Object({ kind: Type.Literal('proposeMajor') }),
]);
export type RuleAction = Static<typeof RuleAction>;

export const ruleContent = {
  name: Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' }),
  enabled: Type.Boolean(),
  trigger: Trigger,
  scope: RuleScope,
  actions: Type.Array(RuleAction, { minItems: 1, maxItems: 6 }),
} as const;

export const RuleId = Type.String({ pattern: '^rule:[A-Za-z0-9-]{1,40}$', maxLength: 64 });

export const Rule = Type.Object({
  id: RuleId,
  kind: Type.Literal('rule'),
  ...recordHead,
  ...ruleContent,
  removed: Type.Boolean(),
});
export type Rule = Static<typeof Rule>;

const has = (list: readonly unknown[], value: unknown): boolean => list.length === 0 || list.includes(value);

export const concerns = ({ kinds, priorities, groupIds, serviceIds }: RuleScope, ticket: Ticket): boolean =>
  has(kinds, ticket.kind) &&
  has(priorities, ticket.priority) &&
  has(groupIds, ticket.groupId) &&
  has(serviceIds, ticket.serviceId);

const crossings = (cycles: readonly Cycle[], clock: 'respond' | 'resolve', share: number, settings: DeskSettings) =>
  cycles.flatMap((cycle) => crossedAt(cycle, clock, share, settings) ?? []);

/** Moments at which the number of moves from one group to another reached n. */
const moves = (ticket: Ticket, times: number): number[] => {
  let group: string | null = null;
  let count = 0;
  const moments: number[] = [];
  for (const event of ticket.clock) {
    if (event.kind !== 'opened' && event.kind !== 'group') continue;
    if (group !== null && event.groupId !== group && event.kind === 'group') {
      count += 1;
      if (count === times) moments.push(event.at);
    }
    group = event.groupId;
  }
  return moments;
};

const raises = (ticket: Ticket, to: number): number[] => {
  let before = Number.POSITIVE_INFINITY;
  return ticket.clock.flatMap((event) => {
    if (event.kind !== 'opened' && event.kind !== 'priority') return [];
    const raised = event.kind === 'priority' && event.priority < before && event.priority <= to;
    before = event.priority;
    return raised ? [event.at] : [];
  });
};

const momentsOf = (trigger: Trigger, ticket: Ticket, world: World): number[] => {
  const { settings } = world;
  switch (trigger.kind) {
    case 'noResponse':
      return crossings(cyclesOf(ticket.clock), 'respond', 1, settings);
    case 'slaPercent':
      return crossings(cyclesOf(ticket.clock), trigger.clock, trigger.percent / 100, settings);
    case 'reassigned':
      return moves(ticket, trigger.times);
    case 'reopened': {
      const at = ticket.clock.filter((event) => event.kind === 'reopened')[trigger.times - 1]?.at;
      return at === undefined ? [] : [at];
    }
    case 'vip':
      return world.person(ticket.callerId)?.vip ? [ticket.openedAt] : [];
    case 'priorityRaised':
      return raises(ticket, trigger.to);
    case 'majorProposed':
      return ticket.major ? [ticket.major.proposedAt] : [];
    default:
      return unreachable(trigger);
  }
};

/** When the rule fires, or would have fired, on this ticket: from `from` to `to`, both included. */
export const firingsOf = (
  rule: Pick<Rule, 'trigger' | 'scope'>,
  ticket: Ticket,
  world: World,
  from: number,
  to: number,
): number[] =>
  concerns(rule.scope, ticket) ? momentsOf(rule.trigger, ticket, world).filter((at) => at >= from && at <= to) : [];

/** Whom "notify" means on this ticket, each once. */
export const notified = (action: Extract<RuleAction, { kind: 'notify' }>, ticket: Ticket, world: World): string[] => {
  const group = world.settings.groups.find(({ id }) => id === ticket.groupId);
  const people = action.to.flatMap((to) => {
    if (to === 'assignee') return ticket.assigneeId === null ? (group?.memberIds ?? []) : [ticket.assigneeId];
    if (to === 'lead') return group?.leadId ? [group.leadId] : [];
    return group?.memberIds ?? [];
  });
  return [...new Set([...people, ...action.people])];
};

/** Warnings of the clocks are rules that every desk has (DOMAIN, "SLA clocks": warn at 50, 75 and 100 %). */
export const warningRules = (settings: DeskSettings): Pick<Rule, 'id' | 'name' | 'trigger' | 'scope' | 'actions'>[] =>
  settings.warnings.flatMap(({ percent, to }) =>
    (['respond', 'resolve'] as const).map((clock) => ({
      id: `warning:${clock}-${percent}`,
      name: `${clock} ${percent} %`,
      trigger: { kind: 'slaPercent' as const, clock, percent },
      scope: emptyScope,
      actions: [{ kind: 'notify' as const, to: [...to], people: [] }],
    })),
  );
