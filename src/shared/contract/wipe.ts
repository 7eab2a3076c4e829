// Emptying a device from afar. An order is for one person's data on one device; the device learns of it at its next
// contact, over its own session, and answers when nothing is left on it.
import { type Static, Type } from 'typebox';
import { Id, OneOf } from '../domain/values';
import type { DeviceSession } from './http';

export const wipeRoutes = {
  /** POST: orders, and takes back while the device has not called. */
  order: '/api/devices/wipe',
  cancel: '/api/devices/wipe/cancel',
  /** GET: what is ordered for the device that asks. POST: it is done. */
  ordered: '/api/session/wipe',
  done: '/api/session/wipe/done',
  /** POST: ends its session, and leaves what lies there. */
  signOut: '/api/devices/sign-out',
  /** GET: one's own devices; for administrators anybody's. */
  devicesOf: '/api/people/:id/devices',
} as const;

export const devicesOfPath = (personId: string): string =>
  wipeRoutes.devicesOf.replace(':id', encodeURIComponent(personId));

/** Every answer to a device that is to be emptied, but for what the order itself needs. */
export const WIPED = 'session.wiped';

/** `afterSending`: what was done there and not sent yet is sent first. `atOnce`: it is lost. */
export const wipeModes = ['afterSending', 'atOnce'] as const;
export type WipeMode = (typeof wipeModes)[number];

export const WipeRequest = Type.Object({ sessionId: Id, mode: OneOf(wipeModes) });
export type WipeRequest = Static<typeof WipeRequest>;

export const SignOutDeviceRequest = Type.Object({ sessionId: Id });
export type SignOutDeviceRequest = Static<typeof SignOutDeviceRequest>;

export const CancelWipeRequest = Type.Object({ orderId: Id });
export type CancelWipeRequest = Static<typeof CancelWipeRequest>;

/** What a device is told. Times in epoch ms by the server's clock. */
export interface WipeOrder {
  readonly id: string;
  readonly deviceId: string;
  readonly mode: WipeMode;
  readonly orderedAt: number;
  /** The name of whoever ordered it. */
  readonly orderedBy: string;
}

/** `unsent`: how many changes were lost with it; null: the device could not say. */
export const WipeDoneRequest = Type.Object({
  orderId: Id,
  unsent: Type.Union([Type.Null(), Type.Integer({ minimum: 0, maximum: 1_000_000 })]),
});
export type WipeDoneRequest = Static<typeof WipeDoneRequest>;

/** As the list of devices shows it. */
export interface WipeState {
  readonly id: string;
  readonly mode: WipeMode;
  readonly orderedAt: number;
  readonly orderedBy: string;
  /** When the device heard of it: from then on it can't be taken back. */
  readonly heardAt: number | null;
  readonly doneAt: number | null;
  readonly unsent: number | null;
}

export interface ListedDevice extends DeviceSession {
  /** Signed out, or not seen for too long: it is listed for its order alone. */
  readonly over?: true;
  readonly wipe?: WipeState;
}

export interface ListedDevices {
  readonly devices: readonly ListedDevice[];
}
