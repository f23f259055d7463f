import { beforeEach, describe, expect, test } from 'vitest';
import { LOCALES } from '../../../src/app/telegram.ts';
import { DAY_MS } from '../../../src/kernel/clock.ts';
import type { PlaceCode } from '../../../src/kernel/ids.ts';
import { loadSpeech, voiceIn } from '../../../src/platform/speech/index.ts';
import { disputeAppeal } from '../../../src/rooms/appeals/actions/case/verdict.ts';
import { type AreaOperator, correctPlace, type PlaceCorrection } from '../../../src/rooms/appeals/actions/put-right/place.ts';
import { type Appeal } from '../../../src/rooms/appeals/queries/appeals.ts';
import { listEvents } from '../../../src/rooms/appeals/queries/events.ts';
import { promisesOfUnit } from '../../../src/rooms/appeals/queries/promises.ts';
import { countWeekByUnit } from '../../../src/rooms/appeals/queries/week.ts';
import { caseScreen } from '../../../src/rooms/appeals/telegram/desk/case-card.ts';
import { villageCaseScreen } from '../../../src/rooms/appeals/telegram/village/screens.ts';
import { caseNow, fileCase } from './filed-case.ts';
import { aSharedTrouble } from './joined-scene.ts';
import { EMPTY_REGISTER } from './samples.ts';

const { db, app, office, time, MORNING, next, asOperator, filed, say } = await aSharedTrouble();
const [REGION] = office.areas as [PlaceCode, ...PlaceCode[]];
const { unitCode, villageCode, otherUnitCode } = office;
const LAMP = 'Мектептің жанындағы бағанда шам жанбайды, кешке қараңғы';

beforeEach(async () => {
  time.now = MORNING;
  await db.deleteFrom('appeals.draft').execute();
  await db
    .updateTable('appeals.appeal')
    .set({ filed_at: new Date('2026-01-05T06:00:00Z') })
    .execute();
});

const see = (letter: Pick<Appeal, 'id'>) => caseNow(db, letter.id);
const ofRegion = (): AreaOperator => ({ ...asOperator(), personId: office.above, areas: [REGION] });
const moves = (letter: Appeal, to: PlaceCode): PlaceCorrection => ({ appealId: letter.id, from: letter.placeCode, to, move: 'moved' });
const promises = (unit: string) => promisesOfUnit(db, unit, { since: new Date('2026-01-01T00:00:00Z'), today: '2027-06-01' });
const week = async (from = MORNING) => {
  const counts = await countWeekByUnit(db, { from, to: new Date(from.getTime() + 1) });
  return new Map(counts.map((one) => [one.unitCode as string, one]));
};

describe('what was said before a move', () => {
  test('keeps nobody’s name: neither the village nor the office that has it now reads it in the old akim’s answer', async () => {
    const letter = await filed(office.resident, LAMP);
    await db
      .updateTable('appeals.appeal')
      .set({ author_name: 'Айгүл Сәрсенова', opened_at: MORNING })
      .where('id', '=', letter.id)
      .execute();
    await say(letter.id, 'answered', { text: 'Құрметті Айгүл, шамды ертең ауыстырамыз' });
    expect((await disputeAppeal(app, { appealId: letter.id, personId: office.resident, tap: `tap ${next()}` }, 1)).ok).toBe(true);
    expect((await correctPlace(app, ofRegion(), moves(letter, otherUnitCode))).ok).toBe(true);
    const now = await see(letter);
    expect(now).toMatchObject({ authorName: null, onceNamed: 'Айгүл Сәрсенова' });
    const wording = { db, clock: app.clock, directory: EMPTY_REGISTER };
    const voice = voiceIn(loadSpeech(LOCALES), 'kk');
    const village = await villageCaseScreen(wording, voice, { id: letter.id, page: 1, personId: office.stranger });
    const facts = {
      appeal: now,
      desk: 'akim',
      events: await listEvents(db, letter.id),
      fileCount: 0,
      answers: [],
      names: new Map(),
    } as const;
    const desk = caseScreen(wording, voice, { ...facts, reader: office['other-akim'], handed: undefined, neighbours: undefined });
    for (const html of [village?.html ?? '', desk.html]) {
      expect(html).toContain('шамды ертең ауыстырамыз');
      expect(html).not.toContain('Айгүл');
    }
  });

  test('is no promise of the akim who cannot keep it any more, and belongs to the week of the unit in which it was said', async () => {
    const letter = await filed(office.resident, LAMP);
    await say(letter.id, 'planned', { day: '2026-12-05', text: 'Ертең электрик келеді, Серік жауапты' });
    const [own, before] = [await promises(unitCode), await week()];
    expect((await correctPlace(app, ofRegion(), moves(letter, otherUnitCode))).ok).toBe(true);
    expect((await promises(unitCode)).due).toBe(own.due - 1);
    expect((await promises(otherUnitCode)).due).toBe(0);
    expect(await week()).toEqual(before);
  });

  test('counts as one promise, also where there is money for it a week later', async () => {
    const facts = { unitCode, placeCode: villageCode, areas: office.areas, kind: 'proposal', filedAt: time.now } as const;
    const { id } = await fileCase(db, { personId: office.resident, key: 'one promise' }, facts);
    await say(id, 'planned', { day: '2027-05-05', text: 'Көктемде саламыз, Серік жауапты' });
    const promised = (await week()).get(unitCode)?.promised ?? 0;
    time.now = new Date(MORNING.getTime() + 7 * DAY_MS);
    await say(id, 'budgeted', { day: '2027-05-05', text: 'Ақша келесі жылғы бюджетте бар' });
    expect([promised > 0, (await week(time.now)).get(unitCode)?.promised ?? 0]).toEqual([true, 0]);
  });
});
