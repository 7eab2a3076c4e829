// Incidents and what is told apart from them: problems, changes, requests. All are tickets, with the same timeline, undo
// and offline behaviour; what differs is their way through the work (phases) and what is known of them (detail).
import { type Static, Type } from 'typebox';
import type { StateKind } from './lifecycle';
import { Id, Instant, LongText, Nullable, OneOf, TicketNumber, Words } from './values';

export const ticketKinds = ['incident', 'problem', 'change', 'request'] as const;
export const TicketKind = OneOf(ticketKinds);
export type TicketKind = Static<typeof TicketKind>;

/** All that is no incident. */
export const OtherKind = OneOf(['problem', 'change', 'request'] as const);

/** DOMAIN, "Records". */
export const prefixOf: Readonly<Record<TicketKind, string>> = {
  incident: 'INC',
  problem: 'PRB',
  change: 'CHG',
  request: 'REQ',
};

export const kindOfNumber = (number: string): TicketKind =>
  ticketKinds.find((kind) => number.startsWith(prefixOf[kind])) ?? 'incident';

interface Phase {
  /** What lists, clocks and permissions make of it. */
  readonly state: StateKind;
  readonly next: readonly string[];
}
type Phases = Readonly<Record<string, Phase>>;

/** ServiceNow's problem states, ITIL 4 "Problem management". */
const problemPhases: Phases = {
  new: { state: 'new', next: ['assess', 'canceled'] },
  assess: { state: 'inProgress', next: ['rootCause', 'fix', 'resolved', 'canceled'] },
  rootCause: { state: 'inProgress', next: ['fix', 'resolved', 'canceled'] },
  fix: { state: 'inProgress', next: ['rootCause', 'resolved', 'canceled'] },
  resolved: { state: 'resolved', next: ['closed', 'rootCause'] },
  closed: { state: 'closed', next: [] },
  canceled: { state: 'canceled', next: [] },
};

/** ITIL 4 "Change enablement"; ServiceNow's normal change. */
const changePhases: Phases = {
  new: { state: 'new', next: ['assess', 'canceled'] },
  assess: { state: 'inProgress', next: ['authorize', 'canceled'] },
  authorize: { state: 'inProgress', next: ['scheduled', 'assess', 'canceled'] },
  scheduled: { state: 'onHold', next: ['implement', 'canceled'] },
  implement: { state: 'inProgress', next: ['review', 'canceled'] },
  review: { state: 'resolved', next: ['closed', 'implement'] },
  closed: { state: 'closed', next: [] },
  canceled: { state: 'canceled', next: [] },
};

/** ITIL 4 "Service request management". */
const requestPhases: Phases = {
  submitted: { state: 'new', next: ['approval', 'fulfilment', 'canceled'] },
  approval: { state: 'onHold', next: ['fulfilment', 'rejected', 'canceled'] },
  fulfilment: { state: 'inProgress', next: ['fulfilled', 'approval', 'canceled'] },
  fulfilled: { state: 'resolved', next: ['closed', 'fulfilment'] },
  closed: { state: 'closed', next: [] },
  rejected: { state: 'canceled', next: [] },
  canceled: { state: 'canceled', next: [] },
};

/** An incident has no phases: its states are its own (lifecycle). */
export const phasesOf: Readonly<Record<TicketKind, Phases>> = {
  incident: {},
  problem: problemPhases,
  change: changePhases,
  request: requestPhases,
};

export const firstPhase = (kind: TicketKind): string | null => Object.keys(phasesOf[kind])[0] ?? null;

export const mayEnter = (kind: TicketKind, from: string | null, to: string): boolean =>
  from !== null && Object.hasOwn(phasesOf[kind], from) && (phasesOf[kind][from]?.next.includes(to) ?? false);

export const Approval = Type.Object({
  /** The command's that asked. */
  id: Id,
  personId: Id,
  askedBy: Id,
  askedAt: Instant,
  answer: Nullable(Type.Object({ approved: Type.Boolean(), at: Instant, comment: Nullable(Words) })),
});
export type Approval = Static<typeof Approval>;

export const Task = Type.Object({
  id: Id,
  text: Type.String({ minLength: 1, maxLength: 400, pattern: '\\S' }),
  groupId: Nullable(Id),
  assigneeId: Nullable(Id),
  done: Nullable(Type.Object({ by: Id, at: Instant })),
});
export type Task = Static<typeof Task>;

export const problemFields = {
  rootCause: LongText,
  /** Pushed to all its incidents when it is found. */
  workaround: LongText,
  knownError: Type.Boolean(),
} as const;
export const changeFields = {
  type: OneOf(['standard', 'normal', 'emergency'] as const),
  risk: OneOf(['low', 'moderate', 'high'] as const),
  implementation: LongText,
  backout: LongText,
  test: LongText,
  plannedStart: Nullable(Instant),
  plannedEnd: Nullable(Instant),
  outcome: Nullable(OneOf(['successful', 'withIssues', 'unsuccessful'] as const)),
} as const;
export const requestFields = {
  /** What is asked for, from the desk's catalogue. */
  item: Type.String({ maxLength: 160 }),
} as const;

/** Which incidents have been told of the workaround, and of which text: another one is told anew. */
const Pushed = Type.Object({ workaround: LongText, to: Type.Array(TicketNumber, { maxItems: 500 }) });

const approvals = Type.Array(Approval, { maxItems: 30 });
const tasks = Type.Array(Task, { maxItems: 60 });

export const Detail = Type.Union([
  Type.Object({ kind: Type.Literal('problem'), ...problemFields, pushed: Type.Optional(Pushed) }),
  Type.Object({ kind: Type.Literal('change'), ...changeFields, approvals, tasks }),
  Type.Object({ kind: Type.Literal('request'), ...requestFields, approvals, tasks }),
]);
export type Detail = Static<typeof Detail>;

export const blankDetail = (kind: TicketKind): Detail | null => {
  switch (kind) {
    case 'incident':
      return null;
    case 'problem':
      return { kind, rootCause: '', workaround: '', knownError: false };
    case 'change':
      return {
        kind,
        type: 'normal',
        risk: 'moderate',
        implementation: '',
        backout: '',
        test: '',
        plannedStart: null,
        plannedEnd: null,
        outcome: null,
        approvals: [],
        tasks: [],
      };
    default:
      return { kind, item: '', approvals: [], tasks: [] };
  }
};

/** Everybody who was asked has agreed; nobody asked counts as not approved. */
export const isApproved = (list: readonly Approval[]): boolean =>
  list.length > 0 && list.every(({ answer }) => answer?.approved === true);

/** Numbers of the incidents that have the workaround as it reads now. */
export const toldOfWorkaround = (detail: Detail | null): readonly string[] =>
  detail?.kind === 'problem' && detail.pushed?.workaround === detail.workaround ? detail.pushed.to : [];
