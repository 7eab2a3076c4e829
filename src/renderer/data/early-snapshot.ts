// The snapshot of whoever sat here last, asked for before anything else runs: reading it takes longer than compiling the
// page, and both can happen at once.
import { keptSession } from './kept-session';
import { readKept } from './snapshot-store';
import { isMarked } from './vault/marker';
import { placeOf } from './vault/place-of';

let early: { readonly personId: string; readonly kept: Promise<unknown> } | null = null;

export const askEarly = (): void => {
  const personId = keptSession()?.person.id;
  if (personId === undefined) return;
  const place = placeOf(personId, isMarked(personId) ? 'sealed' : 'plain');
  early = { personId, kept: readKept(place).catch(() => undefined) };
};

/** What was asked for, once: later it would be old. Undefined: read it now. */
export const takeEarly = (personId: string): Promise<unknown> | undefined => {
  const taken = early?.personId === personId ? early.kept : undefined;
  early = null;
  return taken;
};
