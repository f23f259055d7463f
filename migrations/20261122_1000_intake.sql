create schema intake;
comment on schema intake is 'Telegram''s updates, kept before they are answered';

create table intake.update (
  update_id  bigint      primary key,
  sender_id  bigint      not null,
  payload    json,
  arrived_at timestamptz not null default now(),
  attempts   smallint    not null default 0,
  fault_id   text,
  fault      text,
  parked     boolean     not null default false,
  settled_at timestamptz
);
comment on table intake.update is 'One row an update. Handled rows keep only their key, for 48 h, so that a repeat is recognised';
comment on column intake.update.update_id is 'Telegram''s number of the update; says nothing about order between senders';
comment on column intake.update.sender_id is 'Who is handled in turn: the person, or the chat where there is no person';
comment on column intake.update.payload is 'The update as Telegram sent it (json, not jsonb: kept byte for byte); emptied as soon as it is handled, 14 days after it was parked';
comment on column intake.update.arrived_at is 'When it was written here';
comment on column intake.update.attempts is 'How often handling it failed by its own fault; faults of the surroundings do not count';
comment on column intake.update.fault_id is 'What the person was told to quote, once it is parked';
comment on column intake.update.fault is 'The last error: its class and place in the code, never what was written';
comment on column intake.update.parked is 'Given up after three attempts; an operator may retry it';
comment on column intake.update.settled_at is 'When it was handled or parked; null while it waits';

create index update_waiting on intake.update (sender_id, update_id) where settled_at is null;
comment on index intake.update_waiting is 'What does this sender still wait for, in order?';
create index update_parked on intake.update (settled_at) where parked;
comment on index intake.update_parked is 'Which updates are parked?';
create index update_arrival on intake.update using brin (arrived_at);
comment on index intake.update_arrival is 'Which keys are old enough to go?';

-- A lost lease costs nothing but a takeover, so it is not worth the write-ahead log.
create unlogged table intake.lease (
  sender_id bigint      primary key,
  holder    uuid        not null,
  until     timestamptz not null
) with (fillfactor = 50);
comment on table intake.lease is 'Which process handles which sender now';
comment on column intake.lease.sender_id is 'As in intake.update';
comment on column intake.lease.holder is 'The process: a number drawn at its start';
comment on column intake.lease.until is 'After this instant another process may take over';
