// A real identity provider on this machine: oidc-provider with its own sign-in form, which takes any password, and people
// by their login.
import { generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Configuration } from 'oidc-provider';

export const CLIENT = { id: 'firstline', secret: 'a secret that the desk shares with its provider' } as const;

export interface ProviderPerson {
  readonly email?: string;
  readonly emailVerified?: boolean;
  readonly name?: string;
}

export interface RunningProvider {
  readonly issuer: string;
  /** Who can sign in there; may be changed at any time. */
  readonly people: Map<string, ProviderPerson>;
  /** The desk, once it is known where it listens. */
  serve(redirectUri: string): Promise<void>;
  /** Answers in the provider's place, where it returns true. */
  instead: ((request: IncomingMessage, response: ServerResponse) => boolean) | null;
  close(): Promise<void>;
}

const newKey = (): JsonWebKey => ({
  ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }),
  ...{ use: 'sig', alg: 'RS256', kid: 'key' },
});

/** It warns of everything that only a test may do, from its first import on. */
const quietly = async <T>(work: () => T | Promise<T>): Promise<T> => {
  const { info, warn } = console;
  Object.assign(console, { info: () => undefined, warn: () => undefined });
  try {
    return await work();
  } finally {
    Object.assign(console, { info, warn });
  }
};

const newProvider = (issuer: string, configuration: Configuration) =>
  quietly(async () => {
    const { Provider } = await import('oidc-provider');
    return new Provider(issuer, configuration);
  });

/** @param profileInToken false: as the standard has it, the profile is asked for by the access token */
export const runProvider = async (
  people: Readonly<Record<string, ProviderPerson>>,
  { profileInToken = false }: { readonly profileInToken?: boolean } = {},
): Promise<RunningProvider> => {
  let answer: (request: IncomingMessage, response: ServerResponse) => unknown = (_request, response) =>
    response.writeHead(503).end();
  const server = createServer((request, response) => {
    if (!running.instead?.(request, response)) answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const known = new Map(Object.entries(people));

  const serve = async (redirectUri: string): Promise<void> => {
    const provider = await newProvider(issuer, {
      clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [redirectUri] }],
      scopes: ['openid', 'profile', 'email'],
      claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
      cookies: { keys: ['only for tests'] },
      jwks: { keys: [newKey()] },
      ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 600, IdToken: 60, Interaction: 600, Session: 600 },
      conformIdTokenClaims: !profileInToken,
      findAccount: async (_context, login) => {
        const person = known.get(login);
        if (!person) return undefined;
        const { email, emailVerified, name } = person;
        return {
          accountId: login,
          claims: async () => ({ sub: login, email, email_verified: emailVerified, name }),
        };
      },
    });
    answer = provider.callback();
  };

  const running: RunningProvider = {
    issuer,
    people: known,
    serve,
    instead: null,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return running;
};
