import { sql } from 'kysely';
import type { PersonId } from '../../../../src/kernel/ids.ts';
import type { Db, Trx } from '../../../../src/platform/database/index.ts';
import type { AppealsApp } from '../../../../src/rooms/appeals/actions/app.ts';
import { makeCode } from '../../../../src/rooms/appeals/code.ts';
import type { Outcome } from '../../../../src/rooms/appeals/outcome.ts';
import type { Said } from '../../../../src/rooms/appeals/piece.ts';
import { insertPaper } from '../../../../src/rooms/appeals/queries/another.ts';
import { type Appeal, insertAppeal } from '../../../../src/rooms/appeals/queries/appeals.ts';
import type { Purpose } from '../../../../src/rooms/appeals/queries/drafts.ts';
import { insertEvent } from '../../../../src/rooms/appeals/queries/events.ts';
import type { AddresseeReason } from '../../../../src/rooms/appeals/rules.ts';
import { anAppeal } from '../samples.ts';
import type { Office } from './office.ts';

/** One letter and whatever comes of it, in hours of its own and in one transaction, which nobody else sees. */
export interface Life {
  readonly app: AppealsApp;
  readonly trx: Trx;
  readonly office: Office;
  /** The letter, complaints about it, letters that were written again: each as it was when it was filed. */
  readonly filed: Appeal[];
  /** Of each disagreement with a letter, whether an akim was there to whom it could go back. */
  readonly returns: { readonly appealId: number; readonly isAkimThere: boolean }[];
  /** Who writes as its author: its person, or who wrote it down for him as long as he has not taken it over. */
  author: PersonId;
  /** Who is akim of the unit now, and whether the bot can write to him. */
  akim: PersonId | undefined;
  isReached: boolean;
  /** Whether the akim under whom the staff was let in has been in office all the time. */
  hasStaff: boolean;
  /** Of each of its letters what changes and decides what can be done, as it was last looked at. */
  standing: ReadonlyMap<number, Standing>;
  wait(hours: number): void;
}

/** Of a letter, what decides who may come to it. */
type Standing = Pick<Appeal, 'addressee' | 'addresseeReason' | 'priority' | 'categoryCode' | 'placeCode' | 'unitCode' | 'areas'>;

/** Something that was begun: how it is done, once or again, and whether it is his to do who has begun it. */
export interface Act {
  /** @returns whether it was done */
  readonly attempt: () => Promise<boolean>;
  readonly isHis: boolean;
}

/** Who writes as the author of one of its letters: neighbours of those with which they have joined another. */
export function authorOf({ office, author }: Pick<Life, 'office' | 'author'>, { personId }: Pick<Appeal, 'personId'>): PersonId {
  return personId === office.neighbour || personId === office.stranger ? personId : author;
}

let serial = 0;
/** Never the same again: taps, messages, letters. */
export function next(): number {
  serial += 1;
  return serial;
}

/** Whose transactions are all this one, so that a whole life is taken back at its end. */
export function within(trx: Trx): Db {
  const transaction = () => ({ execute: (work: (trx: Trx) => Promise<unknown>) => work(trx) });
  return Object.assign(trx, { transaction: transaction as unknown as Trx['transaction'] });
}

export const FILED_AT = new Date('2026-11-25T06:00:00Z');

/** The digits on the paper of whom a letter was written down for. */
export const KEY = '306914';

/** @param plan.reason why it went to the operator; null: it went to the akim. `isKept`: a helper wrote it down */
export async function fileFirst(
  trx: Trx,
  office: Office,
  { reason, isKept }: { reason: AddresseeReason | null; isKept: boolean },
): Promise<Appeal> {
  const author = isKept ? office.helper : office.resident;
  const key = `life:${next()}`;
  const letter = anAppeal({
    personId: author,
    code: makeCode(Math.random),
    addressee: reason === null ? 'akim' : 'operator',
    addresseeReason: reason,
    unitCode: office.unitCode,
    placeCode: office.villageCode,
    areas: office.areas,
    filedAt: FILED_AT,
    registeredOn: '2026-11-25',
    dueOn: '2026-12-17',
  });
  const id = (await insertAppeal(trx, { ...letter, filingKey: key, tap: key })) ?? 0;
  await insertEvent(trx, { appealId: id, kind: 'filed', byRole: 'resident', personId: author, key, at: FILED_AT });
  const paper = { appealId: id, heard: 'paper', filedBy: author, filedAs: 'helper', agreedAt: FILED_AT, key: KEY } as const;
  if (isKept) await insertPaper(trx, paper);
  return { ...letter, id };
}

/** What residents write; no two of them alike. */
export const aLetter = () => `Үш күннен бері су жоқ, көше ${next()}`;
/** What an official says, whatever it shall do: it names somebody, and how to reach him. */
export const WORDS = 'Аудандық электр желісі, телефоны +7 711 443 11 22';
export const aMessage = (text: string): Said => ({ messageId: next(), text, file: null, point: null, album: null });

interface Drafted {
  readonly purpose: Purpose;
  readonly appealId: number;
  readonly text: string;
  readonly outcome?: Outcome;
  readonly day?: string;
}

/** A draft with words in it, in one step; they also say why there is no photo. What was begun for the same is gone on with. */
export async function drafted({ trx, app }: Life, by: PersonId, { purpose, appealId, text, outcome, day }: Drafted): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    with draft as (
      insert into appeals.draft (person_id, purpose, appeal_id, outcome, day, no_photo_from, open, heard_through, heard_at, created_at)
      values (${by}, ${purpose}, ${appealId}, ${outcome ?? null}, ${day ?? null}::date, 0, false, 0, ${app.clock()}, ${app.clock()})
      on conflict (person_id, purpose, coalesce(appeal_id, 0)) do update set outcome = excluded.outcome, day = excluded.day, no_photo_from = excluded.no_photo_from
      returning id
    ), piece as (insert into appeals.draft_piece (draft_id, message_id, text) select id, ${next()}, ${text}::text from draft)
    select id from draft`.execute(trx);
  return rows[0]?.id ?? 0;
}

/** Looks at all that is kept of its letters, thanks and messages. @returns its sign: where nothing was done it stays the same */
export async function lookAt(life: Life): Promise<string> {
  const { rows } = await sql<{
    sign: string;
    standing: (Standing & { id: number })[];
  }>`
    select md5(concat_ws('|',
      string_agg(a::text, '|' order by a.id),
      (select string_agg(e::text, '|' order by e.id) from appeals.event e),
      (select count(*) from appeals.look), (select count(*) from appeals.thanks), (select count(*) from delivery.message),
      -- Wrong digits are counted, and nothing else.
      (select string_agg(concat_ws(':', f.appeal_id, f.key, f.claimed_at), '|' order by f.appeal_id) from appeals.filed_for f),
      (select string_agg(h::text, '|' order by h.appeal_id) from appeals.handing h),
      (select string_agg(b::text, '|' order by b.id) from appeals.ban b),
      (select string_agg(p::text, '|' order by p.appeal_id) from appeals.proposal p),
      (select string_agg(s::text, '|' order by s.appeal_id, s.person_id) from appeals.support s),
      (select count(*) from appeals.promise), (select string_agg(q::text, '|' order by q.event_id) from appeals.inquiry q),
      (select string_agg(i::text, '|' order by i.event_id, i.person_id) from appeals.inquired i), (select string_agg(w::text, '|' order by w.promise_id, w.appeal_id) from appeals.promise_word w),
      (select string_agg(r::text, '|' order by r.id) from identity.role r where r.granted_by is not null or r.ended_at is not null)
    )) as sign,
    json_agg(json_build_object('id', a.id, 'addressee', a.addressee, 'addresseeReason', a.addressee_reason, 'priority', a.priority,
      'categoryCode', a.category_code, 'placeCode', a.place_code, 'unitCode', a.unit_code, 'areas', a.areas)) as standing
    from appeals.appeal a`.execute(life.trx);
  life.standing = new Map(rows[0]?.standing.map(({ id, ...rest }) => [id, rest]));
  return rows[0]?.sign ?? '';
}
