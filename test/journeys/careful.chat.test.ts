import { beforeAll, describe, expect, test } from 'vitest';
import type { PersonHandle } from '../../src/simulator/index.ts';
import { aBot } from '../support/a-bot.ts';
import { caseOf, LETTER, labelsOf, MORNING, officialSteps, openFromInbox, steps, type TOPICS } from './letter-writing.ts';
import { allAnswered, expectManners, LANGUAGES, words } from './witness.ts';

const bot = await aBot({ clock: () => MORNING });
const OFFICE = words('kk');
const PHONE = '+7 701 123 45 67';
const IIN = '850101300124';
const RUDE = { kk: 'Ақымақтар, шам қашан жанады', ru: 'Идиоты, когда будет свет' } as const;
let akim: PersonHandle;
let operator: PersonHandle;

beforeAll(async () => {
  akim = await bot.known({ language: 'kk', role: { kind: 'akim', areaCode: bot.places.okrug } });
  operator = await bot.known({ language: 'kk', role: { kind: 'operator', areaCode: bot.places.district } });
});

expectManners(bot, {}, allAnswered);

describe.each(LANGUAGES)('in %s', (language) => {
  const { word, first, endSaying, pickTopic, send, file } = steps(language);
  const aResident = () => bot.known({ language, home: bot.places.village });
  /** From nothing to where the whole letter would stand. @returns what the place was asked with */
  const write = async (person: PersonHandle, letter: string, topic?: keyof typeof TOPICS) => {
    person.say(letter);
    await person.sees(word('appeals-say-more'));
    await endSaying(person);
    await pickTopic(person, topic);
    const asked = await person.sees(first('appeals-place-ask', { chain: '' }));
    person.tap(word('appeals-place-yes-button'));
    return asked;
  };

  test('a phone is asked about before the letter can go; kept, it is asked about again only where an edit brings another', async () => {
    const person = await aResident();
    await write(person, `${LETTER[language]} ${PHONE}`);
    const question = await person.sees(word('appeals-private-found', { masked: '…4567' }));
    expect(labelsOf(question)).toEqual([word('appeals-strike-button'), word('appeals-keep-button')]);
    expect(question.text).not.toContain(PHONE);
    person.tap(word('appeals-keep-button'));
    const check = await person.sees(word('appeals-check-title'));
    expect(check.text).toContain(PHONE);
    const letter = person.messages().find((one) => one.text?.includes(PHONE) && one.from !== 'bot');
    person.edit(letter?.message_id ?? 0, `${LETTER[language]} ${PHONE}, 87775554433`);
    await person.sees(word('appeals-private-found', { masked: '…4567, …4433' }));
    // «Send» of the older screen does not go past the question.
    person.tap(word('appeals-send-button'), check);
    await person.until(
      () => labelsOf(person.messages().find((one) => one.message_id === check.message_id) ?? check).length === 2 || undefined,
    );
    person.tap(word('appeals-strike-button'));
    await person.sees(`«${LETTER[language]} […], […]»`);
    const { code } = await send(bot, person);
    expect((await caseOf(bot, code)).body).toBe(`${LETTER[language]} […], […]`);
  });

  test('an IIN can only be struck or mended, and an answer with one stays with the official until he has mended it', async () => {
    const person = await aResident();
    await write(person, `${LETTER[language]}. ${IIN}`);
    const question = await person.sees(word('appeals-private-iin', { masked: '…0124' }));
    expect(labelsOf(question)).toEqual([word('appeals-strike-button'), word('appeals-edit-button')]);
    person.tap(word('appeals-strike-button'));
    await person.sees(`«${LETTER[language]}. […]»`);
    const receipt = await send(bot, person);
    await openFromInbox(akim, 'kk', receipt);
    await officialSteps('kk').beginAnswer(akim, receipt);
    akim.say(`Азаматтың ЖСН-ы ${IIN}, жөндейміз`);
    const refused = await akim.sees(OFFICE('appeals-iin-inside').split('\n')[0] ?? '');
    expect(labelsOf(refused)).toEqual([OFFICE('appeals-answer-again-button'), OFFICE('menu-back-button')]);
    akim.tap(OFFICE('appeals-answer-again-button'));
    await akim.sees(OFFICE('appeals-answer-ask', { code: receipt.code, topic: '' }).split('\n')[0] ?? '');
    akim.say('Ертең жөндейміз');
    await akim.sees('«Ертең жөндейміз»');
    await officialSteps('kk').sendAnswer(akim);
  });

  test('a letter with an insult is given back with its words; left to the operator, it is his, and the akim hears nothing of it', async () => {
    const person = await aResident();
    await write(person, RUDE[language]);
    const given = await person.sees(first('appeals-insult'));
    expect(given.text).toContain(`«${RUDE[language]}»`);
    expect(labelsOf(given)).toEqual([word('appeals-edit-button'), word('appeals-check-op-button')]);
    person.tap(word('appeals-check-op-button'));
    const check = await person.sees(word('appeals-check-title'));
    expect(check.text).toContain(word('appeals-check-addressee-operator-insult'));
    const receipt = await send(bot, person);
    expect(receipt.message.text).toContain(word('appeals-receipt-operator-insult'));
    const notice = await operator.sees(receipt.code);
    expect(notice.text).toContain(OFFICE('appeals-why-insult'));
    operator.tapData(`appeals:case:${receipt.id}`, notice.message_id);
    await operator.sees(OFFICE('appeals-case-why', { why: OFFICE('appeals-why-insult') }));
    akim.say('/help');
    await akim.sees('112');
    akim.tapData(`appeals:case:${receipt.id}`);
    await akim.sees(OFFICE('fault-gone'));
  });

  test('who has written the same before is shown that letter, and may say that this one is about something else', async () => {
    const person = await aResident();
    const { code } = await file(bot, person);
    await write(person, `${LETTER[language]}!`);
    const state = word('appeals-state-received');
    const question = await person.sees(word('appeals-repeat', { code, state }));
    person.tap(word('appeals-repeat-open-button'));
    await person.sees(word('appeals-card-history'));
    person.tap(word('appeals-separate-button'), question);
    await person.sees(word('appeals-check-title'));
    expect((await send(bot, person)).code).not.toBe(code);
  });

  test('who writes about people is warned not to name his house in a small village, who writes about lamps is not', async () => {
    expect((await write(await aResident(), LETTER[language], 'official')).text).toContain(word('appeals-place-small'));
    expect((await write(await aResident(), LETTER[language], 'lights')).text).not.toContain(word('appeals-place-small'));
  });
});
