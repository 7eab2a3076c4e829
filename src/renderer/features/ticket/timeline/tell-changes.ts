// What a command changed, as sentences: one for each thing that a person would name, not one for each field.
import { kindOfNumber } from '@shared/domain/kinds';
import type { Change, PriorityOverride } from '@shared/domain/ticket';
import type { Static } from 'typebox';
import { tellDuties } from './duty-words';
import { isLink, isTyped, linkText, SENTENCE_FITS, valueText } from './field-words';
import { tellDetail, tellPhase, tellReached } from './kind-words';
import { tellPromises } from './promise-words';
import { tellSolutions, tellSteps } from './solution-words';
import { receiver, type Speech, subject } from './speech';
import { type EventIcon, type Told, tellState } from './state-words';

export interface ChangeAuthor {
  readonly by: string;
  readonly command: string;
  readonly callerId: string;
  readonly reason: string | null;
  /** The ticket's number. */
  readonly ticket: string;
}

const find = (changes: readonly Change[], field: string): Change | undefined =>
  changes.find((change) => change.field === field);

const plain = (icon: EventIcon, who: string, text: string, quote: string | null = null): Told => ({
  icon,
  who,
  text,
  quote,
  values: null,
  overtook: null,
});

/** Both values and the rule (ARCHITECTURE: the last one accepted wins, the timeline shows both). */
const overtaken = (change: Change, speech: Speech): string | null =>
  'expected' in change
    ? speech.say('ticket:event.overtook', {
        seen: valueText(change.field, change.expected, speech),
        between: valueText(change.field, change.from, speech),
      })
    : null;

const tellAssignment = (changes: readonly Change[], author: ChangeAuthor, speech: Speech): Told | null => {
  const group = find(changes, 'groupId');
  const assignee = find(changes, 'assigneeId');
  if (!group && !assignee) return null;
  const { who, did } = subject(speech, author.by);
  const groupName = typeof group?.to === 'string' ? speech.group(group.to) : null;
  const tell = (key: string, params: Record<string, unknown> = {}) =>
    plain('assign', who, speech.say(`ticket:event.${key}`, { who: did, ...params }));
  if (typeof assignee?.to === 'string') {
    if (assignee.to === author.by) return tell(groupName ? 'takeInto' : 'take', { group: groupName });
    const person = receiver(speech, assignee.to);
    return tell(groupName ? 'assignBoth' : 'assignPerson', { person, group: groupName });
  }
  if (groupName) return tell('assignGroup', { group: groupName });
  return tell(group ? 'ungroup' : 'unassign');
};

type Override = Static<typeof PriorityOverride>;
const isOverride = (value: unknown): value is Override =>
  typeof value === 'object' && value !== null && 'priority' in value && 'reason' in value;

const tellPriority = (changes: readonly Change[], author: ChangeAuthor, speech: Speech): Told | null => {
  const priority = find(changes, 'priority');
  const impact = find(changes, 'impact');
  const urgency = find(changes, 'urgency');
  const override = find(changes, 'override');
  if (!priority && !impact && !urgency && !override) return null;
  const { who, did } = subject(speech, author.by);
  const say = (key: string, params: Record<string, unknown>) =>
    speech.say(`ticket:event.${key}`, { who: did, ...params });
  if (override && isOverride(override.to)) {
    const to = valueText('priority', override.to.priority, speech);
    return plain('priority', who, say('override', { to }), override.to.reason);
  }
  const to = priority ? valueText('priority', priority.to, speech) : null;
  if (override) return plain('priority', who, to ? say('liftTo', { to }) : say('lift', {}));
  const levels = [
    impact && speech.say('ticket:event.impactTo', { from: impact.from, to: impact.to }),
    urgency && speech.say('ticket:event.urgencyTo', { from: urgency.from, to: urgency.to }),
  ].filter(Boolean);
  const told =
    priority && to
      ? plain(
          'priority',
          who,
          say(levels.length > 0 ? 'priorityBy' : 'priority', {
            from: valueText('priority', priority.from, speech),
            to,
            levels: levels.join(', '),
          }),
        )
      : plain('priority', who, say('levels', { levels: levels.join(', ') }));
  const overtook = [impact, urgency].find((change) => change && 'expected' in change);
  return overtook ? { ...told, overtook: overtaken(overtook, speech) } : told;
};

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const keyOf = (value: unknown): string => (isLink(value) ? `${value.kind} ${value.to}` : String(value));

const tellList = (change: Change, author: ChangeAuthor, speech: Speech): Told[] => {
  const before = new Set(asList(change.from).map(keyOf));
  const after = new Set(asList(change.to).map(keyOf));
  const added = asList(change.to).filter((value) => !before.has(keyOf(value)));
  const removed = asList(change.from).filter((value) => !after.has(keyOf(value)));
  const { who, did } = subject(speech, author.by);
  const icon = change.field === 'tags' ? 'tag' : change.field === 'links' ? 'link' : 'watch';
  const name = (value: unknown): string => {
    if (isLink(value)) return linkText(value, speech);
    return change.field === 'watchers' ? receiver(speech, String(value)) : String(value);
  };
  const own = (values: unknown[]) => change.field === 'watchers' && values.length === 1 && values[0] === author.by;
  const tell = (kind: 'added' | 'removed', values: unknown[]): Told[] =>
    values.length === 0
      ? []
      : [
          plain(
            icon,
            who,
            speech.say(`ticket:event.${own(values) ? `${kind}Self` : `${kind}_${change.field}`}`, {
              who: did,
              what: values.map(name).join(', '),
            }),
          ),
        ];
  return [...tell('added', added), ...tell('removed', removed)];
};

const tellField = (change: Change, author: ChangeAuthor, speech: Speech): Told => {
  const { who, did } = subject(speech, author.by);
  const field = speech.say(`ticket:field.${change.field}`);
  const from = valueText(change.field, change.from, speech);
  const to = valueText(change.field, change.to, speech);
  const had = change.from !== null && change.from !== '';
  const long = isTyped(change.field) && from.length + to.length > SENTENCE_FITS * 2;
  const emptied = change.to === null || change.to === '';
  const key = long ? 'rewrote' : emptied ? 'cleared' : had ? 'changed' : 'set';
  return {
    icon: 'edit',
    who,
    text: speech.say(`ticket:event.${key}`, { who: did, field, from, to }),
    quote: null,
    values: long ? { before: String(change.from ?? ''), after: String(change.to ?? '') } : null,
    overtook: overtaken(change, speech),
  };
};

const lists = new Set(['tags', 'watchers', 'links']);
const clustered = new Set(['state', 'groupId', 'assigneeId', 'priority', 'impact', 'urgency', 'override']);

/** The sentences for what one command changed; who did it stands at the head of each. */
export const tellChanges = (changes: readonly Change[], author: ChangeAuthor, speech: Speech): Told[] => {
  const told: Told[] = [];
  const assignment = tellAssignment(changes, author, speech);
  if (assignment) told.push(assignment);
  const priority = tellPriority(changes, author, speech);
  if (priority) told.push(priority);
  // Whoever is asked to approve watches it from then on: said once.
  const asked = author.command === 'ticket.askApproval.v1';
  for (const change of changes) {
    if (asked && change.field === 'watchers') continue;
    if (change.field === 'duties') told.push(...tellDuties(change, author.by, speech));
    else if (change.field === 'promises') told.push(...tellPromises(change, author.by, speech));
    else if (change.field === 'solutions') told.unshift(...tellSolutions(change, author.by, speech));
    else if (change.field === 'phase') told.push(tellPhase(change, author.by, author.ticket, speech));
    else if (change.field === 'detail') told.push(...tellDetail(change, author.by, speech));
    else if (change.field === 'checklist') told.push(...tellSteps(change, author.by, speech));
    else if (lists.has(change.field)) told.push(...tellList(change, author, speech));
    else if (!clustered.has(change.field)) told.push(tellField(change, author, speech));
  }
  const state = find(changes, 'state');
  // Taking a ticket starts work on it, and a phase stands for a state: said once.
  const implied = (author.command === 'ticket.take.v1' && assignment !== null) || find(changes, 'phase') !== undefined;
  const others = state && !implied && kindOfNumber(author.ticket) !== 'incident';
  if (others) told.push(tellReached(state, author.by, author.ticket, speech));
  const move =
    state && !implied && !others ? tellState(state, author.by, author.command, author.callerId, speech) : null;
  if (move) told.push(move);
  const first = told[0];
  if (author.reason === null || !first || told.some((line) => line.quote === author.reason)) return told;
  const last = told[told.length - 1] ?? first;
  return [...told.slice(0, -1), { ...last, quote: last.quote ?? author.reason }];
};
