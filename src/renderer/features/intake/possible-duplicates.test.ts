import type { Row } from '@shared/domain/row';
import type { SlaClock } from '@shared/domain/sla';
import { describe, expect, it } from 'vitest';
import { possibleDuplicates } from './possible-duplicates';

const none: SlaClock = {
  state: 'none',
  target: 0,
  elapsed: 0,
  since: null,
  dueAt: null,
  riskAt: null,
  calendarId: null,
};

let next = 1;
const row = (shortDescription: string, more: Partial<Row> = {}): Row => ({
  number: `INC${String(next++).padStart(7, '0')}`,
  kind: 'incident',
  phase: null,
  version: 1,
  shortDescription,
  callerId: 'luis',
  serviceId: null,
  categoryId: null,
  subcategoryId: null,
  location: null,
  channel: 'phone',
  priority: 3,
  impact: 2,
  urgency: 2,
  state: 'inProgress',
  stateDetail: null,
  groupId: null,
  assigneeId: null,
  tags: [],
  watchers: [],
  openedAt: 0,
  updatedAt: 0,
  updatedBy: 'luis',
  reopenCount: 0,
  reassignmentCount: 0,
  sla: { respond: none, resolve: none },
  handoff: null,
  lastHop: null,
  major: null,
  nextUpdateAt: null,
  parent: null,
  knownError: false,
  awaits: [],
  dutyDueAt: null,
  promises: [],
  callerWaits: null,
  told: [],
  unsent: 0,
  ...more,
});

const rows = [
  row('Scanners lose Wi-Fi, Mill Road', { serviceId: 'wifi', location: 'Mill Road' }),
  row('Scanner MR-117 loses network', { serviceId: 'wifi' }),
  row('VPN drops every 5–10 min since 6.2', { serviceId: 'vpn' }),
  row('Label printers, line 3: blank labels', { serviceId: 'labels' }),
  row('Scanner keeps dropping Wi-Fi in aisle 9', { state: 'closed' }),
  row('Payroll export: “period locked”', { serviceId: 'payroll' }),
];

const found = (text: string, serviceId: string | null = null, location: string | null = null) =>
  possibleDuplicates({ text, serviceId, location }, rows, 5).map(
    (one) => [one.row.shortDescription, one.words] as const,
  );

describe('possible duplicates', () => {
  it('shares words, whatever their number or case, and shows them as typed', () =>
    expect(found('Scanner keeps dropping WI-FI')).toEqual([['Scanners lose Wi-Fi, Mill Road', ['Scanner', 'WI-FI']]]));

  it('takes one word for enough only within the same service or place', () => {
    expect(found('My scanner is broken')).toEqual([]);
    expect(found('My scanner is broken', 'wifi').map(([text]) => text)).toEqual([
      'Scanners lose Wi-Fi, Mill Road',
      'Scanner MR-117 loses network',
    ]);
    expect(found('My scanner is broken', null, 'Mill Road').map(([text]) => text)).toEqual([
      'Scanners lose Wi-Fi, Mill Road',
    ]);
  });

  it('leaves out what is closed, what shares empty words, and an empty text', () => {
    expect(found('It is not working since today')).toEqual([]);
    expect(found('')).toEqual([]);
    expect(found('the scanner in aisle 9 of closed').map(([text]) => text)).not.toContain(
      'Scanner keeps dropping Wi-Fi in aisle 9',
    );
  });

  it('puts the same service first', () =>
    expect(
      possibleDuplicates(
        { text: 'printer queue stuck', serviceId: 'b', location: null },
        [row('Printer queue stuck again', { serviceId: 'a' }), row('Printer queue stuck again', { serviceId: 'b' })],
        5,
      ).map((one) => one.sameService),
    ).toEqual([true, false]));
});
