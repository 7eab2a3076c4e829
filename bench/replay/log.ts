// An audit log in ServiceNow's own columns (UCI, "Incident management process enriched event log"): one row for every
// update of an incident, as the incident was after it. "?" means unknown; times are day/month/year hour:minute.
import { parse } from 'csv-parse/sync';

export const columns = [
  'number',
  'incident_state',
  'reassignment_count',
  'reopen_count',
  'made_sla',
  'caller_id',
  'opened_by',
  'opened_at',
  'sys_updated_by',
  'sys_updated_at',
  'contact_type',
  'location',
  'category',
  'subcategory',
  'u_symptom',
  'cmdb_ci',
  'impact',
  'urgency',
  'priority',
  'assignment_group',
  'assigned_to',
  'problem_id',
  'rfc',
  'caused_by',
  'resolved_at',
  'closed_at',
] as const;
type Column = (typeof columns)[number];

/** An unknown value is null. */
export type LogRow = Readonly<Record<Column, string | null>> & { readonly number: string };

/** Epoch ms; the log does not say in which zone it was written: read as UTC. Null: unknown, or no such time. */
export const instantOf = (text: string | null): number | null => {
  const found = /^(\d{1,2})\/(\d{1,2})\/(\d{4}) (\d{2}):(\d{2})$/.exec(text ?? '');
  if (!found) return null;
  const [day = 0, month = 0, year = 0, hours = 0, minutes = 0] = found.slice(1).map(Number);
  return Date.UTC(year, month - 1, day, hours, minutes);
};

/** "2 - Medium" → 2; null: none. */
export const levelOf = (text: string | null): number | null => {
  const level = Number.parseInt(text ?? '', 10);
  return level >= 1 && level <= 9 ? level : null;
};

/** The rows of each incident, in the order of the log. @throws Error when a column is missing */
export const readLog = (csv: string): ReadonlyMap<string, readonly LogRow[]> => {
  const rows = parse(csv, { columns: true }) as Record<string, string>[];
  const missing = columns.filter((column) => rows[0] && !(column in rows[0]));
  if (missing.length > 0) throw new Error(`The log lacks the columns ${missing.join(', ')}.`);
  const incidents = new Map<string, LogRow[]>();
  for (const row of rows) {
    const read = Object.fromEntries(
      columns.map((column) => [column, row[column] === '?' ? null : (row[column] ?? null)]),
    );
    const { number } = read;
    if (!number) continue;
    const known = incidents.get(number);
    if (known) known.push(read as LogRow);
    else incidents.set(number, [read as LogRow]);
  }
  return incidents;
};
