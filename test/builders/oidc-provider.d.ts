// The part of oidc-provider that the tests use; the package itself has no types.
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  export interface Account {
    readonly accountId: string;
    claims(): Promise<Readonly<Record<string, unknown>>>;
  }

  export interface Configuration {
    readonly clients: readonly Readonly<Record<string, unknown>>[];
    readonly claims: Readonly<Record<string, readonly string[]>>;
    readonly scopes: readonly string[];
    readonly cookies: { readonly keys: readonly string[] };
    readonly jwks: { readonly keys: readonly JsonWebKey[] };
    readonly ttl: Readonly<Record<string, number>>;
    readonly conformIdTokenClaims: boolean;
    readonly findAccount: (context: unknown, login: string) => Promise<Account | undefined>;
  }

  export class Provider {
    constructor(issuer: string, configuration: Configuration);
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  }
}
