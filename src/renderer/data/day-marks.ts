// When this person was last at work on this device before today: what "since I left" means. Kept on the device; pointers
// and keys are activity, looking at a screen that somebody else has left is not.
import { useSyncExternalStore } from 'react';
import { runtime } from './runtime';
import { selectMe } from './selectors';

export interface DayMarks {
  /** The end of the last working time before this one. */
  readonly leftAt: number;
  readonly activeAt: number;
  /** Signed out since. */
  readonly left: boolean;
}

const HOUR = 3_600_000;
/** Whoever comes to a device anew sees the last day (ms). */
const FIRST_DAY = 24 * HOUR;
/** Work that goes on over midnight is one day; a break as long as this (ms) between two dates is not. */
const NIGHT = 2 * HOUR;
/** Activity is noted no more often than this (ms). */
const STEP = 30_000;

const sameDay = (a: number, b: number): boolean => new Date(a).toDateString() === new Date(b).toDateString();

/** After something was done at `now`. */
export const activeAgain = (marks: DayMarks | null, now: number): DayMarks => {
  if (marks === null) return { leftAt: now - FIRST_DAY, activeAt: now, left: false };
  const away = marks.left || (!sameDay(marks.activeAt, now) && now - marks.activeAt >= NIGHT);
  return { leftAt: away ? marks.activeAt : marks.leftAt, activeAt: Math.max(now, marks.activeAt), left: false };
};

const keyOf = (personId: string): string => `firstline.day.${personId}`;
const listeners = new Set<() => void>();

const read = (personId: string): DayMarks | null => {
  const raw = localStorage.getItem(keyOf(personId));
  return raw === null ? null : (JSON.parse(raw) as DayMarks);
};

const write = (personId: string, marks: DayMarks): void => {
  try {
    localStorage.setItem(keyOf(personId), JSON.stringify(marks));
  } catch {
    // Without room, the page merely begins a day earlier.
  }
  for (const listener of listeners) listener();
};

const meId = (): string | null => selectMe(runtime().store.getState())?.id ?? null;

let notedAt = 0;
let notedFor: string | null = null;

const note = (): void => {
  const id = meId();
  const now = Date.now();
  if (id === null || (id === notedFor && now - notedAt < STEP)) return;
  notedAt = now;
  notedFor = id;
  write(id, activeAgain(read(id), now));
};

/** From now on activity is noted. @returns what stops it */
export const watchDay = (): (() => void) => {
  const { store } = runtime();
  let before = meId();
  const leave = store.subscribe(() => {
    const id = meId();
    if (id === before) return;
    const marks = before === null ? null : read(before);
    if (before !== null && marks !== null) write(before, { ...marks, left: true });
    before = id;
  });
  window.addEventListener('keydown', note, { passive: true });
  window.addEventListener('pointerdown', note, { passive: true });
  return () => {
    leave();
    window.removeEventListener('keydown', note);
    window.removeEventListener('pointerdown', note);
  };
};

const FALLBACK = new Map<string, number>();

/** Stands from the first look on a device, also before anything was pressed. */
const leftAt = (personId: string): number => {
  const marks = read(personId);
  if (marks !== null) return activeAgain(marks, Date.now()).leftAt;
  const known = FALLBACK.get(personId) ?? Date.now() - FIRST_DAY;
  FALLBACK.set(personId, known);
  return known;
};

/** Epoch ms. */
export const useLeftAt = (personId: string): number =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => leftAt(personId),
  );
