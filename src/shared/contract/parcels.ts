// What a device asks of the server about files: to certify its key, and to take a letter that came in one.
import { type Static, Type } from 'typebox';
import { type ParcelFaultCode, Sealed } from '../domain/parcel';
import { Instant } from '../domain/values';
import type { Outcome } from './sync';

export const parcelRoutes = {
  certify: '/api/session/certify',
  letters: '/api/sync/letters',
} as const;

export const CertifyRequest = Type.Object({
  /** The public half (SPKI, base64url) of a key that never leaves the device. */
  key: Type.String({ maxLength: 400, pattern: '^[A-Za-z0-9_-]+$' }),
});
export type CertifyRequest = Static<typeof CertifyRequest>;

export interface CertifyResponse {
  readonly certificate: { readonly text: string; readonly signature: string };
  readonly desk: { readonly id: string; readonly key: string };
  readonly serverTime: number;
}

export const LetterRequest = Type.Object({
  schema: Type.Integer({ minimum: 1 }),
  /** By the clock of the device that carries it: now, and when it took the file in. */
  sentAt: Instant,
  takenAt: Instant,
  sealed: Sealed,
});
export type LetterRequest = Static<typeof LetterRequest>;

export interface LetterResponse {
  /** In the letter's order, up to the first that was rejected: what stands behind that waits for its author. */
  readonly outcomes: readonly Outcome[];
  /** Why none of it was looked at. */
  readonly fault: ParcelFaultCode | null;
}
