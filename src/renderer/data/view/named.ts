// The lists that everybody has. What a person pins is the same kind of data.
import { ME, MINE, type ViewQuery } from './query';

const open: ViewQuery = {
  source: 'open',
  filters: [],
  text: '',
  sort: { by: 'timeLeft', descending: false },
  group: 'sla',
};
const active = { field: 'state', op: 'is', values: ['new', 'inProgress', 'onHold'] } as const;

/** Problems and changes have no clock; what they have is how far they are. */
const byPhase = { sort: { by: 'priority', descending: false }, group: 'phase' } as const;

export const namedViews = {
  myWork: { ...open, filters: [{ field: 'assignee', op: 'is', values: [ME] }, active] },
  unassigned: { ...open, filters: [{ field: 'assignee', op: 'is', values: [null] }, active] },
  myTeams: { ...open, filters: [{ field: 'team', op: 'is', values: [MINE] }, active] },
  atRisk: { ...open, filters: [{ field: 'sla', op: 'is', values: ['breached', 'atRisk'] }, active] },
  waitingForCaller: { ...open, filters: [{ field: 'stateDetail', op: 'is', values: ['awaitingCaller'] }] },
  handedToUs: {
    ...open,
    filters: [{ field: 'handoff', op: 'is', values: ['waiting'] }, active],
    group: null,
  },
  handedOff: { ...open, filters: [{ field: 'handoff', op: 'is', values: ['mine'] }, active] },
  majorIncidents: {
    ...open,
    filters: [{ field: 'mark', op: 'is', values: ['majorPromoted', 'majorProposed'] }],
    sort: { by: 'opened', descending: true },
    group: null,
  },
  allOpen: open,
  problems: { ...open, filters: [{ field: 'kind', op: 'is', values: ['problem'] }], ...byPhase },
  changes: { ...open, filters: [{ field: 'kind', op: 'is', values: ['change'] }], ...byPhase },
  requests: { ...open, filters: [{ field: 'kind', op: 'is', values: ['request'] }], ...byPhase },
  approvals: {
    ...open,
    filters: [{ field: 'approver', op: 'is', values: [ME] }, active],
    sort: { by: 'updated', descending: true },
    group: null,
  },
  closed: { ...open, source: 'closed', sort: { by: 'updated', descending: true }, group: null },
} as const satisfies Record<string, ViewQuery>;
export type ViewName = keyof typeof namedViews;
export const viewNames = Object.keys(namedViews) as ViewName[];
