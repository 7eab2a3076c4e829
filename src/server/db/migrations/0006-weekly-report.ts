import type { Migration } from './migration';

// What a week was like, for the desk ('desk:') and each group, as it was counted; and who wants or does not want it by mail.
export const weeklyReport: Migration = {
  version: 6,
  name: 'weekly report',
  sql: `
create table weekly_report (
  week text collate "C" not null,
  scope text collate "C" not null,
  made_at bigint not null,
  took_ms int not null,
  body jsonb not null,
  primary key (week, scope)
);
create table weekly_report_reader (
  person_id text collate "C" primary key,
  wanted boolean not null
);
`,
};
