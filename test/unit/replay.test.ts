// A log of four incidents, written by hand, through the replay: what is accepted, what is refused and why, the figures.
import { slaOf } from '@shared/domain/sla';
import { describe, expect, it } from 'vitest';
import { worldOf } from '../../bench/replay/desk';
import { figuresOf } from '../../bench/replay/figures';
import { columns, instantOf, readLog } from '../../bench/replay/log';
import { replay } from '../../bench/replay/replay';
import { reportOf } from '../../bench/replay/report';

const usual: Record<string, string> = {
  reassignment_count: '0',
  reopen_count: '0',
  made_sla: 'true',
  caller_id: 'Caller 1',
  opened_by: 'Opened by 8',
  opened_at: '1/3/2016 08:00',
  sys_updated_by: 'Updated by 21',
  contact_type: 'Phone',
  category: 'Category 55',
  subcategory: 'Subcategory 170',
  u_symptom: 'Symptom 72',
  impact: '2 - Medium',
  urgency: '2 - Medium',
  priority: '3 - Moderate',
  assignment_group: 'Group 1',
};

const row = (number: string, state: string, minute: number, over: Record<string, string> = {}): string => {
  const time = `1/3/2016 ${String(8 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  const said: Record<string, string> = { ...usual, number, incident_state: state, sys_updated_at: time, ...over };
  return columns.map((column) => said[column] ?? '?').join(',');
};

const resolved = { resolved_at: '1/3/2016 10:00' };
const log = [
  columns.join(','),
  // As our lifecycle has it, with another group and a wait for the caller.
  row('INC0000001', 'New', 0, resolved),
  row('INC0000001', 'Active', 10, { ...resolved, assigned_to: 'Resolver 2' }),
  row('INC0000001', 'Active', 15, { ...resolved, assigned_to: 'Resolver 2' }),
  row('INC0000001', 'Awaiting User Info', 20, { ...resolved, assigned_to: 'Resolver 2' }),
  row('INC0000001', 'Active', 80, { ...resolved, assignment_group: 'Group 2', reassignment_count: '1' }),
  row('INC0000001', 'Resolved', 120, { ...resolved, assignment_group: 'Group 2', reassignment_count: '1' }),
  row('INC0000001', 'Closed', 400, { ...resolved, assignment_group: 'Group 2', reassignment_count: '1' }),
  // From one wait to another in one step: not here; the detour lets the resolution be judged by itself.
  row('INC0000002', 'Awaiting Vendor', 5),
  row('INC0000002', 'Awaiting Problem', 50, { problem_id: 'Problem ID 7' }),
  row('INC0000002', 'Resolved', 60, { problem_id: 'Problem ID 7' }),
  // Closed without a resolution, and opened again.
  row('INC0000003', 'New', 1, { impact: '1 - High', urgency: '1 - High', priority: '1 - Critical' }),
  row('INC0000003', 'Closed', 30, { impact: '1 - High', urgency: '1 - High', priority: '1 - Critical' }),
  row('INC0000003', 'Active', 40, {
    impact: '1 - High',
    urgency: '1 - High',
    priority: '1 - Critical',
    reopen_count: '1',
  }),
  // Given to another group when it was resolved already: refused once, not again with the row after it.
  row('INC0000004', 'Resolved', 30),
  row('INC0000004', 'Resolved', 40, { assignment_group: 'Group 2', reassignment_count: '1' }),
  row('INC0000004', 'Closed', 50, { assignment_group: 'Group 2', reassignment_count: '1' }),
].join('\n');

describe('a log, replayed', () => {
  const incidents = readLog(log);
  const world = worldOf(incidents);
  const replayed = replay(incidents, world);
  const ticket = (number: string) => replayed.tickets.find((each) => each.number === number);

  it('says which updates our lifecycle accepts, and why others are refused', () => {
    expect(replayed).toMatchObject({ updates: 16, accepted: 13, notes: 1, detours: 2 });
    expect(replayed.refused).toEqual([
      {
        code: 'state.notAllowed',
        command: 'ticket.hold.v1',
        from: 'onHold',
        to: 'onHold',
        example: 'INC0000002, 1/3/2016 08:50',
      },
      {
        code: 'state.notResolved',
        command: 'ticket.close.v1',
        from: 'new',
        to: 'closed',
        example: 'INC0000003, 1/3/2016 08:30',
      },
      {
        code: 'state.notActive',
        command: 'ticket.assign.v1',
        from: 'resolved',
        to: 'resolved',
        example: 'INC0000004, 1/3/2016 08:40',
      },
    ]);
  });

  it('leaves tickets as the log says, with clocks', () => {
    expect(replayed.tickets.map(({ state }) => state.kind)).toEqual(['closed', 'resolved', 'inProgress', 'closed']);
    expect(ticket('INC0000001')).toMatchObject({ reassignmentCount: 1, groupId: 'group-2', channel: 'phone' });
    expect(ticket('INC0000002')?.links).toEqual([{ kind: 'problem', to: 'PRB0000007' }]);
    expect(ticket('INC0000003')).toMatchObject({ reopenCount: 1, priority: 1 });
    const first = ticket('INC0000001');
    if (!first) throw new Error('the first incident is gone');
    const { respond, resolve } = slaOf(first, world.settings);
    expect(respond).toMatchObject({ state: 'met', elapsed: 10 * 60_000 });
    // Two hours, of which one was spent waiting for the caller.
    expect(resolve).toMatchObject({ state: 'met', elapsed: 60 * 60_000 });
  });

  it('counts what the log itself says', () => {
    expect(figuresOf(incidents)).toEqual({
      incidents: 4,
      byPriority: [
        { priority: 1, tickets: 1, medianHours: null, resolvedKnown: 0 },
        { priority: 3, tickets: 3, medianHours: 2, resolvedKnown: 1 },
      ],
      meanReassignments: 0.5,
      reopened: 1,
      byFirstGroup: 3,
      groupKnown: 4,
      neverReassigned: 2,
    });
    const clocks = replayed.tickets.map((each) => slaOf(each, world.settings));
    const report = reportOf(replayed, figuresOf(incidents), clocks, { replayMs: 1, slaMs: 1 });
    expect(report).toContain('Accepted: 13 updates, 81.25 %');
    expect(report).toContain('| state.notActive | ticket.assign.v1 | resolved → resolved | 1 |');
  });
});

describe('times of the log', () => {
  it.each([
    ['29/2/2016 01:16', Date.UTC(2016, 1, 29, 1, 16)],
    ['5/12/2016 23:59', Date.UTC(2016, 11, 5, 23, 59)],
    ['2016-02-29 01:16', null],
    [null, null],
  ])('%s', (text, expected) => expect(instantOf(text)).toBe(expected));
});

it('says which columns are missing', () => {
  expect(() => readLog('number,incident_state\nINC0000001,New')).toThrow('lacks the columns reassignment_count');
});
