-- Indexes that begin with what tells most: one that began with the account was taken for the key of a link now and then, and
-- then every link of the account was looked at.
drop index link_pair;
create index link_pair on link (username_id, account_id);
drop index link_given;
create index link_given on link (granted_by, account_id);

-- "Was this username's use of that account noted of late?", however many links either of them has: a pair has at most one
-- link that stands.
create unique index link_use_pair on link_use (live_username_id, account_id);
