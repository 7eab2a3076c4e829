// A review date as a date field has it: a local day. Reviews are due at the end of their day.

/** YYYY-MM-DD; empty: none. */
export const dateField = (at: number | null): string => {
  if (at === null) return '';
  const date = new Date(at);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};

/** Epoch ms of its last minute; null: it is empty, or no date. */
export const dateOf = (field: string): number | null => {
  const [year, month, day] = field.split('-').map(Number);
  if (!year || !month || !day) return null;
  return new Date(year, month - 1, day, 23, 59).getTime();
};
