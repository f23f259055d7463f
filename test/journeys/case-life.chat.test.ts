import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DAY_MS } from '../../src/kernel/clock.ts';
import type { PersonId } from '../../src/kernel/ids.ts';
import { formatShortDay, other } from '../../src/kernel/locale/index.ts';
import { addDemoAppeals } from '../../src/rooms/appeals/index.ts';
import { type PersonHandle, sampleFiles } from '../../src/simulator/index.ts';
import { aBot } from '../support/a-bot.ts';
import { qrIn } from '../support/qr.ts';
import { caseOf, hasButton, LETTER, labelsOf, MORNING, openFromInbox, type Receipt, TOPICS } from './letter-writing.ts';
import { allAnswered, expectManners, LANGUAGES, recordOf, words } from './witness.ts';

let now = MORNING;
const bot = await aBot({ clock: () => now });
const { db } = bot.app.storage;

beforeEach(() => {
  now = MORNING;
});
expectManners(bot, {}, allAnswered);

const SAID = {
  kk: 'Шамды аппараттың электригі ауыстырды, тексеріп көріңіз',
  ru: 'Лампу заменил электрик аппарата, проверьте сами',
} as const;
/** On a machine that is busy with other tests. */
const DRAWN_MS_MAX = 30_000;
const RECEIVER = { kk: 'Аудандық электр желісі, +7 711 443 11 22', ru: 'Районные электросети, +7 711 443 11 22' } as const;

describe.each(LANGUAGES)('in %s', (language) => {
  const word = words(language);
  /** A text's first line; the others' variables do not matter. */
  const first = (key: Parameters<typeof word>[0], params: Parameters<typeof word>[1] = {}) =>
    word(key, {
      code: '',
      topic: '',
      date: '',
      due: '',
      next: '',
      pass: '',
      max: '',
      body: '',
      phone: '',
      unit: '',
      by: 'akim',
      ...params,
    }).split('\n')[0] ?? '';
  const topic = TOPICS.lights[language];
  const isKk = language === 'kk';
  const home = isKk ? bot.places.village : bot.places.otherOkrug;
  const unit = isKk ? bot.places.okrug : bot.places.otherOkrug;
  let akim: PersonHandle;
  let operator: PersonHandle;
  let made = 0;

  beforeAll(async () => {
    akim = await bot.known({ language, role: { kind: 'akim', areaCode: unit } });
    operator = await bot.known({ language, role: { kind: 'operator', areaCode: isKk ? bot.places.district : bot.places.otherDistrict } });
  });

  const card = async (resident: PersonHandle, { id }: Pick<Receipt, 'id'>) => {
    resident.say('/my');
    const list = await resident.sees(word('appeals-mine-title'));
    resident.tapData(`appeals:open:${id}`, list.message_id);
    return await resident.sees(word('appeals-card-history'));
  };
  /** A resident with a letter that has just been sent. */
  const aLetter = async (): Promise<{ resident: PersonHandle; receipt: Receipt }> => {
    const resident = await bot.known({ language, home });
    made += 1;
    const key = `${language}:${made}`;
    const letter = { key, language, categoryCode: 'lights', placeCode: home, body: LETTER[language], filedAt: MORNING, history: [] };
    await addDemoAppeals({ db, random: Math.random }, [{ ...letter, personId: (await recordOf(bot, resident)).id as PersonId }]);
    const row = await db
      .selectFrom('appeals.appeal')
      .select(['id', 'code'])
      .where('filing_key', '=', `demo:${key}`)
      .executeTakeFirstOrThrow();
    const code = row.code.replace(/^(...)(...)(...)$/, '$1-$2-$3');
    return { resident, receipt: { id: row.id, code, message: await card(resident, row) } };
  };
  /** The akim opens it and taps a button, of the second screen where it stands there. */
  const begin = async (receipt: Receipt, button: Parameters<typeof word>[0], isMore = false) => {
    await openFromInbox(akim, language, receipt);
    if (isMore) {
      akim.tap(word('appeals-more-button'));
      await akim.sees(word('appeals-more-title', { code: receipt.code, topic }));
    }
    akim.tap(word(button));
  };
  const asks = (key: Parameters<typeof word>[0]) => akim.sees(first(key));
  const sends = async () => {
    const preview = await hasButton(akim, word('appeals-answer-send-button'));
    akim.tap(word('appeals-answer-send-button'), preview);
    await akim.sees(word('appeals-answer-sent'));
    return preview;
  };
  const stateOf = async ({ code }: Receipt) => (await caseOf(bot, code)).state;
  const pass = (ms: number) => {
    now = new Date(MORNING.getTime() + ms);
    return bot.app.rounds.terms();
  };

  // First: the others leave letters open, of which the akim would be reminded one a second.
  test('an unanswered letter: reminders, then the morning after its last day everybody concerned hears, and the operator has it in his queue', async () => {
    const { resident, receipt } = await aLetter();
    await pass(0);
    now = new Date('2026-12-07T04:00:00Z');
    await bot.app.rounds.terms();
    await akim.sees(
      word('appeals-notice-reminded', { code: receipt.code, topic, days: 7, due: isKk ? '17 желтоқсан, бейсенбі' : '17 декабря, четверг' }),
    );
    now = new Date('2026-12-18T04:00:00Z');
    await bot.app.rounds.terms();
    const told = await resident.sees(first('appeals-told-overdue'));
    expect(told.text).toContain(isKk ? '25 желтоқсан, жұма' : '25 декабря, пятница');
    await akim.sees(first('appeals-notice-overdue', { code: receipt.code }));
    const late = await operator.sees(first('appeals-notice-late', { code: receipt.code }));
    expect(late.text).not.toContain(LETTER[language].slice(0, 12));
    operator.say('/queue');
    expect((await operator.sees(word('appeals-queue-title'))).text).toContain(receipt.code);
    await bot.app.rounds.terms();
    await bot.settled();
    expect(resident.messages().filter(({ text }) => text === told.text)).toHaveLength(1);
  });

  test('«done» is only claimed: its author is asked at once, after 3 days and after 10, then it is unconfirmed, and he can still say it', async () => {
    const { resident, receipt } = await aLetter();
    await begin(receipt, 'appeals-done-button');
    await asks('appeals-done-ask');
    // Each a file of his own: the very same one is no proof a second time.
    akim.photo({ caption: SAID[language], base64: isKk ? undefined : sampleFiles.png.toString('base64') });
    const preview = await sends();
    expect(preview.text).toContain(SAID[language]);
    const told = await resident.sees(first('appeals-told-done', { by: 'akim' }));
    expect(preview.text).toContain(told.text);
    expect(labelsOf(told)).toEqual([word('appeals-solved-button'), word('appeals-partly-button'), word('appeals-unsolved-button')]);
    await pass(3 * DAY_MS);
    await resident.sees(word('appeals-told-again', { code: receipt.code, topic }));
    await pass(10 * DAY_MS);
    const last = await resident.sees(word('appeals-told-last', { code: receipt.code, topic }));
    expect(await stateOf(receipt)).toBe('done-claimed');
    await pass(14 * DAY_MS);
    expect(await stateOf(receipt)).toBe('unconfirmed');
    expect((await card(resident, receipt)).text).toContain(word('appeals-state-unconfirmed'));
    resident.tap(word('appeals-solved-button'), last);
    const thanked = await resident.sees(word('appeals-solved-thanks'));
    expect(thanked.text).toContain(word('appeals-rate-ask'));
    resident.tap('4', thanked);
    resident.tap(word('appeals-rate-help-button'), await resident.sees(word('appeals-rate-why-ask')));
    await resident.sees(word('appeals-rate-done'));
    expect(await caseOf(bot, receipt.code)).toMatchObject({ state: 'confirmed', rating: 4, rating_reason: 'help' });
    expect((await openFromInbox(akim, language, receipt)).text).toContain(word('appeals-case-rating', { stars: 4 }));
  });

  test('a promise names its day and what will be done; on that day its author is asked, and can say that it was not kept', async () => {
    const { resident, receipt } = await aLetter();
    await begin(receipt, 'appeals-plan-button');
    await asks('appeals-plan-day-ask');
    akim.say(isKk ? 'жақында' : 'скоро');
    await akim.sees(word('appeals-day-unread'));
    akim.say('24.11.2026');
    await akim.sees(word('appeals-day-past'));
    akim.say('05.12');
    const date = isKk ? '5 желтоқсан, сенбі' : '5 декабря, суббота';
    await akim.sees(word('appeals-plan-ask', { code: receipt.code, topic, date }));
    akim.say(SAID[language]);
    await sends();
    const told = await resident.sees(first('appeals-told-planned', { by: 'akim' }));
    expect(told.text).toContain(date);
    const before = await card(resident, receipt);
    expect(labelsOf(before)).not.toContain(word('appeals-unsolved-button'));
    // Promised in time: nothing is overdue while the day lies ahead.
    now = new Date('2026-12-05T13:00:00Z');
    await bot.app.rounds.terms();
    const asked = await resident.sees(word('appeals-told-promised', { code: receipt.code, topic, date }));
    resident.tap(word('appeals-broken-button'), asked);
    resident.tap(word('appeals-reopen-button'), await resident.sees(first('appeals-reopen-ask')));
    await resident.sees(first('appeals-reopened', { due: '' }));
    expect(await caseOf(bot, receipt.code)).toMatchObject({ state: 'disputed', planned_on: null });
    const late = word('appeals-event-planned', { by: 'akim', day: formatShortDay(language, '2026-12-05', '2026-12-05') });
    expect((await card(resident, receipt)).text).toContain(late);
  });

  test('a refusal has a reason that explains it; its author disagrees with one tap', async () => {
    const { resident, receipt } = await aLetter();
    await begin(receipt, 'appeals-deny-button', true);
    await asks('appeals-deny-ask');
    akim.say(isKk ? 'Жоқ' : 'Нет');
    await akim.sees(word('appeals-word-short'));
    akim.tap(word('appeals-answer-again-button'));
    await asks('appeals-deny-ask');
    akim.say(SAID[language]);
    await sends();
    const told = await resident.sees(first('appeals-told-denied', { by: 'akim' }));
    expect(told.text).toContain(word('appeals-told-reason', { text: SAID[language] }));
    expect((await card(resident, receipt)).text).toContain(word('appeals-state-answered-no'));
    resident.tap(word('appeals-dispute-button'), told);
    resident.tap(word('appeals-reopen-button'), await resident.sees(first('appeals-reopen-ask')));
    await resident.sees(first('appeals-reopened', { due: '' }));
  });

  test('passed on, it names who decides and how to reach them; three working days later it can no longer be', async () => {
    const { resident, receipt } = await aLetter();
    await begin(receipt, 'appeals-pass-on-button', true);
    const asked = await asks('appeals-pass-on-ask');
    expect(asked.text).toContain(isKk ? '30 қараша, дүйсенбі' : '30 ноября, понедельник');
    akim.say(RECEIVER[language].split(',')[0] ?? '');
    await akim.sees(word('appeals-word-no-receiver'));
    akim.tap(word('appeals-answer-again-button'));
    await asks('appeals-pass-on-ask');
    akim.say(RECEIVER[language]);
    await sends();
    const told = await resident.sees(first('appeals-told-passed-on'));
    expect(told.text).toContain(RECEIVER[language].split(',')[0]);
    expect(told.text).toContain('+7 711 443 11 22');
    expect((await card(resident, receipt)).text).toContain('+7 711 443 11 22');
    // Whom the office has passed something on to before stands on a button.
    const second = await aLetter();
    await begin(second.receipt, 'appeals-pass-on-button', true);
    const offer = await asks('appeals-pass-on-ask');
    expect(offer.text).toContain(word('appeals-pass-on-choose'));
    akim.tap(RECEIVER[language].split(',')[0] ?? '', offer);
    // Named the same as before, which of an answer would be doubted.
    expect((await sends()).text).not.toContain(word('appeals-word-same', { n: 1 }));
    expect((await second.resident.sees(first('appeals-told-passed-on'))).text).toContain('+7 711 443 11 22');
    const third = await aLetter();
    now = new Date('2026-12-01T04:00:00Z');
    await openFromInbox(akim, language, third.receipt);
    akim.tap(word('appeals-more-button'));
    const more = await akim.sees(word('appeals-more-title', { code: third.receipt.code, topic }));
    expect(labelsOf(more)).not.toContain(word('appeals-pass-on-button'));
    akim.tapData(`appeals:pass-on:${third.receipt.id}`, more.message_id);
    await akim.sees(word('appeals-pass-on-late'));
  });

  test('a question goes to the resident and his answer comes back; an extension gives a day and a reason, once', async () => {
    const { resident, receipt } = await aLetter();
    await begin(receipt, 'appeals-ask-button', true);
    await asks('appeals-question-ask');
    akim.say(SAID[language]);
    await sends();
    const asked = await resident.sees(first('appeals-told-asked', { by: 'akim' }));
    resident.tap(word('appeals-reply-button'), asked);
    await resident.sees(first('appeals-reply-ask'));
    resident.say(LETTER[other(language)]);
    resident.tap(word('appeals-add-send-button'), await hasButton(resident, word('appeals-add-send-button')));
    await resident.sees(word('appeals-replied-thanks'));
    await akim.sees(word('appeals-notice-replied', { code: receipt.code, topic }));
    const opened = await openFromInbox(akim, language, receipt);
    expect(opened.text).toContain(word('appeals-case-replied', { text: LETTER[other(language)] }));
    akim.tap(word('appeals-more-button'));
    await akim.sees(word('appeals-more-title', { code: receipt.code, topic }));
    akim.tap(word('appeals-extend-button'));
    await asks('appeals-extend-day-ask');
    akim.say('01.03.2027');
    await akim.sees(first('appeals-day-too-far', { max: isKk ? '2027 ж. 25 қаңтар' : '25 января 2027 г.' }));
    akim.say('15.01.2027');
    await asks('appeals-extend-ask');
    akim.say(SAID[language]);
    await sends();
    const told = await resident.sees(first('appeals-told-extended'));
    expect(told.text).toContain(isKk ? '2027 ж. 15 қаңтар' : '15 января 2027 г.');
    expect(await caseOf(bot, receipt.code)).toMatchObject({ due_on: '2027-01-15', extended_on: '2026-11-25', state: 'seen' });
    akim.tapData(`appeals:extend:${receipt.id}`);
    await akim.sees(word('appeals-extend-no'));
  });

  test('its author mends it until it is read, adds to it afterwards, and takes it back; that he is afraid only the operator hears', async () => {
    const { resident, receipt } = await aLetter();
    const fresh = await card(resident, receipt);
    resident.tap(word('appeals-own-edit-button'), fresh);
    await resident.sees(first('appeals-own-edit-ask'));
    resident.say(LETTER[other(language)]);
    resident.tap(word('appeals-own-edit-send-button'), await hasButton(resident, word('appeals-own-edit-send-button')));
    await resident.sees(word('appeals-edited-thanks'));
    expect((await caseOf(bot, receipt.code)).body).toBe(LETTER[other(language)]);
    await openFromInbox(akim, language, receipt);
    resident.tap(word('appeals-own-edit-button'), fresh);
    resident.tap(word('appeals-add-button'), await resident.sees(word('appeals-edit-late')));
    await resident.sees(first('appeals-add-ask'));
    resident.say(SAID[language]);
    resident.tap(word('appeals-add-send-button'), await hasButton(resident, word('appeals-add-send-button')));
    await resident.sees(word('appeals-added-thanks'));
    const opened = await openFromInbox(akim, language, receipt);
    expect(opened.text).toContain(word('appeals-case-added', { text: SAID[language] }));
    resident.tap(word('appeals-withdraw-button'), await card(resident, receipt));
    resident.tap(word('appeals-withdraw-fear-button'), await resident.sees(word('appeals-withdraw-ask', { code: receipt.code })));
    await resident.sees(word('appeals-withdrawn-fear'));
    await akim.sees(word('appeals-notice-withdrawn', { code: receipt.code, topic }));
    await operator.sees(word('appeals-notice-fear', { code: receipt.code, topic }));
    await bot.settled();
    expect(akim.messages().map(({ text }) => text)).not.toContain(word('appeals-notice-fear', { code: receipt.code, topic }));
    expect(await stateOf(receipt)).toBe('withdrawn');
  });

  test('the receipt is a picture with a QR that holds nothing of the letter: whoever scans it hears the state, and only the state', async () => {
    const { resident, receipt } = await aLetter();
    resident.tap(word('appeals-receipt-picture-button'), await card(resident, receipt));
    const picture = await resident.until(
      (messages) => messages.findLast((one) => one.from === 'bot' && one.photo !== undefined),
      DRAWN_MS_MAX,
    );
    expect(picture.caption).toBe(word('appeals-receipt-picture', { code: receipt.code }));
    const png = Buffer.from(await (await fetch(`${bot.sim.url}${picture.photo?.url}`)).arrayBuffer());
    const payload = (await qrIn(png))?.split('?start=')[1] ?? '';
    expect(payload).toMatch(/^s[KMPCTX]{3}\d{6}$/);
    const passer = await bot.known({ language });
    passer.start(payload);
    const said = await passer.sees(receipt.code);
    expect(said.text).toContain(word('appeals-state-received'));
    expect(said.text).not.toContain(LETTER[language].slice(0, 12));
  });
});
