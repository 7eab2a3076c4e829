// A list as a CSV file, in ServiceNow's column names, so that it can be imported again elsewhere. Pure.
import { servicenowState } from '@shared/domain/lifecycle';
import type { Row } from '@shared/domain/row';

export interface CsvNames {
  readonly person: (id: string | null) => string;
  readonly group: (id: string | null) => string;
  readonly service: (id: string | null) => string;
  readonly category: (id: string | null) => string;
}

const columns: readonly (readonly [name: string, value: (row: Row, names: CsvNames) => string | number])[] = [
  ['number', (row) => row.number],
  ['short_description', (row) => row.shortDescription],
  ['caller_id', (row, names) => names.person(row.callerId)],
  ['business_service', (row, names) => names.service(row.serviceId)],
  ['category', (row, names) => names.category(row.categoryId)],
  ['location', (row) => row.location ?? ''],
  ['impact', (row) => row.impact],
  ['urgency', (row) => row.urgency],
  ['priority', (row) => row.priority],
  ['state', (row) => servicenowState[row.state]],
  ['assignment_group', (row, names) => names.group(row.groupId)],
  ['assigned_to', (row, names) => names.person(row.assigneeId)],
  ['opened_at', (row) => stamp(row.openedAt)],
  ['sys_updated_on', (row) => stamp(row.updatedAt)],
];

/** "2026-03-12 10:21:00", UTC, as ServiceNow exports it. */
const stamp = (at: number): string => new Date(at).toISOString().slice(0, 19).replace('T', ' ');

/** A spreadsheet must show a cell, never run it: what begins like a formula gets an apostrophe. */
export const escapeCell = (value: string | number): string => {
  if (typeof value === 'number') return String(value);
  const safe = /^[\s]*[=+\-@\t\r]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** With a byte order mark, so that a spreadsheet reads it as UTF-8. */
export const csvOf = (rows: readonly Row[], names: CsvNames): string => {
  const lines = rows.map((row) => columns.map(([, value]) => escapeCell(value(row, names))).join(','));
  return `\ufeff${[columns.map(([name]) => name).join(','), ...lines].join('\r\n')}\r\n`;
};
