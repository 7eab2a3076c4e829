// An escalation rule said as one sentence: in its list, in its editor, wherever else the desk's rules are read.
import type { Effect } from '@shared/domain/rule-effects';
import type { Rule, RuleAction, RuleScope, Trigger } from '@shared/domain/rules';
import { unreachable } from '@shared/domain/values';
import type { Say } from './refusal-text';

/** What ids are called. */
interface RuleNames {
  person(id: string): string;
  group(id: string): string;
  service(id: string): string;
}

const list = (words: readonly string[], type: 'conjunction' | 'disjunction', language: string): string =>
  new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type }).format(words);

const priorityText = (priority: number, say: Say): string =>
  say('rules:priority', { priority, name: say(`domain:priority.${priority}`, { defaultValue: '' }) }).trim();

/** "Nobody has responded in time". */
const triggerText = (trigger: Trigger, say: Say): string => {
  switch (trigger.kind) {
    case 'slaPercent':
      return say(`rules:when.${trigger.clock}Percent`, { percent: trigger.percent });
    case 'reassigned':
    case 'reopened':
      return say(`rules:when.${trigger.kind}`, { count: trigger.times });
    case 'priorityRaised':
      return say(trigger.to === 1 ? 'rules:when.raisedToTop' : 'rules:when.priorityRaised', {
        priority: priorityText(trigger.to, say),
      });
    case 'noResponse':
    case 'vip':
    case 'majorProposed':
      return say(`rules:when.${trigger.kind}`);
    default:
      return unreachable(trigger);
  }
};

/** "incidents, priority 1 or 2, Network L2"; empty: any ticket. */
const scopeText = (scope: RuleScope, say: Say, names: RuleNames, language: string): string => {
  const or = (words: readonly string[]) => (words.length === 0 ? [] : [list(words, 'disjunction', language)]);
  const priorities = or(scope.priorities.toSorted((a, b) => a - b).map(String));
  return [
    ...or(scope.kinds.map((kind) => say(`rules:kind.${kind}`))),
    ...priorities.map((numbers) => say('rules:scope.priority', { numbers })),
    ...or(scope.groupIds.map(names.group)),
    ...or(scope.serviceIds.map(names.service)),
  ].join(', ');
};

/** "tell the team's lead and Maya Okafor". */
const actionText = (action: RuleAction, say: Say, names: RuleNames, language: string): string => {
  switch (action.kind) {
    case 'assign':
      return say('rules:do.assign', { group: names.group(action.groupId) });
    case 'notify': {
      const whom = [...action.to.map((to) => say(`rules:whom.${to}`)), ...action.people.map(names.person)];
      return say('rules:do.notify', { whom: list(whom, 'conjunction', language) });
    }
    case 'raise':
      return say('rules:do.raise', { priority: priorityText(action.priority, say) });
    case 'proposeMajor':
      return say('rules:do.proposeMajor');
    default:
      return unreachable(action);
  }
};

/** More names than this (a whole team) nobody reads. */
const MOST_NAMES = 3;

/** "Maya Okafor and Sam Whitlock", "Maya Okafor, Sam Whitlock and 13 others". */
export const peopleText = (ids: readonly string[], say: Say, names: RuleNames, language: string): string => {
  const shown = ids.length > MOST_NAMES ? ids.slice(0, MOST_NAMES - 1) : ids;
  const others = ids.length - shown.length;
  const words = [...shown.map(names.person), ...(others > 0 ? [say('rules:others', { count: others })] : [])];
  return list(words, 'conjunction', language);
};

/** What an action comes to on a ticket: "tell Maya Okafor", or why it comes to nothing there. */
export const effectText = (
  { action, people, matters }: Effect,
  say: Say,
  names: RuleNames,
  language: string,
): string => {
  if (!matters) return say(action.kind === 'notify' ? 'rules:trial.nobody' : 'rules:trial.already');
  return action.kind === 'notify'
    ? say('rules:do.notify', { whom: peopleText(people, say, names, language) })
    : actionText(action, say, names, language);
};

/** `when`: the trigger with what it is about; `what`: what then is done. */
export const ruleSentence = (
  { trigger, scope, actions }: Pick<Rule, 'trigger' | 'scope' | 'actions'>,
  say: Say,
  names: RuleNames,
  language: string,
): string => {
  const about = scopeText(scope, say, names, language);
  const when = triggerText(trigger, say);
  return say('rules:sentence', {
    when: about === '' ? when : say('rules:about', { when, about }),
    what: list(
      actions.map((action) => actionText(action, say, names, language)),
      'conjunction',
      language,
    ),
  });
};

const WARNING = /^warning:(respond|resolve)-(\d+)$/;

/** A warning of a clock has the clock's own words, and so has a promise; a rule has the name that somebody gave it. */
export const firedName = ({ rule, name }: { readonly rule: string; readonly name: string }, say: Say): string => {
  if (rule === 'promise') return say('promise:told', { text: name });
  const [, clock, percent] = WARNING.exec(rule) ?? [];
  return clock ? say(`rules:when.${clock}Percent`, { percent }) : name;
};
