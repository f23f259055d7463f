-- Residents who heard of a new akim by an import that was taken back later hear of the mistake, once.
alter table directory.handover add column corrected_at timestamptz;
comment on column directory.handover.corrected_at is 'When residents were told that this term never was; null where it was, or they have not heard yet';
create index handover_told on directory.handover (told_at) where told_at is not null and corrected_at is null;
comment on index directory.handover_told is 'Of whom have residents heard as their new akim?';
