// The conversation with the identity provider. The library judges its answers: state, nonce, issuer (RFC 9207), PKCE, and
// the ID token by signature, audience and time.
import type { ProviderFault } from '@shared/contract/provider-sign-in';
import * as client from 'openid-client';
import type { Logger } from 'pino';
import type { OidcSettings } from './settings';

const PATIENCE = 8;
/** Seconds by which the provider's clock may differ from ours. */
const CLOCKS_DIFFER = 30;
/** What was found is believed for so long (ms): endpoints move rarely, and keys are looked up anew by themselves. */
const BELIEVED_FOR = 60 * 60_000;

/** Somebody as the provider knows them. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  readonly email: string | null;
  readonly emailVerified: boolean;
  readonly name: string | null;
}

/** What ties an answer to its question. */
export interface Ties {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** The provider did not answer, said no, or said what can't be believed. */
export class ProviderRefusal extends Error {
  readonly fault: ProviderFault;
  constructor(fault: ProviderFault, cause: unknown) {
    super(`the identity provider: ${fault}`, { cause });
    this.fault = fault;
  }
}

export interface Provider {
  /** Where the browser goes. `ask`: whoever is signed in there is not meant. @throws ProviderRefusal */
  addressFor(redirectUri: string, ties: Ties, ask?: boolean): Promise<URL>;
  /** @param cameBack the address by which the browser came back, whole. @throws ProviderRefusal */
  identify(cameBack: URL, ties: Ties): Promise<Identity>;
}

const busy = ['server_error', 'temporarily_unavailable'];

const faultOf = (error: unknown): ProviderFault => {
  if (error instanceof client.AuthorizationResponseError) {
    if (error.error === 'access_denied') return 'cancelled';
    return busy.includes(error.error) ? 'unreachable' : 'refused';
  }
  if (error instanceof client.ResponseBodyError) return error.status >= 500 ? 'unreachable' : 'refused';
  // Not reached at all, or cut off by our own patience.
  if (error instanceof TypeError || error instanceof DOMException) return 'unreachable';
  const code = error instanceof client.ClientError ? error.code : undefined;
  return code === 'OAUTH_TIMEOUT' || code === 'OAUTH_RESPONSE_IS_NOT_CONFORM' ? 'unreachable' : 'refused';
};

/** For the log: never what was sent or received, which holds codes and tokens. */
const told = (error: unknown): Readonly<Record<string, unknown>> => {
  const { name, message, code, cause } = error as Error & { code?: string };
  return { name, message, code, because: cause instanceof Error ? cause.message : undefined };
};

const authenticationBy = (secret: string | null): client.ClientAuth => {
  if (secret === null) return client.None();
  const [basic, post] = [client.ClientSecretBasic(secret), client.ClientSecretPost(secret)];
  return (server, metadata, body, headers) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    (methods.includes('client_secret_basic') ? basic : post)(server, metadata, body, headers);
  };
};

/** A choice of accounts where there is one, else a sign-in from the beginning, which every provider knows. */
const promptOf = (config: client.Configuration): string => {
  const known = config.serverMetadata()['prompt_values_supported'];
  return Array.isArray(known) && known.includes('select_account') ? 'select_account' : 'login';
};

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** @param patience seconds for each of its answers */
export const makeProvider = (
  settings: OidcSettings,
  now: () => number,
  log: Logger,
  patience: number = PATIENCE,
): Provider => {
  const { issuer, clientId, clientSecret, scopes } = settings;
  let known: { readonly found: Promise<client.Configuration>; readonly until: number } | null = null;

  const discovered = (): Promise<client.Configuration> => {
    if (known && known.until > now()) return known.found;
    const found = client.discovery(
      issuer,
      clientId,
      { [client.clockTolerance]: CLOCKS_DIFFER },
      authenticationBy(clientSecret),
      {
        timeout: patience,
        execute: [
          client.enableNonRepudiationChecks,
          ...(issuer.protocol === 'http:' ? [client.allowInsecureRequests] : []),
        ],
      },
    );
    const asked = { found, until: now() + BELIEVED_FOR };
    known = asked;
    // One that was down is asked again by whoever comes next.
    found.catch(() => {
      if (known === asked) known = null;
    });
    return found;
  };

  const judged = async <T>(work: (config: client.Configuration) => Promise<T>): Promise<T> => {
    try {
      return await work(await discovered());
    } catch (error) {
      const fault = faultOf(error);
      if (fault !== 'cancelled') log.warn({ fault, ...told(error) }, 'sign-in by the identity provider failed');
      throw new ProviderRefusal(fault, error);
    }
  };

  return {
    addressFor: (redirectUri, { state, nonce, verifier }, ask = false) =>
      judged(async (config) =>
        client.buildAuthorizationUrl(config, {
          redirect_uri: redirectUri,
          scope: scopes,
          state,
          nonce,
          code_challenge: await client.calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
          ...(ask ? { prompt: promptOf(config) } : {}),
        }),
      ),
    identify: (cameBack, { state, nonce, verifier }) =>
      judged(async (config) => {
        const tokens = await client.authorizationCodeGrant(config, cameBack, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        });
        const claims = tokens.claims();
        if (!claims) throw new Error('there is no ID token');
        // Some providers keep the profile out of the ID token.
        const asks = claims['email'] === undefined && config.serverMetadata().userinfo_endpoint !== undefined;
        const more = asks ? await client.fetchUserInfo(config, tokens.access_token, claims.sub) : {};
        const all: Readonly<Record<string, unknown>> = { ...more, ...claims };
        return {
          issuer: claims.iss,
          subject: claims.sub,
          email: text(all['email']),
          emailVerified: all['email_verified'] === true,
          name: text(all['name']),
        };
      }),
  };
};
