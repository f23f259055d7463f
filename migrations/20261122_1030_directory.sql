create schema directory;
comment on schema directory is 'Places, akims, terms, a resident''s home place; the registers and their import';

create table directory.import_batch (
  id          bigint      generated always as identity primary key,
  register    text        not null check (register in ('places', 'akims')),
  source      text        not null,
  file_sha256 text        not null,
  row_count   integer     not null,
  applied_at  timestamptz not null
);
comment on table directory.import_batch is 'One row an applied import; its highest number is the version of the directory';
comment on column directory.import_batch.id is 'Our number';
comment on column directory.import_batch.register is 'Which register';
comment on column directory.import_batch.source is 'The file''s name, without its folder';
comment on column directory.import_batch.file_sha256 is 'SHA-256 of the file, hex';
comment on column directory.import_batch.row_count is 'Rows in the file';
comment on column directory.import_batch.applied_at is 'When';

create table directory.place (
  code         text   primary key check (code ~ '^[0-9D][0-9]{8}$'),
  parent_code  text   references directory.place deferrable initially deferred,
  ancestors    text[] not null,
  level        text   not null check (level in ('region', 'district', 'unit', 'settlement')),
  kind         text   not null,
  name_kk      text   not null,
  name_ru      text   not null,
  published_kk text   not null,
  published_ru text   not null,
  retired_on   date,
  demo         boolean not null default false,
  batch_id     bigint not null references directory.import_batch
);
comment on table directory.place is 'Units and settlements of the classifier (KATO), and the demo''s invented ones';
comment on column directory.place.code is 'KATO code, nine digits; D and eight digits for invented places';
comment on column directory.place.parent_code is 'The nearest place above that has a row; null for oblasts and the three cities';
comment on column directory.place.ancestors is 'Codes from the oblast down to the place itself';
comment on column directory.place.level is 'region, district, unit (okrug and the like), settlement';
comment on column directory.place.kind is 'What it is, e.g. rural-okrug, village, town';
comment on column directory.place.name_kk is 'Kazakh name without the word for its kind';
comment on column directory.place.name_ru is 'Russian name without the word for its kind';
comment on column directory.place.published_kk is 'Kazakh name as the register writes it';
comment on column directory.place.published_ru is 'Russian name as the register writes it';
comment on column directory.place.retired_on is 'Since when the register no longer has it; null while it does';
comment on column directory.place.demo is 'Invented for the demo';
comment on column directory.place.batch_id is 'The import that last changed it';
create index place_below on directory.place (parent_code);
comment on index directory.place_below is 'What lies directly below?';
create index place_within on directory.place using gin (ancestors);
comment on index directory.place_within is 'What lies anywhere below?';

create table directory.akim_unit (
  place_code text primary key references directory.place
);
comment on table directory.akim_unit is 'Which places have an akim of their own: the classifier does not say it, so it is seeded by rule and may be edited';
comment on column directory.akim_unit.place_code is 'The unit';

create table directory.tenure (
  id                  bigint  generated always as identity primary key,
  unit_code           text    not null references directory.akim_unit,
  name_kk             text    not null,
  name_ru             text    not null,
  birth_year          smallint,
  how                 text    not null check (how in ('elected', 'acting')),
  started_on          date    not null,
  term_until          date,
  ended_on            date,
  nomination          text    check (nomination in ('party', 'self', 'akim')),
  party               text,
  prior_civil_service boolean,
  phone               text,
  reception_kk        text,
  reception_ru        text,
  source_url          text    not null,
  checked_on          date    not null,
  demo                boolean not null default false,
  batch_id            bigint  not null references directory.import_batch
);
comment on table directory.tenure is 'Who heads a unit, from when until when';
comment on column directory.tenure.id is 'Our number';
comment on column directory.tenure.unit_code is 'The unit';
comment on column directory.tenure.name_kk is 'Surname, name, patronymic in Kazakh';
comment on column directory.tenure.name_ru is 'Surname, name, patronymic in Russian';
comment on column directory.tenure.birth_year is 'Year of birth';
comment on column directory.tenure.how is 'elected, or acting until an election';
comment on column directory.tenure.started_on is 'Elected on, or appointed to act on';
comment on column directory.tenure.term_until is 'Last day of the term of four years; null for acting';
comment on column directory.tenure.ended_on is 'When it ended; null for who is in office';
comment on column directory.tenure.nomination is 'party, self, or akim (a higher akim, where fewer than two candidates)';
comment on column directory.tenure.party is 'The party''s code on the day of the election; see the locale keys directory-party-…';
comment on column directory.tenure.prior_civil_service is 'Was a civil servant before';
comment on column directory.tenure.phone is 'Office phone, +7 and ten digits';
comment on column directory.tenure.reception_kk is 'Reception hours in Kazakh';
comment on column directory.tenure.reception_ru is 'Reception hours in Russian';
comment on column directory.tenure.source_url is 'Where the facts were taken from';
comment on column directory.tenure.checked_on is 'When somebody last checked them';
comment on column directory.tenure.demo is 'Invented for the demo';
comment on column directory.tenure.batch_id is 'The import that last changed it';
create unique index tenure_in_office on directory.tenure (unit_code) where ended_on is null;
comment on index directory.tenure_in_office is 'Who heads this unit now?';

create table directory.home (
  person_id  bigint      primary key,
  place_code text        not null references directory.place,
  chosen_at  timestamptz not null
);
comment on table directory.home is 'Where a resident lives, as chosen by the resident';
comment on column directory.home.person_id is 'identity.person, by number: the rooms share no keys';
comment on column directory.home.place_code is 'A settlement or a unit';
comment on column directory.home.chosen_at is 'When';
create index home_residents on directory.home (place_code, person_id);
comment on index directory.home_residents is 'Who lives here?';
