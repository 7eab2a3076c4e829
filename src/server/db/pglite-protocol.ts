// What the server and the database's thread say to each other.
import type { SqlValue } from './db';

export type ToWorker =
  | { readonly id: number; readonly kind: 'query'; readonly text: string; readonly params: readonly SqlValue[] }
  | { readonly id: number; readonly kind: 'run'; readonly text: string }
  /** How often fsync was called since the start. */
  | { readonly id: number; readonly kind: 'syncs' }
  | { readonly id: number; readonly kind: 'close' };

/** Without `id`: what is put to the thread, numbered on the way. */
export type Order = ToWorker extends infer T ? (T extends { id: number } ? Omit<T, 'id'> : never) : never;

/** Answer 0 comes unasked: the database is open, or can't be opened. */
export type FromWorker =
  | { readonly id: number; readonly ok: true; readonly rows: unknown[] }
  | { readonly id: number; readonly ok: false; readonly code: string; readonly message: string };
