// Tickets by number or words of the title, from what is in memory.
import type { Row } from '@shared/domain/row';
import { type RowTable, rowsOf } from '@/data/rows';

const NUMBER = /^[A-Z]{3}[0-9]{7,10}$/;

/** A number as somebody types it: in full, or its last digits. */
export const asNumber = (text: string): string | null => {
  const typed = text.trim().toUpperCase();
  return NUMBER.test(typed) ? typed : null;
};

/** Newest first among equals; at most `most`. */
export const findTickets = (rows: RowTable, text: string, leaveOut: readonly string[], most = 8): Row[] => {
  const words = text.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  const without = new Set(leaveOut);
  const found: Row[] = [];
  for (const row of rowsOf(rows)) {
    if (without.has(row.number)) continue;
    const where = `${row.number} ${row.shortDescription}`.toLocaleLowerCase();
    if (words.every((word) => where.includes(word))) found.push(row);
  }
  return found.sort((a, b) => b.updatedAt - a.updatedAt).slice(0, most);
};
