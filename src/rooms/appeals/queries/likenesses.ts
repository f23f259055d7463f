import { sql } from 'kysely';
import { type PersonId, type PlaceCode, WHOLE_COUNTRY } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { FileKind } from '../piece.ts';

/** The operator who asks. */
export interface LikenessReader {
  readonly areaCodes: readonly PlaceCode[];
  /** Units of whose akim's office he himself is: officials see nothing of it. */
  readonly ownUnits: readonly PlaceCode[];
  /** Nor does who has sent the proof. */
  readonly personId: PersonId;
}

/** One picture of the two. */
export interface AlikePicture {
  readonly appealId: number;
  readonly code: string;
  readonly kind: FileKind;
  readonly fileId: string;
  readonly at: Date;
}

export interface Likeness {
  readonly id: number;
  /** What the earlier picture is: a resident's in the same case or in a letter that has joined it, or a proof. */
  readonly kind: 'complaint' | 'proof';
  readonly proof: AlikePicture;
  readonly other: AlikePicture;
  readonly isLooked: boolean;
}

/** A case with proofs that are like an earlier picture, and how many of them nobody has looked at. */
export interface AlikeCase {
  readonly id: number;
  readonly code: string;
  readonly topicKk: string;
  readonly topicRu: string;
  readonly count: number;
  readonly at: Date;
}

/** Both cases have to be before him. */
function readable(db: Db, reader: LikenessReader) {
  const isWhole = (reader.areaCodes as readonly string[]).includes(WHOLE_COUNTRY);
  const mine = isWhole
    ? sql<boolean>`true`
    : sql<boolean>`a.areas && ${reader.areaCodes}::text[] and b.areas && ${reader.areaCodes}::text[]`;
  return db
    .selectFrom('appeals.likeness as l')
    .innerJoin('appeals.file as f', 'f.id', 'l.file_id')
    .innerJoin('appeals.event as e', 'e.id', 'f.event_id')
    .innerJoin('appeals.appeal as a', 'a.id', 'f.appeal_id')
    .innerJoin('appeals.file as g', 'g.id', 'l.other_file_id')
    .innerJoin('appeals.event as h', 'h.id', 'g.event_id')
    .innerJoin('appeals.appeal as b', 'b.id', 'g.appeal_id')
    .where(mine)
    .where(sql<boolean>`a.unit_code <> all(${reader.ownUnits}::text[])`)
    .where(sql<boolean>`e.person_id is distinct from ${reader.personId}`);
}

const LIKENESSES_MAX = 20;

/** Of one case: those that nobody has looked at first, then the nearest. */
export async function listLikenesses(db: Db, reader: LikenessReader, appealId: number): Promise<Likeness[]> {
  const rows = await likenesses(db, reader)
    .where('a.id', '=', appealId)
    .orderBy(sql`l.looked_at is not null`)
    .orderBy('l.distance')
    .orderBy('l.id')
    .limit(LIKENESSES_MAX)
    .execute();
  return rows.map(asLikeness);
}

export async function findLikeness(db: Db, reader: LikenessReader, id: number): Promise<Likeness | undefined> {
  const row = await likenesses(db, reader).where('l.id', '=', id).executeTakeFirst();
  return row && asLikeness(row);
}

function likenesses(db: Db, reader: LikenessReader) {
  return readable(db, reader).select([
    'l.id',
    'l.kind',
    'l.looked_at as lookedAt',
    'a.id as appealId',
    'a.code',
    'f.kind as fileKind',
    'f.telegram_file_id as telegramFileId',
    'e.at',
    'b.id as otherAppealId',
    'b.code as otherCode',
    'g.kind as otherFileKind',
    'g.telegram_file_id as otherTelegramFileId',
    'h.at as otherAt',
  ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof likenesses>['executeTakeFirstOrThrow']>>;

function asLikeness(row: Row): Likeness {
  return {
    id: row.id,
    kind: row.kind as Likeness['kind'],
    proof: { appealId: row.appealId, code: row.code, kind: row.fileKind as FileKind, fileId: row.telegramFileId, at: row.at },
    other: {
      appealId: row.otherAppealId,
      code: row.otherCode,
      kind: row.otherFileKind as FileKind,
      fileId: row.otherTelegramFileId,
      at: row.otherAt,
    },
    isLooked: row.lookedAt !== null,
  };
}

/** Cases with proofs that nobody has looked at, the newest first. */
export async function listAlikeCases(db: Db, reader: LikenessReader, page: { limit: number }): Promise<AlikeCase[]> {
  return await readable(db, reader)
    .innerJoin('appeals.category as c', 'c.code', 'a.category_code')
    .select(({ fn }) => [
      'a.id',
      'a.code',
      'c.label_kk as topicKk',
      'c.label_ru as topicRu',
      fn.countAll<number>().as('count'),
      fn.max('e.at').as('at'),
    ])
    .where('l.looked_at', 'is', null)
    .groupBy(['a.id', 'c.code'])
    .orderBy('at', 'desc')
    .orderBy('a.id', 'desc')
    .limit(page.limit)
    .execute();
}

export async function countAlikeCases(db: Db, reader: LikenessReader): Promise<number> {
  const row = await readable(db, reader)
    .select(({ fn }) => fn.count<number>('a.id').distinct().as('count'))
    .where('l.looked_at', 'is', null)
    .executeTakeFirstOrThrow();
  return row.count;
}

/** An operator has looked at both; who was first stays. */
export async function saveLooked(db: Db, id: number, by: PersonId, at: Date): Promise<void> {
  await db
    .updateTable('appeals.likeness')
    .set({ looked_at: at, looked_by: by })
    .where('id', '=', id)
    .where('looked_at', 'is', null)
    .execute();
}
