-- Texts sort by code point, as they do on H2 and in Java.
alter table api_token
  alter column secret_hash type varchar collate "C", alter column token_name type varchar collate "C",
  alter column live_name type varchar collate "C";
alter table password_reset alter column secret_hash type varchar collate "C";
alter table session alter column channel type varchar collate "C", alter column address type varchar collate "C";

-- A foreign key PostgreSQL needs no index for.
alter table api_token add constraint api_token_account_fk foreign key (only_account_id) references account (id);
