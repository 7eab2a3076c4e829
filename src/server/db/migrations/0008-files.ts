import type { Migration } from './migration';

// Content that is kept, under its digest; and who has brought it. Whoever attaches what they never brought attaches nothing:
// knowing a digest must not be enough to get what it is of.
export const files: Migration = {
  version: 8,
  name: 'files',
  sql: `
create table file (
  hash text collate "C" primary key,
  size bigint not null,
  mime text not null,
  kept_at bigint not null
);
create table file_bringer (
  person_id text collate "C" not null,
  hash text collate "C" not null references file (hash),
  at bigint not null,
  primary key (person_id, hash)
);
`,
};
