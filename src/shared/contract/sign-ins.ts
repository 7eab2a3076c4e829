// The record of who got in and who did not: for administrators all of it, for everybody their own.
import { type Static, Type } from 'typebox';
import { Id, OneOf } from '../domain/values';

export const signInRoutes = {
  mine: '/api/session/sign-ins',
  all: '/api/security/sign-ins',
  file: '/api/security/sign-ins.csv',
} as const;

/** In: let in. Refused: a password or a code that was wrong. Changes: all else, from a sign-out to a new password. */
export const signInOutcomes = ['all', 'in', 'refused', 'changes'] as const;
export type SignInOutcome = (typeof signInOutcomes)[number];

export const signInKinds = [
  'signIn',
  'signInFailed',
  'secondFactorFailed',
  'secondFactorOn',
  'secondFactorOff',
  'secondFactorReset',
  'recoveryCodesRenewed',
  'signOut',
  'sessionRevoked',
  'sessionReplaced',
  'wipeOrdered',
  'wipeCanceled',
  'wipeDone',
  'passwordChanged',
  'providerFailed',
  'providerLinked',
] as const;
export type SignInKind = (typeof signInKinds)[number];

export interface SignInEvent {
  readonly id: number;
  readonly at: number;
  readonly kind: SignInKind;
  readonly personId: string | null;
  /** A digest of the name that somebody tried and that nobody has: the same for the same name. */
  readonly name: string | null;
  readonly deviceName: string | null;
  /** The network it came from: an address shortened to /24 or /48. */
  readonly network: string | null;
  /** What was shown beside the password: a code of the app, or a recovery code; or the identity provider in its place. */
  readonly factor: 'app' | 'recovery' | 'provider' | null;
  /** Who did it, where that is somebody else. */
  readonly by: string | null;
}

export const MINE_SHOWN = 20;
export const PAGE_SHOWN = 100;

const filters = {
  personId: Type.Optional(Id),
  outcome: Type.Optional(OneOf(signInOutcomes)),
};
export const SignInsQuery = Type.Object({
  ...filters,
  /** The id of the last one that is known already. */
  before: Type.Optional(Type.String({ pattern: '^\\d{1,15}$' })),
});
export type SignInsQuery = Static<typeof SignInsQuery>;
export const SignInsFileQuery = Type.Object(filters);
export type SignInsFileQuery = Static<typeof SignInsFileQuery>;

/** Newest first. */
export interface SignInsPage {
  readonly events: readonly SignInEvent[];
  readonly more: boolean;
}
