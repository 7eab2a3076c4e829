// Sign-in by an identity provider (OpenID Connect). The server is the provider's client; browsers only carry codes.
import { type Static, Type } from 'typebox';
import { Id, OneOf } from '../domain/values';

export const providerRoutes = {
  /** GET, as a navigation: leads to the provider. */
  start: '/api/session/oidc/start',
  /** GET: where the provider leads back to. */
  callback: '/api/session/oidc/callback',
  /** POST, by the desktop app: a code from the deep link for its session. Answers `SignInResponse`. */
  claim: '/api/session/oidc/claim',
} as const;

/** 256 bits, or a SHA-256, in base64url. */
const Secret = Type.String({ minLength: 43, maxLength: 43, pattern: '^[A-Za-z0-9_-]{43}$' });

export const StartQuery = Type.Object({
  deviceId: Id,
  deviceName: Type.String({ minLength: 1, maxLength: 80 }),
  /** Where the page was: a path of our own. */
  back: Type.Optional(Type.String({ maxLength: 500 })),
  /** Of the desktop app's own verifier (S256, RFC 7636). Without one the browser itself is signed in. */
  challenge: Type.Optional(Secret),
  /** The provider is to ask who it is, though somebody is signed in there. */
  ask: Type.Optional(OneOf(['yes'] as const)),
});
export type StartQuery = Static<typeof StartQuery>;

/** What else a provider adds is its own affair. */
export const CallbackQuery = Type.Object({
  state: Type.Optional(Type.String({ maxLength: 200 })),
  code: Type.Optional(Type.String({ maxLength: 8_000 })),
  iss: Type.Optional(Type.String({ maxLength: 500 })),
  error: Type.Optional(Type.String({ maxLength: 200 })),
});
export type CallbackQuery = Static<typeof CallbackQuery>;

export const ClaimRequest = Type.Object({ code: Secret, verifier: Secret });
export type ClaimRequest = Static<typeof ClaimRequest>;

/** Why a sign-in by the provider came to nothing. Each is a sentence in the catalogue; no other text travels. */
export const providerFaults = [
  /** Whoever was asked at the provider said no. */
  'cancelled',
  /** Used before, too old, or begun in another browser. */
  'expired',
  'unreachable',
  /** What the provider said does not prove anything. */
  'refused',
  /** No account here has this address; the address is not confirmed; several have it; it is another sign-in's. */
  'unknown',
  'unverified',
  'several',
  'taken',
  'inactive',
  'tooMany',
] as const;
export type ProviderFault = (typeof providerFaults)[number];

export const isProviderFault = (text: string | null): text is ProviderFault =>
  providerFaults.some((fault) => fault === text);

/** What the page is told by its own address when it comes back: `?signin=done&back=…` or `?signin=failed&reason=…`. */
export const doneAddress = (back: string): string => `/sign-in?${new URLSearchParams({ signin: 'done', back })}`;
export const failedAddress = (reason: ProviderFault): string =>
  `/sign-in?${new URLSearchParams({ signin: 'failed', reason })}`;

const path = /^\/(?!\/)[\w\-.~!$&'()*+,;=:@%/?]*$/;
const notForPeople = /^\/(api|sign-in)([/?]|$)/;

/** A path of our own, or the start: what stands in an address may be anybody's. No other origin, no route of the API. */
export const ownPath = (asked: string | null | undefined): string =>
  asked && path.test(asked) && !asked.includes('//') && !notForPeople.test(asked) ? asked : '/';
