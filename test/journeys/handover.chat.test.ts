import { describe, expect, test } from 'vitest';
import type { PersonId, PlaceCode } from '../../src/kernel/ids.ts';
import type { Language } from '../../src/kernel/locale/index.ts';
import { GOAL_MIN } from '../../src/rooms/appeals/proposal.ts';
import { changeAppeal } from '../../src/rooms/appeals/queries/appeals.ts';
import { applyAkimsImport } from '../../src/rooms/directory/index.ts';
import type { PersonHandle } from '../../src/simulator/index.ts';
import { fileCase } from '../rooms/appeals/filed-case.ts';
import { AKIMS_HEADER, AKIMS_MORE, aFile, anAkimRow } from '../rooms/directory/samples.ts';
import { aBot } from '../support/a-bot.ts';
import { labelsOf } from './letter-writing.ts';
import { fileOne } from './walks/cases.ts';
import { allHandled, expectManners, recordOf, words } from './witness.ts';

/** When the akims of these tests joined: before the elections. */
const JOINED = new Date('2026-11-01T06:00:00Z');
let now = JOINED;
const bot = await aBot({ clock: () => now });
expectManners(bot);

const HEADER = [...AKIMS_HEADER, ...AKIMS_MORE];
const successor = (unitCode: string) =>
  anAkimRow(
    {
      kato: unitCode,
      name_kk: 'Сәрсен Дана Омарқызы',
      name_ru: 'Сарсен Дана Омаровна',
      birth_year: '1988',
      elected_on: '2026-11-15',
      registered_on: '2026-11-18',
      term_until: '2030-11-15',
      checked_on: '2026-11-20',
    },
    HEADER,
  );

describe.each([
  ['kk', 'D06020100', 'D06020101'],
  ['ru', 'D06070200', 'D06070201'],
] as const)('in %s', (language, unit, village) => {
  const word = words(language);
  const isKk = language === 'kk';
  const topic = isKk ? 'Көше жарығы' : 'Фонари на улице';
  const name = isKk ? 'Сәрсен Дана Омарқызы' : 'Сарсен Дана Омаровна';

  test('an akim leaves, the letters wait with the operator, the next one joins and has them; everybody hears his part of it once', async () => {
    now = JOINED;
    const resident = await bot.known({ language, home: village as PlaceCode });
    const leaving = await bot.known({ language, role: { kind: 'akim', areaCode: unit as PlaceCode } });
    const operator = await bot.known({ language, role: { kind: 'operator', areaCode: unit as PlaceCode } });
    now = new Date('2026-11-23T06:00:00Z');
    const id = await fileOne(bot, resident, village as PlaceCode);
    const notice = await leaving.sees(topic);

    const imported = await applyAkimsImport({ db: bot.app.storage.db, clock: () => now }, aFile([successor(unit)], HEADER));
    expect(imported.ok && imported.value.diff.succeeded).toHaveLength(1);
    const tap = leaving.tap(word('appeals-open-button'), notice);
    expect((await tap.answered()).text).toBe(word('fault-not-yours'));
    await bot.app.rounds.handover();
    await leaving.sees(word('directory-access-ended', { unit: unitName(unit, isKk) }).split('\n')[1] ?? '');
    leaving.say('/menu');
    await leaving.sees(word('menu-show'));
    expect(leaving.keyboard().flat()).toContain(word('menu-resident-write-button'));

    await bot.app.rounds.readdress();
    await operator.sees(topic);
    await resident.sees(isKk ? 'операторға өтті' : 'перешло к оператору');
    now = new Date(now.getTime() + 3_600_000);
    await bot.app.rounds.handover();
    const news = await resident.sees(name);
    expect(news.text).toContain(word('directory-new-akim-letters-wait'));
    resident.tap(word('directory-new-akim-card-button'), news);
    await resident.sees(word('directory-card-channel'));

    await waitingBeside(resident, { id, unit: unit as PlaceCode, language });
    operator.tapData(`directory:invite:${unit}`);
    const payload = (await operator.sees('t.me/')).text?.match(/start=(\S+)/)?.[1] ?? '';
    const next = bot.sim.person({ first_name: 'Next' });
    next.start(payload);
    await next.sees('Қай тілде сөйлесеміз?');
    next.tap(isKk ? 'Қазақша' : 'Русский');
    const summary = await next.sees(word('appeals-handover-title'));
    const bar = word('appeals-proposal-bar', { n: 0, goal: GOAL_MIN });
    const fate = word('appeals-fate-collecting');
    expect(summary.text?.split('\n')).toEqual([
      word('appeals-handover-title'),
      word('appeals-handover-open', { open: 3 }),
      word('appeals-handover-late', { late: 1 }),
      word('appeals-handover-promised', { promised: 1 }),
      word('appeals-handover-yours'),
      '',
      word('appeals-handover-proposals'),
      ...word('appeals-proposals-line', { n: 1, text: PROPOSAL[language], bar, fate }).split('\n'),
    ]);
    expect(labelsOf(summary)).toEqual([
      word('appeals-inbox-button'),
      word('appeals-inbox-late', { n: 1 }),
      word('appeals-handover-promised-button'),
      word('appeals-proposals-button'),
    ]);
    await resident.sees(isKk ? 'Хатыңыз енді әкімде' : 'Теперь письмо у акима');
    next.tap(word('appeals-inbox-button'), summary);
    await next.sees(word('appeals-inbox-title'));
    next.start(payload);
    await next.sees(word('appeals-handover-title'));
    const events = await bot.app.storage.db.selectFrom('appeals.event').select('kind').where('appeal_id', '=', id).orderBy('id').execute();
    expect(events.map((event) => event.kind)).toEqual(['filed', 'readdressed', 'passed']);
    await bot.app.rounds.handover();
    await allHandled(bot);
    const told = await bot.app.storage.db.selectFrom('delivery.message').select('dedupe_key').where('chat_id', '=', resident.id).execute();
    expect(told.filter((row) => row.dedupe_key.startsWith('new-akim:'))).toHaveLength(1);
  });
});

const PROPOSAL = { kk: 'Саябақ салайық', ru: 'Давайте посадим парк' } as const;

/** Of the one letter the last day is over; beside it wait a promise of the akim of before, and a proposal that the village sees. */
async function waitingBeside(
  resident: PersonHandle,
  { id, unit, language }: { id: number; unit: PlaceCode; language: Language },
): Promise<void> {
  const { db } = bot.app.storage;
  const personId = (await recordOf(bot, resident)).id as PersonId;
  await changeAppeal(db, id, { dueOn: '2026-01-05' });
  const facts = { unitCode: unit, placeCode: unit, areas: [unit], filedAt: now, dueOn: '2027-12-01' };
  const promise = await fileCase(db, { personId, key: `promise ${language}` }, facts);
  await changeAppeal(db, promise.id, { state: 'planned', plannedOn: '2027-05-01' });
  const proposal = { ...facts, kind: 'proposal', legalKind: 'proposal', body: PROPOSAL[language] } as const;
  const { id: appeal_id } = await fileCase(db, { personId, key: `proposal ${language}` }, proposal);
  await changeAppeal(db, appeal_id, { openedAt: now });
  await db.insertInto('appeals.proposal').values({ appeal_id, goal: GOAL_MIN, since: now, expires_on: '2027-11-25' }).execute();
}

function unitName(code: string, isKk: boolean): string {
  const place = bot.app.search.place(code);
  return (isKk ? place?.nameKk : place?.nameRu) ?? '';
}
