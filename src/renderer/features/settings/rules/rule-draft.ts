// A rule while it is written.
import type { RecordArgsOf } from '@shared/domain/commands/records';
import { emptyScope, type Rule, type RuleAction, type RuleScope, type Trigger } from '@shared/domain/rules';
import type { DeskSettings } from '@shared/domain/settings';
import { same } from '@shared/domain/settle';

type RuleArgs = RecordArgsOf<'rule.save.v1'>;

export interface RuleDraft {
  readonly name: string;
  readonly enabled: boolean;
  readonly trigger: Trigger;
  readonly scope: RuleScope;
  readonly actions: readonly RuleAction[];
}

export const newDraft: RuleDraft = {
  name: '',
  enabled: true,
  trigger: { kind: 'noResponse' },
  scope: emptyScope,
  actions: [{ kind: 'notify', to: ['lead'], people: [] }],
};

export const draftOf = ({ name, enabled, trigger, scope, actions }: RuleArgs): RuleDraft => ({
  name,
  enabled,
  trigger,
  scope,
  actions,
});

export const argsOf = ({ name, enabled, trigger, scope, actions }: RuleDraft): RuleArgs => ({
  name: name.trim(),
  enabled,
  trigger,
  scope,
  actions: [...actions],
});

/** The choices of "When": a share of a clock is chosen with its clock. */
export const triggerChoices = [
  'noResponse',
  'respondPercent',
  'resolvePercent',
  'reassigned',
  'reopened',
  'vip',
  'priorityRaised',
  'majorProposed',
] as const;
type TriggerChoice = (typeof triggerChoices)[number];

export const choiceOf = (trigger: Trigger): TriggerChoice =>
  trigger.kind === 'slaPercent' ? `${trigger.clock}Percent` : trigger.kind;

export const triggerOf = (choice: TriggerChoice): Trigger => {
  switch (choice) {
    case 'respondPercent':
      return { kind: 'slaPercent', clock: 'respond', percent: 75 };
    case 'resolvePercent':
      return { kind: 'slaPercent', clock: 'resolve', percent: 75 };
    case 'reassigned':
      return { kind: 'reassigned', times: 3 };
    case 'reopened':
      return { kind: 'reopened', times: 2 };
    case 'priorityRaised':
      return { kind: 'priorityRaised', to: 2 };
    default:
      return { kind: choice };
  }
};

export const actionKinds = ['notify', 'assign', 'raise', 'proposeMajor'] as const;
type ActionKind = (typeof actionKinds)[number];
export const MOST_ACTIONS = 6;

/** Complete as far as it can be: whom and where to, the author says. */
export const actionOf = (kind: ActionKind): RuleAction => {
  switch (kind) {
    case 'notify':
      return { kind, to: [], people: [] };
    case 'assign':
      return { kind, groupId: '' };
    case 'raise':
      return { kind, priority: 1 };
    case 'proposeMajor':
      return { kind };
  }
};

type Faults = Readonly<Partial<Record<string, string>>>;

const within = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

const triggerFault = (trigger: Trigger): Faults => {
  if (trigger.kind === 'slaPercent') return within(trigger.percent, 1, 500) ? {} : { trigger: 'percent' };
  const counts = trigger.kind === 'reassigned' || trigger.kind === 'reopened';
  return counts && !within(trigger.times, 1, 50) ? { trigger: 'times' } : {};
};

const actionFault = (action: RuleAction, others: readonly RuleAction[], { groups }: DeskSettings): string | null => {
  if (others.some((other) => same(other, action))) return 'twice';
  if (action.kind === 'notify') return action.to.length + action.people.length === 0 ? 'notify' : null;
  if (action.kind !== 'assign') return null;
  if (action.groupId === '') return 'group';
  const group = groups.find(({ id }) => id === action.groupId);
  return group && !group.retired ? null : 'groupGone';
};

const scopeFault = ({ groupIds, serviceIds }: RuleScope, { groups, services }: DeskSettings): Faults => ({
  ...(groupIds.every((id) => groups.some((group) => group.id === id)) ? {} : { groups: 'groupGone' }),
  ...(serviceIds.every((id) => services.some((service) => service.id === id)) ? {} : { services: 'serviceGone' }),
});

/** What keeps it from being saved, by the field beside which it is said; `action.0` for the first action. */
export const faultsIn = (
  draft: RuleDraft,
  others: readonly Pick<Rule, 'name' | 'removed'>[],
  settings: DeskSettings,
): Faults => {
  const name = draft.name.trim();
  const taken = others.some((rule) => !rule.removed && rule.name.trim().toLowerCase() === name.toLowerCase());
  const actions = draft.actions.flatMap((action, n) => {
    const fault = actionFault(action, draft.actions.slice(0, n), settings);
    return fault ? [[`action.${n}`, fault] as const] : [];
  });
  return {
    ...(name === '' ? { name: 'name' } : taken ? { name: 'nameTaken' } : {}),
    ...triggerFault(draft.trigger),
    ...scopeFault(draft.scope, settings),
    ...(draft.actions.length === 0 ? { actions: 'actions' } : {}),
    ...Object.fromEntries(actions),
  };
};

/** Enough is said to see what it would have done: its name does not matter for that. */
export const canBeTried = (faults: Faults): boolean => Object.keys(faults).every((field) => field === 'name');
