import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PersonHandle } from '../../src/simulator/index.ts';
import { aBot } from '../support/a-bot.ts';
import { LANGUAGES, words } from './witness.ts';

/** A working morning in Kazakhstan: Wednesday 25 November 2026, 14:30. */
const MORNING = new Date('2026-11-25T09:30:00Z');
const DUE = { kk: '17 желтоқсан, бейсенбі', ru: '17 декабря, четверг' } as const;
const LETTER = {
  kk: 'Мектептің алдындағы шам бір аптадан бері жанбайды, кешке қараңғы',
  ru: 'Фонарь у школы не горит уже неделю, вечером темно и страшно идти',
};
const ANSWER = { kk: 'Ертең электрик ауыстырады, жауапты — аппарат', ru: 'Завтра электрик заменит лампу, отвечает аппарат' };

let now = MORNING;
const bot = await aBot({ clock: () => now });
afterAll(() => void (now = MORNING));

const hasButton = (person: PersonHandle, label: string) =>
  person.until((messages) => messages.some((one) => (one.inlineKeyboard ?? []).flat().some(({ text }) => text === label)));

describe.each(LANGUAGES)('in %s', (language) => {
  const word = words(language);
  let resident: PersonHandle;
  let akim: PersonHandle;
  let code = '';

  beforeAll(async () => {
    resident = await bot.known({ language, home: bot.places.village });
    akim = await bot.known({
      language: language === 'kk' ? 'ru' : 'kk',
      role: { kind: 'akim', areaCode: language === 'kk' ? bot.places.okrug : bot.places.otherOkrug },
    });
    if (language === 'ru') resident = await bot.known({ language, home: bot.places.otherOkrug });
  });

  test('a resident says it first, and six taps later the akim knows that somebody wrote, not what and not who', async () => {
    let taps = 0;
    const tap = (label: string) => {
      taps += 1;
      resident.tap(label);
    };
    resident.say(LETTER[language]);
    await resident.sees(word('appeals-say-more'));
    tap(word('appeals-next-button'));
    await resident.sees(word('appeals-topic-guess', { topic: language === 'kk' ? 'Көше жарығы' : 'Фонари на улице' }));
    tap(word('appeals-topic-yes-button'));
    await resident.sees(language === 'kk' ? 'Қанша шам жанбайды?' : 'Сколько фонарей не горит?');
    tap(language === 'kk' ? 'Бір шам' : 'Один фонарь');
    await resident.sees(language === 'kk' ? 'Қашаннан бері?' : 'С какого времени?');
    tap(word('appeals-unsure-button'));
    await hasButton(resident, word('appeals-place-yes-button'));
    tap(word('appeals-place-yes-button'));
    const check = await resident.sees(`«${LETTER[language]}»`);
    expect(check.text).toContain(word('appeals-check-akim-unnamed'));
    tap(word('appeals-send-button'));
    const receipt = await resident.sees(language === 'kk' ? 'Хатыңыз қабылданды' : 'Письмо принято');
    expect(taps).toBeLessThanOrEqual(6);
    code = /[КМРСТХ]{3}-\d{3}-\d{3}/.exec(receipt.text ?? '')?.[0] ?? '';
    expect(receipt.text).toContain(DUE[language]);

    const notice = await akim.sees(code);
    expect(notice.text).not.toContain(LETTER[language].slice(0, 10));
    expect(notice.text).not.toContain('Person');
  });

  test('the akim opens it, takes it up and answers; the resident hears each step and has the last word', async () => {
    const theirs = words(language === 'kk' ? 'ru' : 'kk');
    akim.tap(theirs('appeals-open-button'));
    await akim.sees(LETTER[language]);
    await resident.sees(new RegExp(`${code}[^]*${language === 'kk' ? 'оқыды' : 'прочитал'}`));
    akim.tap(theirs('appeals-work-button'));
    await resident.sees(language === 'kk' ? /Қолға алынды/ : /В работе/);
    akim.tap(theirs('appeals-answer-button'));
    await akim.sees(theirs('appeals-answer-ask', { code, topic: '' }).split('\n')[0] ?? '');
    akim.say(ANSWER[language]);
    await hasButton(akim, theirs('appeals-answer-send-button'));
    akim.tap(theirs('appeals-answer-send-button'));
    await akim.sees(theirs('appeals-answer-sent'));
    await resident.sees(ANSWER[language]);
    resident.tap(word('appeals-unsolved-button'));
    await resident.sees(word('appeals-reopen-ask', { code, topic: language === 'kk' ? 'Көше жарығы' : 'Фонари на улице' }));
    resident.say(language === 'kk' ? 'Шам әлі жанбайды' : 'Так и не горит');
    await resident.sees(word('appeals-reopen-say-more'));
    resident.tap(word('appeals-reopen-send-button'));
    await resident.sees(word('appeals-reopened', { due: DUE[language] }));
    await akim.sees(theirs('appeals-notice-disputed', { code, topic: '', due: '' }).split('\n')[0] ?? '');
  });
});
