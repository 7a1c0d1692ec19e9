-- Events that wait to be delivered, and which ends of access the owners of an account were told of.

-- The last sequence given out in a stream; its row is the stream's lock.
create table outbox_head (
  stream varchar not null,
  sequence bigint not null,
  constraint outbox_head_pk primary key (stream)
);

-- waiting_stream is stream, and due_at is there, until the event is given up: then both are null. While somebody has hold of
-- an event, due_at is when that ends.
create table outbox (
  id uuid not null,
  stream varchar not null,
  sequence bigint not null,
  account_id integer,
  kind varchar not null,
  happened_at timestamp(6) with time zone not null,
  facts varchar not null,
  waiting_stream varchar,
  claimed boolean not null,
  tries integer not null,
  due_at timestamp(6) with time zone,
  cause varchar,
  constraint outbox_pk primary key (id),
  constraint outbox_waiting_once unique (waiting_stream, sequence)
);
-- in the order in which events are claimed, so that a long queue is not sorted each time
create index outbox_due on outbox (due_at, id);
create index outbox_happened on outbox (happened_at);

-- One row for each kind of notice that was given of a link's end, and for which end.
create table end_notice (
  account_id integer not null,
  link_id uuid not null,
  kind varchar not null,
  valid_until timestamp(6) with time zone not null,
  constraint end_notice_pk primary key (account_id, link_id, kind, valid_until)
);
create index end_notice_until on end_notice (valid_until);
create index link_until on link (valid_until);
