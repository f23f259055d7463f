-- With a term ends the access of its akim to the bot, and it comes back where the import that ended it is taken back.
alter table identity.role add column ended_by text, add column reopened_at timestamptz;
comment on column identity.role.ended_by is 'What ended it, as the room that did so names it (import:12); null where the person or another akim''s link did';
comment on column identity.role.reopened_at is 'When it was given back because what had ended it was wrong; null where that never was';
create index role_ended_by on identity.role (ended_by) where ended_by is not null;
comment on index identity.role_ended_by is 'Whose access did this end?';
create index role_reopened on identity.role (reopened_at) where reopened_at is not null;
comment on index identity.role_reopened is 'Who got it back of late?';

create table directory.handover (
  tenure_id bigint      primary key references directory.tenure,
  made_at   timestamptz not null,
  told_at   timestamptz
);
comment on table directory.handover is 'New akims of whom the residents of their unit are told, once';
comment on column directory.handover.tenure_id is 'The term that began';
comment on column directory.handover.made_at is 'When we learnt of it: residents hear a little later, so that a wrong import can be taken back before';
comment on column directory.handover.told_at is 'When all of them were told, or nobody had to be; null before';
create index handover_untold on directory.handover (made_at) where told_at is null;
comment on index directory.handover_untold is 'Of whom are residents still to be told?';
