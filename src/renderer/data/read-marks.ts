// What this person has seen: a row is unread when it changed beyond that, and not by themselves. Kept on this device.

import type { Row } from '@shared/domain/row';
import { useSyncExternalStore } from 'react';
import { runtime } from './runtime';
import { selectMe } from './selectors';

interface Marks {
  /** Nothing that happened before this person's first day on this device is unread. */
  readonly since: number;
  readonly seen: Readonly<Record<string, number>>;
}

const MOST = 5_000;
const listeners = new Set<() => void>();
let held: { readonly personId: string; readonly marks: Marks } | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

const keyOf = (personId: string): string => `firstline.read.${personId}`;

const load = (personId: string): Marks => {
  const raw = localStorage.getItem(keyOf(personId));
  return raw === null ? { since: Date.now(), seen: {} } : (JSON.parse(raw) as Marks);
};

const current = (): { readonly personId: string; readonly marks: Marks } => {
  const personId = selectMe(runtime().store.getState())?.id ?? '';
  if (held?.personId !== personId) {
    held = { personId, marks: load(personId) };
    save();
  }
  return held;
};

const save = (): void => {
  clearTimeout(timer);
  timer = undefined;
  if (!held || held.personId === '') return;
  try {
    localStorage.setItem(keyOf(held.personId), JSON.stringify(held.marks));
  } catch {
    // Without room, rows merely look unread again after a reload.
  }
};

const newest = (seen: Marks['seen']): Marks['seen'] => {
  const entries = Object.entries(seen);
  return entries.length <= MOST ? seen : Object.fromEntries(entries.slice(-MOST));
};

/** Written a moment later, and at the latest when the page goes away. */
export const markRead = (number: string, version: number): void => {
  const { personId, marks } = current();
  if ((marks.seen[number] ?? 0) >= version) return;
  const { [number]: _older, ...others } = marks.seen;
  held = { personId, marks: { ...marks, seen: newest({ ...others, [number]: version }) } };
  timer ??= setTimeout(save, 500);
  for (const listener of listeners) listener();
};

export const isUnread = (row: Pick<Row, 'number' | 'version' | 'updatedAt' | 'updatedBy'>): boolean => {
  const { personId, marks } = current();
  if (row.updatedBy === personId) return false;
  const seen = marks.seen[row.number];
  return seen === undefined ? row.updatedAt > marks.since : row.version > seen;
};

/** Hears of every mark; gives what stops it. */
export const onReadMarks = (listener: () => void): (() => void) => {
  if (listeners.size === 0) window.addEventListener('pagehide', save);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

export const useUnread = (row: Row | undefined): boolean =>
  useSyncExternalStore(onReadMarks, () => row !== undefined && isUnread(row));
