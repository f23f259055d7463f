import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { LOCALES } from '../../../src/app/telegram.ts';
import { DAY_MS } from '../../../src/kernel/clock.ts';
import type { PersonId, PlaceCode } from '../../../src/kernel/ids.ts';
import { loadSpeech } from '../../../src/platform/speech/index.ts';
import type { AppealsApp } from '../../../src/rooms/appeals/actions/app.ts';

import { chooseDay, countSent, speak } from '../../../src/rooms/appeals/actions/case/speak.ts';
import {
  dropUnplaced,
  keepUnplaced,
  listUnplaced,
  placeUnplaced,
  sweepUnplaced,
} from '../../../src/rooms/appeals/actions/case/unplaced.ts';
import { openDraft } from '../../../src/rooms/appeals/actions/filing/drafts.ts';
import { takeSaid } from '../../../src/rooms/appeals/actions/filing/take-said.ts';

import { makeCode } from '../../../src/rooms/appeals/code.ts';
import type { Outcome } from '../../../src/rooms/appeals/outcome.ts';
import { type Appeal, insertAppeal } from '../../../src/rooms/appeals/queries/appeals.ts';
import { countOpen, countTopics, listOpen } from '../../../src/rooms/appeals/queries/desks.ts';
import { findOpenDraft, listPieces } from '../../../src/rooms/appeals/queries/drafts.ts';
import { listTemplates } from '../../../src/rooms/appeals/queries/templates.ts';
import { wordsOf } from '../../../src/rooms/appeals/telegram/notices.ts';
import { fittingKinds } from '../../../src/rooms/appeals/templates.ts';
import { addDemoPerson } from '../../../src/rooms/identity/index.ts';
import { aDatabase } from '../../support/database.ts';
import { caseNow } from './filed-case.ts';
import { anAppeal, EMPTY_REGISTER, OTHER_UNIT, UNIT } from './samples.ts';

const { db } = await aDatabase();
let now = new Date('2026-11-25T06:00:00Z');
const clock = () => now;
const words = wordsOf({ speech: loadSpeech(LOCALES), clock, directory: EMPTY_REGISTER });
const app: AppealsApp = { db, clock, words, random: Math.random, wakeKeeper: () => undefined };
const aigul = await addDemoPerson(app, { telegramId: 1, language: 'ru' });
const akim = await addDemoPerson(app, { telegramId: 2, language: 'kk', role: { kind: 'akim', areaCode: UNIT } });
const ANSWER = 'Ертең электрик келіп, шамды ауыстырады';

beforeEach(() => {
  now = new Date('2026-11-25T06:00:00Z');
});

let serial = 0;
async function filed(more: Partial<Appeal> = {}): Promise<Appeal> {
  serial += 1;
  const facts = { ...anAppeal(more), personId: aigul, code: makeCode(Math.random), filingKey: `${serial}`, tap: `${serial}` };
  const id = (await db.transaction().execute((trx) => insertAppeal(trx, facts))) ?? 0;
  return await caseNow(db, id);
}

const said = (messageId: number, text: string) => ({ messageId, text, file: null, point: null, album: null });

/** @returns why it was not sent, or that it was */
async function answered(appealId: number, texts: readonly string[], outcome: Outcome = 'answered'): Promise<string> {
  const { draft } = await openDraft(app, akim, { purpose: 'answer', appealId, outcome });
  for (const text of texts) {
    serial += 1;
    await takeSaid(app, akim, said(serial, text));
  }
  const sent = await speak(app, { personId: akim, role: 'akim', tap: `${serial}` }, { draftId: draft.id, appealId });
  return sent.ok ? 'sent' : sent.refusal.reason;
}

describe('ready texts', () => {
  test.each<[Outcome, readonly string[]]>([
    ['answered', ['plan', 'done', 'money', 'other-body', 'no']],
    ['done-claimed', ['done']],
    ['planned', ['plan']],
    ['answered-no', ['money', 'no']],
    ['passed-on', []],
    ['asked', []],
  ])('that fit «%s» are offered, in both languages, with blanks', async (outcome, kinds) => {
    const templates = await listTemplates(db, 'water', fittingKinds(outcome));
    expect(templates.map(({ kind }) => kind)).toEqual(kinds);
    for (const { textKk, textRu } of templates)
      expect([textKk, textRu]).toEqual([expect.stringMatching(/\[.+\]/), expect.stringMatching(/\[.+\]/)]);
  });

  test('of a topic’s own stand in the place of those for all', async () => {
    await db
      .insertInto('appeals.template')
      .values({ kind: 'done', category_code: 'water', text_kk: 'Су [күні] қосылды', text_ru: 'Воду дали [дата]', position: 2 })
      .execute();
    expect((await listTemplates(db, 'water', ['plan', 'done'])).map(({ textKk }) => textKk)).toEqual([
      expect.stringContaining('істейміз'),
      'Су [күні] қосылды',
    ]);
    expect((await listTemplates(db, 'gas', ['done'])).map(({ textKk }) => textKk)).toEqual([expect.stringContaining('Суреті төменде')]);
  });

  test('do not go with their blanks; what comes after them filled in takes their place', async () => {
    const appeal = await filed();
    const blank = '[Күні] істелді: [не]. Суреті төменде.';
    expect(await answered(appeal.id, [blank])).toBe('blanks');
    expect(await answered(appeal.id, ['25 қарашада істелді: шам. Суреті төменде.'])).toBe('sent');
    const { body } = await db
      .selectFrom('appeals.event')
      .select('body')
      .where('kind', '=', 'answered')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    expect(body).toBe('25 қарашада істелді: шам. Суреті төменде.');
  });
});

test('a day that is chosen for a word opens that word again, whatever else was begun meanwhile', async () => {
  const [promised, other] = [await filed(), await filed()];
  const { draft } = await openDraft(app, akim, { purpose: 'answer', appealId: promised.id, outcome: 'planned' });
  await openDraft(app, akim, { purpose: 'answer', appealId: other.id, outcome: 'answered' });
  expect((await chooseDay(app, { personId: akim }, { draftId: draft.id, day: '2026-12-01' })).ok).toBe(true);
  expect(await findOpenDraft(db, akim)).toMatchObject({ id: draft.id, day: '2026-12-01' });
});

test('the same text is counted in its unit for a year, whatever its capitals and marks; what is short is not', async () => {
  const [one, two, elsewhere] = [await filed(), await filed(), await filed({ unitCode: 'D22020000' as PlaceCode })];
  expect(await countSent(app, one, ANSWER)).toBe(0);
  await answered(one.id, [ANSWER]);
  expect(await countSent(app, two, ` ${ANSWER.toUpperCase()}!`)).toBe(1);
  await answered(two.id, [ANSWER]);
  expect(await countSent(app, one, ANSWER)).toBe(2);
  expect(await countSent(app, one, `${ANSWER} бүгін`)).toBe(0);
  expect(await countSent(app, { unitCode: OTHER_UNIT }, ANSWER)).toBe(0);
  expect(await countSent(app, elsewhere, ANSWER)).toBe(0);
  await answered((await filed()).id, ['Істелді, рақмет']);
  expect(await countSent(app, one, 'Істелді, рақмет')).toBe(0);
  now = new Date(now.getTime() + 366 * DAY_MS);
  expect(await countSent(app, one, ANSWER)).toBe(0);
});

const texts = async (personId: PersonId) => {
  const open = await findOpenDraft(db, personId);
  return open && [open.appealId, ...(await listPieces(db, open.id)).map((piece) => piece.text)];
};

describe('words without a letter', () => {
  test('go to the chosen one once, after what was begun there, though it is tapped twice', async () => {
    const [appeal, other] = [await filed(), await filed()];
    await openDraft(app, akim, { purpose: 'answer', appealId: appeal.id, outcome: 'answered' });
    await takeSaid(app, akim, said(900, 'Бірінші'));
    await keepUnplaced(app, akim, said(901, 'Екінші'));
    await keepUnplaced(app, akim, said(902, 'Үшінші'));
    const where = { appealId: appeal.id, through: 902 };
    const placed = await Promise.all([placeUnplaced(app, akim, where), placeUnplaced(app, akim, where)]);
    expect(placed.filter((draft) => draft !== undefined)).toHaveLength(1);
    expect(await texts(akim)).toEqual([appeal.id, 'Бірінші', 'Екінші', 'Үшінші']);
    expect(await placeUnplaced(app, akim, { appealId: other.id, through: 902 })).toBeUndefined();
    expect(await texts(akim)).toEqual([appeal.id, 'Бірінші', 'Екінші', 'Үшінші']);
  });
});

test('words that came after the question wait on, and so does what finds no room; an IIN is in none of them', async () => {
  const appeal = await filed();
  await keepUnplaced(app, akim, said(950, 'Бірінші'));
  await keepUnplaced(app, akim, said(951, 'ЖСН 900101300017 деп жазды'));
  await keepUnplaced(app, akim, said(952, 'Үшінші'));
  expect((await placeUnplaced(app, akim, { appealId: appeal.id, through: 951 }))?.leftCount).toBe(0);
  const kept = await listUnplaced(db, akim);
  expect(kept.map(({ text }) => text)).toEqual(['Үшінші']);
  expect(JSON.stringify(await texts(akim))).not.toContain('900101300017');
  await dropUnplaced(app, akim, 951);
  expect(await listUnplaced(db, akim)).toHaveLength(1);
  await dropUnplaced(app, akim, 952);
  expect(await listUnplaced(db, akim)).toEqual([]);
});

describe('the list of an akim', () => {
  const desk = { role: 'akim', unitCodes: [UNIT] } as const;
  const TODAY = '2026-11-25';

  beforeEach(async () => {
    await db.deleteFrom('appeals.draft').execute();
    await db.deleteFrom('appeals.event').execute();
    await db.deleteFrom('appeals.appeal').execute();
  });

  test('shows only some: as many as are counted', async () => {
    await filed({ dueOn: '2026-11-24' });
    await filed({ dueOn: TODAY, categoryCode: 'gas' });
    const promised = await filed({ dueOn: '2026-11-30', categoryCode: 'gas' });
    await db.updateTable('appeals.appeal').set({ state: 'planned', planned_on: '2026-12-05' }).where('id', '=', promised.id).execute();
    const counts = await countOpen(db, desk, TODAY, '2026-11-28');
    expect(counts).toMatchObject({ all: 3, late: 1, today: 1, fresh: 2, promised: 1, disputed: 0 });
    const due = async (among: Parameters<typeof listOpen>[2]['among']) =>
      (await listOpen(db, desk, { limit: 9, among })).map(({ dueOn }) => dueOn);
    expect(await due({ lateOn: TODAY })).toEqual(['2026-11-24']);
    expect(await due({ dueOn: TODAY })).toEqual([TODAY]);
    expect(await due({ state: 'received' })).toEqual(['2026-11-24', TODAY]);
    expect(await due({ state: 'planned' })).toEqual(['2026-11-30']);
    expect(await due({ state: 'disputed' })).toEqual([]);
    expect(await due({ category: 'gas' })).toEqual([TODAY, '2026-11-30']);
    expect((await countTopics(db, desk)).map(({ code, count }) => [code, count])).toEqual([
      ['gas', 2],
      ['water', 1],
    ]);
  });

  test('is found by the index of what waits for an akim, by whatever it is filtered', async () => {
    const first = await filed();
    await sql`insert into appeals.appeal (code, person_id, filing_key, filed_by_tap, category_code, place_code, unit_code, areas, body, language,
        addressee, filed_at, registered_on, due_on, state, priority, changed_at)
      select 'КМТ' || lpad(n::text, 6, '0'), person_id, 'many' || n, 'many' || n, category_code, place_code, 'D' || lpad((n % 500)::text, 8, '0'), areas, body,
        language, addressee, filed_at, registered_on, due_on, state, priority, changed_at
      from appeals.appeal, generate_series(1, 5000) as n where id = ${first.id}`.execute(db);
    await sql`analyze appeals.appeal`.execute(db);
    const units = ['D00000007'];
    for (const where of ["coalesce(planned_on, due_on) < '2026-11-25'", "state = 'planned'", "category_code = 'water'"]) {
      const { rows } = await sql<{ 'QUERY PLAN': string }>`explain select id from appeals.appeal as a where a.addressee = 'akim'
        and a.state in ('received', 'seen', 'in-work', 'passed-on', 'planned', 'disputed') and a.unit_code = any(${units}::text[])
        and ${sql.raw(where)}`.execute(db);
      expect(rows.map((row) => row['QUERY PLAN']).join('\n'), where).toContain('appeal_before_akim');
    }
  });
});

test('words without a letter wait together, and are dropped a week after the last of them', async () => {
  await dropUnplaced(app, akim, Number.MAX_SAFE_INTEGER);
  await keepUnplaced(app, akim, said(2, ANSWER));
  await keepUnplaced(app, akim, said(1, ANSWER));
  expect((await keepUnplaced(app, akim, said(2, ANSWER))).map((one) => one.messageId)).toEqual([1, 2]);
  now = new Date(now.getTime() + DAY_MS + 1);
  expect((await keepUnplaced(app, akim, said(3, ANSWER))).map((one) => one.messageId)).toEqual([1, 2, 3]);
  now = new Date(now.getTime() + 7 * DAY_MS);
  await sweepUnplaced(app);
  expect(await listUnplaced(db, akim)).toHaveLength(3);
  now = new Date(now.getTime() + 1);
  await sweepUnplaced(app);
  expect(await listUnplaced(db, akim)).toEqual([]);
});
