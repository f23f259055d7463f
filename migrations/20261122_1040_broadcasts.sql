create schema broadcasts;
comment on schema broadcasts is 'Operators address many: the draft, the fan-out, the progress';

create table broadcasts.broadcast (
  id                  bigint      generated always as identity primary key,
  made_by             bigint      not null,
  chat_id             bigint      not null,
  step                text        not null check (step in ('text-kk', 'text-ru', 'area', 'confirm', 'sending', 'sent', 'cancelled')),
  text_kk             text,
  text_ru             text,
  area_code           text,
  last_message_id     bigint      not null default 0,
  kk_message_id       bigint,
  ru_message_id       bigint,
  open                boolean     not null default true,
  language            text        not null check (language in ('kk', 'ru')),
  kk_content_id       bigint,
  ru_content_id       bigint,
  audience            integer,
  fanned_out_through  bigint      not null default 0,
  fanned_out          boolean     not null default false,
  progress_message_id bigint,
  progress_shown      text,
  created_at          timestamptz not null,
  confirmed_at        timestamptz,
  finished_at         timestamptz
);
comment on table broadcasts.broadcast is 'One row a notice from an operator to an area, from the first word of its draft';
comment on column broadcasts.broadcast.id is 'Our number';
comment on column broadcasts.broadcast.made_by is 'identity.person, by number';
comment on column broadcasts.broadcast.chat_id is 'Where its author is told how it goes';
comment on column broadcasts.broadcast.step is 'What comes next: a text, the area, the confirmation; then sending, sent or cancelled';
comment on column broadcasts.broadcast.text_kk is 'Kazakh text';
comment on column broadcasts.broadcast.text_ru is 'Russian text';
comment on column broadcasts.broadcast.area_code is 'The place whose residents, and those of all places below, get it';
comment on column broadcasts.broadcast.last_message_id is 'The author''s last message that was taken into the draft: a repeat changes nothing';
comment on column broadcasts.broadcast.kk_message_id is 'The message that the Kazakh text came from: editing it changes the draft';
comment on column broadcasts.broadcast.ru_message_id is 'The message that the Russian text came from';
comment on column broadcasts.broadcast.open is 'The author is writing it now; false: left for the menu, kept for later';
comment on column broadcasts.broadcast.language is 'In which language its author is told how it goes';
comment on column broadcasts.broadcast.kk_content_id is 'delivery.content of the Kazakh text, by number; set when it was confirmed';
comment on column broadcasts.broadcast.ru_content_id is 'The same for the Russian text';
comment on column broadcasts.broadcast.audience is 'How many it was to reach when it was confirmed';
comment on column broadcasts.broadcast.fanned_out_through is 'The ledger has a row for everybody up to this person''s number';
comment on column broadcasts.broadcast.fanned_out is 'The ledger has a row for everybody';
comment on column broadcasts.broadcast.progress_message_id is 'The message that shows the progress';
comment on column broadcasts.broadcast.progress_shown is 'What it shows now';
comment on column broadcasts.broadcast.created_at is 'First word';
comment on column broadcasts.broadcast.confirmed_at is 'When the author confirmed it';
comment on column broadcasts.broadcast.finished_at is 'When the last message came to its end';
create unique index broadcast_draft on broadcasts.broadcast (made_by) where step in ('text-kk', 'text-ru', 'area', 'confirm');
comment on index broadcasts.broadcast_draft is 'What is this operator writing? One draft at a time';
create index broadcast_sending on broadcasts.broadcast (id) where step = 'sending';
comment on index broadcasts.broadcast_sending is 'Which are under way?';
