// Which of what was told a person has read. Kept on this device, as the read marks of tickets are.
import { useSyncExternalStore } from 'react';
import { readText, writeText } from './vault/kept-texts';

interface Marks {
  /** What was told before it is not new on this device. */
  readonly since: number;
  readonly read: readonly string[];
}

const MOST = 2_000;
/** Whoever comes to a device anew hears of the last day (ms). */
const FIRST_DAY = 86_400_000;
const listeners = new Set<() => void>();
let held: { readonly personId: string; readonly marks: Marks; readonly read: ReadonlySet<string> } | null = null;

const keyOf = (personId: string): string => `firstline.told.${personId}`;

const hold = (personId: string, marks: Marks) => {
  held = { personId, marks, read: new Set(marks.read) };
  return held;
};

const marksOf = (personId: string) => {
  if (held?.personId === personId) return held;
  const raw = readText(personId, keyOf(personId));
  if (raw !== null) return hold(personId, JSON.parse(raw) as Marks);
  const fresh = hold(personId, { since: Date.now() - FIRST_DAY, read: [] });
  save();
  return fresh;
};

const save = (): void => {
  if (!held) return;
  try {
    writeText(held.personId, keyOf(held.personId), JSON.stringify(held.marks));
  } catch {
    // Without room, what was read merely looks new again after a reload.
  }
};

export const markToldRead = (personId: string, keys: readonly string[]): void => {
  const { marks, read } = marksOf(personId);
  const fresh = keys.filter((key) => !read.has(key));
  if (fresh.length === 0) return;
  hold(personId, { ...marks, read: [...marks.read, ...fresh].slice(-MOST) });
  save();
  for (const listener of listeners) listener();
};

interface ToldMarks {
  isNew(told: { readonly key: string; readonly at: number }): boolean;
}

const testOf = new WeakMap<object, ToldMarks>();

/** The same value until something is read. */
export const toldMarks = (personId: string): ToldMarks => {
  const state = marksOf(personId);
  const known = testOf.get(state);
  if (known) return known;
  const made: ToldMarks = { isNew: ({ key, at }) => at > state.marks.since && !state.read.has(key) };
  testOf.set(state, made);
  return made;
};

export const useToldMarks = (personId: string): ToldMarks =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => toldMarks(personId),
  );
