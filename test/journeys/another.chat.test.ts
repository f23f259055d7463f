import { describe, expect, test } from 'vitest';
import type { WordKey } from '../../src/kernel/locale/index.ts';
import { claimPayload, formatKey } from '../../src/rooms/appeals/another/key.ts';
import type { PersonHandle } from '../../src/simulator/index.ts';
import { aBot } from '../support/a-bot.ts';
import { qrIn } from '../support/qr.ts';
import { ANSWER, caseOf, hasButton, LETTER, labelsOf, MORNING, officialSteps, openFromInbox, steps } from './letter-writing.ts';
import { allAnswered, allHandled, expectManners, LANGUAGES, recordOf, words } from './witness.ts';

const bot = await aBot({ clock: () => MORNING });
const { db } = bot.app.storage;
expectManners(bot);

const LABEL = 'Гүлнар, кітапханашы';
const DRAWN_MS_MAX = 15_000;
/** Whatever a text's later lines hold does not matter to its first. */
const EMPTY = {
  code: '',
  topic: '',
  area: '',
  max: 40,
  who: '',
  link: '',
  date: '',
  key: '',
  time: '',
  office: '',
  due: '',
  n: 1,
  answer: '',
};

describe.each(LANGUAGES)('in %s', (language) => {
  const word = words(language);
  const isKk = language === 'kk';
  const first = (key: WordKey, params = {}) => word(key, { ...EMPTY, ...params }).split('\n')[0] ?? '';
  const { pickTopic, endSaying } = steps(language);
  const { okrug, otherOkrug, district, otherDistrict, village } = bot.places;
  /** Of each language its own, for an akim's office has one holder. */
  const at = isKk
    ? { district, unit: okrug, village, outside: otherOkrug }
    : { district: otherDistrict, unit: otherOkrug, village: otherOkrug, outside: village };
  const who = word('appeals-helper-who', { n: 1, who: LABEL });

  /** The operator appoints by what he taps and types; somebody who has never written to the bot opens the link, and consents. */
  async function appoint(operator: PersonHandle): Promise<{ helper: PersonHandle; payload: string }> {
    operator.say('/help');
    await hasButton(operator, word('appeals-helpers-button'));
    operator.tap(word('appeals-helpers-button'));
    await operator.sees(word('appeals-helpers-may').split('\n')[0] ?? '');
    operator.tap(word('appeals-staff-add-button'));
    await hasButton(operator, word('appeals-helper-area-take-button'));
    operator.tapData(`appeals:helper-area:${at.unit}`, operator.last()?.message_id);
    await operator.until(() =>
      operator
        .last()
        ?.inlineKeyboard?.flat()
        .some((key) => key.callback_data === `appeals:helper-add:${at.unit}`),
    );
    operator.tap(word('appeals-helper-area-take-button'));
    await operator.sees(isKk ? 'Кімді қосасыз?' : 'Кого добавить?');
    operator.say(LABEL);
    const link = await operator.sees('start=h');
    const payload = link.text?.match(/start=(\S+)/)?.[1] ?? '';
    const helper = bot.sim.person({ first_name: 'Gulnar' });
    helper.start(payload);
    await helper.sees('Қай тілде');
    helper.tap(isKk ? 'Қазақша' : 'Русский');
    await helper.sees(first('appeals-helper-welcome'));
    await hasButton(helper, word('identity-consent-yes-button'));
    // Who declines is not asked again by what she had begun.
    helper.say('/other');
    await allHandled(bot);
    helper.tap(word('identity-consent-no-button'));
    await allHandled(bot);
    const keys = (helper.last()?.inlineKeyboard ?? []).flat();
    expect(keys.map((key) => key.text)).not.toContain(word('identity-consent-yes-button'));
    // She begins before she has consented: her words are no letter of hers, and what she began goes on after it.
    helper.say('/other');
    helper.say(LETTER[language]);
    await helper.sees(word('appeals-other-first'));
    helper.tap(word('identity-consent-yes-button'));
    await helper.sees(first('appeals-other-ask'));
    const { id } = await recordOf(bot, helper);
    expect(await db.selectFrom('appeals.draft').select('id').where('person_id', '=', id).execute()).toEqual([]);
    await operator.sees(first('appeals-helper-joined-notice', { who: LABEL }));
    return { helper, payload };
  }

  /** From paper: a photo with what stands on it; outside her area it cannot be, and without the person's consent it does not go. */
  async function write(helper: PersonHandle, letter: string): Promise<{ code: string; key: string; id: number }> {
    helper.say('/other');
    await helper.sees(first('appeals-other-ask'));
    // What is said before it is known whose it is, is not taken for her own.
    helper.say('Су жоқ');
    await helper.sees(word('appeals-other-first'));
    helper.tap(word('appeals-other-paper-button'));
    const ask = await helper.sees(word('appeals-other-say', { heard: 'paper' }).split('\n')[0] ?? '');
    expect(labelsOf(ask)).not.toContain(word('appeals-thanks-button'));
    helper.photo({ caption: letter });
    await helper.sees(word('appeals-say-more'));
    await endSaying(helper);
    await pickTopic(helper);
    await helper.sees(word('appeals-place-none-ask'));
    const { id: draft } = await db
      .selectFrom('appeals.draft')
      .select('id')
      .where('heard', '=', 'paper')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    helper.tapData(`appeals:place:${draft}:${at.outside}`);
    await helper.sees(word('appeals-other-outside'));
    helper.tapData(`appeals:place:${draft}:${at.village}`);
    const check = await helper.sees(word('appeals-other-check', { heard: 'paper' }));
    for (const key of ['appeals-send-button', 'appeals-name-show-button'] as const) expect(labelsOf(check)).not.toContain(word(key));
    expect(check.text).toContain(word('appeals-other-agree-ask'));
    helper.tap(word('appeals-other-agree-button'));
    await helper.sees(word('appeals-other-agreed'));
    helper.tap(word('appeals-send-button'));
    const receipt = await helper.sees(/[КМРСТХ]{3}-\d{3}-\d{3}/);
    const code = receipt.text?.match(/[КМРСТХ]{3}-\d{3}-\d{3}/)?.[0] ?? '';
    const { id } = await caseOf(bot, code);
    const { key } = await db.selectFrom('appeals.filed_for').select('key').where('appeal_id', '=', id).executeTakeFirstOrThrow();
    expect(receipt.text).toContain(formatKey(key ?? ''));
    return { code, key: key ?? '', id };
  }

  test('an operator appoints a helper, who files from paper; its person takes the case over by what stands on the paper, and she no longer sees it', async () => {
    const operator = await bot.known({ language, role: { kind: 'operator', areaCode: at.district } });
    const akim = await bot.known({ language, role: { kind: 'akim', areaCode: at.unit } });
    const { helper, payload } = await appoint(operator);
    const { code, key, id } = await write(helper, LETTER[language]);

    // The akim sees how it came, and no name; she hears for the person.
    const receipt = { code, id, message: helper.last() as never };
    const opened = await openFromInbox(akim, language, receipt);
    expect(opened.text).toContain(word('appeals-case-other', { heard: 'paper', filer: 'helper' }));
    expect(opened.text).toContain(word('appeals-case-name-hidden'));
    await officialSteps(language).answered(akim, receipt, ANSWER[language]);
    const answer = await helper.sees(first('appeals-answered'));
    expect(answer.text).toContain(word('appeals-other-relay'));
    helper.say('/my');
    await helper.sees(isKk ? 'басқа адам үшін' : 'за другого');
    helper.tapData(`appeals:open:${id}`);
    const card = await helper.sees(word('appeals-other-paper', { code, key: formatKey(key) }));

    // The picture for the paper carries both.
    helper.tap(word('appeals-receipt-picture-button'), card);
    const picture = await helper.until(
      (messages) => messages.findLast((one) => one.from === 'bot' && one.photo !== undefined),
      DRAWN_MS_MAX,
    );
    const png = Buffer.from(await (await fetch(`${bot.sim.url}${picture.photo?.url}`)).arrayBuffer());
    expect((await qrIn(png))?.split('?start=')[1]).toBe(claimPayload(code.replaceAll('-', ''), key));

    const person = await join({ code, key });

    // She hears that, and the case is no longer hers; the answer is the person's to judge.
    await helper.sees(first('appeals-claimed-notice', { code, topic: isKk ? 'Көше жарығы' : 'Фонари на улице' }));
    helper.tapData(`appeals:open:${id}`);
    await helper.sees(word('fault-gone'));
    helper.say('/my');
    await helper.sees(word('appeals-mine-none'));
    person.tapData(`appeals:solved:${id}`);
    await person.sees(word('appeals-solved-thanks'));
    const kinds = await db.selectFrom('appeals.event').select(['kind', 'detail']).where('appeal_id', '=', id).orderBy('id').execute();
    expect(kinds.map((event) => event.kind)).toEqual(['filed', 'seen', 'answered', 'claimed', 'confirmed']);
    expect(kinds.at(0)?.detail).toMatchObject({ heard: 'paper', as: 'helper' });
    expect(kinds.at(-1)?.detail).toBeNull();

    // Removed, she writes for nobody any more, and the link is dead.
    operator.tapData('appeals:helpers');
    await operator.sees(who);
    operator.tap(`1. ${LABEL}`);
    await operator.sees(first('appeals-helper-one', { who }));
    operator.tap(word('appeals-staff-drop-button'));
    await hasButton(operator, word('appeals-staff-drop-yes-button'));
    operator.tap(word('appeals-staff-drop-yes-button'));
    await operator.sees(word('appeals-staff-dropped', { who }));
    helper.say('/other');
    await helper.sees(word('fault-unknown-word'));
    helper.start(payload);
    await helper.sees(word('appeals-helper-link-used'));
    await allAnswered(bot);
  });

  /** In Kazakh by the QR, before anything else was said to the bot; in Russian by the code that is typed, and the digits, once wrong. */
  async function join({ code, key }: { code: string; key: string }): Promise<PersonHandle> {
    if (isKk) {
      const person = bot.sim.person({ first_name: 'Ata' });
      person.start(claimPayload(code.replaceAll('-', ''), key));
      await person.sees('Қай тілде');
      person.tap('Қазақша');
      await hasButton(person, word('identity-consent-yes-button'));
      person.tap(word('identity-consent-yes-button'));
      await person.sees(first('appeals-claim-done', { filer: 'helper', code }));
      await person.sees(ANSWER[language]);
      return person;
    }
    const person = await bot.known({ language, home: at.village });
    person.say(code);
    const status = await person.sees(code);
    expect(labelsOf(status)).toEqual([word('appeals-claim-button')]);
    person.tap(word('appeals-claim-button'));
    await person.sees(word('appeals-claim-ask', { code }).split('\n')[1] ?? '');
    person.say('12345');
    await person.sees(word('appeals-claim-unread'));
    person.say(key === '000000' ? '000001' : '000000');
    await person.sees(first('appeals-claim-wrong'));
    person.say(formatKey(key));
    await person.sees(first('appeals-claim-done', { filer: 'helper', code }));
    const card = await person.sees(ANSWER[language]);
    expect(card.text).toContain(word('appeals-other-was', { filer: 'helper' }));
    expect(labelsOf(card)).not.toContain(word('appeals-other-key-button'));
    return person;
  }
});
