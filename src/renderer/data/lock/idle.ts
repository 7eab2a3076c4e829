// Nobody at the desk: no key and no pointer in any page of this browser for so long. Both clocks are asked: the one that
// stands still while the computer sleeps, and the one that somebody can set.

const SEEN = 'firstline.active';
/** ms between two notes of it, and between two looks. */
const NOTE_EVERY = 5_000;
const LOOK_EVERY = 5_000;
const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const;

export interface Clocks {
  /** Of the day. */
  now(): number;
  /** Only ever grows. */
  watch(): number;
}

const real: Clocks = { now: () => Date.now(), watch: () => performance.now() };

export interface Stillness {
  active(): void;
  /** ms */
  since(): number;
}

/** Pure: how long nothing has been heard of anybody. A clock that is set back makes it no shorter than the other says. */
export const newStillness = ({ now, watch }: Clocks): Stillness => {
  let at = now();
  let seen = watch();
  return {
    active: () => {
      at = now();
      seen = watch();
    },
    since: () => Math.max(now() - at, watch() - seen),
  };
};

/**
 * @param minutes asked at each look, null: never
 * @returns what stops it
 */
export const watchIdle = (minutes: () => number | null, onIdle: () => void, clocks: Clocks = real): (() => void) => {
  const still = newStillness(clocks);
  let noted = Number.NEGATIVE_INFINITY;
  const active = () => {
    still.active();
    if (clocks.watch() - noted < NOTE_EVERY) return;
    noted = clocks.watch();
    localStorage.setItem(SEEN, String(clocks.now()));
  };
  /** Somebody is at another page. */
  const elsewhere = (event: StorageEvent) => {
    if (event.key === SEEN && event.newValue !== null) still.active();
  };
  const look = () => {
    const most = minutes();
    if (most !== null && still.since() >= most * 60_000) onIdle();
  };
  const timer = setInterval(look, LOOK_EVERY);
  for (const sign of signs) window.addEventListener(sign, active, { passive: true, capture: true });
  window.addEventListener('storage', elsewhere);
  // Timers of a page that nobody sees are slow: whoever comes back must not see it open.
  document.addEventListener('visibilitychange', look);
  return () => {
    clearInterval(timer);
    for (const sign of signs) window.removeEventListener(sign, active, { capture: true });
    window.removeEventListener('storage', elsewhere);
    document.removeEventListener('visibilitychange', look);
  };
};
