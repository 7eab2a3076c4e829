// What will happen on a ticket if nobody does anything: rules and warnings whose moment is still to come.
import { isActive } from './lifecycle';
import { type Effect, effectOf } from './rule-effects';
import { firingsOf, type Rule, warningRules } from './rules';
import type { World } from './settings';
import type { Ticket } from './ticket';

export interface Expected {
  readonly rule: string;
  readonly name: string;
  readonly at: number;
  readonly effects: readonly Effect[];
}

const FOREVER = Number.MAX_SAFE_INTEGER;

/** Soonest first. A rule that is switched off or removed does nothing; nor does any on a ticket that is nobody's work. */
export const outlookOf = (ticket: Ticket, rules: readonly Rule[], world: World, now: number): Expected[] => {
  if (!isActive(ticket.state.kind)) return [];
  const standing = rules.filter(({ enabled, removed }) => enabled && !removed);
  return [...warningRules(world.settings), ...standing]
    .flatMap((rule) =>
      firingsOf(rule, ticket, world, now + 1, FOREVER).map((at) => ({
        rule: rule.id,
        name: rule.name,
        at,
        effects: rule.actions.map((action) => effectOf(action, ticket, world)),
      })),
    )
    .filter(({ rule, at }) => !ticket.fired.some((fired) => fired.rule === rule && fired.at === at))
    .sort((a, b) => a.at - b.at);
};
