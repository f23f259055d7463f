-- Residents who heard of a new akim by an import that was taken back later hear of the mistake, once.
alter table directory.handover add column corrected_at timestamptz;
comment on column directory.handover.corrected_at is 'When residents were told that this term never was; null where it was, or they have not heard yet. Of terms taken back before this was kept: when that began';
-- Of terms that were taken back before this was kept nobody is written to now.
update directory.handover as h set corrected_at = now()
from directory.tenure as t where t.id = h.tenure_id and h.told_at is not null and t.end_reason = 'taken-back';
create index handover_told on directory.handover (told_at) where told_at is not null and corrected_at is null;
comment on index directory.handover_told is 'Of whom have residents heard as their new akim?';
comment on column directory.handover.told_at is 'When all of them were told, or nobody had to be; null before, and where the term was taken back before anybody could hear of it';
