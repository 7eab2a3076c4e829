// A resolved ticket closes by itself after the desk's number of working days (DOMAIN, "States"), unless its caller has
// written since.
import { addWorkingDays } from '@shared/domain/calendar';
import type { Calendar, DeskSettings } from '@shared/domain/settings';
import type { Ticket } from '@shared/domain/ticket';
import type { Db } from '../db/db';

/** Closes one ticket as the desk itself; a refusal (somebody was faster) is nobody's fault. */
export type CloseTicket = (number: string) => Promise<void>;

const RESOLVED = `select body::text from doc
  where coll = 'tickets' and not deleted and body->'state'->>'kind' = 'resolved' and id > $1 order by id limit $2`;
const PAGE = 200;

/** The one by which the least urgent work is measured: the urgent ones' know no weekend. */
export const closingCalendar = ({ targets, calendars }: DeskSettings): Calendar | undefined => {
  const last = targets.toSorted((a, b) => a.priority - b.priority).at(-1);
  return calendars.find(({ id }) => id === last?.calendarId) ?? calendars[0];
};

/** When a ticket closes by itself; null: it does not (it is not resolved, or the calendar has no working days). */
export const closesAt = (ticket: Ticket, settings: DeskSettings): number | null => {
  const calendar = closingCalendar(settings);
  if (ticket.state.kind !== 'resolved' || !calendar) return null;
  const since = Math.max(ticket.state.resolution.at, ticket.lastCallerMessageAt ?? 0, ticket.lastReplyAt ?? 0);
  return addWorkingDays(calendar, since, settings.closeAfterWorkingDays);
};

/** One round over all resolved tickets, page by page. */
export const closeResolved = async (db: Db, close: CloseTicket, now: number): Promise<void> => {
  const [desk] = await db.query<{ body: string }>(
    `select body::text from doc where coll = 'settings' and id = 'desk' and not deleted`,
  );
  if (!desk) return;
  const settings = JSON.parse(desk.body) as DeskSettings;
  for (let after = ''; ; ) {
    const rows = await db.query<{ body: string }>(RESOLVED, [after, PAGE]);
    for (const { body } of rows) {
      const ticket = JSON.parse(body) as Ticket;
      after = ticket.number;
      const at = closesAt(ticket, settings);
      if (at !== null && at <= now) await close(ticket.number);
    }
    if (rows.length < PAGE) return;
  }
};
