import type { Migration } from './migration';

// Ids compare byte by byte on every machine (collate "C"). Instants are epoch milliseconds.
export const firstTables: Migration = {
  version: 1,
  name: 'first tables',
  sql: `
-- One row. Every visible change takes its number here, as the last lock of its transaction: commit order is number
-- order. world_seq is the number of the last change of people or settings. A restore changes the epoch.
create table counter (
  only_one boolean primary key default true check (only_one),
  seq bigint not null,
  world_seq bigint not null,
  epoch text not null
) with (fillfactor = 10);
insert into counter (seq, world_seq, epoch) values (0, 0, gen_random_uuid()::text);

-- Everything that devices hold. prev is the number that the writer had read: another one means that somebody was faster.
create table doc (
  coll text collate "C" not null,
  id text collate "C" not null,
  seq bigint not null,
  prev bigint,
  deleted boolean not null default false,
  scopes text[] not null,
  parent text collate "C",
  body jsonb not null,
  primary key (coll, id)
);
create unique index doc_seq on doc (seq);
-- Rules and roles are read again whenever they move, however much else has moved since.
create index doc_world on doc (seq) where coll = 'people' or coll = 'settings';
create index doc_parent on doc (parent, id) where parent is not null;

-- Which scope holds which document (present), or held it. since: when it first came in.
create table doc_scope (
  coll text collate "C" not null,
  scope text collate "C" not null,
  id text collate "C" not null,
  seq bigint not null,
  since bigint not null,
  present boolean not null,
  primary key (coll, scope, id)
);
create unique index doc_scope_feed on doc_scope (coll, scope, seq);
create index doc_scope_left on doc_scope (seq) where not present;

create table person_grant (
  person_id text collate "C" not null,
  scope text collate "C" not null,
  seq bigint not null,
  present boolean not null,
  primary key (person_id, scope)
);

-- What was asked, by whom, from where, and what became of it: answers repeats, and is the audit of all changes.
create table command_outcome (
  id text collate "C" primary key,
  person_id text not null,
  device_id text not null,
  name text not null,
  ticket text not null,
  at bigint not null,
  received_at bigint not null,
  envelope jsonb not null,
  outcome jsonb not null
);

-- And of everything that is no command: sign-ins, revocations, imports.
create table audit (
  id bigint generated always as identity primary key,
  at bigint not null,
  kind text not null,
  person_id text,
  device_id text,
  detail jsonb not null default '{}'
);

create function refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception 'the record of what happened is append-only';
end $$;
create trigger append_only before update or delete or truncate on command_outcome
  for each statement execute function refuse_rewriting();
create trigger append_only before update or delete or truncate on audit
  for each statement execute function refuse_rewriting();

create table number_series (
  prefix text collate "C" primary key,
  next bigint not null
);

-- Both ends included; blocks of a prefix never overlap.
create table number_block (
  prefix text collate "C" not null,
  first bigint not null,
  last bigint not null,
  device_id text not null,
  person_id text not null,
  reserved_at bigint not null,
  primary key (prefix, first),
  check (first <= last)
);

-- What the world outside is to hear of a command: written with it, carried out after it.
create table effect (
  id text collate "C" primary key,
  kind text not null,
  command_id text collate "C" not null,
  ticket text not null,
  payload jsonb not null,
  created_at bigint not null,
  not_before bigint not null,
  attempts int not null default 0,
  claimed_at bigint,
  sent_at bigint,
  cancelled_at bigint,
  failed_at bigint,
  error text
);
create index effect_due on effect (not_before) where sent_at is null and cancelled_at is null and failed_at is null;
create index effect_command on effect (command_id);

create table person_secret (
  person_id text collate "C" primary key,
  login text collate "C" not null unique,
  argon2 text not null,
  changed_at bigint not null
);

create table session (
  id text collate "C" primary key,
  token_hash text not null unique,
  person_id text collate "C" not null,
  device_id text not null,
  device_name text not null,
  shell text not null,
  created_at bigint not null,
  last_seen_at bigint not null,
  expires_at bigint not null,
  revoked_at bigint
);
create index session_person on session (person_id);
`,
};
