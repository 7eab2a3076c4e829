// When a resolved ticket closes by itself (DOMAIN, "States"): counted anew when its caller or the desk has written since.
import { addWorkingDays } from './calendar';
import type { Calendar, DeskSettings } from './settings';
import type { Ticket } from './ticket';

/** The one by which the least urgent work is measured: the urgent ones' know no weekend. */
const closingCalendar = ({ targets, calendars }: DeskSettings): Calendar | undefined => {
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
