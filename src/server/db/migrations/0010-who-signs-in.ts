import type { Migration } from './migration';

// Second factors, sign-ins that wait for one, what the desk asks of whom, batches of people that can be taken back; people
// who have a name to sign in with and no password yet. And the record of sign-ins becomes one that is read: by person, and
// shortened at its old end by whoever says so first.
export const whoSignsIn: Migration = {
  version: 10,
  name: 'who signs in',
  sql: `
create table second_factor (
  person_id text collate "C" primary key,
  -- Sealed by the server's secret, which is not in the database.
  sealed text not null,
  -- A step is taken once: the latest that was.
  last_step bigint not null,
  since bigint not null
);
create table recovery_code (
  person_id text collate "C" not null,
  digest text collate "C" not null,
  used_at bigint,
  primary key (person_id, digest)
);
create table pending_sign_in (
  token_hash text collate "C" primary key,
  person_id text collate "C" not null,
  device_id text not null,
  device_name text not null,
  shell text not null,
  -- The secret of somebody who has to enrol first, sealed; null: a code of theirs is asked for.
  enrolment text,
  tries int not null default 0,
  until bigint not null
);
create table sign_in_policy (
  only_one boolean primary key default true check (only_one),
  roles text[] not null,
  keep_days int not null
);
create table people_batch (
  id text collate "C" primary key,
  at bigint not null,
  by text not null,
  file text not null,
  counts jsonb not null,
  before jsonb not null,
  undone_at bigint
);
alter table person_secret alter column argon2 drop not null;

create index audit_person on audit (person_id, id desc) where person_id is not null;
create or replace function refuse_rewriting() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and tg_table_name = 'audit' and current_setting('firstline.forgets', true) = 'old' then
    return null;
  end if;
  raise exception 'the record of what happened is append-only';
end $$;
alter table audit disable trigger append_only;
update audit set detail = detail - 'address' where detail ? 'address';
alter table audit enable trigger append_only;
`,
};
