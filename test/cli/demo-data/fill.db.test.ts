import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../../src/app/telegram.ts';
import { demoCountry } from '../../../src/cli/demo-data/country.ts';
import { fillDemo } from '../../../src/cli/demo-data/fill.ts';
import { COUNTRY_OPERATOR_ID, DEMO_AKIM_ID, DEMO_OPERATOR_ID, DEMO_RESIDENT_ID } from '../../../src/cli/demo-data/people.ts';
import { systemClock } from '../../../src/kernel/clock.ts';
import { type PlaceCode, WHOLE_COUNTRY } from '../../../src/kernel/ids.ts';
import { dayOf, LANGUAGES } from '../../../src/kernel/locale/index.ts';
import { openFileStore } from '../../../src/platform/files/index.ts';
import { loadSpeech, voiceIn } from '../../../src/platform/speech/index.ts';
import { listOpen } from '../../../src/rooms/appeals/queries/desks.ts';
import { listMine } from '../../../src/rooms/appeals/queries/mine.ts';
import { findSupport } from '../../../src/rooms/appeals/queries/proposals.ts';
import { listShown } from '../../../src/rooms/appeals/queries/village.ts';
import { type EventKind, STATES, stateOf } from '../../../src/rooms/appeals/states.ts';
import { soonBy } from '../../../src/rooms/appeals/terms/soon.ts';
import { isShown, SHOWABLE } from '../../../src/rooms/appeals/village/opening.ts';
import { readCalendar } from '../../../src/rooms/calendar/index.ts';
import { applyDemoCountry, countAudience, listUnitsInCampaign, undoImport } from '../../../src/rooms/directory/index.ts';
import { findTally } from '../../../src/rooms/surveys/queries/answers.ts';
import { listAtWork, listSurveysFor, listSurveysOf } from '../../../src/rooms/surveys/queries/surveys.ts';
import { ANSWERS_SHOWN_MIN, countAnswers } from '../../../src/rooms/surveys/tally.ts';
import { wordMethod, wordResult, wordWording } from '../../../src/rooms/surveys/telegram/result.ts';
import { aDatabase } from '../../support/database.ts';
import { aTempFolder } from '../../support/temp-folder.ts';

const PAGE = { limit: 200 };

describe('a filled demo', async () => {
  const { db } = await aDatabase();
  const files = openFileStore(await aTempFolder());
  const today = dayOf(systemClock());
  const { isNew, districtCode } = await fillDemo(db, files, () => undefined);

  const personOf = async (telegramId: number) => {
    const rows = await db.selectFrom('identity.person').select('id').where('telegram_id', '=', telegramId).execute();
    return rows[0]?.id as Parameters<typeof listMine>[1];
  };
  const listAll = () =>
    db.selectFrom('appeals.appeal').select(['id', 'state', 'addressee', 'addressee_reason', 'demo', 'filed_at', 'body']).execute();

  test('is full, and a second filling changes nothing', async () => {
    expect(isNew).toBe(true);
    const counts = async () => [
      (await listAll()).length,
      (await db.selectFrom('appeals.event').select('id').execute()).length,
      (await db.selectFrom('identity.person').select('id').execute()).length,
      (await db.selectFrom('surveys.ballot').select('id').execute()).length,
      (await db.selectFrom('directory.home').select('person_id').execute()).length,
      (await db.selectFrom('directory.passport_fact').select('id').execute()).length,
    ];
    const before = await counts();
    expect((await fillDemo(db, files, () => undefined)).isNew).toBe(false);
    expect(await counts()).toEqual(before);
  });

  test('gives some akims, the example among them, a portrait that is in the file store and says nothing of a camera', async () => {
    const akims = await db
      .selectFrom('directory.tenure')
      .select(['name_ru', 'photo_name as photo'])
      .where('ended_on', 'is', null)
      .execute();
    const portrayed = akims.filter(({ photo }) => photo !== null);
    expect(portrayed.map(({ name_ru }) => name_ru)).toContain('Бекенов Айдос Серикович');
    expect(portrayed.length / akims.length).toBeCloseTo(1 / 7, 1);
    const [name = '', ...more] = new Set(portrayed.map(({ photo }) => photo ?? ''));
    const bytes = (await files.read(name)) ?? Buffer.alloc(0);
    expect(more).toEqual([]);
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 640, height: 640 });
    expect(bytes.includes('Exif')).toBe(false);
  });

  test('has cases of the last 60 days in every state, all marked, each state told by its history', async () => {
    const appeals = await listAll();
    expect(appeals).toHaveLength(124);
    expect(new Set(appeals.map((appeal) => appeal.state))).toEqual(new Set(STATES));
    expect(appeals.every((appeal) => appeal.demo && appeal.filed_at.getTime() > systemClock().getTime() - 60 * 86_400_000)).toBe(true);
    const events = await db.selectFrom('appeals.event').select(['appeal_id', 'kind', 'at', 'body']).orderBy('id').execute();
    for (const { id, state } of appeals) {
      const history = events.filter((event) => event.appeal_id === id);
      expect(stateOf(history.map((event) => event.kind as EventKind))).toBe(state);
      const times = history.map((event) => event.at.getTime());
      expect(times).toEqual(times.toSorted((one, other) => one - other));
      expect(times.at(-1)).toBeLessThan(systemClock().getTime());
      expect(history.filter((event) => event.kind === 'answered').every((event) => event.body)).toBe(true);
    }
    const reasons = new Set(appeals.map((appeal) => appeal.addressee_reason));
    expect(reasons).toEqual(new Set([null, 'vacant', 'not-linked', 'about-akim']));
  });

  test('gives the akim four open cases: one disputed, one near its last day, two new; none is late', async () => {
    const akim = await personOf(DEMO_AKIM_ID);
    const role = await db.selectFrom('identity.role').select('area_code').where('person_id', '=', akim).executeTakeFirstOrThrow();
    const unitCodes = [role.area_code as PlaceCode];
    const inbox = await listOpen(db, { role: 'akim', unitCodes }, PAGE);
    expect(inbox.map((appeal) => appeal.state)).toEqual(['disputed', 'in-work', 'received', 'received']);
    expect(inbox.every((appeal) => appeal.dueOn >= today)).toBe(true);
    expect(inbox[1]?.dueOn && inbox[1].dueOn <= soonBy(await readCalendar(db), today)).toBe(true);
    const elsewhere = await db
      .selectFrom('identity.role')
      .select('id')
      .where('kind', '=', 'akim')
      .where('area_code', '<>', role.area_code)
      .execute();
    expect(elsewhere).toEqual([]);
  });

  test('lets the village of the akim see five letters: solved, not solved, one that others have joined, and two proposals, one of which lacks one supporter', async () => {
    const akim = await personOf(DEMO_AKIM_ID);
    const role = await db.selectFrom('identity.role').select('area_code').where('person_id', '=', akim).executeTakeFirstOrThrow();
    const shown = await listShown(db, role.area_code as PlaceCode, SHOWABLE, PAGE.limit);
    expect(shown.map((appeal) => appeal.state).toSorted()).toEqual(['answered', 'answered-no', 'confirmed', 'disputed', 'received']);
    expect(shown.filter((appeal) => appeal.joined > 0).map((appeal) => appeal.state)).toEqual(['received']);
    expect(shown.every((appeal) => isShown(appeal))).toBe(true);
    const proposals = await Promise.all(shown.map((appeal) => findSupport(db, appeal.id)));
    expect(proposals.flatMap((one) => (one ? [one.goal - one.counted] : [])).toSorted((one, other) => one - other)[0]).toBe(1);
  });

  test('gives the operator two cases: about the akim, and of an okrug whose akim is not in the bot', async () => {
    const queue = await listOpen(db, { role: 'operator', ownUnits: [], areaCodes: [districtCode] }, PAGE);
    expect(queue.map((appeal) => appeal.addresseeReason)).toEqual(expect.arrayContaining(['about-akim', 'not-linked']));
    expect(queue).toHaveLength(2);
  });

  test('has an operator of the whole country for what has none of its own', async () => {
    const personId = await personOf(COUNTRY_OPERATOR_ID);
    const roles = db.selectFrom('identity.role').select(['kind', 'area_code']).where('person_id', '=', personId);
    expect(await roles.execute()).toEqual([{ kind: 'operator', area_code: WHOLE_COUNTRY }]);
  });

  test('has three elections to come, each of an invented unit', async () => {
    const elections = await db
      .selectFrom('directory.election as e')
      .innerJoin('directory.place as p', 'p.code', 'e.unit_code')
      .select(['e.vote_on', 'p.demo'])
      .execute();
    expect(elections.map(({ vote_on, demo }) => demo && vote_on > today)).toEqual([true, true, true]);
    expect(await listUnitsInCampaign(db, today, WHOLE_COUNTRY)).toHaveLength(2);
  });

  test('gives the resident three of her own, one of which waits for her word', async () => {
    const mine = await listMine(db, await personOf(DEMO_RESIDENT_ID), PAGE.limit);
    expect(mine.map((appeal) => appeal.state)).toEqual(['answered', 'in-work', 'confirmed']);
  });

  test('has passports of its villages, marked by their source, that no import of a file may take back or mistake for its own', async () => {
    const facts = await db.selectFrom('directory.passport_fact').select(['place_code', 'source_url', 'batch_id']).execute();
    expect(facts.length).toBeGreaterThan(10_000);
    expect(facts.filter((fact) => fact.source_url !== 'demo' || !fact.place_code.startsWith('D'))).toEqual([]);
    const refused = await undoImport({ db, clock: systemClock }, facts[0]?.batch_id ?? 0);
    expect(refused).toEqual({ ok: false, refusal: { reason: 'demo' } });
  });

  test('no letter is read twice within the district', async () => {
    const bodies = await db
      .selectFrom('appeals.appeal')
      .select('body')
      .where('unit_code', 'like', `${districtCode.slice(0, 5)}%`)
      .execute();
    expect(new Set(bodies.map((row) => row.body)).size).toBe(bodies.length);
  });

  test('has a finished survey of the district that the resident took part in, with nothing left to do and no answer tied to anybody', async () => {
    const [finished] = await listSurveysOf(db, await personOf(DEMO_OPERATOR_ID), 5);
    expect(finished).toMatchObject({ step: 'closed', areaCode: districtCode, isDemo: true });
    const surveyId = finished?.id ?? 0;
    expect((await listSurveysFor(db, await personOf(DEMO_RESIDENT_ID), 5)).map((survey) => survey.id)).toEqual([surveyId]);
    expect(await listAtWork(db, systemClock(), 5)).toEqual([]);
    const tally = await findTally(db, surveyId);
    const ballots = await db.selectFrom('surveys.ballot').select('option').where('survey_id', '=', surveyId).execute();
    const participants = await db.selectFrom('surveys.participation').select('status').where('survey_id', '=', surveyId).execute();
    expect(countAnswers(tally)).toBeGreaterThan(ANSWERS_SHOWN_MIN);
    expect([ballots.length, finished?.answered]).toEqual([countAnswers(tally), countAnswers(tally)]);
    expect(participants.filter(({ status }) => status === 'answered')).toHaveLength(countAnswers(tally));
    expect(participants).toHaveLength(finished?.invited ?? 0);
    for (const table of ['surveys.answer', 'surveys.pseudonym_key'] as const) {
      expect(await db.selectFrom(table).select('survey_id').execute()).toEqual([]);
    }
  });

  test.each(LANGUAGES)(
    'its survey asks in %s about whoever answers for a village, and says on every screen that it is invented',
    async (language) => {
      const voice = voiceIn(loadSpeech(LOCALES), language);
      const [survey] = await listSurveysOf(db, await personOf(DEMO_OPERATOR_ID), 5);
      if (!survey) throw new Error('There is no survey');
      expect({ kk: survey.questionKk, ru: survey.questionRu }[language]).toBe(voice.label('surveys-question-any'));
      const tally = await findTally(db, survey.id);
      const [subject] = voice.say('surveys-result-title-any', { area: '·', period: '' }).split('·');
      expect(wordResult(voice, { survey, tally, chain: [] }).startsWith(subject ?? '')).toBe(true);
      for (const screen of [wordResult(voice, { survey, tally, chain: [] }), wordMethod(voice, survey, tally), wordWording(voice, survey)])
        expect(screen.split('\n').at(-1)).toBe(voice.say('directory-card-demo'));
    },
  );

  test('is the same country in another folder, down to the codes on the receipts', async () => {
    const other = await aDatabase();
    await fillDemo(other.db, files, () => undefined);
    const codesIn = async (from: typeof db) =>
      (await from.selectFrom('appeals.appeal').select(['code', 'filing_key as key']).orderBy('filing_key').execute()).map(
        ({ code, key }) => `${key} ${code}`,
      );
    expect(await codesIn(other.db)).toEqual(await codesIn(db));
  });

  test('is not mixed with a country of an earlier version: the sentence says how to begin anew', async () => {
    const other = await aDatabase();
    const earlier = demoCountry({ okrugsPerDistrict: 3, seed: 7, today });
    await applyDemoCountry({ db: other.db, clock: systemClock }, earlier);
    await expect(fillDemo(other.db, files, () => undefined)).rejects.toThrow(/earlier version.*npm run demo -- --fresh/);
  });

  test("a notice to the operator's district reaches some seven hundred residents", async () => {
    const { all, kk, ru } = await countAudience(db, { areaCode: districtCode });
    expect([all, kk + ru, Math.min(kk, ru) > 150]).toEqual([701, 701, true]);
  });
});
