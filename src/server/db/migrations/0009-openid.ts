import type { Migration } from './migration';

// Who somebody is at an identity provider; sign-ins that are under way there; and, for the desktop, sign-ins that only
// wait to be fetched by the app that asked for them. The two latter live for minutes.
export const openId: Migration = {
  version: 9,
  name: 'sign-in by OpenID Connect',
  sql: `
create table person_identity (
  issuer text collate "C" not null,
  subject text collate "C" not null,
  person_id text collate "C" not null,
  linked_at bigint not null,
  last_used_at bigint not null,
  primary key (issuer, subject),
  unique (issuer, person_id)
);

create table oidc_flow (
  state_hash text collate "C" primary key,
  -- Of the cookie that holds the flow to the browser that began it.
  browser_hash text not null,
  verifier text not null,
  nonce text not null,
  redirect_uri text not null,
  device_id text not null,
  device_name text not null,
  -- The desktop's own S256 challenge; null: the web.
  challenge text,
  back text not null,
  -- The session that the browser had when it began: it ends with the new one.
  replaces text,
  expires_at bigint not null
);

create table oidc_code (
  code_hash text collate "C" primary key,
  challenge text not null,
  person_id text not null,
  device_id text not null,
  device_name text not null,
  expires_at bigint not null
);
`,
};
