-- What an import replaced is kept row by row, so that it can be taken back and so that a row's history can be told.
alter table directory.import_batch drop constraint import_batch_register_check;
alter table directory.import_batch
  add constraint import_batch_register_check check (register in ('places', 'akim-units', 'akims', 'coordinates', 'passports', 'elections')),
  add column undoes bigint references directory.import_batch;
comment on column directory.import_batch.undoes is 'The import that this one took back; null for an import';
create unique index import_batch_undone on directory.import_batch (undoes) where undoes is not null;
comment on index directory.import_batch_undone is 'Was this import taken back? Once at most';

create table directory.register_change (
  batch_id   bigint not null references directory.import_batch,
  table_name text   not null,
  row_key    text   not null,
  before     jsonb,
  primary key (batch_id, table_name, row_key)
);
comment on table directory.register_change is 'Each row of a register that an import wrote, as it was before: kept by triggers whenever a row gets another batch';
comment on column directory.register_change.batch_id is 'The import';
comment on column directory.register_change.table_name is 'Table of the schema directory';
comment on column directory.register_change.row_key is 'The row''s primary key as text';
comment on column directory.register_change.before is 'The whole row before; null where the import added it';
create index register_change_of_row on directory.register_change (table_name, row_key, batch_id);
comment on index directory.register_change_of_row is 'What changed this row, and when?';

-- A row that is written twice in one import keeps what it was before the first time.
create function directory.note_changes() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into directory.register_change (batch_id, table_name, row_key)
    select n.batch_id, tg_table_name, to_jsonb(n) ->> tg_argv[0] from new_rows as n where n.batch_id is not null
    on conflict do nothing;
  else
    insert into directory.register_change (batch_id, table_name, row_key, before)
    select n.batch_id, tg_table_name, to_jsonb(n) ->> tg_argv[0], to_jsonb(o)
    from new_rows as n join old_rows as o on to_jsonb(o) ->> tg_argv[0] = to_jsonb(n) ->> tg_argv[0]
    where n.batch_id is distinct from o.batch_id and n.batch_id is not null
    on conflict do nothing;
  end if;
  return null;
end $$;
comment on function directory.note_changes() is 'Keeps in register_change what a statement replaced; its argument is the name of the key column';

alter table directory.place add column listed_on date;
comment on column directory.place.listed_on is 'Since when the register has it, as far as we know; null for places that came before this was kept';

create table directory.place_former_name (
  id           bigint generated always as identity primary key,
  place_code   text   not null references directory.place,
  name_kk      text   not null,
  name_ru      text   not null,
  published_kk text   not null,
  published_ru text   not null,
  until_on     date   not null,
  batch_id     bigint not null references directory.import_batch
);
comment on table directory.place_former_name is 'Names that places bore before: people go on using them, and the search knows them';
comment on column directory.place_former_name.id is 'Our number';
comment on column directory.place_former_name.place_code is 'The place';
comment on column directory.place_former_name.name_kk is 'Kazakh name without the word for its kind';
comment on column directory.place_former_name.name_ru is 'Russian name without the word for its kind';
comment on column directory.place_former_name.published_kk is 'Kazakh name as the register wrote it';
comment on column directory.place_former_name.published_ru is 'Russian name as the register wrote it';
comment on column directory.place_former_name.until_on is 'The day since which the register has another name';
comment on column directory.place_former_name.batch_id is 'The import that brought the other name';
create index former_names_of_place on directory.place_former_name (place_code);
comment on index directory.former_names_of_place is 'What was this place called?';

alter table directory.akim_unit add column ended_on date, add column batch_id bigint references directory.import_batch;
comment on column directory.akim_unit.ended_on is 'Since when it has no akim of its own any more; null while it has';
comment on column directory.akim_unit.batch_id is 'The import that last changed it; null for those that came before this was kept';

create trigger place_added after insert on directory.place
  referencing new table as new_rows for each statement execute function directory.note_changes('code');
create trigger place_changed after update on directory.place
  referencing old table as old_rows new table as new_rows for each statement execute function directory.note_changes('code');
create trigger akim_unit_added after insert on directory.akim_unit
  referencing new table as new_rows for each statement execute function directory.note_changes('place_code');
create trigger akim_unit_changed after update on directory.akim_unit
  referencing old table as old_rows new table as new_rows for each statement execute function directory.note_changes('place_code');
create trigger tenure_added after insert on directory.tenure
  referencing new table as new_rows for each statement execute function directory.note_changes('id');
create trigger tenure_changed after update on directory.tenure
  referencing old table as old_rows new table as new_rows for each statement execute function directory.note_changes('id');
create trigger former_name_added after insert on directory.place_former_name
  referencing new table as new_rows for each statement execute function directory.note_changes('id');
