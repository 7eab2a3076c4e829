// What this device knows of its lock: kept in the open, because it is asked before anything is unlocked.
import type { DeviceLock } from '@shared/domain/settings';

/** Minutes; null: never by itself. */
export const idleChoices = [5, 15, 30, 60, null] as const;
export type IdleMinutes = number | null;

export interface LockPreferences {
  /** What has to be typed; null: nothing. */
  readonly secret: 'pin' | 'password' | null;
  readonly idleMinutes: IdleMinutes;
  /** Changes that lay here, unsent, when it was last open; null: nobody counted. */
  readonly unsent: number | null;
}

const USUAL_IDLE = 15;
const usual: LockPreferences = { secret: null, idleMinutes: USUAL_IDLE, unsent: null };
const keyOf = (personId: string): string => `firstline.lock.${personId}`;
const POLICY = 'firstline.deskLock';

const read = (key: string): unknown => {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
};

const listeners = new Set<() => void>();
const cache = new Map<string, { readonly raw: string | null; readonly value: LockPreferences }>();

/** The same value until something has changed. */
export const lockPreferences = (personId: string): LockPreferences => {
  const key = keyOf(personId);
  const raw = localStorage.getItem(key);
  const known = cache.get(key);
  if (known && known.raw === raw) return known.value;
  const value = { ...usual, ...(read(key) as Partial<LockPreferences> | null) };
  cache.set(key, { raw, value });
  return value;
};

export const setLockPreferences = (personId: string, next: Partial<LockPreferences>): void => {
  localStorage.setItem(keyOf(personId), JSON.stringify({ ...lockPreferences(personId), ...next }));
  for (const listener of listeners) listener();
};

export const forgetLockPreferences = (personId: string): void => {
  localStorage.removeItem(keyOf(personId));
  for (const listener of listeners) listener();
};

export const onLockPreferences = (listener: () => void): (() => void) => {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
};

/** What the desk asked of its devices when it was last heard of. */
export const deskLock = (): DeviceLock => (read(POLICY) as DeviceLock | null) ?? { required: false };

export const keepDeskLock = (policy: DeviceLock | undefined): void => {
  if (policy?.required) localStorage.setItem(POLICY, JSON.stringify(policy));
  else localStorage.removeItem(POLICY);
};

/** No longer than the desk allows. */
export const idleWithin = (wanted: IdleMinutes, { required, idleMinutes }: DeviceLock): IdleMinutes => {
  if (!required || idleMinutes === undefined) return wanted;
  return wanted === null ? idleMinutes : Math.min(wanted, idleMinutes);
};

/** Those that the desk leaves to whoever sits here; its own limit is always one. */
export const choicesWithin = (policy: DeviceLock): readonly IdleMinutes[] => {
  const most = policy.required ? policy.idleMinutes : undefined;
  if (most === undefined) return idleChoices;
  const fit = idleChoices.filter(
    (minutes): minutes is Exclude<typeof minutes, null> => minutes !== null && minutes < most,
  );
  return [...fit, most];
};
