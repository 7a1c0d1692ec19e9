create table placeholder (
  id uuid not null,
  noted_at timestamp(6) with time zone not null,
  constraint placeholder_pk primary key (id)
);
