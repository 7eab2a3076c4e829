// Single cells: what they say in our terms, or that they say nothing that we know.
import type { CancelReason, HoldReason, ResolutionCode, StateKind } from '../lifecycle';
import type { Channel } from '../ticket';
import { unescapeFormula } from './formula';

/** What a cell says; null where it says nothing, or "?" for unknown. */
export const said = (cell: string | undefined): string | null => {
  const text = cell?.trim() ?? '';
  return text === '' || text === '?' ? null : unescapeFormula(text);
};

/** Long texts keep their blank space: the caller's line breaks carry meaning. */
export const saidAtLength = (cell: string | undefined): string | null =>
  said(cell) === null ? null : unescapeFormula(cell ?? '');

/** At most so many characters, and never half of one: a lone surrogate can't be stored. */
export const cut = (text: string, most: number): string => {
  if (text.length <= most) return text;
  const end = /[\uD800-\uDBFF]/.test(text.charAt(most - 1)) ? most - 1 : most;
  return text.slice(0, end);
};

export const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const lookUp =
  <T>(table: Readonly<Record<string, T>>) =>
  (text: string): T | null => {
    const key = plain(text);
    return Object.hasOwn(table, key) ? (table[key] as T) : null;
  };

interface StateWord {
  readonly kind: StateKind;
  readonly hold?: HoldReason;
}

/** Today's words and numbers, and those of exports from before On Hold had reasons of its own. */
export const stateSaid = lookUp<StateWord>({
  '1': { kind: 'new' },
  new: { kind: 'new' },
  '2': { kind: 'inProgress' },
  active: { kind: 'inProgress' },
  'in progress': { kind: 'inProgress' },
  'work in progress': { kind: 'inProgress' },
  assigned: { kind: 'inProgress' },
  open: { kind: 'inProgress' },
  '3': { kind: 'onHold' },
  'on hold': { kind: 'onHold' },
  pending: { kind: 'onHold' },
  'awaiting problem': { kind: 'onHold', hold: 'awaitingProblem' },
  '4': { kind: 'onHold', hold: 'awaitingCaller' },
  'awaiting user info': { kind: 'onHold', hold: 'awaitingCaller' },
  'awaiting user information': { kind: 'onHold', hold: 'awaitingCaller' },
  'awaiting caller': { kind: 'onHold', hold: 'awaitingCaller' },
  '5': { kind: 'onHold', hold: 'awaitingCaller' },
  'awaiting evidence': { kind: 'onHold', hold: 'awaitingCaller' },
  'awaiting vendor': { kind: 'onHold', hold: 'awaitingVendor' },
  'awaiting change': { kind: 'onHold', hold: 'awaitingChange' },
  '6': { kind: 'resolved' },
  resolved: { kind: 'resolved' },
  '7': { kind: 'closed' },
  closed: { kind: 'closed' },
  'closed complete': { kind: 'closed' },
  'closed incomplete': { kind: 'closed' },
  '8': { kind: 'canceled' },
  canceled: { kind: 'canceled' },
  cancelled: { kind: 'canceled' },
});

export const holdSaid = lookUp<HoldReason>({
  '1': 'awaitingCaller',
  'awaiting caller': 'awaitingCaller',
  'awaiting user info': 'awaitingCaller',
  '3': 'awaitingProblem',
  'awaiting problem': 'awaitingProblem',
  '4': 'awaitingVendor',
  'awaiting vendor': 'awaitingVendor',
  '5': 'awaitingChange',
  'awaiting change': 'awaitingChange',
});

export const closeCodeSaid = lookUp<ResolutionCode>({
  'solution provided': 'solutionProvided',
  'solved permanently': 'solutionProvided',
  'solved remotely permanently': 'solutionProvided',
  solved: 'solutionProvided',
  'workaround provided': 'workaroundProvided',
  'solved work around': 'workaroundProvided',
  'solved workaround': 'workaroundProvided',
  'solved remotely work around': 'workaroundProvided',
  'known error': 'knownError',
  'resolved by caller': 'resolvedByCaller',
  'closed resolved by caller': 'resolvedByCaller',
  'resolved by change': 'resolvedByChange',
  'resolved by problem': 'resolvedByProblem',
  'resolved by request': 'resolvedByRequest',
  duplicate: 'duplicate',
  'user error': 'userError',
  'no resolution provided': 'noResolutionProvided',
  'not solved not reproducible': 'noResolutionProvided',
  'not solved too costly': 'noResolutionProvided',
});

export const cancelSaid = lookUp<CancelReason>({
  duplicate: 'duplicate',
  'not an incident': 'notAnIncident',
  'raised in error': 'raisedInError',
});

export const channelSaid = lookUp<Channel>({
  phone: 'phone',
  email: 'email',
  'e mail': 'email',
  mail: 'email',
  chat: 'chat',
  'virtual agent': 'chat',
  'self service': 'selfService',
  web: 'selfService',
  'walk in': 'walkIn',
  monitoring: 'monitoring',
  event: 'monitoring',
  'event management': 'monitoring',
  alert: 'monitoring',
});

const levelWords: Readonly<Record<string, number>> = { high: 1, medium: 2, low: 3 };
const priorityWords: Readonly<Record<string, number>> = { critical: 1, high: 2, moderate: 3, low: 4, planning: 5 };

const levelIn =
  (words: Readonly<Record<string, number>>) =>
  (text: string): number | null => {
    const digit = /^\s*([1-9])\s*(?:-.*)?$/.exec(text)?.[1];
    return digit ? Number(digit) : (words[plain(text)] ?? null);
  };
/** "2 - Medium", "2", "Medium". */
export const levelSaid = levelIn(levelWords);
/** "3 - Moderate", "3", "Moderate". */
export const prioritySaid = levelIn(priorityWords);

/** "a, b" or "a; b", each said. */
export const listSaid = (cell: string | undefined): string[] =>
  (said(cell) ?? '')
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

export const countSaid = (cell: string | undefined): number => {
  const text = said(cell);
  return text !== null && /^\d{1,6}$/.test(text) ? Number(text) : 0;
};
