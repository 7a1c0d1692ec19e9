-- Why a link is suspended, what a username gave, and promises that are dead.

alter table link add column suspended_why varchar;
update link set suspended_why = 'No reason was kept.' where suspended_at is not null;
alter table link add constraint link_suspended_why check ((suspended_at is null) = (suspended_why is null));

-- "What did this username give?"
create index link_given on link (account_id, granted_by);

-- An account that the presented username can no longer let anybody into (LNK-15).
alter table join_ticket_account add column lapsed boolean default false not null;
create index join_ticket_presented on join_ticket (presented_id);
