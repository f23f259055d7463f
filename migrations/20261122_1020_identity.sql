create schema identity;
comment on schema identity is 'Who is speaking: person, language, consent, role';

create table identity.person (
  id                bigint      generated always as identity primary key,
  telegram_id       bigint      not null unique,
  language          text        check (language in ('kk', 'ru')),
  face              text        check (face in ('resident', 'akim', 'operator')),
  unreachable_since timestamptz,
  demo              boolean     not null default false,
  created_at        timestamptz not null default now()
);
comment on table identity.person is 'Everybody who ever wrote to the bot, or was given a role';
comment on column identity.person.id is 'Our number: the only one that appears in logs';
comment on column identity.person.telegram_id is 'Telegram''s number of the person; also of the private chat';
comment on column identity.person.language is 'Chosen by the person; null until then';
comment on column identity.person.face is 'Whose menu an official sees now; null: that of the highest role';
comment on column identity.person.unreachable_since is 'Since when the person has stopped the bot; null while messages arrive';
comment on column identity.person.demo is 'Invented for the demo';
comment on column identity.person.created_at is 'First contact';

create table identity.consent (
  id           bigint      generated always as identity primary key,
  person_id    bigint      not null references identity.person,
  version      text        not null,
  text_hash    text        not null,
  language     text        not null check (language in ('kk', 'ru')),
  given_at     timestamptz not null,
  withdrawn_at timestamptz,
  unique (person_id, version)
);
comment on table identity.consent is 'Proof of consent (Law 94-V, art. 8): which text, in which language, when';
comment on column identity.consent.id is 'Our number';
comment on column identity.consent.person_id is 'Who consented';
comment on column identity.consent.version is 'Version of the text';
comment on column identity.consent.text_hash is 'SHA-256 of the text as it was shown, hex';
comment on column identity.consent.language is 'In which language it was shown';
comment on column identity.consent.given_at is 'When';
comment on column identity.consent.withdrawn_at is 'When it was taken back; null while it holds';

create table identity.role (
  id         bigint      generated always as identity primary key,
  person_id  bigint      not null references identity.person,
  kind       text        not null check (kind in ('operator', 'akim')),
  area_code  text        not null,
  granted_by bigint      references identity.person,
  granted_at timestamptz not null,
  ended_at   timestamptz
);
comment on table identity.role is 'What a person may do beyond a resident, and where';
comment on column identity.role.id is 'Our number';
comment on column identity.role.person_id is 'Who';
comment on column identity.role.kind is 'operator: serves an area; akim: heads a unit';
comment on column identity.role.area_code is 'The place and all below it; 000000000 is the whole country';
comment on column identity.role.granted_by is 'Which operator; null from the command line';
comment on column identity.role.granted_at is 'Since when';
comment on column identity.role.ended_at is 'Until when; null while it holds';
create unique index role_in_force on identity.role (person_id, kind, area_code) where ended_at is null;
comment on index identity.role_in_force is 'Does this person hold this role here?';
create unique index role_akim_of_unit on identity.role (area_code) where kind = 'akim' and ended_at is null;
comment on index identity.role_akim_of_unit is 'Who answers for this unit? One person at a time';

create table identity.invitation (
  token_hash text        primary key,
  area_code  text        not null,
  made_by    bigint      not null references identity.person,
  made_at    timestamptz not null,
  expires_at timestamptz not null,
  used_by    bigint      references identity.person,
  used_at    timestamptz
);
comment on table identity.invitation is 'One-time links by which an akim joins';
comment on column identity.invitation.token_hash is 'SHA-256 of the token, hex: the token itself is only in the link';
comment on column identity.invitation.area_code is 'The unit that it makes the holder akim of';
comment on column identity.invitation.made_by is 'Which operator';
comment on column identity.invitation.made_at is 'When';
comment on column identity.invitation.expires_at is 'Until when it opens';
comment on column identity.invitation.used_by is 'Who opened it; null until then';
comment on column identity.invitation.used_at is 'When it was opened';
