import { beforeAll, describe, expect, test } from 'vitest';
import { DAY_MS } from '../../src/kernel/clock.ts';
import type { PersonHandle } from '../../src/simulator/index.ts';
import { aBot } from '../support/a-bot.ts';
import { ANSWER, caseOf, LETTER, labelsOf, MORNING, officialSteps, openFromInbox, steps } from './letter-writing.ts';
import { allAnswered, expectManners, LANGUAGES, recordOf, words } from './witness.ts';

let now = MORNING;
const bot = await aBot({ clock: () => now });
const { db } = bot.app.storage;
const OFFICE = words('kk');
const NUMBER = 'ЖТ-2026-01234567';
const IIN = '850101300124';
const WRONG = { kk: 'Ештеңе жөнделген жоқ, жауабы құр сөз', ru: 'Ничего не починили, ответ ни о чём' } as const;
const KIND_WORDS = {
  kk: { thanks: 'Көпір үшін үлкен рақмет айтамыз', idea: 'Мектептің жанына саябақ салайық' },
  ru: { thanks: 'Большое спасибо за новый мост', idea: 'Давайте поставим лавочки у школы' },
} as const;
let akim: PersonHandle;
let operator: PersonHandle;

beforeAll(async () => {
  akim = await bot.known({ language: 'kk', role: { kind: 'akim', areaCode: bot.places.okrug } });
  operator = await bot.known({ language: 'kk', role: { kind: 'operator', areaCode: bot.places.district } });
});

// Thanks sent twice, and thanks that are a letter now: the same words in the same place.
expectManners(bot, { not_modified: 4 }, allAnswered);

describe.each(LANGUAGES)('in %s', (language) => {
  const { word, first, pickTopic, finish, send, file } = steps(language);
  const aResident = () => bot.known({ language, home: bot.places.village });
  const begin = async (person: PersonHandle, button: 'appeals-proposal-button' | 'appeals-thanks-button') => {
    person.say('/write');
    const asked = await person.sees(first('appeals-say'));
    person.tap(word(button), asked);
    await person.sees(first(button === 'appeals-thanks-button' ? 'appeals-thanks-ask' : 'appeals-proposal-ask'));
  };

  test('what a letter is stands on its check screen, is changed there, and the operator corrects it on the case', async () => {
    const person = await aResident();
    await begin(person, 'appeals-proposal-button');
    person.say(KIND_WORDS[language].idea);
    await person.sees(word('appeals-say-more'));
    const check = await finish(person);
    expect(check.text).toContain(word('appeals-check-kind', { kind: word('appeals-kind-proposal') }));
    person.tap(word('appeals-edit-button'));
    await person.sees(word('appeals-edit-ask'));
    person.tap(word('appeals-edit-kind-button'));
    await person.sees(word('appeals-kind-ask'));
    const wish = word('appeals-kind-request');
    person.tap(wish.charAt(0).toUpperCase() + wish.slice(1));
    await person.sees(word('appeals-check-kind', { kind: wish }));
    const receipt = await send(bot, person);
    expect(await caseOf(bot, receipt.code)).toMatchObject({ kind: 'request', legal_kind: 'statement' });

    operator.say(`/status ${receipt.code}`);
    await operator.sees(receipt.code);
    operator.tap(OFFICE('appeals-open-button'));
    await operator.sees(OFFICE('appeals-case-kind', { kind: OFFICE('appeals-kind-request'), legal: OFFICE('appeals-legal-statement') }));
    operator.tap(OFFICE('appeals-edit-kind-button'));
    await operator.sees(OFFICE('appeals-op-kind-ask', { code: receipt.code, topic: 'Көше жарығы', kind: 'өтініш', legal: 'арыз' }));
    operator.tap('Ұсыныс');
    const corrected = await operator.sees(OFFICE('appeals-event-corrected'));
    expect(corrected.text).toContain(OFFICE('appeals-case-kind', { kind: 'ұсыныс', legal: 'ұсыныс' }));
    operator.tap(OFFICE('appeals-edit-kind-button'));
    await operator.sees(OFFICE('appeals-op-legal-button').slice(0, 5));
    operator.tap(OFFICE('appeals-op-legal-button'));
    await operator.sees(OFFICE('appeals-op-legal-ask', { code: receipt.code, topic: 'Көше жарығы', legal: 'ұсыныс' }));
    operator.tap('Хабар');
    await operator.sees(OFFICE('appeals-case-kind', { kind: 'ұсыныс', legal: 'хабар' }));
    expect(await caseOf(bot, receipt.code)).toMatchObject({ kind: 'proposal', legal_kind: 'message' });
  });

  test('thanks reach the akim without a sound, a term or a name, once, and are counted on his card', async () => {
    const person = await aResident();
    await begin(person, 'appeals-thanks-button');
    person.say(KIND_WORDS[language].thanks);
    await person.sees(word('appeals-say-more'));
    person.tap(word('appeals-next-button'));
    await person.sees(first('appeals-thanks-place-ask', { chain: '' }));
    person.tap(word('appeals-place-yes-button'));
    const check = await person.sees(word('appeals-check-title'));
    expect(check.text).toContain(KIND_WORDS[language].thanks);
    for (let times = 0; times < 2; times += 1) person.tap(word('appeals-send-button'), check);
    await person.sees(word('appeals-thanks-sent'));
    const notice = await akim.sees(OFFICE('appeals-told-thanks', { place: '' }).split('\n')[0] ?? '');
    expect(notice.text).not.toContain(KIND_WORDS[language].thanks);
    akim.tap(OFFICE('appeals-open-button'), notice);
    await akim.sees(`«${KIND_WORDS[language].thanks}»`);
    const { id } = await recordOf(bot, person);
    expect(await db.selectFrom('appeals.thanks').select('unit_code').where('person_id', '=', id).execute()).toEqual([
      { unit_code: bot.places.okrug },
    ]);
    expect(await db.selectFrom('appeals.appeal').select('id').where('person_id', '=', id).execute()).toEqual([]);
    const { count } = await db
      .selectFrom('appeals.thanks')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    person.tapData(`directory:pick:${bot.places.okrug}`);
    await person.sees(word('directory-record-thanks', { count }));
  });

  test('a letter is made official: its text to copy, its number kept, an IIN never, the law’s days said', async () => {
    const person = await aResident();
    const receipt = await file(bot, person);
    expect(receipt.message.text).toContain(`«${word('appeals-official-button')}»`);
    person.tap(word('appeals-official-button'), receipt.message);
    await person.sees(first('appeals-official', { code: '', topic: '' }));
    person.tap(word('appeals-official-text-button'));
    const text = await person.sees(word('appeals-legal-message').toUpperCase());
    expect(text.entities?.map(({ type }) => type)).toContain('pre');
    expect(text.text).toContain(LETTER[language]);
    person.tap(word('appeals-official-no-button'));
    await person.sees(first('appeals-official-no-ask'));
    person.say(IIN);
    await person.sees(first('appeals-official-iin'));
    person.say('ЗТ 77');
    await person.sees(word('appeals-official-unread'));
    person.say(NUMBER.toLowerCase());
    const saved = await person.sees(first('appeals-official-saved', { number: NUMBER, date: '', pass: '', due: '' }));
    const days = language === 'kk' ? ['30 қараша, дүйсенбі', '17 желтоқсан, бейсенбі'] : ['30 ноября, понедельник', '17 декабря, четверг'];
    for (const day of days) expect(saved.text).toContain(day);
    person.tap(word('appeals-day-change-button'), saved);
    await person.sees(word('appeals-official-day-ask'));
    person.say('24.11');
    await person.sees(language === 'kk' ? '16' : '15 декабря');
    const row = await caseOf(bot, receipt.code);
    expect(row).toMatchObject({ official_no: NUMBER, official_on: '2026-11-24' });
    const kept = await db.selectFrom('appeals.draft_piece').select('text').where('text', 'like', `%${IIN}%`).execute();
    expect(kept).toEqual([]);
    // What is said next is no number any more.
    person.say(LETTER[language]);
    await person.sees(word('appeals-say-more'));
    person.say('/cancel');
    await person.sees(word('menu-draft-kept'));
  });

  test('a complaint about the answer goes past the akim, with its own code and term, beside the first letter; late, it is refused', async () => {
    const person = await aResident();
    const receipt = await file(bot, person);
    await openFromInbox(akim, 'kk', receipt);
    await officialSteps('kk').answered(akim, receipt, ANSWER.kk);
    await person.sees(ANSWER.kk);
    person.say(`/status ${receipt.code}`);
    const card = await person.sees(word('appeals-card-history'));
    expect(labelsOf(card)).toContain(word('appeals-complain-button'));
    person.tap(word('appeals-complain-button'), card);
    await person.sees(first('appeals-complaint-ask', { code: '', topic: '', date: '' }));
    person.say(WRONG[language]);
    await person.sees(word('appeals-complaint-check', { text: WRONG[language] }));
    person.tap(word('appeals-complaint-send-button'));
    const own = await person.sees(first('appeals-complaint-receipt', { code: '', first: '', date: '', time: '', due: '' }));
    expect(own.text).toContain(receipt.code);
    const code = /[КМРСТХ]{3}-\d{3}-\d{3}/.exec(own.text ?? '')?.[0] ?? '';
    expect(code).not.toBe(receipt.code);
    expect(await caseOf(bot, code)).toMatchObject({ about_appeal_id: receipt.id, addressee_reason: 'complaint', due_on: '2026-12-24' });
    const notice = await operator.sees(code);
    operator.tap(OFFICE('appeals-open-button'), notice);
    await operator.sees(OFFICE('appeals-case-about', { code: receipt.code }));
    operator.tap(OFFICE('appeals-case-about-button'));
    const beside = await operator.sees(`«${LETTER[language]}»`);
    expect(beside.text).toContain(ANSWER.kk);
    const told = await akim.sees(OFFICE('appeals-notice-complained', { code: receipt.code, topic: 'Көше жарығы' }));
    expect(told.text).not.toContain(WRONG[language]);

    const slow = await aResident();
    const late = await file(bot, slow);
    await openFromInbox(akim, 'kk', late);
    await officialSteps('kk').answered(akim, late, ANSWER.kk);
    await slow.sees(ANSWER.kk);
    now = new Date(MORNING.getTime() + 100 * DAY_MS);
    slow.tapData(`appeals:complain:${late.id}`);
    await slow.sees(first('appeals-complaint-late', { code: late.code, date: '' }));
    now = MORNING;
  });

  test('what was begun as thanks can become a letter, and is asked what it lacks', async () => {
    const person = await aResident();
    await begin(person, 'appeals-thanks-button');
    person.say(LETTER[language]);
    await person.sees(word('appeals-say-more'));
    person.tap(word('appeals-next-button'));
    await person.sees(first('appeals-thanks-place-ask', { chain: '' }));
    person.tap(word('appeals-place-yes-button'));
    const check = await person.sees(word('appeals-check-title'));
    const { id } = await recordOf(bot, person);
    const draft = await db.selectFrom('appeals.draft').select('id').where('person_id', '=', id).executeTakeFirstOrThrow();
    person.tapData(`appeals:kind:${draft.id}:report`);
    await pickTopic(person);
    await person.sees(word('appeals-check-kind', { kind: word('appeals-kind-report') }));
    // «Send» of the thanks does not send the letter.
    await person.tapData(String(check.inlineKeyboard?.flat()[0]?.callback_data), check.message_id).answered();
    await send(bot, person);
    expect(await db.selectFrom('appeals.thanks').select('id').where('person_id', '=', id).execute()).toEqual([]);
  });
});
