// Between instants and what a field of type datetime-local holds: local wall-clock time without a zone.

const two = (n: number): string => String(n).padStart(2, '0');

/** "2026-03-12T10:21" */
export const toLocal = (at: number | null): string => {
  if (at === null) return '';
  const date = new Date(at);
  const day = `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
};

/** Null for an empty field and for what is no time. */
export const fromLocal = (text: string): number | null => {
  const at = new Date(text).getTime();
  return text === '' || Number.isNaN(at) || at < 0 ? null : at;
};
