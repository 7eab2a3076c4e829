// The states of an incident and the moves between them (ServiceNow's numbers in `servicenow`; ITIL 4 usage).
import { type Static, Type } from 'typebox';
import { Id, Instant, LongText, Nullable, OneOf, TicketNumber, Words } from './values';

export const holdReasons = ['awaitingCaller', 'awaitingVendor', 'awaitingChange', 'awaitingProblem'] as const;
export const HoldReason = OneOf(holdReasons);
export type HoldReason = Static<typeof HoldReason>;

export const resolutionCodes = [
  'solutionProvided',
  'workaroundProvided',
  'knownError',
  'resolvedByCaller',
  'resolvedByChange',
  'resolvedByProblem',
  'resolvedByRequest',
  'duplicate',
  'userError',
  'noResolutionProvided',
] as const;
export const ResolutionCode = OneOf(resolutionCodes);
export type ResolutionCode = Static<typeof ResolutionCode>;

export const cancelReasons = ['duplicate', 'notAnIncident', 'raisedInError'] as const;
export const CancelReason = OneOf(cancelReasons);
export type CancelReason = Static<typeof CancelReason>;

export const Resolution = Type.Object({ code: ResolutionCode, notes: LongText, by: Id, at: Instant });
export type Resolution = Static<typeof Resolution>;

export const State = Type.Union([
  Type.Object({ kind: Type.Literal('new') }),
  Type.Object({ kind: Type.Literal('inProgress') }),
  Type.Object({ kind: Type.Literal('onHold'), reason: HoldReason, since: Instant, comment: Nullable(Words) }),
  Type.Object({ kind: Type.Literal('resolved'), resolution: Resolution }),
  Type.Object({ kind: Type.Literal('closed'), resolution: Nullable(Resolution), at: Instant }),
  Type.Object({
    kind: Type.Literal('canceled'),
    reason: CancelReason,
    duplicateOf: Nullable(TicketNumber),
    by: Id,
    at: Instant,
  }),
]);
export type State = Static<typeof State>;
export type StateKind = State['kind'];

export const stateKinds = ['new', 'inProgress', 'onHold', 'resolved', 'closed', 'canceled'] as const;

export const servicenowState: Record<StateKind, number> = {
  new: 1,
  inProgress: 2,
  onHold: 3,
  resolved: 6,
  closed: 7,
  canceled: 8,
};

/** What may follow what. Closed → In Progress is there for a permitted role alone (see permissions). */
export const transitions: Record<StateKind, readonly StateKind[]> = {
  new: ['inProgress', 'onHold', 'resolved', 'canceled'],
  inProgress: ['onHold', 'resolved', 'canceled'],
  onHold: ['inProgress', 'resolved', 'canceled'],
  resolved: ['inProgress', 'closed'],
  closed: ['inProgress'],
  canceled: [],
};

export const mayFollow = (from: StateKind, to: StateKind): boolean => transitions[from].includes(to);

/** Still somebody's work: New, In Progress or On Hold. */
export const isActive = (state: StateKind): boolean => state === 'new' || state === 'inProgress' || state === 'onHold';

/** Over for good: what the working set of a device leaves out. */
export const isFinal = (state: StateKind): boolean => state === 'closed' || state === 'canceled';
