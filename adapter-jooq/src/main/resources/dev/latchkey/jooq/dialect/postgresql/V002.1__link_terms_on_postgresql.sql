alter table link alter column suspended_why type varchar collate "C";
