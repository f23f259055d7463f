import type { ColumnType, Generated, JSONColumnType } from 'kysely';

/** Written as a Date, read as a Date. */
type Instant = ColumnType<Date, Date, Date>;
type InstantDefault = ColumnType<Date, Date | undefined, Date>;
type InstantOrNull = ColumnType<Date | null, Date | null | undefined, Date | null>;
/** A calendar day, `YYYY-MM-DD`. */
type Day = ColumnType<string, string, string>;
type DayOrNull = ColumnType<string | null, string | null | undefined, string | null>;
type Nullable<T> = ColumnType<T | null, T | null | undefined, T | null>;
type Json = JSONColumnType<object>;
type JsonOrNull = ColumnType<object | null, string | null | undefined, string | null>;

/** Every table, by schema. A test compares it with the migrated database. */
export interface Database {
  'intake.update': {
    update_id: number;
    sender_id: number;
    payload: JsonOrNull;
    arrived_at: InstantDefault;
    attempts: Generated<number>;
    fault_id: Nullable<string>;
    fault: Nullable<string>;
    parked: Generated<boolean>;
    settled_at: InstantOrNull;
  };
  'intake.lease': { sender_id: number; holder: string; until: Instant };
  'delivery.content': { id: Generated<number>; payload: Json; created_at: InstantDefault };
  'delivery.message': {
    id: Generated<number>;
    dedupe_key: string;
    lane: number;
    batch: Nullable<string>;
    chat_id: number;
    method: string;
    payload: JsonOrNull;
    content_id: Nullable<number>;
    state: Generated<string>;
    attempts: Generated<number>;
    unknown_sends: Generated<number>;
    due_at: InstantDefault;
    claimed_by: Nullable<string>;
    lease_until: InstantOrNull;
    left_at: InstantOrNull;
    message_id: Nullable<number>;
    error_code: Nullable<number>;
    reason: Nullable<string>;
    created_at: InstantDefault;
    settled_at: InstantOrNull;
  };
  'identity.person': {
    id: Generated<number>;
    telegram_id: number;
    language: Nullable<string>;
    face: Nullable<string>;
    unreachable_since: InstantOrNull;
    demo: Generated<boolean>;
    created_at: InstantDefault;
  };
  'identity.consent': {
    id: Generated<number>;
    person_id: number;
    version: string;
    text_hash: string;
    language: string;
    given_at: Instant;
    withdrawn_at: InstantOrNull;
  };
  'identity.role': {
    id: Generated<number>;
    person_id: number;
    kind: string;
    area_code: string;
    granted_by: Nullable<number>;
    granted_at: Instant;
    ended_at: InstantOrNull;
  };
  'identity.invitation': {
    token_hash: string;
    area_code: string;
    made_by: number;
    made_at: Instant;
    expires_at: Instant;
    used_by: Nullable<number>;
    used_at: InstantOrNull;
  };
  'directory.import_batch': {
    id: Generated<number>;
    register: string;
    source: string;
    file_sha256: string;
    row_count: number;
    applied_at: Instant;
  };
  'directory.place': {
    code: string;
    parent_code: Nullable<string>;
    ancestors: string[];
    level: string;
    kind: string;
    name_kk: string;
    name_ru: string;
    published_kk: string;
    published_ru: string;
    retired_on: DayOrNull;
    demo: Generated<boolean>;
    batch_id: number;
  };
  'directory.akim_unit': { place_code: string };
  'directory.tenure': {
    id: Generated<number>;
    unit_code: string;
    name_kk: string;
    name_ru: string;
    birth_year: Nullable<number>;
    how: string;
    started_on: Day;
    term_until: DayOrNull;
    ended_on: DayOrNull;
    nomination: Nullable<string>;
    party: Nullable<string>;
    prior_civil_service: Nullable<boolean>;
    phone: Nullable<string>;
    reception_kk: Nullable<string>;
    reception_ru: Nullable<string>;
    source_url: string;
    checked_on: Day;
    demo: Generated<boolean>;
    batch_id: number;
  };
  'directory.home': { person_id: number; place_code: string; chosen_at: Instant };
  'broadcasts.broadcast': {
    id: Generated<number>;
    made_by: number;
    chat_id: number;
    step: string;
    text_kk: Nullable<string>;
    text_ru: Nullable<string>;
    area_code: Nullable<string>;
    last_message_id: Generated<number>;
    kk_message_id: Nullable<number>;
    ru_message_id: Nullable<number>;
    open: Generated<boolean>;
    language: string;
    kk_content_id: Nullable<number>;
    ru_content_id: Nullable<number>;
    audience: Nullable<number>;
    fanned_out_through: Generated<number>;
    fanned_out: Generated<boolean>;
    progress_message_id: Nullable<number>;
    progress_shown: Nullable<string>;
    created_at: Instant;
    confirmed_at: InstantOrNull;
    finished_at: InstantOrNull;
  };
}
