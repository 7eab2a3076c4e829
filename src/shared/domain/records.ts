// All kinds of records, and what their ids look like: an id alone says which rules are asked about it.
import type { Article } from './article';
import type { DeskHistory } from './desk-history';
import type { Macro } from './macro';
import type { MissedSearches } from './missed-searches';
import type { Plan } from './plan';
import type { Presence } from './presence';
import type { Review } from './review';
import type { Rule } from './rules';
import type { ShiftPlan } from './shift';
import type { ShiftHandover } from './shift-handover';
import type { WordList } from './word-list';

export type DeskRecord =
  | Article
  | Macro
  | WordList
  | MissedSearches
  | Rule
  | Review
  | Plan
  | Presence
  | ShiftPlan
  | ShiftHandover
  | DeskHistory;
export type RecordKind = DeskRecord['kind'];
export type RecordOf<K extends RecordKind> = Extract<DeskRecord, { kind: K }>;

const prefixed = new Set<string>([
  'macro',
  'words',
  'missed',
  'rule',
  'plan',
  'presence',
  'shifts',
  'handover',
  'settings',
]);

/** Null: a ticket's number, or nothing that there is. */
export const recordKindOf = (id: string): RecordKind | null => {
  if (/^KB[0-9]/.test(id)) return 'article';
  if (/^PIR[0-9]/.test(id)) return 'review';
  const prefix = /^([a-z]+):/.exec(id)?.[1] ?? '';
  return prefixed.has(prefix) ? (prefix as RecordKind) : null;
};

/** It has a number, which the device must have reserved. */
export const isNumbered = (id: string): boolean => /^[A-Z]/.test(id);
