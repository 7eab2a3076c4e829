import type { Migration } from './migration';

// The desk's own key, and the keys of devices that it has certified: what a file that is handed over without a network is
// believed by.
export const signedFiles: Migration = {
  version: 5,
  name: 'signed files',
  sql: `
create table desk_key (
  only_one boolean primary key default true check (only_one),
  public_key text not null,
  private_key text not null
);
create table device_key (
  public_key text collate "C" primary key,
  person_id text collate "C" not null,
  device_id text not null,
  certified_at bigint not null,
  until bigint not null,
  revoked_at bigint
);
create index device_key_owner on device_key (person_id, device_id);
`,
};
