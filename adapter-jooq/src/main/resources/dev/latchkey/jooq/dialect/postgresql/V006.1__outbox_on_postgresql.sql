-- Texts sort by code point, as they do on H2 and in Java.
alter table outbox_head alter column stream type varchar collate "C";
alter table outbox
  alter column stream type varchar collate "C", alter column kind type varchar collate "C",
  alter column facts type varchar collate "C", alter column waiting_stream type varchar collate "C",
  alter column cause type varchar collate "C";
alter table end_notice alter column kind type varchar collate "C";
