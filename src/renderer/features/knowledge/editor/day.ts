// A date field's value ("2026-11-22") and the instant that it stands for: noon here, so that no time zone shifts the day.

export const dayOf = (at: number): string => {
  const date = new Date(at);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};

/** Null: no date, or none that there is. */
export const instantOf = (day: string): number | null => {
  const at = new Date(`${day}T12:00`).getTime();
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && at >= 0 ? at : null;
};
