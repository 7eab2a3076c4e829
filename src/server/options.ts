// How the server is told what to do: flags before environment before defaults.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isLoopbackName, type OidcSettings } from './auth/oidc/settings';
import type { DbTarget } from './db/open';
import type { S3Place } from './files/s3-store';

export interface Options {
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  /** PostgreSQL; null: the embedded database in the data folder. */
  readonly databaseUrl: string | null;
  /** Where contents of files are kept; null: in the data folder. */
  readonly filesS3: S3Place | null;
  readonly smtpUrl: string | null;
  /** Where the desk's letters come from. */
  readonly mailFrom: string;
  /** The address under which people reach the desk, where that is not host and port: behind a proxy. */
  readonly publicUrl: URL | null;
  readonly extraOrigin: string | null;
  /** Null: people sign in with a password. */
  readonly oidc: OidcSettings | null;
  /** What seals secrets in the database, in base64url; null: a file in the data folder, made when it is first needed. */
  readonly serverSecret: string | null;
  /** The built renderer; null: no web client. */
  readonly rendererDir: string | null;
  readonly demo: boolean;
}

/** A mistake in what the administrator asked for; its message is the one line that they get to see. */
export class StartError extends Error {}

const text = (value: string | undefined): string | null => (value === undefined || value === '' ? null : value);

/** Of what stands on a button. */
const LONGEST_NAME = 40;

const portOf = (value: string): number => {
  const port = Number(value);
  if (/^\d{1,5}$/.test(value) && port <= 65_535) return port;
  throw new StartError(`PORT must be a number from 0 to 65535, not "${value}".`);
};

const urlOf = (name: string, value: string | null, protocols: readonly string[]): URL | null => {
  if (value === null) return null;
  if (URL.canParse(value) && protocols.includes(new URL(value).protocol)) return new URL(value);
  throw new StartError(`${name} must be an address that begins with ${protocols.map((p) => `${p}//`).join(' or ')}.`);
};

const choice = <const T extends string>(name: string, value: string | null, choices: readonly T[]): T | null => {
  if (value === null) return null;
  const found = choices.find((each) => each === value);
  if (found !== undefined) return found;
  throw new StartError(`${name} must be ${choices.join(' or ')}, or not be set.`);
};

const oidcOf = (env: NodeJS.ProcessEnv, host: string, publicUrl: URL | null): OidcSettings | null => {
  const issuer = urlOf('OIDC_ISSUER', text(env['OIDC_ISSUER']), ['https:', 'http:']);
  if (issuer === null) return null;
  if (issuer.protocol === 'http:' && !isLoopbackName(issuer.hostname))
    throw new StartError('OIDC_ISSUER must begin with https://, unless it is on this very machine.');
  const clientId = text(env['OIDC_CLIENT_ID']);
  if (clientId === null) throw new StartError('OIDC_ISSUER is set: say as whom, with OIDC_CLIENT_ID.');
  if (publicUrl === null && !isLoopbackName(host))
    throw new StartError('OIDC_ISSUER is set: say with PUBLIC_URL where the identity provider sends people back to.');
  const scopes = text(env['OIDC_SCOPES']) ?? 'openid profile email';
  if (!scopes.split(' ').includes('openid')) throw new StartError('OIDC_SCOPES must have "openid" among them.');
  return {
    issuer,
    clientId,
    clientSecret: text(env['OIDC_CLIENT_SECRET']),
    name: text(env['OIDC_NAME'])?.slice(0, LONGEST_NAME) ?? issuer.hostname,
    scopes,
    linkByEmail: choice('OIDC_LINK', text(env['OIDC_LINK']), ['email', 'off']) !== 'off',
    createRequesters: choice('OIDC_CREATE', text(env['OIDC_CREATE']), ['requester']) === 'requester',
  };
};

const s3Of = (env: NodeJS.ProcessEnv): S3Place | null => {
  const url = urlOf('FILES_S3_URL', text(env['FILES_S3_URL']), ['http:', 'https:']);
  if (!url) return null;
  const key = text(env['FILES_S3_KEY']);
  const secret = text(env['FILES_S3_SECRET']);
  if (url.pathname === '/' || url.username !== '' || url.search !== '')
    throw new StartError('FILES_S3_URL must name a bucket, and nothing secret: https://s3.example.org/bucket.');
  if (key === null || secret === null)
    throw new StartError('FILES_S3_KEY and FILES_S3_SECRET must be set beside FILES_S3_URL.');
  return { url, key, secret, region: text(env['FILES_S3_REGION']) ?? 'us-east-1' };
};

const flags = {
  host: { type: 'string' },
  port: { type: 'string' },
  'data-dir': { type: 'string' },
  'database-url': { type: 'string' },
  demo: { type: 'boolean' },
} as const;

const readFlags = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options: flags, strict: true }).values;
  } catch (error) {
    throw new StartError(`${(error as Error).message.split('\n')[0]}`);
  }
};

/** @throws StartError */
export const readOptions = (args: readonly string[], env: NodeJS.ProcessEnv, rendererDir: string): Options => {
  const given = readFlags(args);
  const publicUrl = urlOf('PUBLIC_URL', text(env['PUBLIC_URL']), ['http:', 'https:']);
  const extra = urlOf('EXTRA_ORIGIN', text(env['EXTRA_ORIGIN']), ['http:', 'https:']);
  const host = text(given.host ?? env['HOST']) ?? '127.0.0.1';
  return {
    host,
    port: portOf(text(given.port ?? env['PORT']) ?? '4173'),
    dataDir: resolve(text(given['data-dir'] ?? env['DATA_DIR']) ?? 'data'),
    databaseUrl:
      urlOf('DATABASE_URL', text(given['database-url'] ?? env['DATABASE_URL']), ['postgres:', 'postgresql:'])?.href ??
      null,
    filesS3: s3Of(env),
    smtpUrl: urlOf('SMTP_URL', text(env['SMTP_URL']), ['smtp:', 'smtps:'])?.href ?? null,
    mailFrom: text(env['MAIL_FROM']) ?? `desk@${publicUrl?.hostname ?? 'firstline.localhost'}`,
    publicUrl,
    extraOrigin: extra?.origin ?? null,
    oidc: oidcOf(env, host, publicUrl),
    serverSecret: text(env['SERVER_SECRET']),
    rendererDir: text(env['RENDERER_DIR']) ?? rendererDir,
    demo: given.demo ?? false,
  };
};

export const databaseOf = ({ dataDir, databaseUrl }: Options): DbTarget =>
  databaseUrl === null ? { dataDir } : { databaseUrl };
