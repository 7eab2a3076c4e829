// The snapshot of whoever sat here last, asked for before anything else runs: reading it takes longer than compiling the
// page, and both can happen at once.
import { keptSession } from './kept-session';
import { readKept } from './snapshot-store';

let early: { readonly personId: string; readonly kept: Promise<unknown> } | null = null;

export const askEarly = (): void => {
  const personId = keptSession()?.person.id;
  if (personId !== undefined) early = { personId, kept: readKept(personId).catch(() => undefined) };
};

/** What was asked for, once: later it would be old. Undefined: read it now. */
export const takeEarly = (personId: string): Promise<unknown> | undefined => {
  const taken = early?.personId === personId ? early.kept : undefined;
  early = null;
  return taken;
};
