-- Whether a person was handed the link of an invitation, so that no deliverer makes another; of links from before it is not
-- known, and they are taken for handed.
alter table invitation add column link_handed boolean default false not null;
update invitation set link_handed = true where secret_hash is not null;

-- What is over is dropped after a while, found by when it was.
create index invitation_expires on invitation (expires_at);
create index ownership_offer_expires on ownership_offer (expires_at);
create index second_factor_begun_at on second_factor_begun (begun_at);
