-- Accounts, usernames, the links between them, sign-in, and the activity log.
-- Written in what H2 and PostgreSQL both understand. Texts have no length here: the domain's values are the judges of that.
-- A foreign key stands here where its columns are a key or an index already. H2 makes an index for every other one, and then
-- prefers it to the right one: those stand in PostgreSQL's own script, which comes right after this one.

create table account (
  id integer not null,
  practice_name varchar not null,
  provider_first varchar not null,
  provider_last varchar not null,
  email varchar not null,
  npi varchar,
  tin_key_id varchar,
  tin_cipher varchar,
  tin_compare_key_id varchar,
  tin_compare varchar,
  phone varchar,
  billing_street varchar,
  billing_city varchar,
  billing_state varchar,
  billing_zip varchar,
  office_street varchar,
  office_city varchar,
  office_state varchar,
  office_zip varchar,
  practice_type varchar,
  bills_electronically boolean not null,
  trial_until timestamp(6) with time zone not null,
  created_at timestamp(6) with time zone not null,
  version bigint not null,
  -- practice name, provider name and Account ID, folded, a line each: what the Provider drop-down searches
  search_text varchar not null,
  constraint account_pk primary key (id)
);

create table account_state (
  account_id integer not null,
  since timestamp(6) with time zone not null,
  state varchar not null,
  constraint account_state_pk primary key (account_id, since)
);

create table username (
  id uuid not null,
  name varchar not null,
  email varchar,
  home_account_id integer not null,
  created_at timestamp(6) with time zone not null,
  retires_at timestamp(6) with time zone,
  constraint username_pk primary key (id),
  constraint username_name_once unique (name)
);

create table credential (
  username_id uuid not null,
  hash varchar not null,
  set_at timestamp(6) with time zone not null,
  first_until timestamp(6) with time zone,
  known_to_another boolean not null,
  disabled_at timestamp(6) with time zone,
  constraint credential_pk primary key (username_id),
  constraint credential_username_fk foreign key (username_id) references username (id)
);

-- current_username_id is username_id on the one link of a pair that counts: the standing one, else the one that ended last. It
-- is null on all former ones, so that a pair has at most one standing link, and a question finds its link by one key.
create table link (
  account_id integer not null,
  id uuid not null,
  username_id uuid not null,
  owner boolean not null,
  privileges bigint not null,
  origin varchar not null,
  granted_by uuid not null,
  granted_at timestamp(6) with time zone not null,
  valid_from timestamp(6) with time zone not null,
  valid_until timestamp(6) with time zone,
  suspended_at timestamp(6) with time zone,
  ended_at timestamp(6) with time zone,
  version bigint not null,
  current_username_id uuid,
  constraint link_pk primary key (account_id, id),
  constraint link_current_once unique (account_id, current_username_id)
);
create index link_pair on link (account_id, username_id);

-- When a link was last used, apart from the link and its version. The epoch means never, so that "last used first" is one
-- index. live_username_id is whose link it is until that ends, then null.
create table link_use (
  account_id integer not null,
  link_id uuid not null,
  live_username_id uuid,
  last_used timestamp(6) with time zone not null,
  constraint link_use_pk primary key (account_id, link_id),
  constraint link_use_link_fk foreign key (account_id, link_id) references link (account_id, id)
);
create index link_use_last_first on link_use (live_username_id, last_used desc, account_id);

create table join_ticket (
  secret_hash varchar not null,
  id uuid not null,
  finder_id uuid not null,
  presented_id uuid not null,
  password_set_at timestamp(6) with time zone not null,
  made_at timestamp(6) with time zone not null,
  spent_at timestamp(6) with time zone,
  constraint join_ticket_pk primary key (secret_hash)
);
create index join_ticket_made on join_ticket (made_at);

create table join_ticket_account (
  secret_hash varchar not null,
  account_id integer not null,
  constraint join_ticket_account_pk primary key (secret_hash, account_id)
);

create table session (
  id uuid not null,
  token_hash varchar not null,
  username_id uuid not null,
  created_at timestamp(6) with time zone not null,
  seen_at timestamp(6) with time zone not null,
  constraint session_pk primary key (id),
  constraint session_token_once unique (token_hash)
);
create index session_username on session (username_id);
alter table session add constraint session_username_fk foreign key (username_id) references username (id);
create index session_created on session (created_at);

create table device (
  device_hash varchar not null,
  username_id uuid not null,
  signed_in_at timestamp(6) with time zone not null,
  constraint device_pk primary key (device_hash, username_id)
);
create index device_signed_in on device (signed_in_at);

-- requests that carry a key, for a day
create table replay (
  replay_key varchar not null,
  body_hash varchar not null,
  began_at timestamp(6) with time zone not null,
  done boolean not null,
  answer varchar,
  constraint replay_pk primary key (replay_key)
);
create index replay_began on replay (began_at);

create table attempt (
  attempt_key varchar not null,
  failures integer not null,
  since timestamp(6) with time zone not null,
  not_before timestamp(6) with time zone not null,
  constraint attempt_pk primary key (attempt_key)
);
create index attempt_not_before on attempt (not_before);

create table notice (
  username_id uuid not null,
  id uuid not null,
  kind varchar not null,
  account_id integer not null,
  about varchar not null,
  noted_at timestamp(6) with time zone not null,
  constraint notice_pk primary key (username_id, id)
);

-- No foreign key leads out of the log: a record written apart must not wait for a row that is locked (ACT-2).
create table activity (
  ledger varchar not null,
  sequence bigint not null,
  happened_at timestamp(6) with time zone not null,
  account_id integer,
  actor_id uuid,
  act varchar not null,
  outcome varchar not null,
  record varchar not null,
  hash varchar not null,
  constraint activity_pk primary key (ledger, sequence)
);
create index activity_account on activity (account_id, happened_at desc, ledger desc, sequence desc);
create index activity_actor on activity (actor_id, happened_at desc, ledger desc, sequence desc);

create table activity_head (
  ledger varchar not null,
  sequence bigint not null,
  hash varchar not null,
  constraint activity_head_pk primary key (ledger)
);

create table key_check (
  key_name varchar not null,
  check_value varchar not null,
  constraint key_check_pk primary key (key_name)
);

create table portion (
  place integer not null,
  name varchar not null,
  constraint portion_pk primary key (place)
);
