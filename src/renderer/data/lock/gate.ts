// What stands before the desk: nothing, or one page that has to be answered first. While it stands nobody is here, as far
// as everything else of the page can tell: no rows, no names of tickets, no worker.
import { useSyncExternalStore } from 'react';

export interface GatePerson {
  readonly id: string;
  readonly name: string;
}

export type Gate =
  | { readonly kind: 'open' }
  | {
      readonly kind: 'locked';
      readonly person: GatePerson;
      /** It is to be emptied once what waits on it was sent, which needs it open. */
      readonly ordered?: boolean;
    }
  /** What lies here is being sealed, or opened for good. */
  | { readonly kind: 'changing'; readonly person: GatePerson }
  /** It could not be done; what lies here is as it was. */
  | { readonly kind: 'notChanged'; readonly person: GatePerson }
  /** The desk wants a PIN before anything of it is on this device. */
  | { readonly kind: 'mustSet'; readonly person: GatePerson }
  /** On order from afar. `left`: changes that have still to be sent; null: nothing is sent. */
  | { readonly kind: 'wiping'; readonly by: string; readonly left: number | null }
  | { readonly kind: 'wiped'; readonly notice: WipedNotice };

/** Kept on the emptied device until somebody has read it. Times by the server's clock. */
export interface WipedNotice {
  readonly orderId: string;
  readonly by: string;
  readonly orderedAt: number;
  /** Changes that were lost with it; null: nobody could count them. */
  readonly unsent: number | null;
  /** The server knows that it is done. */
  readonly told: boolean;
}

let gate: Gate = { kind: 'open' };
const listeners = new Set<() => void>();

export const currentGate = (): Gate => gate;

export const showGate = (next: Gate): void => {
  gate = next;
  for (const listener of listeners) listener();
};

export const openGate = (): void => {
  if (gate.kind !== 'open') showGate({ kind: 'open' });
};

export const useGate = (): Gate =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => gate,
  );

const FORGOTTEN = 'firstline.forgotten';

/**
 * Somebody at the lock goes to the sign-in instead: `forgot` makes what lies here unreadable for good, once they have
 * signed in; `other` leaves it. It outlasts a sign-in that leads over another page.
 */
export interface WayOut {
  readonly personId: string;
  readonly name: string;
  readonly why: 'forgot' | 'other';
}

let wayOut: WayOut | null | undefined;

export const currentWayOut = (): WayOut | null => {
  if (wayOut === undefined) {
    try {
      wayOut = JSON.parse(sessionStorage.getItem(FORGOTTEN) ?? 'null') as WayOut | null;
    } catch {
      wayOut = null;
    }
  }
  return wayOut;
};

export const takeWayOut = (next: WayOut | null): void => {
  wayOut = next;
  if (next) sessionStorage.setItem(FORGOTTEN, JSON.stringify(next));
  else sessionStorage.removeItem(FORGOTTEN);
  for (const listener of listeners) listener();
};

export const useWayOut = (): WayOut | null =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, currentWayOut);
