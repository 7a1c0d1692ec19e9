-- Texts sort by code point, as they do on H2 and in Java.
alter table second_factor alter column key_id type varchar collate "C", alter column cipher type varchar collate "C";
alter table second_factor_begun alter column key_id type varchar collate "C", alter column cipher type varchar collate "C";
alter table recovery_code alter column code_hash type varchar collate "C";
