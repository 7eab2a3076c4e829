// A resolved ticket closes by itself after the desk's number of working days (DOMAIN, "States"), counted anew when its
// caller or the desk has written since.
import { randomBytes } from 'node:crypto';
import { addWorkingDays } from '@shared/domain/calendar';
import type { Calendar, DeskSettings } from '@shared/domain/settings';
import type { Ticket } from '@shared/domain/ticket';
import type { Core, SystemStep } from '../commands/core';

const RESOLVED = `select body::text from doc
  where coll = 'tickets' and not deleted and body->'state'->>'kind' = 'resolved' and id > $1 order by id limit $2`;

/** Commands of people wait while a page is closed: a short page is a short wait. */
const PAGE = 50;

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

const newCommandId = (now: number): string => {
  const time = now.toString(16).padStart(12, '0');
  const random = randomBytes(10).toString('hex');
  const variant = ((Number.parseInt(random.slice(3, 5), 16) & 0x3f) | 0x80).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-${variant}${random.slice(5, 7)}-${random.slice(7, 19)}`;
};

const closing = (number: string, now: number): SystemStep => ({
  envelope: { id: newCommandId(now), name: 'ticket.close.v1', ticket: number, args: {}, at: now, batchId: null },
});

/** One round over all resolved tickets. A ticket that somebody reopens meanwhile refuses to be closed, and stays. */
export const closeResolved = async (core: Core, now: number): Promise<void> => {
  const world = await core.world();
  if (!world) return;
  for (let after = ''; ; ) {
    const rows = await core.db.query<{ body: string }>(RESOLVED, [after, PAGE]);
    const tickets = rows.map(({ body }) => JSON.parse(body) as Ticket);
    const steps = tickets
      .filter((ticket) => (closesAt(ticket, world.settings) ?? Number.POSITIVE_INFINITY) <= now)
      .map(({ number }) => closing(number, now));
    if (steps.length > 0) await core.executeSystem({ steps });
    after = tickets.at(-1)?.number ?? after;
    if (rows.length < PAGE) return;
  }
};
