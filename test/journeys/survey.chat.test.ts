import { describe, expect, test } from 'vitest';
import { formatPercent, type Language } from '../../src/kernel/locale/index.ts';
import type { PersonHandle } from '../../src/simulator/index.ts';
import { aBot } from '../support/a-bot.ts';
import { allHandled, boldOf, expectManners, LANGUAGES, saidSince, words } from './witness.ts';

const START = new Date('2026-11-23T05:00:00Z').getTime();
let now = START;
const SPONSOR = { kk: '«Ауыл» қоры', ru: 'Фонд «Ауыл»' };
const bot = await aBot({ clock: () => new Date(now), operator: { nameKk: SPONSOR.kk, nameRu: SPONSOR.ru } });
const { db } = bot.app.storage;
type Place = typeof bot.places.okrug;

// The same button tapped twice: Telegram says that the screen is there already.
expectManners(bot, { not_modified: expect.any(Number) });

const KENT = 'D06100300' as Place;
const TALDYBULAQ = { okrug: 'D06100200' as Place, village: 'D06100201' as Place };
const operatorOf = (language: Language, areaCode = bot.places.district) => bot.known({ language, role: { kind: 'operator', areaCode } });

const surveyOf = async (operator: PersonHandle) =>
  await db.selectFrom('surveys.survey').selectAll().where('chat_id', '=', operator.id).orderBy('id', 'desc').executeTakeFirstOrThrow();

/** Many people of one place who speak the two languages by turns. */
async function residents(count: number, home: Place): Promise<{ person: PersonHandle; language: Language }[]> {
  const found: { person: PersonHandle; language: Language }[] = [];
  for (let at = 0; at < count; at += 1) {
    const language = at % 2 === 0 ? 'kk' : 'ru';
    found.push({ person: await bot.known({ language, home }), language });
  }
  return found;
}

/** As far as the choice of the question. */
async function beginSurvey(operator: PersonHandle, word: ReturnType<typeof words>): Promise<void> {
  operator.say('/survey');
  await operator.sees(word('surveys-own-none'));
  operator.tap(word('surveys-new-button'));
  await operator.sees(word('surveys-question-okrug'));
}

/** The first line of the thanks: the day differs. */
const thanksIn = (language: Language) => words(language)('surveys-thanks', { date: '' }).split('\n')[0] ?? '';

const optionOf = (data: string | undefined) => data?.split(':')[4];

describe.each(LANGUAGES)('an operator who speaks %s', async (language) => {
  const word = words(language);
  const isKk = language === 'kk';
  const okrug = isKk ? bot.places.okrug : TALDYBULAQ.okrug;
  const village = isKk ? bot.places.village : TALDYBULAQ.village;
  const okrugButton = isKk ? 'Достық а.о.' : 'Талдыбулакский с.о.';
  const akim = await bot.known({ language, role: { kind: 'akim', areaCode: okrug } });

  test('asks a village about its akim; people answer by one tap and may change it, and all who answered get the same result', async () => {
    now = START;
    const operator = await operatorOf(language);
    const asked = await residents(13, village);
    const elsewhere = await bot.known({ language, home: bot.places.otherOkrug });

    operator.say('/menu');
    await operator.sees(word('menu-show'));
    operator.press(word('menu-operator-survey-button'));
    await operator.sees(word('surveys-own-none'));
    operator.tap(word('surveys-new-button'));
    await operator.sees(word('surveys-question-okrug'));
    operator.tap(word('surveys-template-button'));
    await operator.sees(word('surveys-area-ask'));
    operator.tap(okrugButton);
    await operator.sees(word('surveys-area-ask'));
    operator.tap(word('surveys-area-take-button'));
    await operator.sees(/13/);
    operator.tap(word('surveys-days-button', { n: 3 }));
    const confirm = await operator.sees(word('surveys-confirm-ask'));
    expect(confirm.text).toContain(SPONSOR[language]);
    expect(confirm.text).toContain(words('kk')('surveys-question-okrug'));
    expect(confirm.text).toContain(words('ru')('surveys-question-okrug'));
    expect(confirm.text).toContain(isKk ? '26 қараша, бейсенбі' : '26 ноября, четверг');
    bot.sim.mischief({ kind: 'duplicate-updates', chat_id: operator.id });
    operator.tap(word('surveys-go-button'), confirm);
    operator.tap(word('surveys-go-button'), confirm);
    await operator.sees(word('surveys-funnel-hidden'));

    const { id } = await surveyOf(operator);
    for (const { person, language: spoken } of asked) {
      const voice = words(spoken);
      const invitation = await person.sees(voice('surveys-question-okrug'), 10_000);
      expect(boldOf(invitation).at(-1)).toBe(voice('surveys-question-okrug'));
      expect(invitation.text).toContain(SPONSOR[spoken]);
      expect(person.buttons(invitation).flat()).toEqual([
        voice('surveys-option-4-button'),
        voice('surveys-option-3-button'),
        voice('surveys-option-2-button'),
        voice('surveys-option-1-button'),
        voice('surveys-option-88-button'),
        voice('surveys-option-99-button'),
        voice('surveys-language-button'),
      ]);
      expect(saidSince(person, 0)).toHaveLength(1);
    }

    // Eleven answer, one looks at the other language only, one does nothing. 5 trust, 4 do not, one finds it hard, one declines.
    const choices = ['4', '4', '3', '3', '3', '2', '2', '1', '1', '88', '99'];
    const thanked = new Map<Language, Set<string | undefined>>([
      ['kk', new Set()],
      ['ru', new Set()],
    ]);
    for (const [at, choice] of choices.entries()) {
      const { person, language: spoken } = asked[at] ?? { person: operator, language };
      const invitation = person.last();
      const chosen = invitation?.inlineKeyboard?.flat().find((one) => optionOf(one.callback_data) === choice);
      person.tap(chosen?.text ?? '', invitation);
      const thanks = await person.sees(/26 (қараша|ноября)/);
      expect(thanks.message_id).toBe(invitation?.message_id);
      expect(person.buttons(thanks).flat()).toEqual([words(spoken)('surveys-change-button')]);
      thanked.get(spoken)?.add(thanks.text);
    }
    // The same for every answer: nothing in the chat tells which it was.
    expect([...thanked.values()].map((texts) => texts.size)).toEqual([1, 1]);

    // One changes his mind, twice: the last word counts. Another taps his answer twice, and Telegram brings it four times.
    const [first, second] = asked as [(typeof asked)[number], (typeof asked)[number]];
    first.person.tap(words(first.language)('surveys-change-button'));
    const again = await first.person.sees(words(first.language)('surveys-question-okrug'));
    expect(again.text).not.toMatch(/✓|✔|•/);
    first.person.tap(words(first.language)('surveys-option-1-button'));
    await first.person.sees(thanksIn(first.language));
    first.person.tap(words(first.language)('surveys-change-button'));
    const third = await first.person.sees(words(first.language)('surveys-question-okrug'));
    bot.sim.mischief({ kind: 'duplicate-updates', chat_id: first.person.id });
    first.person.tap(words(first.language)('surveys-option-3-button'), third);
    first.person.tapData(`surveys:a:${id}:1:3`, third.message_id);
    await allHandled(bot);
    second.person.say('/surveys');
    await second.person.sees(words(second.language)('surveys-list'));

    const reader = asked[11]?.person ?? operator;
    reader.tap('Қазақша');
    await reader.sees(words('kk')('surveys-question-okrug'));
    reader.tap('Русский');
    await reader.sees(words('ru')('surveys-question-okrug'));

    operator.say('/survey');
    await operator.sees(word('surveys-own-list'));
    operator.tap(/^1\./);
    const funnel = await operator.sees(word('surveys-funnel-hidden'));
    expect(funnel.text).toContain(word('surveys-funnel', { invited: 13, delivered: 13, waiting: 0, failed: 0, n: 11 }));
    for (const option of ['surveys-option-4-button', 'surveys-option-1-button'] as const) expect(funnel.text).not.toContain(word(option));
    operator.tap(word('surveys-close-button'));
    await operator.sees(word('surveys-close-ask', { n: 11 }));
    operator.tap(word('surveys-no-button'));
    await operator.sees(word('surveys-funnel-hidden'));
    operator.tap(word('surveys-close-button'));
    await operator.sees(word('surveys-close-ask', { n: 11 }));
    operator.tap(word('surveys-close-yes-button'));
    await operator.sees(word('surveys-counting'));

    for (const { person, language: spoken } of asked.slice(0, 11)) {
      const voice = words(spoken);
      const percent = (whole: number) => formatPercent(spoken, whole / 100);
      const result = await person.sees(/11/, 10_000);
      expect(result.text).toContain(
        voice('surveys-result', {
          trust: percent(45),
          distrust: percent(36),
          hard: percent(9),
          declined: percent(9),
          trustCount: 5,
          distrustCount: 4,
          hardCount: 1,
          declinedCount: 1,
          low: percent(21),
          high: percent(72),
          n: 11,
          invited: 13,
        }),
      );
    }
    await operator.sees(/11/, 10_000);
    await akim.sees(/11/, 10_000);
    await bot.settled();
    for (const { person } of asked.slice(11)) expect(saidSince(person, 0)).toHaveLength(1);
    expect(saidSince(elsewhere, 0)).toEqual([]);
    expect(saidSince(akim, 0)).toHaveLength(1);
    expect(await db.selectFrom('surveys.answer').select('survey_id').where('survey_id', '=', id).execute()).toEqual([]);
    expect(await db.selectFrom('surveys.pseudonym_key').select('survey_id').where('survey_id', '=', id).execute()).toEqual([]);
    expect(await db.selectFrom('surveys.ballot').select('survey_id').where('survey_id', '=', id).execute()).toHaveLength(11);

    // The screens behind the result, and the way back.
    const { person, language: spoken } = first;
    person.tap(words(spoken)('surveys-wording-button'));
    await person.sees(
      words(spoken)('surveys-wording', { kk: words('kk')('surveys-question-okrug'), ru: words('ru')('surveys-question-okrug') }),
    );
    person.tap(words(spoken)('menu-back-button'));
    await person.sees(/11/);
    person.tap(words(spoken)('surveys-method-button'));
    const method = await person.sees(words(spoken)('surveys-method'));
    expect(method.text).toContain(words(spoken)('surveys-method-counts', { c4: 1, c3: 4, c2: 2, c1: 2, c88: 1, c99: 1 }));
    // Who was asked and did not answer taps too late: it is closed, and this is the result.
    reader.tap(words('ru')('surveys-option-4-button'));
    await reader.sees(words('ru')('surveys-closed').slice(0, 12));
    expect(await db.selectFrom('surveys.ballot').select('survey_id').where('survey_id', '=', id).execute()).toHaveLength(11);
    second.person.say('/menu');
    await second.person.sees(words(second.language)('menu-show'));
    second.person.press(words(second.language)('menu-resident-surveys-button'));
    await second.person.sees(words(second.language)('surveys-list'));
    second.person.tap(/^1\./);
    await second.person.sees(/11/);
  });

  test('who opens a letter in the middle of a question writes the letter: nothing of it becomes the question', async () => {
    const operator = await operatorOf(language);
    await beginSurvey(operator, word);
    operator.tap(word('surveys-own-button'));
    await operator.sees(word('surveys-text-kk-ask'));
    operator.tapData(`appeals:new:${village}`);
    await operator.sees(word('appeals-say'));
    operator.say('Көпір құлайын деп тұр, балалар қорқады');
    await operator.sees(word('appeals-say-more'));
    expect(await surveyOf(operator)).toMatchObject({ question_kk: null, open: false });
  });

  test('a village: its akim gets the result and reads it, the akim of another okrug does not', async () => {
    now = START;
    const operator = await operatorOf(language);
    const stranger = await bot.known({ language, role: { kind: 'akim', areaCode: bot.places.otherOkrug } });
    await beginSurvey(operator, word);
    operator.tap(word('surveys-template-button'));
    await operator.sees(word('surveys-area-ask'));
    operator.tapData(`surveys:to:${(await surveyOf(operator)).id}:${village}`);
    await operator.sees(word('surveys-days-ask'));
    operator.tap(word('surveys-days-button', { n: 3 }));
    await operator.sees(word('surveys-confirm-ask'));
    operator.tap(word('surveys-go-button'));
    await operator.sees(word('surveys-funnel-hidden'));
    const { id } = await surveyOf(operator);
    operator.tapData(`surveys:close:${id}`);
    await akim.sees(word('surveys-result-few'), 10_000);
    akim.tap(word('surveys-method-button'));
    await akim.sees(word('surveys-method-title'));
    stranger.say('/menu');
    await stranger.sees(word('menu-show'));
    stranger.tapData(`surveys:result:${id}`);
    await stranger.sees(word('surveys-not-invited'));
  });

  test('a question of his own is begun: the ready one does not go on with it unasked', async () => {
    const operator = await operatorOf(language, KENT);
    await beginSurvey(operator, word);
    operator.tap(word('surveys-own-button'));
    await operator.sees(word('surveys-text-kk-ask'));
    operator.say('Жол жөнделді ме?');
    await operator.sees(word('surveys-text-ru-ask'));
    operator.say('/menu');
    await operator.sees(word('menu-draft-kept'));
    operator.tapData('surveys:template:trust');
    await operator.sees(word('surveys-draft-found', { question: 'Жол жөнделді ме?' }));
    // While he is asked, nothing that he says becomes the question.
    expect(await surveyOf(operator)).toMatchObject({ template: 'own', open: false });
    operator.tap(word('surveys-draft-button'));
    await operator.sees(word('surveys-text-ru-ask'));
    expect(await surveyOf(operator)).toMatchObject({ question_kk: 'Жол жөнделді ме?', open: true });
    operator.tapData('surveys:template:trust');
    await operator.sees(word('surveys-draft-found', { question: 'Жол жөнделді ме?' }));
    operator.tap(word('surveys-draft-drop-button'));
    await operator.sees(word('menu-show'));
    operator.tapData('surveys:template:trust');
    await operator.sees(word('surveys-area-ask'));
  });

  test('asks in words of his own, in both languages; nine who answer get no count and no share, and neither does he', async () => {
    const operator = await operatorOf(language, KENT);
    const asked = await residents(9, KENT);
    await beginSurvey(operator, word);
    operator.tap(word('surveys-own-button'));
    await operator.sees(word('surveys-text-kk-ask'));
    operator.photo();
    await operator.sees(word('surveys-text-only'));
    operator.say('ә'.repeat(301));
    await operator.sees(word('surveys-text-long', { n: 301, max: 300 }));
    operator.say('Әкімге <сенесіз> бе?');
    await operator.sees(word('surveys-text-ru-ask'));
    // He looks at something else, and comes back to it.
    operator.say('/menu');
    await operator.sees(word('menu-draft-kept'));
    operator.say('/survey');
    await operator.sees(word('surveys-own-none'));
    operator.tap(word('surveys-draft-button'));
    await operator.sees(word('surveys-text-ru-ask'));
    operator.say('Доверяете ли Вы <акиму>?');
    await operator.sees(word('surveys-area-ask'));
    operator.say(isKk ? 'Айнабұлақ' : 'Айнабулак');
    const found = await operator.sees(/Айнаб/);
    // The unit, where they live; its village bears the same name.
    operator.tapData(`surveys:to:${(await surveyOf(operator)).id}:${KENT}`, found.message_id);
    await operator.sees(word('surveys-days-ask'));
    operator.tap(word('surveys-days-button', { n: 7 }));
    const confirm = await operator.sees(word('surveys-confirm-ask'));
    if (isKk) expect(confirm.text).toContain(word('surveys-confirm-few'));
    operator.tap(word('surveys-go-button'));
    await operator.sees(word('surveys-funnel-hidden'));
    for (const { person, language: spoken } of asked) {
      await person.sees(spoken === 'kk' ? 'Әкімге <сенесіз> бе?' : 'Доверяете ли Вы <акиму>?', 10_000);
      person.tap(words(spoken)('surveys-option-4-button'));
      await person.sees(thanksIn(spoken));
    }
    await allHandled(bot);
    const { id, closes_at } = await surveyOf(operator);
    now = (closes_at?.getTime() ?? now) - 1;
    operator.tapData(`surveys:show:${id}`);
    await operator.sees(word('surveys-funnel-hidden'));
    // By the clock, and nobody taps anything.
    now += 1;
    for (const { person, language: spoken } of asked) {
      const result = await person.sees(words(spoken)('surveys-result-few'), 10_000);
      expect(result.text).not.toMatch(/%/);
      person.tap(words(spoken)('surveys-method-button'));
      const method = await person.sees(words(spoken)('surveys-method-title'));
      expect(method.text).toContain(words(spoken)('surveys-result-few'));
      expect(method.text).not.toContain(
        words(spoken)('surveys-method-counts', { c4: 9, c3: 0, c2: 0, c1: 0, c88: 0, c99: 0 }).split('\n')[0],
      );
    }
    await operator.sees(word('surveys-result-few'), 10_000);
    operator.tapData(`surveys:show:${id}`);
    const shown = await operator.sees(word('surveys-result-few'));
    expect(shown.text).toContain(word('surveys-participation', { n: 9, invited: isKk ? 9 : 18 }));
    expect(shown.text).not.toMatch(/%/);
    expect(await db.selectFrom('surveys.tally').select('survey_id').where('survey_id', '=', id).execute()).toEqual([]);
  });
});
