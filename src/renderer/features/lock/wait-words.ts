// A wait in words. Shown to the second; said to whoever listens only now and then, because a voice that counts every
// second can't be listened to.

/** 0:07, 12:30 */
export const clockOf = (ms: number): string => {
  const seconds = Math.ceil(ms / 1_000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

export type SaidWait = { readonly unit: 'minutes' | 'seconds'; readonly count: number };

/** Whole minutes, then 30, 20 and 10 seconds: it stays the same value in between. Null: nothing to wait for. */
export const saidWait = (ms: number): SaidWait | null => {
  const seconds = Math.ceil(ms / 1_000);
  if (seconds <= 0) return null;
  return seconds > 30
    ? { unit: 'minutes', count: Math.ceil(seconds / 60) }
    : { unit: 'seconds', count: Math.ceil(seconds / 10) * 10 };
};
