-- Works are proved by a photo that is taken after three digits were shown; what a photo looks like is compared with earlier ones, and a likeness
-- is shown to operators. Nothing is decided by it.
alter table appeals.category add column works boolean not null default false;
comment on column appeals.category.works is 'Whether what is done about it can be seen afterwards: then a photo is asked for. Topics that operators add have it not';
update appeals.category set works = true where code in ('road_in', 'road_out', 'water', 'lights', 'power', 'waste', 'clean', 'snow', 'irrigation',
  'gas', 'heat', 'flood', 'culture_sport', 'cemetery');

alter table appeals.draft
  add column proof_digits text,
  add column proof_from bigint,
  add column no_photo_from bigint;
alter table appeals.draft add constraint draft_proof_check
  check ((proof_digits is null) = (proof_from is null) and proof_digits ~ '^[1-9][0-9]{2}$') not valid;
comment on column appeals.draft.proof_digits is 'Three digits that have to be on the photo of what was done, drawn once; null until they were asked for';
comment on column appeals.draft.proof_from is 'The newest message when they were drawn: a photo of before cannot show them';
comment on column appeals.draft.no_photo_from is 'The newest message when it was said that no photo can be taken: what is written after it is the reason';

alter table appeals.file add column picture_hash bytea;
comment on column appeals.file.picture_hash is 'What a kept picture looks like, for likeness only; empty where nothing can be told of it, null until it is needed';

create table appeals.proof (
  file_id            bigint      primary key references appeals.file on delete cascade,
  appeal_id          bigint      not null references appeals.appeal,
  unit_code          text        not null,
  telegram_unique_id text        not null,
  compared_at        timestamptz
);
comment on table appeals.proof is 'Pictures that came with the claim that something is done';
comment on column appeals.proof.file_id is 'Which picture';
comment on column appeals.proof.appeal_id is 'Of which case';
comment on column appeals.proof.unit_code is 'The unit of the case: a picture is compared with others of it';
comment on column appeals.proof.telegram_unique_id is 'The same for the same file: one that was sent before is no proof of anything new';
comment on column appeals.proof.compared_at is 'When it was compared with earlier pictures; null until our copies of them are there';
create index proof_of_unit on appeals.proof (unit_code, file_id);
comment on index appeals.proof_of_unit is 'What a picture is compared with';
create index proof_of_appeal on appeals.proof (appeal_id);
comment on index appeals.proof_of_appeal is 'The proofs of a case';
create index proof_same_file on appeals.proof (telegram_unique_id);
comment on index appeals.proof_same_file is 'Whether this very file was sent as a proof before';
create index proof_waiting on appeals.proof (file_id) where compared_at is null;
comment on index appeals.proof_waiting is 'What has to be compared next';

insert into appeals.proof (file_id, appeal_id, unit_code, telegram_unique_id)
select f.id, a.id, a.unit_code, f.telegram_unique_id
from appeals.file f
join appeals.event e on e.id = f.event_id
join appeals.appeal a on a.id = f.appeal_id
where e.kind = 'done-claimed' and (f.kind = 'photo' or f.mime_type ilike 'image/%');

create table appeals.likeness (
  id            bigint      generated always as identity primary key,
  file_id       bigint      not null references appeals.proof on delete cascade,
  other_file_id bigint      not null references appeals.file on delete cascade,
  kind          text        not null check (kind in ('complaint', 'proof')),
  distance      smallint    not null check (distance between 0 and 100),
  found_at      timestamptz not null,
  looked_at     timestamptz,
  looked_by     bigint,
  unique (file_id, other_file_id),
  check (file_id > other_file_id),
  check ((looked_at is null) = (looked_by is null))
);
comment on table appeals.likeness is 'Two pictures that look alike, of which one is a proof: for an operator to look at, nothing follows from it';
comment on column appeals.likeness.id is 'Our number';
comment on column appeals.likeness.file_id is 'The proof';
comment on column appeals.likeness.other_file_id is 'The earlier picture';
comment on column appeals.likeness.kind is 'What the earlier one is: a resident''s in the same case or in a letter that has joined it, or a proof of the same unit';
comment on column appeals.likeness.distance is 'In hundredths of the signs that differ: 0 is the same picture';
comment on column appeals.likeness.found_at is 'When it was found';
comment on column appeals.likeness.looked_at is 'When an operator said that he has looked at both; null until then';
comment on column appeals.likeness.looked_by is 'Which operator';
create index likeness_of_other on appeals.likeness (other_file_id);
comment on index appeals.likeness_of_other is 'What goes with an earlier picture when that is deleted';
create index likeness_unlooked on appeals.likeness (file_id) where looked_at is null;
comment on index appeals.likeness_unlooked is 'What no operator has looked at';
