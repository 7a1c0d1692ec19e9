-- Master files: lists of codes and payers, plans to copy them to other accounts, and the copies that were made.

-- kind, here and below: 1 diagnosis, 2 billing, 3 payers. A list's row is its lock; there is none before its first change.
create table code_list (
  account_id integer not null,
  kind smallint not null,
  version bigint not null,
  constraint code_list_pk primary key (account_id, kind)
);

-- Whatever an entry of one of the three kinds holds; the others' columns are null. searched is what its words are found in, a
-- blank before each. origin_id to copy_version tell of the copy that brought it.
create table code_entry (
  account_id integer not null,
  kind smallint not null,
  entry_key varchar not null,
  searched varchar not null,
  code varchar,
  code_set varchar,
  modifiers varchar,
  description varchar,
  fee bigint,
  fee_currency varchar,
  minutes integer,
  place_of_service varchar,
  payer_id varchar,
  clearinghouse varchar,
  payer_name varchar,
  street varchar,
  city varchar,
  state varchar,
  zip varchar,
  phone varchar,
  version bigint not null,
  origin_id integer,
  copied_at timestamp(6) with time zone,
  copy_id uuid,
  copy_version bigint,
  constraint code_entry_pk primary key (account_id, kind, entry_key)
);

create table copy_plan (
  id uuid not null,
  source_id integer not null,
  policy varchar not null,
  made_by uuid not null,
  made_at timestamp(6) with time zone not null,
  constraint copy_plan_pk primary key (id)
);
create index copy_plan_made on copy_plan (made_at);

-- The source's lists that are copied.
create table copy_plan_list (
  plan_id uuid not null,
  kind smallint not null,
  version bigint not null,
  constraint copy_plan_list_pk primary key (plan_id, kind),
  constraint copy_plan_list_plan_fk foreign key (plan_id) references copy_plan (id)
);

-- What is copied of a list, unless it is all of it.
create table copy_choice (
  plan_id uuid not null,
  kind smallint not null,
  entry_key varchar not null,
  constraint copy_choice_pk primary key (plan_id, kind, entry_key),
  constraint copy_choice_plan_fk foreign key (plan_id) references copy_plan (id)
);

create table copy_plan_target (
  plan_id uuid not null,
  place integer not null,
  account_id integer not null,
  refusal varchar,
  constraint copy_plan_target_pk primary key (plan_id, place),
  constraint copy_plan_target_plan_fk foreign key (plan_id) references copy_plan (id)
);

-- The lists of a target that can be copied to, as they were counted.
create table copy_plan_count (
  plan_id uuid not null,
  place integer not null,
  kind smallint not null,
  version bigint not null,
  added integer not null,
  same integer not null,
  changed integer not null,
  conflicting integer not null,
  invalid integer not null,
  constraint copy_plan_count_pk primary key (plan_id, place, kind),
  constraint copy_plan_count_target_fk foreign key (plan_id, place) references copy_plan_target (plan_id, place)
);

-- A copy outlives its plan.
create table code_copy (
  id uuid not null,
  plan_id uuid not null,
  source_id integer not null,
  target_id integer not null,
  made_by uuid not null,
  made_at timestamp(6) with time zone not null,
  added integer not null,
  same integer not null,
  changed integer not null,
  conflicting integer not null,
  invalid integer not null,
  undone_at timestamp(6) with time zone,
  constraint code_copy_pk primary key (id),
  constraint code_copy_once unique (plan_id, target_id)
);
create index code_copy_made on code_copy (made_at);

-- What a copy made the versions of the target's lists.
create table code_copy_list (
  copy_id uuid not null,
  kind smallint not null,
  version bigint not null,
  constraint code_copy_list_pk primary key (copy_id, kind),
  constraint code_copy_list_copy_fk foreign key (copy_id) references code_copy (id)
);

-- Entries as they were when a copy overwrote them: columns of code_entry, and whose copy it was.
create table code_kept (
  account_id integer not null,
  kept_by uuid not null,
  kind smallint not null,
  entry_key varchar not null,
  searched varchar not null,
  code varchar,
  code_set varchar,
  modifiers varchar,
  description varchar,
  fee bigint,
  fee_currency varchar,
  minutes integer,
  place_of_service varchar,
  payer_id varchar,
  clearinghouse varchar,
  payer_name varchar,
  street varchar,
  city varchar,
  state varchar,
  zip varchar,
  phone varchar,
  version bigint not null,
  origin_id integer,
  copied_at timestamp(6) with time zone,
  copy_id uuid,
  copy_version bigint,
  constraint code_kept_pk primary key (account_id, kept_by, kind, entry_key)
);
