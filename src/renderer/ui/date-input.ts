// Dates and moments as the browser's own fields have them, in the time of this device.
const two = (n: number): string => String(n).padStart(2, '0');

/** YYYY-MM-DD; empty: none. */
export const dayField = (at: number | null): string => {
  if (at === null) return '';
  const date = new Date(at);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};

/** Epoch ms of the day's last minute, which is when something is due; null: it is empty, or no date. */
export const endOfDay = (field: string): number | null => {
  const [year, month, day] = field.split('-').map(Number);
  if (!year || !month || !day) return null;
  return new Date(year, month - 1, day, 23, 59).getTime();
};

/** YYYY-MM-DDTHH:MM */
export const momentField = (at: number): string => {
  const date = new Date(at);
  return `${dayField(at)}T${two(date.getHours())}:${two(date.getMinutes())}`;
};

/** Epoch ms; null: it is empty, or no moment. */
export const momentOf = (field: string): number | null => {
  const match = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})/.exec(field);
  if (!match) return null;
  const [year = 0, month = 1, day = 1, hours = 0, minutes = 0] = match.slice(1).map(Number);
  return new Date(year, month - 1, day, hours, minutes).getTime();
};
