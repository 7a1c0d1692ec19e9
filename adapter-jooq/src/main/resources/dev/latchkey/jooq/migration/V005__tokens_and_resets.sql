-- API tokens, resets of passwords, and where a session was begun.

-- live_name is the token's name until it has ended, then null: of those that have not, a username has one of a name.
create table api_token (
  id uuid not null,
  secret_hash varchar not null,
  username_id uuid not null,
  token_name varchar not null,
  only_account_id integer,
  made_at timestamp(6) with time zone not null,
  ends_at timestamp(6) with time zone not null,
  last_used timestamp(6) with time zone,
  ended_at timestamp(6) with time zone,
  live_name varchar,
  constraint api_token_pk primary key (id),
  constraint api_token_secret_once unique (secret_hash),
  constraint api_token_live_once unique (username_id, live_name),
  constraint api_token_username_fk foreign key (username_id) references username (id)
);
create index api_token_ends on api_token (ends_at);

-- live_username_id is whose reset it is until that is over, then null: a username has one at a time.
create table password_reset (
  id uuid not null,
  username_id uuid not null,
  asked_at timestamp(6) with time zone not null,
  secret_hash varchar,
  over_at timestamp(6) with time zone,
  live_username_id uuid,
  constraint password_reset_pk primary key (id),
  constraint password_reset_secret_once unique (secret_hash),
  constraint password_reset_live_once unique (live_username_id)
);
create index password_reset_username on password_reset (username_id, asked_at);
alter table password_reset add constraint password_reset_username_fk foreign key (username_id) references username (id);
create index password_reset_asked on password_reset (asked_at);

-- Where the sessions of before were begun is not known: they end, and everybody signs in once more.
delete from session;
alter table session add column channel varchar not null;
alter table session add column address varchar;

create index join_ticket_finder on join_ticket (finder_id);
