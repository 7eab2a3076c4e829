// Who is on shift and how much they may have: presence, plans, contacts and limits of everybody, as one answer for each.
import { limitOf } from '@shared/domain/capacity';
import { isActive } from '@shared/domain/lifecycle';
import { type Contact, type OnShift, onShiftAt, type Presence, presenceOf, silentSince } from '@shared/domain/presence';
import type { DeskSettings } from '@shared/domain/settings';
import { personPlan, type ShiftPlan } from '@shared/domain/shift';
import { useMemo } from 'react';
import { useSelector } from 'react-redux';
import { type Contacts, useContacts } from './contacts';
import { rowsOf } from './rows';
import { runtime } from './runtime';
import type { DeskRootState } from './store';

export interface Standing {
  readonly onShift: OnShift;
  /** Since when their device is not in touch, as of when that was known; null: it is, or it is not known. */
  readonly silent: Contact | null;
  /** How many open tickets are enough. */
  readonly limit: number;
}

/** By person. Asking for the same one twice gives the same value. */
export type Standings = (personId: string) => Standing;

type Heads = DeskRootState['records']['heads'];
interface Shifts {
  readonly plans: readonly ShiftPlan[];
  readonly presences: ReadonlyMap<string, Presence>;
}

const sameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((each, n) => each === b[n]);

let known: { readonly heads: Heads; readonly shifts: Shifts } | null = null;

/** The same value for as long as no shift and no presence has changed, whatever else has. */
const shiftsIn = (heads: Heads): Shifts => {
  if (known?.heads === heads) return known.shifts;
  const plans: ShiftPlan[] = [];
  const presences = new Map<string, Presence>();
  for (const head of heads.values()) {
    if (head.kind === 'shifts') plans.push(head);
    else if (head.kind === 'presence') presences.set(head.id, head);
  }
  const before = known?.shifts;
  const same =
    before && sameList(before.plans, plans) && sameList([...before.presences.values()], [...presences.values()]);
  known = { heads, shifts: same ? before : { plans, presences } };
  return known.shifts;
};

export const selectShiftPlans = (state: DeskRootState): readonly ShiftPlan[] => shiftsIn(state.records.heads).plans;

const silentOf = (personId: string, said: number | null, contacts: Contacts): Contact | null => {
  if (contacts === null) return null;
  const { asOf } = contacts;
  const seenAt = Math.max(contacts.seenAt[personId] ?? 0, said ?? 0) || null;
  const contact = { seenAt, asOf };
  return silentSince(contact) === null ? null : contact;
};

const standingsAt = (
  { plans, presences }: Shifts,
  settings: DeskSettings,
  contacts: Contacts,
  now: number,
): Standings => {
  const found = new Map<string, Standing>();
  return (personId) => {
    const before = found.get(personId);
    if (before) return before;
    const presence = presences.get(presenceOf(personId)) ?? null;
    // What was said counts at once: `now` is rounded down, and the clock of whoever said it may be ahead.
    const moment = Math.max(now, presence?.saidAt ?? 0);
    const onShift = onShiftAt(personPlan(plans, settings, personId), presence, moment);
    const silent = silentOf(personId, presence?.saidBy === personId ? presence.saidAt : null, contacts);
    const limit = limitOf(personId, plans, onShift.duty?.shift ?? null, settings);
    const standing = { onShift, silent, limit };
    found.set(personId, standing);
    return standing;
  };
};

/** Null until the settings are here. @param now to the minute: a new value is a new reckoning */
export const useStandings = (now: number): Standings | null => {
  const settings = useSelector((state: DeskRootState) => state.desk.settings);
  const shifts = useSelector((state: DeskRootState) => shiftsIn(state.records.heads));
  const contacts = useContacts();
  return useMemo(
    () => (settings ? standingsAt(shifts, settings, contacts, now) : null),
    [shifts, settings, contacts, now],
  );
};

/** How many open tickets are enough for somebody. Null until the settings are here. @param now to the minute */
export const useLimit = (personId: string, now: number): number | null => {
  const standings = useStandings(now);
  return standings?.(personId).limit ?? null;
};

/** For what is asked once: a key, a drop. Null until the settings are here. */
export const standingsNow = (now: number = Date.now()): Standings | null => {
  const { desk, records } = runtime().store.getState();
  return desk.settings ? standingsAt(shiftsIn(records.heads), desk.settings, null, now) : null;
};

/** How somebody stands after they were given something: how many they have open now, and what is enough. */
export const standingNow = (personId: string): (Standing & { readonly open: number }) | null => {
  const standing = standingsNow()?.(personId);
  if (!standing) return null;
  const rows = rowsOf(runtime().store.getState().tickets.rows);
  const open = rows.reduce((sum, row) => sum + Number(row.assigneeId === personId && isActive(row.state)), 0);
  return { ...standing, open };
};
