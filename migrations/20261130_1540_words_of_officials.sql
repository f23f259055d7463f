-- no transaction
-- What helps an official to find his words: texts to fill in, a sign by which the same text is known again, the morning's round of what
-- waits, and words that he said without a case. Each statement bears a repeat: the index is built while answers go on.
create table if not exists appeals.template (
  id            bigint   generated always as identity primary key,
  kind          text     not null check (kind in ('plan', 'done', 'money', 'other-body', 'no')),
  category_code text     references appeals.category,
  text_kk       text     not null,
  text_ru       text     not null,
  position      smallint not null,
  constraint template_of unique nulls not distinct (kind, category_code)
);
comment on table appeals.template is 'Texts for answers, with blanks in square brackets that whoever answers fills in';
comment on column appeals.template.id is 'Our number';
comment on column appeals.template.kind is 'What it says: a promise, a thing done, no money, somebody else decides it, no';
comment on column appeals.template.category_code is 'The topic that it is for, in place of the one of its kind for all; null: all topics';
comment on column appeals.template.text_kk is 'In Kazakh';
comment on column appeals.template.text_ru is 'In Russian';
comment on column appeals.template.position is 'In this order they are offered';
insert into appeals.template (kind, text_kk, text_ru, position) values
  ('plan', '[Күні] мынаны істейміз: [не]. Жауапты адам: [аты], [телефоны].', '[Дата] сделаем: [что]. Отвечает: [имя], [телефон].', 1),
  ('done', '[Күні] істелді: [не]. Суреті төменде.', '[Дата] сделано: [что]. Фото ниже.', 2),
  ('money', 'Биыл бұған ақша бөлінбеген, керегі [сома]. Келесі бюджетке ұсынамыз, шешім күні: [күн].',
    'В этом году на это нет денег, нужно [сумма]. Внесём в следующий бюджет, решение: [дата].', 3),
  ('other-body', 'Мұны шешетін мекеме: [атауы], [телефон]. Хатыңызды [күні] жібердік.',
    'Это решает: [название], [телефон]. Письмо отправили [дата].', 4),
  ('no', 'Мұны істей алмаймыз. Себебі: [себебі]. Шағым беретін жер: [қайда].',
    'Сделать это не сможем. Причина: [причина]. Пожаловаться можно: [куда].', 5)
  on conflict do nothing;

alter table appeals.event add column if not exists words_sign text;
comment on column appeals.event.words_sign is 'Of an official''s words: the same for the same text in the same unit; null for whatever was said before there was one';
create index concurrently if not exists event_same_words on appeals.event (words_sign, at) where words_sign is not null;
comment on index appeals.event_same_words is 'How often this very text was sent before';

create table if not exists appeals.digest (
  day date        primary key,
  at  timestamptz not null
);
comment on table appeals.digest is 'Mornings on which akims were told what waits for them';
comment on column appeals.digest.day is 'The day in Kazakhstan: once on each';
comment on column appeals.digest.at is 'When; what came later is new on the next morning';

create table if not exists appeals.unplaced (
  person_id bigint      primary key,
  said      jsonb       not null,
  heard_at  timestamptz not null
);
comment on table appeals.unplaced is 'What an akim said without saying to which letter; until he says it, or a week has passed';
comment on column appeals.unplaced.person_id is 'Who said it';
comment on column appeals.unplaced.said is 'His messages, oldest first, as a draft would hold them';
comment on column appeals.unplaced.heard_at is 'When the last of them came';
