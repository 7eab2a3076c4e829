import { describe, expect, it } from 'vitest';
import { readOptions, StartError } from './options';

describe('options', () => {
  it('have defaults', () => {
    const options = readOptions([], {}, '/web');
    expect(options).toMatchObject({
      host: '127.0.0.1',
      port: 4173,
      databaseUrl: null,
      smtpUrl: null,
      demo: false,
      rendererDir: '/web',
    });
    expect(options.dataDir).toMatch(/[\\/]data$/);
  });

  it.each([
    [['--port', '0'], { PORT: '81' }, { port: 0 }],
    [[], { PORT: '81', HOST: '::' }, { port: 81, host: '::' }],
    [[], { PORT: '', DATABASE_URL: '' }, { port: 4173, databaseUrl: null }],
    [['--demo'], {}, { demo: true }],
    [[], { PUBLIC_URL: 'https://desk.example.org' }, { mailFrom: 'desk@desk.example.org' }],
    [[], { OIDC_CLIENT_ID: 'desk' }, { oidc: null }],
    [
      [],
      { OIDC_ISSUER: 'https://login.example.org/desk', OIDC_CLIENT_ID: 'desk' },
      {
        oidc: {
          issuer: new URL('https://login.example.org/desk'),
          clientId: 'desk',
          clientSecret: null,
          name: 'login.example.org',
          scopes: 'openid profile email',
          linkByEmail: true,
          createRequesters: false,
        },
      },
    ],
    [
      [],
      {
        OIDC_ISSUER: 'http://localhost:9000',
        OIDC_CLIENT_ID: 'desk',
        OIDC_CLIENT_SECRET: 'x',
        OIDC_NAME: 'Contoso',
        OIDC_LINK: 'off',
        OIDC_CREATE: 'requester',
      },
      { oidc: { clientSecret: 'x', name: 'Contoso', linkByEmail: false, createRequesters: true } },
    ],
    [
      [],
      { FILES_S3_URL: 'https://s3.example.org/files', FILES_S3_KEY: 'k', FILES_S3_SECRET: 's' },
      { filesS3: { key: 'k', secret: 's', region: 'us-east-1' } },
    ],
    [[], { FILES_S3_URL: '' }, { filesS3: null }],
    [[], { EXTRA_ORIGIN: 'http://localhost:5173/' }, { extraOrigin: 'http://localhost:5173' }],
  ])('%j with %j', (args, env, expected) => {
    expect(readOptions(args, env, '/web')).toMatchObject(expected);
  });

  it.each([
    [['--port', 'high'], {}, /PORT/],
    [[], { PORT: '70000' }, /PORT/],
    [[], { DATABASE_URL: 'mysql://x' }, /DATABASE_URL/],
    [[], { SMTP_URL: 'mail' }, /SMTP_URL/],
    [['--colour'], {}, /colour/],
    [[], { FILES_S3_URL: 'https://s3.example.org/files' }, /FILES_S3_KEY/],
    [[], { FILES_S3_URL: 'https://s3.example.org', FILES_S3_KEY: 'k', FILES_S3_SECRET: 's' }, /bucket/],
    [[], { FILES_S3_URL: 'https://k:s@s3.example.org/files', FILES_S3_KEY: 'k', FILES_S3_SECRET: 's' }, /secret/],
    [[], { FILES_S3_URL: 'ftp://s3.example.org/files' }, /FILES_S3_URL/],
    [[], { OIDC_ISSUER: 'login.example.org', OIDC_CLIENT_ID: 'desk' }, /OIDC_ISSUER/],
    [[], { OIDC_ISSUER: 'http://login.example.org', OIDC_CLIENT_ID: 'desk' }, /https/],
    [[], { OIDC_ISSUER: 'https://login.example.org' }, /OIDC_CLIENT_ID/],
    [[], { OIDC_ISSUER: 'https://login.example.org', OIDC_CLIENT_ID: 'desk', HOST: '0.0.0.0' }, /PUBLIC_URL/],
    [[], { OIDC_ISSUER: 'https://login.example.org', OIDC_CLIENT_ID: 'desk', OIDC_SCOPES: 'email' }, /openid/],
    [[], { OIDC_ISSUER: 'https://login.example.org', OIDC_CLIENT_ID: 'desk', OIDC_LINK: 'name' }, /OIDC_LINK/],
    [[], { OIDC_ISSUER: 'https://login.example.org', OIDC_CLIENT_ID: 'desk', OIDC_CREATE: 'admin' }, /OIDC_CREATE/],
  ])('%j with %j is refused in one line', (args, env, reason) => {
    const read = () => readOptions(args, env, '/web');
    expect(read).toThrow(StartError);
    expect(read).toThrow(reason);
    expect(read).not.toThrow(/\n/);
  });
});
