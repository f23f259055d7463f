create schema delivery;
comment on schema delivery is 'Messages that nobody is waiting for with a tap: one ledger row each';

create table delivery.content (
  id         bigint      generated always as identity primary key,
  payload    json        not null,
  created_at timestamptz not null default now()
);
comment on table delivery.content is 'What many messages share: the text of a broadcast in one language';
comment on column delivery.content.id is 'Our number';
comment on column delivery.content.payload is 'Fields of the Bot API call but the chat';
comment on column delivery.content.created_at is 'When it was written';

create table delivery.message (
  id            bigint      generated always as identity primary key,
  dedupe_key    text        not null unique,
  lane          smallint    not null check (lane in (0, 1)),
  batch         text,
  chat_id       bigint      not null,
  method        text        not null check (method in ('sendMessage', 'editMessageText')),
  payload       json,
  content_id    bigint      references delivery.content,
  state         text        not null default 'pending'
                check (state in ('pending', 'claimed', 'sent', 'deferred', 'blocked', 'gone', 'failed', 'unknown')),
  attempts      smallint    not null default 0,
  unknown_sends smallint    not null default 0,
  due_at        timestamptz not null default now(),
  claimed_by    uuid,
  lease_until   timestamptz,
  left_at       timestamptz,
  message_id    bigint,
  error_code    integer,
  reason        text,
  created_at    timestamptz not null default now(),
  settled_at    timestamptz
);
comment on table delivery.message is 'The ledger: one row for each message to each chat, kept for 90 days after its end';
comment on column delivery.message.id is 'Our number; messages of a lane leave in this order';
comment on column delivery.message.dedupe_key is 'What caused it, e.g. appeal-filed:17; the same cause is not queued twice while its row is kept';
comment on column delivery.message.lane is '0 notice, 1 broadcast: notices go first';
comment on column delivery.message.batch is 'What it is counted with, e.g. broadcast:12; null for single notices';
comment on column delivery.message.chat_id is 'Telegram''s number of the chat';
comment on column delivery.message.method is 'The Bot API call';
comment on column delivery.message.payload is 'Fields of the call but the chat; emptied once it is settled';
comment on column delivery.message.content_id is 'The shared fields, where many messages say the same';
comment on column delivery.message.state is 'pending → claimed → sent | deferred (again later) | blocked (the person stopped the bot) | gone (no such chat) | failed (refused by Telegram) | unknown (may have arrived)';
comment on column delivery.message.attempts is 'How often Telegram failed at it; a 429 does not count';
comment on column delivery.message.unknown_sends is 'How often it may have arrived without our knowing: so many copies are possible besides the last';
comment on column delivery.message.due_at is 'Not before this instant';
comment on column delivery.message.claimed_by is 'The process that is sending it';
comment on column delivery.message.lease_until is 'After this instant the claim is void';
comment on column delivery.message.left_at is 'When the claim''s send began; null while it waits for its place: until then it cannot have arrived';
comment on column delivery.message.message_id is 'Telegram''s number of the message, once sent';
comment on column delivery.message.error_code is 'Telegram''s last error code';
comment on column delivery.message.reason is 'Telegram''s last error text, or how the connection failed';
comment on column delivery.message.created_at is 'When it was queued';
comment on column delivery.message.settled_at is 'When it came to its end';

create index message_due on delivery.message (lane, due_at, id) where state in ('pending', 'deferred');
comment on index delivery.message_due is 'What is to be sent next in this lane?';
create index message_claimed on delivery.message (lease_until) where state = 'claimed';
comment on index delivery.message_claimed is 'Which claims have lapsed?';
create index message_batch on delivery.message (batch, state) where batch is not null;
comment on index delivery.message_batch is 'How far is this broadcast?';
create index message_unknown on delivery.message (settled_at) where state = 'unknown';
comment on index delivery.message_unknown is 'How many may have arrived?';
create index message_content on delivery.message (content_id) where content_id is not null;
comment on index delivery.message_content is 'Does anything still refer to this content?';
create index message_settled on delivery.message using brin (settled_at);
comment on index delivery.message_settled is 'Which rows ended long enough ago to go?';
