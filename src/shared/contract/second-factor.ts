// The second factor: how one gets it, and how a sign-in goes on with it.
import { type Static, Type } from 'typebox';
import { Role } from '../domain/person';
import { Id } from '../domain/values';
import type { Problem } from './http';

export const factorRoutes = {
  /** A sign-in that was answered `session.secondFactor`, continued. */
  finish: '/api/session/second-factor/finish',
  state: '/api/session/second-factor',
  begin: '/api/session/second-factor/begin',
  confirm: '/api/session/second-factor/confirm',
  renew: '/api/session/second-factor/recovery-codes',
  off: '/api/session/second-factor/off',
  /** For administrators. */
  held: '/api/security/second-factors',
  reset: '/api/security/second-factors/reset',
  policy: '/api/security/policy',
} as const;

/** Six digits, or a recovery code; however it is spaced. */
const Code = Type.String({ minLength: 1, maxLength: 40 });
const Ticket = Type.String({ minLength: 1, maxLength: 64 });
const Password = Type.String({ minLength: 1, maxLength: 256 });

/** What an authenticator app is given: as letters, and as the text of a QR code. */
export interface NewFactor {
  readonly secret: string;
  readonly uri: string;
}

/** 401 to a sign-in whose password was right. */
export interface SecondFactorWanted extends Problem {
  readonly code: 'session.secondFactor';
  /** To be sent with the code, by the same device. */
  readonly ticket: string;
  /** ms from the answer on. */
  readonly lasts: number;
  /** The desk asks for one and there is none yet: it is set up first. */
  readonly enrol: NewFactor | null;
}

export const FinishRequest = Type.Object({ ticket: Ticket, code: Code, deviceId: Id });
export type FinishRequest = Static<typeof FinishRequest>;

export interface FactorState {
  readonly on: boolean;
  readonly since: number | null;
  readonly recoveryLeft: number;
  /** The desk asks this person to have one: it can be replaced, and not switched off. */
  readonly required: boolean;
  /** False: signs in through a provider alone, whose matter it then is. */
  readonly hasPassword: boolean;
}

/** `code` of the one that is in force, where there is one. */
export const BeginRequest = Type.Object({ password: Password, code: Type.Optional(Code) });
export type BeginRequest = Static<typeof BeginRequest>;

export interface BegunFactor extends NewFactor {
  /** To be sent back with the first code. */
  readonly enrolment: string;
}

export const ConfirmRequest = Type.Object({ enrolment: Type.String({ minLength: 1, maxLength: 400 }), code: Code });
export type ConfirmRequest = Static<typeof ConfirmRequest>;

/** Shown once. */
export interface RecoveryCodes {
  readonly recoveryCodes: readonly string[];
}

export const CodeRequest = Type.Object({ code: Code });
export type CodeRequest = Static<typeof CodeRequest>;

export const ResetRequest = Type.Object({ personId: Id });
export type ResetRequest = Static<typeof ResetRequest>;

export interface HeldFactors {
  readonly held: readonly { readonly personId: string; readonly since: number }[];
}

/** How long the record of sign-ins is kept at most: what is older than ten years helps nobody. */
export const KEEP_DAYS = { least: 30, most: 3_650, usual: 365 } as const;

export const SignInPolicy = Type.Object({
  /** Who must have a second factor when they sign in with a password. */
  roles: Type.Array(Role, { maxItems: 8, uniqueItems: true }),
  keepDays: Type.Integer({ minimum: KEEP_DAYS.least, maximum: KEEP_DAYS.most }),
});
export type SignInPolicy = Static<typeof SignInPolicy>;
