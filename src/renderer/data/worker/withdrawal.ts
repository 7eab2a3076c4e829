// May a command be taken out of the line? Not if a later one of the same ticket stands on it.
import { commandNamed } from '@shared/domain/commands/registry';
import { fold } from '@shared/domain/fold';
import type { Actor } from '@shared/domain/person';
import { recordKindOf } from '@shared/domain/records';
import type { World } from '@shared/domain/settings';
import type { Ticket } from '@shared/domain/ticket';
import { foldable, isPending, placeOf } from '../command-line';
import type { OutboxItem } from '../model';

export const fitsWithout = (
  pulled: Ticket | null,
  rest: readonly OutboxItem[],
  item: OutboxItem,
  author: { readonly actor: Actor; readonly deviceId: string },
  world: World,
): boolean => {
  const line = rest.filter((other) => other.envelope.ticket === item.envelope.ticket && isPending(other));
  const later = line.filter((other) => placeOf(other) > placeOf(item));
  if (later.length === 0) return true;
  // What was written later on a record may stand on what was written before; the newest is taken back first.
  if (recordKindOf(item.envelope.ticket)) return false;
  const misfits = (items: readonly OutboxItem[]) => fold(pulled, foldable(items), author, world, commandNamed).misfits;
  const before = misfits([...line, item].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)));
  const after = misfits(line);
  return later.every(({ envelope }) => before.has(envelope.id) || !after.has(envelope.id));
};
