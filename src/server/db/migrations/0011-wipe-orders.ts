import type { Migration } from './migration';

// What a lost device is told at its next contact. It is for a person on a device, not for a session: whoever signs in there
// again does not escape it. One at a time.
export const wipeOrders: Migration = {
  version: 11,
  name: 'wipe-orders',
  sql: `
create table wipe_order (
  id text collate "C" primary key,
  person_id text collate "C" not null,
  device_id text not null,
  mode text not null,
  ordered_by text collate "C" not null,
  ordered_at bigint not null,
  heard_at bigint,
  done_at bigint,
  canceled_at bigint,
  unsent int
);
create index wipe_order_device on wipe_order (person_id, device_id);
create unique index wipe_order_open on wipe_order (person_id, device_id) where done_at is null and canceled_at is null;
`,
};
