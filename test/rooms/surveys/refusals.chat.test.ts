import { describe, expect, test } from 'vitest';
import { DAY_MS } from '../../../src/kernel/clock.ts';
import type { Language } from '../../../src/kernel/locale/index.ts';
import type { PersonHandle } from '../../../src/simulator/index.ts';
import { expectManners, LANGUAGES, words } from '../../journeys/witness.ts';
import { aBot } from '../../support/a-bot.ts';

let now = new Date('2026-11-23T05:00:00Z').getTime();
const bot = await aBot({ clock: () => new Date(now), operator: { nameKk: '«Ауыл» қоры', nameRu: 'Фонд «Ауыл»' } });
const { db } = bot.app.storage;
type Place = typeof bot.places.okrug;

expectManners(bot);

const operatorOf = (language: Language, areaCode = bot.places.district) => bot.known({ language, role: { kind: 'operator', areaCode } });

const surveyOf = async (operator: PersonHandle) =>
  await db.selectFrom('surveys.survey').selectAll().where('chat_id', '=', operator.id).orderBy('id', 'desc').executeTakeFirstOrThrow();

/** The first line of the thanks: the day differs. */
const thanksIn = (language: Language) => words(language)('surveys-thanks', { date: '' }).split('\n')[0] ?? '';

/** By taps from `/survey` to the open survey with the question on trust. @returns its number */
async function opened(operator: PersonHandle, language: Language, area: Place): Promise<number> {
  const word = words(language);
  operator.say('/help');
  await operator.sees('112');
  operator.tapData('surveys:template:trust');
  await operator.sees(word('surveys-area-ask'));
  const { id } = await surveyOf(operator);
  operator.tapData(`surveys:to:${id}:${area}`);
  await operator.sees(word('surveys-days-ask'));
  operator.tap(word('surveys-days-button', { n: 3 }));
  await operator.sees(word('surveys-confirm-ask'));
  operator.tap(word('surveys-go-button'));
  await operator.sees(word('surveys-funnel-hidden'));
  return id;
}

describe.each(LANGUAGES)('in %s', (language) => {
  const word = words(language);
  const isKk = language === 'kk';

  test('whoever was not invited cannot answer or read, and a foreign operator neither sees nor ends it', async () => {
    const home = (isKk ? 'D06100104' : 'D06100103') as Place;
    const operator = await operatorOf(language);
    const invited = await bot.known({ language, home });
    const neighbour = await bot.known({ language, home: bot.places.otherOkrug });
    const foreign = await operatorOf(language, bot.places.otherDistrict);
    const akin = await operatorOf(language);
    const id = await opened(operator, language, home);
    const invitation = await invited.sees(word('surveys-question-okrug'), 10_000);
    // He moved in after the invitations.
    const late = await bot.known({ language, home });
    for (const person of [neighbour, foreign, akin, operator, late]) {
      for (const data of [`surveys:a:${id}:1:4`, `surveys:a:${id}:1:4:ru`, `surveys:begin:${id}`, `surveys:lang:${id}:kk`]) {
        person.say('/help');
        await person.sees('112');
        person.tapData(data);
        await person.sees(word('surveys-not-invited'));
      }
      person.say('/help');
      await person.sees('112');
      person.tapData(`surveys:result:${id}`);
      await person.sees(word('surveys-not-invited'));
    }
    for (const person of [foreign, akin]) {
      for (const data of [
        `surveys:show:${id}`,
        `surveys:close-ask:${id}`,
        `surveys:close:${id}`,
        `surveys:area:${id}`,
        `surveys:days:${id}:3`,
      ]) {
        person.say('/help');
        await person.sees('112');
        person.tapData(data);
        await person.sees(word('fault-gone'));
      }
    }
    expect(await db.selectFrom('surveys.answer').select('survey_id').where('survey_id', '=', id).execute()).toEqual([]);
    expect((await surveyOf(operator)).step).toBe('open');

    // Its time is past and nobody has counted yet, or it is counted: his tap is too late either way.
    invited.tap(word('surveys-option-1-button'), invitation);
    await invited.sees(thanksIn(language));
    now += 4 * DAY_MS;
    await invited.sees(word('surveys-result-few'), 10_000);
    invited.tapData(`surveys:a:${id}:1:4`, invitation.message_id);
    await invited.sees(word('surveys-closed'));
    const { answered } = await db.selectFrom('surveys.survey').select('answered').where('id', '=', id).executeTakeFirstOrThrow();
    expect(answered).toBe(1);
    expect(await db.selectFrom('surveys.ballot').select('option').where('survey_id', '=', id).execute()).toEqual([]);
    expect(await db.selectFrom('surveys.answer').select('option').where('survey_id', '=', id).execute()).toEqual([]);
    foreign.say('/help');
    await foreign.sees('112');
    foreign.tapData(`surveys:result:${id}`);
    await foreign.sees(word('surveys-not-invited'));
  });

  test('cannot ask beyond his area, nobody where nobody lives, and stops with the button or /cancel', async () => {
    const operator = await operatorOf(language);
    operator.say('/help');
    await operator.sees('112');
    operator.tapData('surveys:own');
    await operator.sees(word('surveys-text-kk-ask'));
    operator.say('/cancel');
    await operator.sees(word('surveys-cancelled'));
    operator.tapData('surveys:template:trust');
    await operator.sees(word('surveys-area-ask'));
    const { id } = await surveyOf(operator);
    for (const data of [
      `surveys:to:${id}:${bot.places.otherOkrug}`,
      `surveys:to:${id}:000000000`,
      `surveys:area:${id}:${bot.places.region}`,
    ]) {
      operator.say('/help');
      await operator.sees('112');
      operator.tapData(data);
      await operator.sees(word('surveys-area-outside'));
    }
    operator.tapData(`surveys:draft:${id}`);
    await operator.sees(word('surveys-area-ask'));
    operator.say('zzzyyy');
    await operator.sees(word('directory-search-none', { query: 'zzzyyy' }));
    operator.tapData(`surveys:go:${id}:${bot.places.village}:2026-11-26`);
    await operator.sees(word('fault-gone'));
    // A notice that he begins puts the survey aside; its text is the notice's.
    operator.say('/send');
    await operator.sees(word('broadcasts-text-kk-ask'));
    operator.say('Хабар');
    await operator.sees(word('broadcasts-text-ru-ask'));
    operator.tapData('surveys:own');
    await operator.sees(word('surveys-text-kk-ask'));
    operator.say('Сұрақ');
    await operator.sees(word('surveys-text-ru-ask'));
    operator.tap(word('surveys-cancel-button'));
    await operator.sees(word('surveys-cancelled'));
    const notice = await db.selectFrom('broadcasts.broadcast').selectAll().where('chat_id', '=', operator.id).executeTakeFirstOrThrow();
    expect(notice).toMatchObject({ step: 'text-ru', text_kk: 'Хабар', text_ru: null });
    expect((await surveyOf(operator)).step).toBe('cancelled');
  });

  test('who asks a whole district asks about whoever answers for a village, not about the akim of an okrug', async () => {
    const operator = await operatorOf(language);
    operator.say('/help');
    await operator.sees('112');
    operator.tapData('surveys:template:trust');
    await operator.sees(word('surveys-area-ask'));
    operator.tapData(`surveys:to:${(await surveyOf(operator)).id}:${bot.places.district}`);
    await operator.sees(word('surveys-days-ask'));
    const [question_kk, question_ru] = [words('kk')('surveys-question-any'), words('ru')('surveys-question-any')];
    expect(await surveyOf(operator)).toMatchObject({ subject: 'any', question_kk, question_ru });
  });
});

test('where the bot was not told who asks, no survey can be begun', async () => {
  const nameless = await aBot();
  const operator = await nameless.known({ role: { kind: 'operator', areaCode: nameless.places.district } });
  for (const data of ['surveys:new', 'surveys:template:trust', 'surveys:own']) {
    operator.say('/help');
    await operator.sees('112');
    operator.tapData(data);
    await operator.sees(words('kk')('surveys-sponsor-needed'));
  }
  expect(await nameless.app.storage.db.selectFrom('surveys.survey').select('id').execute()).toEqual([]);
});
