import type { PersonId, PlaceCode } from '../../../kernel/ids.ts';
import type { Language } from '../../../kernel/locale/index.ts';
import type { Db, Trx } from '../../../platform/database/index.ts';
import type { Step, Subject, Template } from '../rules.ts';

type OpenedStep = Exclude<Step, 'text-kk' | 'text-ru' | 'area' | 'days' | 'confirm' | 'cancelled'>;
const OPENED_STEPS: readonly OpenedStep[] = ['open', 'closing', 'closed'];

/** A survey that people were or are asked. */
export interface Survey {
  readonly id: number;
  readonly madeBy: PersonId;
  readonly step: OpenedStep;
  readonly template: Template;
  readonly subject: Subject;
  readonly questionKk: string;
  readonly questionRu: string;
  readonly areaCode: PlaceCode;
  readonly openedAt: Date;
  readonly closesAt: Date;
  /** Null while it is open; these three come together. */
  readonly closedAt: Date | null;
  readonly invited: number | null;
  readonly answered: number | null;
  readonly isDemo: boolean;
}

function surveyQuery(db: Db) {
  return db
    .selectFrom('surveys.survey as s')
    .select(['s.id', 's.made_by as madeBy', 's.step', 's.template', 's.subject', 's.question_kk as questionKk'])
    .select(['s.question_ru as questionRu', 's.area_code as areaCode', 's.opened_at as openedAt', 's.closes_at as closesAt'])
    .select(['s.closed_at as closedAt', 's.invited', 's.answered', 's.demo as isDemo'])
    .where('s.step', 'in', OPENED_STEPS);
}

/** Undefined also for one that was never opened. */
export async function findSurvey(db: Db, id: number): Promise<Survey | undefined> {
  return (await surveyQuery(db).where('s.id', '=', id).limit(1).executeTakeFirst()) as Survey | undefined;
}

/** What an operator has started, the newest first. */
export async function listSurveysOf(db: Db, madeBy: PersonId, limit: number): Promise<Survey[]> {
  return (await surveyQuery(db).where('s.made_by', '=', madeBy).orderBy('s.id', 'desc').limit(limit).execute()) as Survey[];
}

/** Open surveys that a person is invited to, and closed ones that he took part in; the newest first. */
export async function listSurveysFor(db: Db, personId: PersonId, limit: number): Promise<Survey[]> {
  const rows = await surveyQuery(db)
    .innerJoin('surveys.participation as p', 'p.survey_id', 's.id')
    .where('p.person_id', '=', personId)
    .where((row) => row.or([row('s.step', '=', 'open'), row('p.status', '=', 'answered')]))
    .orderBy('s.id', 'desc')
    .limit(limit)
    .execute();
  return rows as Survey[];
}

/** Sets the end of an open survey to this instant, unless it is past already. @returns whether the survey is its author's and was opened */
export async function endNow(db: Db, id: number, madeBy: PersonId, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('surveys.survey')
    .set((row) => ({ closes_at: row.fn<Date>('least', ['closes_at', row.val(at)]) }))
    .where('id', '=', id)
    .where('made_by', '=', madeBy)
    .where('step', '=', 'open')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** A survey that has work left: inviting, closing, telling the result, sweeping up. */
export interface AtWork extends Survey {
  readonly chatId: number;
  readonly language: Language;
  readonly kkContentId: number;
  readonly ruContentId: number;
  readonly fannedOutThrough: PersonId;
  readonly isFannedOut: boolean;
  readonly kkResultId: number | null;
  readonly ruResultId: number | null;
  readonly toldThrough: PersonId;
}

/** Those that have anything to do now. One that only waits for its last day is not among them: many of them must hold up nobody. */
export async function listAtWork(db: Db, now: Date, limit: number): Promise<number[]> {
  const rows = await db
    .selectFrom('surveys.survey')
    .select('id')
    .where((row) =>
      row.or([
        row('step', '=', 'closing'),
        row.and([row('step', '=', 'open'), row.or([row('fanned_out', '=', false), row('closes_at', '<=', now)])]),
        row('purge_due_at', '<=', now),
      ]),
    )
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}

/** Locks one that is open or being closed, unless another process is at it in this moment. */
export async function lockAtWork(trx: Trx, id: number): Promise<AtWork | undefined> {
  const row = await surveyQuery(trx)
    .select(['s.chat_id as chatId', 's.language', 's.kk_content_id as kkContentId', 's.ru_content_id as ruContentId'])
    .select(['s.fanned_out_through as fannedOutThrough', 's.fanned_out as isFannedOut', 's.kk_result_id as kkResultId'])
    .select(['s.ru_result_id as ruResultId', 's.told_through as toldThrough'])
    .where('s.id', '=', id)
    .where('s.step', 'in', ['open', 'closing'])
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  return row as AtWork | undefined;
}

export async function saveFanOut(trx: Trx, id: number, through: PersonId, isDone: boolean): Promise<void> {
  await trx.updateTable('surveys.survey').set({ fanned_out_through: through, fanned_out: isDone }).where('id', '=', id).execute();
}

export async function saveClosing(
  trx: Trx,
  id: number,
  closing: { invited: number; answered: number; kkResultId: number; ruResultId: number; at: Date },
): Promise<void> {
  await trx
    .updateTable('surveys.survey')
    .set({
      step: 'closing',
      invited: closing.invited,
      answered: closing.answered,
      kk_result_id: closing.kkResultId,
      ru_result_id: closing.ruResultId,
      closed_at: closing.at,
      purge_due_at: closing.at,
    })
    .where('id', '=', id)
    .execute();
}

export async function saveTold(trx: Trx, id: number, through: PersonId, isDone: boolean): Promise<void> {
  await trx
    .updateTable('surveys.survey')
    .set({ told_through: through, ...(isDone && { step: 'closed' }) })
    .where('id', '=', id)
    .execute();
}

/** Whether the dead rows of its answers are to be swept away now. */
export async function isPurgeDue(db: Db, id: number, now: Date): Promise<boolean> {
  const row = await db
    .selectFrom('surveys.survey')
    .select('id')
    .where('id', '=', id)
    .where('step', '=', 'closed')
    .where('purge_due_at', '<=', now)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** @param dueAt when to sweep again; null: nothing is left */
export async function savePurge(db: Db, id: number, dueAt: Date | null): Promise<void> {
  await db.updateTable('surveys.survey').set({ purge_due_at: dueAt }).where('id', '=', id).execute();
}
