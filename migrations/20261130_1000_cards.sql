-- What a card says besides: hours by the clock, a portrait, what an operator corrected by hand; and what residents say is wrong with it.
alter table directory.tenure
  add column reception_hours text,
  add column photo_name      text check (photo_name ~ '^[0-9a-f]{64}$'),
  add column by_hand         text[] not null default '{}' check (by_hand <@ array['name', 'phone', 'hours', 'office']);
comment on column directory.tenure.reception_hours is 'Reception hours as OpenStreetMap writes opening_hours (Tu,Th 10:00-13:00; Sa 09:00-12:00); null where only words are known';
comment on column directory.tenure.photo_name is 'The portrait''s name in the file store: SHA-256 of the cleaned picture; null where there is none';
comment on column directory.tenure.by_hand is 'Parts of the card that an operator corrected in the chat and no import has confirmed since: an import leaves them as they are';

alter table directory.import_batch drop constraint import_batch_register_check;
alter table directory.import_batch
  add constraint import_batch_register_check
    check (register in ('places', 'akim-units', 'akims', 'coordinates', 'passports', 'elections', 'card')),
  add column person_id bigint;
comment on column directory.import_batch.register is 'Which register; card: one correction of one card in the chat';
comment on column directory.import_batch.person_id is 'identity.person, by number, of the operator who corrected a card; null for an import, which is run on the server';

create unique index import_batch_said on directory.import_batch (source) where register = 'card' and undoes is null;
comment on index directory.import_batch_said is 'Was this correction saved already? Its source names the message or the tap';

create table directory.doubt (
  id          bigint      generated always as identity primary key,
  unit_code   text        not null references directory.akim_unit,
  about_code  text        not null references directory.place,
  person_id   bigint      not null,
  kind        text        not null check (kind in ('person', 'phone', 'unit', 'other')),
  body        text        check ((kind = 'other') = (body is not null)),
  made_at     timestamptz not null,
  settled_at  timestamptz,
  settled_by  bigint,
  outcome     text        check (outcome in ('corrected', 'right')),
  check ((settled_at is null) = (outcome is null) and (settled_at is null) = (settled_by is null))
);
comment on table directory.doubt is 'What residents say is wrong with a card, until an operator has looked';
comment on column directory.doubt.id is 'Our number';
comment on column directory.doubt.unit_code is 'Whose card';
comment on column directory.doubt.about_code is 'The place whose card was open: that place may lie in another unit';
comment on column directory.doubt.person_id is 'identity.person, by number: who said so, and hears the outcome';
comment on column directory.doubt.kind is 'person: somebody else is akim; phone: it is wrong; unit: the village lies in another unit; other: in words';
comment on column directory.doubt.body is 'The words, as they were written';
comment on column directory.doubt.made_at is 'When';
comment on column directory.doubt.settled_at is 'When an operator had looked; null while it waits';
comment on column directory.doubt.settled_by is 'identity.person, by number: the operator';
comment on column directory.doubt.outcome is 'corrected: the card was wrong; right: it was not';
create unique index doubt_waiting on directory.doubt (person_id, about_code, kind) where settled_at is null;
comment on index directory.doubt_waiting is 'Has this person said the same of this card already?';
create index doubt_of_unit on directory.doubt (unit_code, id) where settled_at is null;
comment on index directory.doubt_of_unit is 'What waits for the operators of this unit''s area?';
