import { describe, expect, test } from 'vitest';
import type { PlaceCode } from '../../src/kernel/ids.ts';
import { turnClock, wordsOf } from '../../src/rooms/appeals/index.ts';
import { aBot } from '../support/a-bot.ts';
import { ANSWER, caseOf, DUE, endRole, hasButton, labelsOf, MORNING, officialSteps, steps, TOPICS } from './letter-writing.ts';
import { allAnswered, expectManners, LANGUAGES, speech } from './witness.ts';

/** The day after the last one to answer what is written on that morning. */
const LATE = new Date('2026-12-18T06:00:00Z');
let now = MORNING;
const clock = () => now;
const bot = await aBot({ clock });
const { db } = bot.app.storage;
const app = { db, clock, words: wordsOf({ speech, clock, directory: bot.app }), random: Math.random, wakeKeeper: () => undefined };
expectManners(bot, {}, allAnswered);

/** Two okrugs of the district, each with a village. */
const DOSTYK = {
  unit: bot.places.okrug,
  village: bot.places.village,
  kk: ['Достық а.о.', 'Бастау а.', 'Достық ауылдық округі'],
  ru: ['Достыкский с.о.', 'с. Бастау', 'Достыкский сельский округ'],
} as const;
const TALDYBULAK = {
  unit: 'D06100200' as PlaceCode,
  village: 'D06100201' as PlaceCode,
  kk: ['Талдыбұлақ а.о.', 'Талдыбұлақ а.', 'Талдыбұлақ ауылдық округі'],
  ru: ['Талдыбулакский с.о.', 'с. Талдыбулак', 'Талдыбулакский сельский округ'],
} as const;
const WATER = { kk: 'Ауызсу', ru: 'Питьевая вода' } as const;

describe.each(LANGUAGES)('in %s', (language) => {
  const { word, first, file } = steps(language);
  const { answered } = officialSteps(language);
  const [from, to] = language === 'kk' ? [DOSTYK, TALDYBULAK] : [TALDYBULAK, DOSTYK];
  const [unitButton, villageButton, unitName] = to[language];

  test('an operator puts a letter’s topic and okrug right, finds it overdue in his queue by area, and answers it himself', async () => {
    now = MORNING;
    const operator = await bot.known({ language, role: { kind: 'operator', areaCode: bot.places.district } });
    const [before, after] = [
      await bot.known({ language, role: { kind: 'akim', areaCode: from.unit } }),
      await bot.known({ language, role: { kind: 'akim', areaCode: to.unit } }),
    ];
    const resident = await bot.known({ language, home: from.village });
    const receipt = await file(bot, resident);
    const { code, id } = receipt;
    await before.sees(code);
    const head = { code, topic: WATER[language] };

    operator.say(`/status ${code}`);
    await hasButton(operator, word('appeals-open-button'));
    operator.tap(word('appeals-open-button'));
    const card = await hasButton(operator, word('appeals-op-topic-button'));
    expect(labelsOf(card)).toEqual(expect.arrayContaining([word('appeals-op-place-button'), word('menu-next-button')]));
    expect(labelsOf(card)).not.toContain(word('appeals-op-take-button'));
    operator.tap(word('appeals-op-topic-button'));
    await operator.sees(word('appeals-op-topic-ask', { code, topic: TOPICS.lights[language] }));
    await hasButton(operator, WATER[language]);
    operator.tap(WATER[language]);
    await operator.sees(`${code} · ${WATER[language]}`);
    await resident.sees(word('appeals-told-topic', { ...head, before: TOPICS.lights[language] }));

    operator.tap(word('appeals-op-place-button'));
    const areas = await hasButton(operator, unitButton);
    // A district is no place to put it to; the way back leads to the case.
    expect(labelsOf(areas)).not.toContain(word('appeals-op-place-take-button'));
    expect(labelsOf(areas).at(-1)).toBe(word('menu-back-button'));
    operator.tap(unitButton);
    await hasButton(operator, word('appeals-op-place-take-button'));
    operator.tap(villageButton);
    const asked = await operator.sees(word('appeals-op-move-ask', { ...head, ...movesTo(DUE[language]) }));
    expect(labelsOf(asked)).toEqual([word('appeals-op-move-yes-button'), word('menu-back-button')]);
    operator.tap(word('appeals-op-move-yes-button'));
    await operator.sees(word('appeals-event-moved'));
    expect(await caseOf(bot, code)).toMatchObject({ unit_code: to.unit, place_code: to.village, addressee: 'akim', due_on: '2026-12-17' });
    await after.sees(first('appeals-notice', { ...head, place: '', due: '' }));
    const away = await before.sees(word('appeals-notice-moved', head));
    expect(labelsOf(away)).toEqual([]);
    before.tapData(`appeals:case:${id}`);
    await before.sees(word('fault-gone'));
    await resident.sees(new RegExp(`${villageButton}.*\n.*${unitName}\n.*${DUE[language]}$`));

    now = LATE;
    await turnClock(app, (_, error) => expect.unreachable(String(error)));
    operator.say('/queue');
    const queue = await operator.sees(
      word('appeals-queue-line', { n: 1, ...head, day: '', why: '' })
        .split(' · ')
        .slice(0, 2)
        .join(' · '),
    );
    expect(queue.text).toContain(word('appeals-why-overdue'));
    operator.tap(word('appeals-queue-areas-button'));
    const byArea = word('appeals-queue-area', { area: unitName, n: 1 });
    await hasButton(operator, byArea);
    operator.tap(byArea);
    await operator.sees(byArea);
    operator.tap(/^1\. /);
    await hasButton(operator, word('appeals-op-take-button'));
    // It is the only one: behind it the queue begins again.
    operator.tap(word('menu-next-button'));
    await operator.sees(word('appeals-queue-title'));
    operator.tap(/^1\. /);
    await hasButton(operator, word('appeals-op-take-button'));
    operator.tap(word('appeals-op-take-button'));
    await operator.sees(word('appeals-op-take-ask', { ...head, due: DUE[language] }));
    operator.tap(word('appeals-op-take-yes-button'));
    const taken = await hasButton(operator, word('appeals-answer-button'));
    expect(taken.text).toContain(word('appeals-case-why', { why: word('appeals-why-overdue') }));
    await resident.sees(word('appeals-told-taken-over', head));
    await after.sees(word('appeals-notice-taken-over', head));
    await answered(operator, receipt, ANSWER[language]);
    await resident.sees(first('appeals-answered-by-operator', { ...head, answer: '' }));
    for (const one of [operator, before, after]) await endRole(bot, one);
  });

  const movesTo = (due: string) => ({
    from: from[language][2],
    to: unitName,
    office: word('appeals-office-akim', { unit: unitName }),
    due,
  });
});
