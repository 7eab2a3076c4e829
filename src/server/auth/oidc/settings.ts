/** How the desk knows its identity provider. */
export interface OidcSettings {
  readonly issuer: URL;
  readonly clientId: string;
  /** Null: a public client, which PKCE alone protects. */
  readonly clientSecret: string | null;
  /** What the button says. */
  readonly name: string;
  readonly scopes: string;
  /** Whether a first sign-in may find its account by a confirmed e-mail address. */
  readonly linkByEmail: boolean;
  /** Whether whoever has no account gets one as a requester. */
  readonly createRequesters: boolean;
}

const loopback = ['localhost', '127.0.0.1', '[::1]'];

/** Names of this very machine, as addresses write them. */
export const isLoopbackName = (hostname: string): boolean => loopback.includes(hostname);
