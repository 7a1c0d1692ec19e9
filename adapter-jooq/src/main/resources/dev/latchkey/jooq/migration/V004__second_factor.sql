-- Second factors, and accounts that demand one. Whether there is one stands in the rows a decision reads anyway.

alter table username add column second_factor boolean default false not null;
alter table account add column demands_second_factor boolean default false not null;

-- last_step is the latest time step whose code was used: one conditional update uses up a code.
create table second_factor (
  username_id uuid not null,
  key_id varchar not null,
  cipher varchar not null,
  since timestamp(6) with time zone not null,
  last_step bigint not null,
  constraint second_factor_pk primary key (username_id),
  constraint second_factor_username_fk foreign key (username_id) references username (id)
);

create table second_factor_begun (
  username_id uuid not null,
  key_id varchar not null,
  cipher varchar not null,
  begun_at timestamp(6) with time zone not null,
  constraint second_factor_begun_pk primary key (username_id),
  constraint second_factor_begun_username_fk foreign key (username_id) references username (id)
);

create table recovery_code (
  username_id uuid not null,
  code_hash varchar not null,
  constraint recovery_code_pk primary key (username_id, code_hash),
  constraint recovery_code_username_fk foreign key (username_id) references username (id)
);
