-- Texts sort by code point, as they do on H2 and in Java.
alter table invitation
  alter column sent_to type varchar collate "C", alter column secret_hash type varchar collate "C",
  alter column ended_how type varchar collate "C", alter column live_to type varchar collate "C";
alter table ownership_offer alter column ended_how type varchar collate "C";
alter table username alter column email_folded type varchar collate "C";

-- Foreign keys PostgreSQL needs no index for.
alter table invitation
  add constraint invitation_account_fk foreign key (account_id) references account (id),
  add constraint invitation_giver_fk foreign key (giver_id) references username (id),
  add constraint invitation_link_fk foreign key (account_id, giver_link_id) references link (account_id, id);
alter table ownership_offer
  add constraint ownership_offer_account_fk foreign key (account_id) references account (id),
  add constraint ownership_offer_giver_fk foreign key (giver_id) references username (id),
  add constraint ownership_offer_offeree_fk foreign key (offeree_id) references username (id),
  add constraint ownership_offer_giver_link_fk foreign key (account_id, giver_link_id) references link (account_id, id),
  add constraint ownership_offer_link_fk foreign key (account_id, offeree_link_id) references link (account_id, id);
