// Rows that differ in all that lists sort, group and count by, and sequences of changes to them.
import { type Row, rowOf } from '@shared/domain/row';
import { noClock, type SlaClock } from '@shared/domain/sla';
import fc from 'fast-check';
import { changeRows, type RowTable, tableOf } from '../../src/renderer/data/rows';
import type { ViewContext } from '../../src/renderer/data/view/context';
import { logged } from './commands';
import { demoLikeSettings, people } from './settings';

const NOW = Date.parse('2026-03-02T12:00Z');
const HOUR = 3_600_000;
const settings = demoLikeSettings();
const base = rowOf(logged(), settings);

export const context: ViewContext = {
  meId: 'ann',
  myGroupIds: ['l1'],
  now: NOW,
  desk: { settings, people: new Map(people.map((person) => [person.id, person])) },
};

const clock: fc.Arbitrary<SlaClock> = fc.oneof(
  fc.integer({ min: -5, max: 5 }).map((left) => ({
    ...noClock,
    state: 'running' as const,
    target: 4 * HOUR,
    since: NOW - HOUR,
    dueAt: NOW + left * HOUR,
    riskAt: NOW + (left - 1) * HOUR,
  })),
  fc.nat(3).map((used) => ({ ...noClock, state: 'paused' as const, target: 4 * HOUR, elapsed: used * HOUR })),
  fc.constantFrom('met' as const, 'missed' as const, 'none' as const).map((state) => ({ ...noClock, state })),
);

const row: fc.Arbitrary<Row> = fc
  .record({
    n: fc.nat(120),
    priority: fc.integer({ min: 1, max: 5 }),
    state: fc.constantFrom('new' as const, 'inProgress' as const, 'onHold' as const, 'resolved' as const),
    stateDetail: fc.constantFrom(null, 'awaitingCaller'),
    assigneeId: fc.constantFrom(null, 'ann', ...people.map(({ id }) => id)),
    groupId: fc.constantFrom(null, 'l1', ...settings.groups.map(({ id }) => id)),
    callerId: fc.constantFrom(...people.map(({ id }) => id)),
    shortDescription: fc.constantFrom('Printer jams', 'printer jams', 'VPN drops', 'Ärger mit dem Drucker'),
    openedAt: fc.integer({ min: NOW - 400 * HOUR, max: NOW }),
    updatedAt: fc.integer({ min: NOW - 9 * HOUR, max: NOW }),
    clock,
  })
  .map(({ n, clock: resolve, ...over }) => ({
    ...base,
    ...over,
    number: `INC${String(n).padStart(7, '0')}`,
    sla: { respond: noClock, resolve },
  }));

const change = fc.record({
  put: fc.array(row, { maxLength: 6 }),
  remove: fc.array(fc.nat(120), { maxLength: 3 }),
});

/** The table at the start, then after each change. */
export const histories: fc.Arbitrary<readonly RowTable[]> = fc
  .tuple(fc.array(row, { maxLength: 100 }), fc.array(change, { maxLength: 8 }))
  .map(([rows, changes]) => {
    const tables = [tableOf(rows)];
    for (const { put, remove } of changes) {
      const numbers = remove.map((n) => `INC${String(n).padStart(7, '0')}`);
      tables.push(changeRows(tables.at(-1) as RowTable, { put, remove: numbers }));
    }
    return tables;
  });
