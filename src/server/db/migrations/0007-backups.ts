import type { Migration } from './migration';

// In what order commands were answered, so that a backup can read the record while it grows. And after a restore the
// numbers that the lost database may have promised to devices since: whoever holds one may use it, nobody gets it anew.
export const backups: Migration = {
  version: 7,
  name: 'backups',
  sql: `
alter table command_outcome add column noted bigint generated always as identity;
create unique index command_outcome_noted on command_outcome (noted);
create table number_gap (
  prefix text collate "C" not null,
  first bigint not null,
  last bigint not null,
  primary key (prefix, first),
  check (first <= last)
);
`,
};
