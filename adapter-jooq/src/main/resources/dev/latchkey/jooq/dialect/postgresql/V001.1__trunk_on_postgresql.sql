-- Texts sort by code point, as they do on H2 and in Java.
alter table account
  alter column practice_name type varchar collate "C", alter column provider_first type varchar collate "C",
  alter column provider_last type varchar collate "C", alter column email type varchar collate "C",
  alter column npi type varchar collate "C", alter column tin_key_id type varchar collate "C",
  alter column tin_cipher type varchar collate "C", alter column tin_compare_key_id type varchar collate "C",
  alter column tin_compare type varchar collate "C", alter column phone type varchar collate "C",
  alter column billing_street type varchar collate "C", alter column billing_city type varchar collate "C",
  alter column billing_state type varchar collate "C", alter column billing_zip type varchar collate "C",
  alter column office_street type varchar collate "C", alter column office_city type varchar collate "C",
  alter column office_state type varchar collate "C", alter column office_zip type varchar collate "C",
  alter column practice_type type varchar collate "C", alter column search_text type varchar collate "C";
alter table account_state alter column state type varchar collate "C";
alter table username alter column name type varchar collate "C", alter column email type varchar collate "C";
alter table credential alter column hash type varchar collate "C";
alter table link alter column origin type varchar collate "C";
alter table join_ticket alter column secret_hash type varchar collate "C";
alter table join_ticket_account alter column secret_hash type varchar collate "C";
alter table session alter column token_hash type varchar collate "C";
alter table device alter column device_hash type varchar collate "C";
alter table attempt alter column attempt_key type varchar collate "C";
alter table notice alter column kind type varchar collate "C", alter column about type varchar collate "C";
alter table activity
  alter column ledger type varchar collate "C", alter column act type varchar collate "C",
  alter column outcome type varchar collate "C", alter column record type varchar collate "C",
  alter column hash type varchar collate "C";
alter table activity_head alter column ledger type varchar collate "C", alter column hash type varchar collate "C";
alter table key_check alter column key_name type varchar collate "C", alter column check_value type varchar collate "C";
alter table portion alter column name type varchar collate "C";

-- Foreign keys PostgreSQL needs no index for.
alter table account_state add constraint account_state_account_fk foreign key (account_id) references account (id);
alter table username add constraint username_home_fk foreign key (home_account_id) references account (id);
alter table link add constraint link_giver_fk foreign key (granted_by) references username (id);
alter table link add constraint link_account_fk foreign key (account_id) references account (id);
alter table link add constraint link_username_fk foreign key (username_id) references username (id);
alter table join_ticket_account
  add constraint join_ticket_account_ticket_fk foreign key (secret_hash) references join_ticket (secret_hash);
