-- Texts sort by code point, as they do on H2 and in Java.
alter table code_entry
  alter column entry_key type varchar collate "C", alter column searched type varchar collate "C",
  alter column code type varchar collate "C", alter column code_set type varchar collate "C",
  alter column modifiers type varchar collate "C", alter column description type varchar collate "C",
  alter column fee_currency type varchar collate "C", alter column place_of_service type varchar collate "C",
  alter column payer_id type varchar collate "C", alter column clearinghouse type varchar collate "C",
  alter column payer_name type varchar collate "C", alter column street type varchar collate "C",
  alter column city type varchar collate "C", alter column state type varchar collate "C",
  alter column zip type varchar collate "C", alter column phone type varchar collate "C";
alter table copy_plan alter column policy type varchar collate "C";
alter table copy_choice alter column entry_key type varchar collate "C";
alter table copy_plan_target alter column refusal type varchar collate "C";
alter table code_kept
  alter column entry_key type varchar collate "C", alter column searched type varchar collate "C",
  alter column code type varchar collate "C", alter column code_set type varchar collate "C",
  alter column modifiers type varchar collate "C", alter column description type varchar collate "C",
  alter column fee_currency type varchar collate "C", alter column place_of_service type varchar collate "C",
  alter column payer_id type varchar collate "C", alter column clearinghouse type varchar collate "C",
  alter column payer_name type varchar collate "C", alter column street type varchar collate "C",
  alter column city type varchar collate "C", alter column state type varchar collate "C",
  alter column zip type varchar collate "C", alter column phone type varchar collate "C";

-- Foreign keys PostgreSQL needs no index for. Entries, which come in tens of thousands, have none: each would be looked up for
-- itself. They are changed only while their list's row is held, and that has one. Targets of a plan have none either: an account
-- that does not exist is told in the plan as one that cannot be copied to.
alter table code_list add constraint code_list_account_fk foreign key (account_id) references account (id);
alter table copy_plan
  add constraint copy_plan_source_fk foreign key (source_id) references account (id),
  add constraint copy_plan_maker_fk foreign key (made_by) references username (id);
alter table code_copy
  add constraint code_copy_source_fk foreign key (source_id) references account (id),
  add constraint code_copy_target_fk foreign key (target_id) references account (id),
  add constraint code_copy_maker_fk foreign key (made_by) references username (id);
