// What a list shows, as data: where its rows come from, what narrows them, their order and their groups.
import type { TicketKind } from '@shared/domain/kinds';
import type { StateKind } from '@shared/domain/lifecycle';

/** In `assignee`: whoever sits here. In `team`: the groups of whoever sits here. */
export const ME = '@me';
export const MINE = '@mine';

export const slaStates = ['breached', 'atRisk', 'onTrack', 'paused', 'met', 'missed', 'none'] as const;
export type SlaState = (typeof slaStates)[number];

/** `waiting`, `accepted` today, `returned`: by one's own groups. `mine`: offered by whoever sits here. */
export const handoffStates = ['waiting', 'accepted', 'returned', 'mine'] as const;
export type HandoffState = (typeof handoffStates)[number];

/** What few rows are marked with. */
export const marks = ['majorPromoted', 'majorProposed', 'knownError'] as const;
export type Mark = (typeof marks)[number];

interface Condition<F extends string, V> {
  readonly field: F;
  readonly op: 'is' | 'isNot';
  /** Any of these; null is "none". */
  readonly values: readonly V[];
}

export type Filter =
  | Condition<'team' | 'assignee' | 'service' | 'category' | 'location', string | null>
  | Condition<'caller' | 'tag' | 'stateDetail' | 'watcher', string>
  | Condition<'state', StateKind>
  | Condition<'priority', number>
  | Condition<'sla', SlaState>
  | Condition<'handoff', HandoffState>
  | Condition<'kind', TicketKind>
  /** "problem:fix": the same phase of another kind is another one. */
  | Condition<'phase', string>
  /** Whose approval it waits for. */
  | Condition<'approver', string>
  | Condition<'mark', Mark>;
export type FilterField = Filter['field'];

export const sortKeys = [
  'timeLeft',
  'priority',
  'updated',
  'opened',
  'number',
  'caller',
  'title',
  'state',
  'assignee',
  'team',
  'service',
  'kind',
  'phase',
] as const;
export type SortKey = (typeof sortKeys)[number];

/** How long a row's clock has still to go, in hours that pass for everybody. */
export const timeBands = ['over', 'hour', 'fourHours', 'day', 'later', 'paused', 'ended'] as const;
export type TimeBand = (typeof timeBands)[number];

export const groupKeys = [
  'sla',
  'timeLeft',
  'priority',
  'state',
  'assignee',
  'team',
  'service',
  'location',
  'kind',
  'phase',
] as const;
export type GroupKey = (typeof groupKeys)[number];

export interface ViewQuery {
  /** `closed` is asked of the worker and comes in pages; everything else lies in memory. */
  readonly source: 'open' | 'closed';
  readonly filters: readonly Filter[];
  /** Type to narrow: every word must be in number, title, caller or tags. */
  readonly text: string;
  readonly sort: { readonly by: SortKey; readonly descending: boolean };
  readonly group: GroupKey | null;
}

/** What the worker is asked for closed tickets: newest first. */
export interface ClosedQuery {
  readonly filters: readonly Filter[];
  readonly text: string;
}

export interface ViewGroup {
  /** The value that its rows share: an id, a state, a priority as text; '' is "none". */
  readonly key: string;
  /** Where it begins in `numbers`. */
  readonly start: number;
  readonly count: number;
}

export interface View {
  /** In order; groups are runs in it. */
  readonly numbers: readonly string[];
  readonly groups: readonly ViewGroup[];
  /** How many match in all; more than `numbers` while pages of closed tickets are still to come. */
  readonly total: number;
  readonly status: 'ready' | 'loading';
}
