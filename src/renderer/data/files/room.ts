// Which files make room for others on this device: what the server has, the longest unused first. What it does not have is
// never dropped, however full the device is.
import type { ShelfEntry } from './shelf';

/** Bytes that files may take on a device. */
export const BUDGET = 500_000_000;

/** @param room bytes that are needed beside what is there */
export const toDrop = (entries: readonly ShelfEntry[], room: number, budget = BUDGET): readonly string[] => {
  let over = entries.reduce((sum, { size }) => sum + size, room) - budget;
  const dropped: string[] = [];
  for (const { hash, size } of entries.filter(({ sent }) => sent).toSorted((a, b) => a.usedAt - b.usedAt)) {
    if (over <= 0) break;
    dropped.push(hash);
    over -= size;
  }
  return dropped;
};
