import type { Migration } from './migration';

// By how much the clocks of devices differ from ours (ms, theirs minus ours): at the latest sync of each, and beside each
// command at the sync that brought it. Commands from before, and those of the desk itself, have none.
export const deviceClocks: Migration = {
  version: 4,
  name: 'device clocks',
  sql: `
create table device_clock (
  device_id text collate "C" not null,
  person_id text collate "C" not null,
  -- Nothing waited on the device when this was received; the skews since then lie between low and high.
  settled_at bigint,
  low bigint not null,
  high bigint not null,
  skew bigint not null,
  seen_at bigint not null,
  primary key (device_id, person_id)
) with (fillfactor = 60);
alter table command_outcome add column skew bigint;
`,
};
