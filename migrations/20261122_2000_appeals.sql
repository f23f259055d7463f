create schema appeals;
comment on schema appeals is 'A resident asks, an akim answers';

create table appeals.category (
  code      text     primary key,
  position  smallint not null unique,
  name_kk   text     not null,
  name_ru   text     not null,
  label_kk  text     not null,
  label_ru  text     not null,
  addressee text     not null check (addressee in ('akim', 'operator')),
  urgent    boolean  not null default false
);
comment on table appeals.category is 'What appeals are about; the codes are those of the domain brief, section 6';
comment on column appeals.category.code is 'As in statistics and exports';
comment on column appeals.category.position is 'Order of the buttons: the most frequent first';
comment on column appeals.category.name_kk is 'Full name in Kazakh';
comment on column appeals.category.name_ru is 'Full name in Russian';
comment on column appeals.category.label_kk is 'On a button, at most 24 characters';
comment on column appeals.category.label_ru is 'On a button, at most 24 characters';
comment on column appeals.category.addressee is 'operator: it is about the akim himself, who does not get it';
comment on column appeals.category.urgent is 'The emergency numbers are shown first, and the akim is told with sound at any hour';

create table appeals.appeal (
  id               bigint           generated always as identity primary key,
  code             text             not null unique check (code ~ '^[КМРСТХ]{3}[0-9]{6}$'),
  person_id        bigint           not null,
  filing_key       text             not null unique,
  filed_by_tap     text             not null,
  category_code    text             not null references appeals.category,
  place_code       text             not null,
  unit_code        text             not null,
  areas            text[]           not null,
  landmark         text,
  latitude         double precision,
  longitude        double precision,
  body             text             not null,
  language         text             not null check (language in ('kk', 'ru')),
  author_name      text,
  addressee        text             not null check (addressee in ('akim', 'operator')),
  addressee_reason text             check (addressee_reason in ('vacant', 'not-linked', 'about-akim', 'returned-twice')),
  filed_at         timestamptz      not null,
  registered_on    date             not null,
  due_on           date             not null,
  state            text             not null check (state in ('received', 'seen', 'in-work', 'answered', 'confirmed', 'partly', 'disputed')),
  priority         smallint         not null default 0,
  changed_at       timestamptz      not null,
  demo             boolean          not null default false,
  check ((addressee = 'operator') = (addressee_reason is not null))
);
comment on table appeals.appeal is 'A resident''s case; what happened to it stands in appeals.event';
comment on column appeals.appeal.id is 'Our number';
comment on column appeals.appeal.code is 'What the resident writes down, without hyphens: three letters, five digits, a check digit';
comment on column appeals.appeal.person_id is 'Who wrote; no akim''s screen shows it';
comment on column appeals.appeal.filing_key is 'The draft it came from: a draft is filed once';
comment on column appeals.appeal.filed_by_tap is 'The tap that filed it: only a repeat of that one is shown the receipt again';
comment on column appeals.appeal.category_code is 'What it is about';
comment on column appeals.appeal.place_code is 'Where it is, as the directory names places';
comment on column appeals.appeal.unit_code is 'The unit whose akim answers';
comment on column appeals.appeal.areas is 'From the oblast down to the place: what an operator''s area is looked up in';
comment on column appeals.appeal.landmark is 'Where exactly, in the resident''s words';
comment on column appeals.appeal.latitude is 'Degrees, where the resident sent a point';
comment on column appeals.appeal.longitude is 'Degrees';
comment on column appeals.appeal.body is 'What the resident wrote, as it is';
comment on column appeals.appeal.language is 'The resident''s language when it was filed';
comment on column appeals.appeal.author_name is 'Only where the resident lets the akim see it; else it is not kept at all';
comment on column appeals.appeal.addressee is 'Who has to answer: the unit''s akim, or the district''s operator';
comment on column appeals.appeal.addressee_reason is 'Why it is with the operator';
comment on column appeals.appeal.filed_at is 'When it was sent';
comment on column appeals.appeal.registered_on is 'The working day it counts from (article 64 of the code of administrative procedure)';
comment on column appeals.appeal.due_on is 'The last day of the answer: 15 working days (article 76)';
comment on column appeals.appeal.state is 'What its events say; kept for lists';
comment on column appeals.appeal.priority is 'Higher ones stand first: how often the resident disagreed';
comment on column appeals.appeal.changed_at is 'When its last event happened';
comment on column appeals.appeal.demo is 'Invented';
create index appeal_mine on appeals.appeal (person_id, id desc);
comment on index appeals.appeal_mine is 'What a resident has written, and how much of it lately';
create index appeal_of_unit on appeals.appeal (unit_code);
comment on index appeals.appeal_of_unit is 'What became of all cases of a unit';
create index appeal_inbox on appeals.appeal (unit_code, due_on, id) where addressee = 'akim' and state in ('received', 'seen', 'in-work', 'disputed');
comment on index appeals.appeal_inbox is 'What waits for an akim';
create index appeal_queue on appeals.appeal using gin (areas) where addressee = 'operator' and state in ('received', 'seen', 'in-work', 'disputed');
comment on index appeals.appeal_queue is 'What waits for the operators of an area';

create table appeals.event (
  id        bigint      generated always as identity primary key,
  appeal_id bigint      not null references appeals.appeal,
  kind      text        not null check (kind in ('filed', 'seen', 'work-begun', 'answered', 'confirmed', 'partly', 'disputed', 'passed', 'readdressed')),
  by_role   text        not null check (by_role in ('resident', 'akim', 'operator', 'clock')),
  person_id bigint,
  key       text        not null unique,
  body      text,
  at        timestamptz not null
);
comment on table appeals.event is 'Everything that happened to an appeal, append-only; its state is what these say';
comment on column appeals.event.id is 'Our number: the order in which it happened';
comment on column appeals.event.appeal_id is 'To which appeal';
comment on column appeals.event.kind is 'What happened';
comment on column appeals.event.by_role is 'As whom somebody acted';
comment on column appeals.event.person_id is 'Who acted; null where it was the clock';
comment on column appeals.event.key is 'What caused it: the same cause is one event';
comment on column appeals.event.body is 'The answer, or what the resident says remains, as it was written';
comment on column appeals.event.at is 'When';
create index event_history on appeals.event (appeal_id, id);
comment on index appeals.event_history is 'The history of an appeal';

create table appeals.file (
  id                 bigint      generated always as identity primary key,
  appeal_id          bigint      not null references appeals.appeal,
  event_id           bigint      not null references appeals.event,
  position           smallint    not null,
  kind               text        not null check (kind in ('photo', 'voice', 'video', 'video_note', 'audio', 'document')),
  telegram_file_id   text        not null,
  telegram_unique_id text        not null,
  mime_type          text,
  size_bytes         bigint,
  duration_seconds   integer,
  state              text        not null default 'waiting' check (state in ('waiting', 'kept', 'gone', 'refused')),
  attempts           smallint    not null default 0,
  due_at             timestamptz not null,
  claimed_until      timestamptz,
  stored_name        text,
  thumbnail_name     text,
  kept_at            timestamptz,
  unique (event_id, position)
);
comment on table appeals.file is 'Photos, voices, videos and documents that came with an event';
comment on column appeals.file.id is 'Our number';
comment on column appeals.file.appeal_id is 'Of which appeal';
comment on column appeals.file.event_id is 'What brought it: the filing, an answer, a disagreement';
comment on column appeals.file.position is 'Its place among those of the same event, from 1';
comment on column appeals.file.kind is 'As Telegram calls it';
comment on column appeals.file.telegram_file_id is 'By this it is shown again without being sent anew';
comment on column appeals.file.telegram_unique_id is 'The same for the same file';
comment on column appeals.file.mime_type is 'As the sender''s phone said';
comment on column appeals.file.size_bytes is 'As Telegram said';
comment on column appeals.file.duration_seconds is 'Of a voice or a video';
comment on column appeals.file.state is 'Of our own copy: waiting, kept, gone (Telegram no longer has it), refused (broken or too big)';
comment on column appeals.file.attempts is 'How often fetching it failed';
comment on column appeals.file.due_at is 'When it is fetched (again)';
comment on column appeals.file.claimed_until is 'While a process fetches it';
comment on column appeals.file.stored_name is 'SHA-256 of our copy: its name in the file store';
comment on column appeals.file.thumbnail_name is 'The same of a picture''s thumbnail';
comment on column appeals.file.kept_at is 'When our copy was made';
create index file_waiting on appeals.file (due_at) where state = 'waiting';
comment on index appeals.file_waiting is 'What has to be fetched next';
create index file_of_appeal on appeals.file (appeal_id, event_id, position);
comment on index appeals.file_of_appeal is 'What is shown with an appeal';

create table appeals.look (
  id        bigint      generated always as identity primary key,
  appeal_id bigint      not null references appeals.appeal,
  person_id bigint      not null,
  tap       text        not null unique,
  at        timestamptz not null
);
comment on table appeals.look is 'Each time an operator opened a case';
comment on column appeals.look.id is 'Our number';
comment on column appeals.look.appeal_id is 'Which case';
comment on column appeals.look.person_id is 'Who looked';
comment on column appeals.look.tap is 'The tap that opened it: a repeat is the same look';
comment on column appeals.look.at is 'When';
create index look_of_appeal on appeals.look (appeal_id, id);
comment on index appeals.look_of_appeal is 'Who has looked at a case';

create table appeals.draft (
  id            bigint           generated always as identity primary key,
  person_id     bigint           not null,
  purpose       text             not null check (purpose in ('appeal', 'answer', 'dispute')),
  appeal_id     bigint           references appeals.appeal,
  step          text             not null default 'say' check (step in ('say', 'anew', 'topic', 'emergency', 'place', 'village', 'check')),
  category_code text             references appeals.category,
  place_code    text,
  landmark      text,
  latitude      double precision,
  longitude     double precision,
  shows_name    boolean          not null default false,
  open          boolean          not null default true,
  heard_through bigint           not null default 0,
  heard_at      timestamptz      not null,
  found_by      bigint,
  created_at    timestamptz      not null,
  check ((purpose = 'appeal') = (appeal_id is null))
);
comment on table appeals.draft is 'What somebody is writing: an appeal, an answer to one, or what is still wrong after it. Kept until it is sent or dropped';
comment on column appeals.draft.id is 'Our number; never given twice, so that an old button finds nothing';
comment on column appeals.draft.person_id is 'Who writes';
comment on column appeals.draft.purpose is 'What becomes of it';
comment on column appeals.draft.appeal_id is 'What it answers or disputes';
comment on column appeals.draft.step is 'What is asked now';
comment on column appeals.draft.category_code is 'What it is about';
comment on column appeals.draft.place_code is 'Where it is';
comment on column appeals.draft.landmark is 'Where exactly, in words';
comment on column appeals.draft.latitude is 'Degrees, where a point was sent';
comment on column appeals.draft.longitude is 'Degrees';
comment on column appeals.draft.shows_name is 'Whether the akim may see the name';
comment on column appeals.draft.open is 'Whether the next message belongs into it; one of a person''s drafts at most';
comment on column appeals.draft.heard_through is 'The newest message that was taken: an older one is a repeat';
comment on column appeals.draft.heard_at is 'When something was last said in it or it was opened: what comes a day later is asked about';
comment on column appeals.draft.found_by is 'The message that found it put aside: a repeat of that one is asked the same again';
comment on column appeals.draft.created_at is 'When it was begun, or last begun anew';
create unique index draft_of on appeals.draft (person_id, purpose, coalesce(appeal_id, 0));
comment on index appeals.draft_of is 'One draft for each purpose';
create unique index draft_open on appeals.draft (person_id) where open;
comment on index appeals.draft_open is 'The draft that the next message belongs into';

create table appeals.draft_piece (
  draft_id           bigint  not null references appeals.draft on delete cascade,
  message_id         bigint  not null,
  text               text,
  file_kind          text    check (file_kind in ('photo', 'voice', 'video', 'video_note', 'audio', 'document')),
  telegram_file_id   text,
  telegram_unique_id text,
  mime_type          text,
  size_bytes         bigint,
  duration_seconds   integer,
  primary key (draft_id, message_id),
  check ((file_kind is null) = (telegram_file_id is null))
);
comment on table appeals.draft_piece is 'One message of a draft: a text, a file, or a file with its caption';
comment on column appeals.draft_piece.draft_id is 'Of which draft';
comment on column appeals.draft_piece.message_id is 'Telegram''s number of the message in the writer''s chat: the same message is one piece, an edited one changes it';
comment on column appeals.draft_piece.text is 'What it says';
comment on column appeals.draft_piece.file_kind is 'As Telegram calls it';
comment on column appeals.draft_piece.telegram_file_id is 'By this it is fetched and shown again';
comment on column appeals.draft_piece.telegram_unique_id is 'The same for the same file';
comment on column appeals.draft_piece.mime_type is 'As the sender''s phone said';
comment on column appeals.draft_piece.size_bytes is 'As Telegram said';
comment on column appeals.draft_piece.duration_seconds is 'Of a voice or a video';

insert into appeals.category (position, code, label_kk, label_ru, name_kk, name_ru, addressee, urgent) values
  (1, 'road_in', 'Ауыл ішінің жолы', 'Дорога в селе', 'Ауыл ішіндегі жолдар', 'Внутрипоселковые дороги', 'akim', false),
  (2, 'water', 'Ауызсу', 'Питьевая вода', 'Ауызсу, су құбыры', 'Питьевая вода, водопровод', 'akim', false),
  (3, 'lights', 'Көше жарығы', 'Фонари на улице', 'Көше жарығы', 'Уличное освещение', 'akim', false),
  (4, 'power', 'Электр жарығы', 'Электричество', 'Электр жарығы', 'Электроснабжение', 'akim', false),
  (5, 'waste', 'Қоқыс', 'Мусор', 'Қоқыс шығару, заңсыз үйінді', 'Вывоз мусора, стихийные свалки', 'akim', false),
  (6, 'clean', 'Тазалық, абаттандыру', 'Чистота, озеленение', 'Тазалық, абаттандыру, көгалдандыру', 'Санитария, благоустройство, озеленение', 'akim', false),
  (7, 'snow', 'Қар, көктайғақ', 'Снег, гололёд', 'Қар тазалау, көктайғақ', 'Уборка снега, гололёд', 'akim', false),
  (8, 'land', 'Жер телімі', 'Земля, участок', 'Жер учаскелері', 'Земельные вопросы', 'akim', false),
  (9, 'road_out', 'Ауыларалық жол', 'Дорога между сёлами', 'Ауыларалық, аудандық жолдар', 'Дороги между сёлами, районные', 'akim', false),
  (10, 'irrigation', 'Суару, арық', 'Полив, арыки', 'Суармалы су, арық', 'Поливная вода, арыки', 'akim', false),
  (11, 'gas', 'Газ', 'Газ', 'Газ, газдандыру', 'Газ, газификация', 'akim', true),
  (12, 'heat', 'Жылу, көмір', 'Тепло, уголь', 'Жылу, көмір', 'Отопление, уголь', 'akim', false),
  (13, 'stray_dogs', 'Қаңғыбас ит', 'Бродячие собаки', 'Қаңғыбас иттер', 'Бродячие собаки', 'akim', false),
  (14, 'livestock', 'Мал, ветеринар', 'Скот, ветеринар', 'Мал бағу, мал өлекселері, ветеринария', 'Выпас и падёж скота, ветеринария', 'akim', false),
  (15, 'pasture', 'Жайылым', 'Пастбища', 'Жайылым', 'Пастбища', 'akim', false),
  (16, 'housing', 'Тұрғын үй', 'Жильё', 'Тұрғын үй, апатты үй', 'Жильё, аварийное жильё', 'akim', false),
  (17, 'social', 'Жәрдемақы, көмек', 'Пособия, помощь', 'Әлеуметтік көмек, жәрдемақы', 'Социальная помощь, пособия', 'akim', false),
  (18, 'disability', 'Мүгедектігі барға көмек', 'Помощь при инвалидности', 'Мүгедектігі бар адамдарға көмек, қолжетімділік', 'Помощь людям с инвалидностью, доступность', 'akim', false),
  (19, 'jobs', 'Жұмыс', 'Работа', 'Жұмыспен қамту', 'Занятость, работа', 'akim', false),
  (20, 'school', 'Мектеп', 'Школа', 'Мектеп, оқушыларды тасымалдау', 'Школа, подвоз учеников', 'akim', false),
  (21, 'kindergarten', 'Балабақша', 'Детский сад', 'Балабақша', 'Детский сад', 'akim', false),
  (22, 'health', 'Медпункт, дәрігер', 'Медпункт, врач', 'Медпункт, ФАП, дәрігерлік амбулатория', 'Медпункт, ФАП, амбулатория', 'akim', false),
  (23, 'transport', 'Автобус', 'Автобус', 'Қоғамдық көлік, автобус', 'Общественный транспорт', 'akim', false),
  (24, 'internet', 'Интернет, байланыс', 'Интернет, связь', 'Интернет, ұялы байланыс', 'Интернет, мобильная связь', 'akim', false),
  (25, 'flood', 'Су басу', 'Паводок', 'Су тасқыны, су басу', 'Паводок, подтопление', 'akim', true),
  (26, 'fire_steppe', 'Дала өрті', 'Степной пожар', 'Дала өрті', 'Степной пожар', 'akim', true),
  (27, 'safety', 'Тәртіп, полиция', 'Порядок, полиция', 'Құқық тәртібі', 'Правопорядок, участковый', 'akim', true),
  (28, 'culture_sport', 'Клуб, спорт алаңы', 'Клуб, спортплощадка', 'Клуб, кітапхана, спорт алаңы', 'Клуб, библиотека, спортплощадка', 'akim', false),
  (29, 'cemetery', 'Зират', 'Кладбище', 'Зират', 'Кладбище', 'akim', false),
  (30, 'docs', 'Анықтама, құжат', 'Справки, документы', 'Анықтама, құжаттар', 'Справки, документы', 'akim', false),
  (31, 'official', 'Әкімнің жұмысы', 'Работа акима', 'Әкім, аппарат жұмысы', 'Работа акима, аппарата', 'operator', false),
  (32, 'corruption', 'Пара, жемқорлық', 'Взятка, коррупция', 'Сыбайлас жемқорлық', 'Коррупция', 'operator', false),
  (33, 'other', 'Басқа', 'Другое', 'Басқа', 'Другое', 'akim', false);
