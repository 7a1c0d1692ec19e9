-- Invitations and offers of ownership: promises of access, which a giver's link has to bear when they are taken.

-- live_to is the address, folded, until somebody ends the invitation, then null: an account has at most one live invitation
-- for an address. live_link_id is the giver's link for as long.
create table invitation (
  account_id integer not null,
  id uuid not null,
  sent_to varchar not null,
  secret_hash varchar,
  giver_id uuid not null,
  giver_link_id uuid not null,
  privileges bigint not null,
  asked_from timestamp(6) with time zone,
  asked_until timestamp(6) with time zone,
  made_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone not null,
  ended_how varchar,
  ended_at timestamp(6) with time zone,
  ended_by uuid,
  version bigint not null,
  live_to varchar,
  live_link_id uuid,
  constraint invitation_pk primary key (account_id, id),
  constraint invitation_live_once unique (account_id, live_to),
  constraint invitation_secret_once unique (secret_hash)
);
create index invitation_live_to on invitation (live_to, expires_at);
create index invitation_live_link on invitation (account_id, live_link_id);

-- live_offeree_id is whom it is offered to until somebody ends the offer, then null: an account has at most one live offer for
-- a username. Few are live in one account.
create table ownership_offer (
  account_id integer not null,
  id uuid not null,
  giver_id uuid not null,
  giver_link_id uuid not null,
  offeree_id uuid not null,
  offeree_link_id uuid not null,
  step_down bigint,
  made_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone not null,
  ended_how varchar,
  ended_at timestamp(6) with time zone,
  ended_by uuid,
  version bigint not null,
  live_offeree_id uuid,
  constraint ownership_offer_pk primary key (account_id, id),
  constraint ownership_offer_live_once unique (account_id, live_offeree_id)
);
create index ownership_offer_offeree on ownership_offer (offeree_id, id);

-- The address on record, folded: a username that is about to retire is found by the address an invitation goes to.
alter table username add column email_folded varchar;
update username set email_folded = lower(email);
create index username_email on username (email_folded);
