-- Terms as the law sees them, and parties by the names they bore at the time. No column has a default: the table is not rewritten.
create table directory.party (
  code           text primary key,
  official_kk    text not null,
  official_ru    text not null,
  name_kk        text not null,
  name_ru        text not null,
  valid_from     date,
  valid_until    date check (valid_until >= valid_from),
  successor_code text references directory.party
);
comment on table directory.party is 'Names of parties with their dates: a party that takes another name is another row, so that a ballot keeps the name it had';
comment on column directory.party.code is 'As the akims'' file writes it';
comment on column directory.party.official_kk is 'Official name in Kazakh';
comment on column directory.party.official_ru is 'Official name in Russian';
comment on column directory.party.name_kk is 'Short name in Kazakh, as a card says it';
comment on column directory.party.name_ru is 'Short name in Russian, as a card says it';
comment on column directory.party.valid_from is 'First day of the name; null where it lies before all akims'' elections (25.07.2021), or where no source of ours says it';
comment on column directory.party.valid_until is 'Last day of the name; null while it is borne';
comment on column directory.party.successor_code is 'The name that followed, of the same party';

insert into directory.party (code, official_kk, official_ru, name_kk, name_ru, valid_from, valid_until, successor_code) values
  ('adilet', '«Әділет» партиясы', 'партия «Әділет»', '«Әділет» партиясы', 'партия «Әділет»', '2026-07-01', null, null),
  ('amanat', '«AMANAT» партиясы', 'партия «AMANAT»', '«AMANAT» партиясы', 'партия «AMANAT»', '2022-03-01', '2026-06-30', 'adilet'),
  ('nur-otan', '«Nur Otan» партиясы', 'партия «Nur Otan»', '«Nur Otan» партиясы', 'партия «Nur Otan»', null, '2022-02-28', 'amanat'),
  ('auyl', '«Ауыл» халықтық-демократиялық патриоттық партиясы', 'Народно-демократическая патриотическая партия «Ауыл»',
    '«Ауыл» партиясы', 'партия «Ауыл»', null, null, null),
  ('ak-zhol', 'Қазақстанның «Ақ жол» демократиялық партиясы', 'Демократическая партия Казахстана «Ақ жол»',
    '«Ақ жол» партиясы', 'партия «Ақ жол»', null, null, null),
  ('khalyq', 'Қазақстан халық партиясы', 'Народная партия Казахстана', 'Қазақстан халық партиясы', 'Народная партия Казахстана', null, null, null),
  ('respublica', '«Respublica» партиясы', 'партия «Respublica»', '«Respublica» партиясы', 'партия «Respublica»', null, null, null),
  ('osdp', 'Жалпыұлттық социал-демократиялық партия', 'Общенациональная социал-демократическая партия', 'ЖСДП', 'ОСДП', null, null, null),
  ('baitaq', '«Байтақ» Қазақстан жасылдар партиясы', 'Казахстанская партия зелёных «Байтақ»',
    '«Байтақ» партиясы', 'партия «Байтақ»', null, null, null);

alter table directory.tenure
  add column registered_on date,
  add column term_number   smallint check (term_number between 1 and 9),
  add column end_reason    text check (end_reason in ('succeeded', 'term-over', 'resigned', 'left-party', 'no-confidence', 'dismissed',
    'citizenship', 'incapacity', 'died', 'unit-abolished', 'other', 'taken-back')),
  add column office_kk     text,
  add column office_ru     text,
  add constraint tenure_ends_after_it_starts check (ended_on >= started_on),
  add constraint tenure_registered_after_it_starts check (registered_on >= started_on),
  add constraint tenure_party foreign key (party) references directory.party;
comment on column directory.tenure.registered_on is 'When the commission registered the akim: powers begin then (law on local government, art. 36(4)); null where unknown, then they are counted from started_on';
comment on column directory.tenure.term_number is 'Which term in a row in this unit, from 1; null where the source does not say';
comment on column directory.tenure.end_reason is 'Why it ended (law on local government, art. 36(5)); taken-back: it never was, the import was undone; null while in office and where nobody said';
comment on column directory.tenure.office_kk is 'Address of the office in Kazakh';
comment on column directory.tenure.office_ru is 'Address of the office in Russian';
comment on column directory.tenure.party is 'The code of the party''s name on the day of the election';
create index tenure_history on directory.tenure (unit_code, started_on desc);
comment on index directory.tenure_history is 'Who headed this unit, the latest first?';
