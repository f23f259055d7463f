import { describe, expect, test } from 'vitest';
import { DAY_MS } from '../../src/kernel/clock.ts';
import type { PersonId } from '../../src/kernel/ids.ts';
import type { WordKey } from '../../src/kernel/locale/index.ts';
import { addDemoAppeals } from '../../src/rooms/appeals/index.ts';
import type { PersonHandle } from '../../src/simulator/index.ts';
import { aBot } from '../support/a-bot.ts';
import { ANSWER, hasButton, LETTER, labelsOf, MORNING } from './letter-writing.ts';
import { allAnswered, expectManners, LANGUAGES, recordOf, words } from './witness.ts';

let now = MORNING;
const bot = await aBot({ clock: () => now });
const { db } = bot.app.storage;
expectManners(bot);

const LABEL = 'Ерлан, ветеринар';
const WHO = { kk: 'Ерлан, ветеринар (1-маман)', ru: 'Ерлан, ветеринар (сотрудник 1)' } as const;

/** The number in the newest button of this kind. */
const numberIn = (person: PersonHandle, verb: string) => {
  const keys = person.messages().flatMap((one) => (one.inlineKeyboard ?? []).flat());
  return keys.findLast((key) => key.callback_data?.startsWith(`${verb}:`))?.callback_data?.split(':')[2] ?? '';
};

describe.each(LANGUAGES)('in %s', (language) => {
  const word = words(language);
  const isKk = language === 'kk';
  const unit = isKk ? bot.places.okrug : bot.places.otherOkrug;
  const home = isKk ? bot.places.village : bot.places.otherOkrug;
  const who = WHO[language];
  const first = (key: WordKey, params = {}) => word(key, { ...EMPTY, ...params }).split('\n')[0] ?? '';

  async function aLetter(): Promise<{ resident: PersonHandle; id: number }> {
    const resident = await bot.known({ language, home });
    const personId = (await recordOf(bot, resident)).id as PersonId;
    const key = `staff:${resident.id}`;
    const letter = { key, language, categoryCode: 'lights', placeCode: home, body: LETTER[language], filedAt: now, history: [] };
    await addDemoAppeals({ db, random: Math.random }, [{ ...letter, personId }]);
    const row = await db.selectFrom('appeals.appeal').select('id').where('person_id', '=', personId).executeTakeFirstOrThrow();
    return { resident, id: row.id };
  }

  /** The akim invites by what he types, and somebody who has never written to the bot opens the link. */
  async function invite(akim: PersonHandle): Promise<{ staff: PersonHandle; payload: string }> {
    akim.say('/help');
    await hasButton(akim, word('appeals-staff-button'));
    akim.tap(word('appeals-staff-button'));
    await hasButton(akim, word('appeals-staff-add-button'));
    akim.tap(word('appeals-staff-add-button'));
    await akim.sees(first('appeals-staff-label-ask'));
    akim.say('...');
    await akim.sees(word('appeals-staff-label-unread', { max: 40 }));
    akim.say(LABEL);
    const link = await akim.sees('t.me/');
    const payload = link.text?.match(/start=(\S+)/)?.[1] ?? '';
    expect(link.text).toContain(LABEL);
    const staff = bot.sim.person({ first_name: 'Erlan' });
    staff.start(payload);
    await staff.sees('Қай тілде');
    staff.tap(isKk ? 'Қазақша' : 'Русский');
    await staff.sees(first('appeals-staff-welcome'));
    await staff.sees(word('menu-show'));
    return { staff, payload };
  }

  test('an akim lets somebody in by a link, who answers as the office; the akim sees what he did, hands to him, leaves him in his place and removes him', async () => {
    now = MORNING;
    const akim = await bot.known({ language, role: { kind: 'akim', areaCode: unit } });
    const { staff, payload } = await invite(akim);
    await akim.sees(first('appeals-staff-joined-notice', { who: LABEL }));
    expect(staff.keyboard().flat()).toEqual(
      (['menu-akim-inbox-button', 'menu-akim-due-button', 'menu-staff-handed-button', 'menu-help-button'] as const).map((key) => word(key)),
    );

    // He answers as the office, and neither refuses nor asks for more time.
    const { resident, id } = await aLetter();
    staff.press(word('menu-akim-inbox-button'));
    const list = await staff.sees(first('appeals-inbox-title'));
    staff.tapData(`appeals:case:${id}`, list.message_id);
    await staff.sees(LETTER[language]);
    await resident.sees(isKk ? 'Әкім аппараты оқыды' : 'Аппарат акима прочитал');
    staff.tapData(`appeals:more:${id}`, list.message_id);
    const more = await hasButton(staff, word('appeals-ask-button'));
    for (const key of ['appeals-deny-button', 'appeals-extend-button', 'appeals-hand-button'] as const)
      expect(labelsOf(more)).not.toContain(word(key));
    staff.tapData(`appeals:deny:${id}`, list.message_id);
    await staff.sees(word('appeals-akims-only'));

    // The akim hands it to him, by a day that is typed.
    akim.tapData(`appeals:more:${id}`);
    await hasButton(akim, word('appeals-hand-button'));
    akim.tap(word('appeals-hand-button'));
    await hasButton(akim, `1. ${LABEL}`);
    akim.tap(`1. ${LABEL}`);
    await akim.sees(isKk ? 'Қай күнге дейін?' : 'К какому дню?');
    akim.say('31.12');
    await akim.sees(word('appeals-hand-too-late'));
    akim.say('27.11');
    await akim.sees(isKk ? `Тапсырылды: ${who}` : `Поручено: ${who}`);
    const notice = await staff.sees(isKk ? 'Сізге тапсырылды' : 'Вам поручено');
    expect(notice.text).toContain(isKk ? '27 қараша' : '27 ноября');
    expect(notice.text).not.toContain(LETTER[language]);
    staff.press(word('menu-staff-handed-button'));
    await staff.sees(first('appeals-handed-title'));
    now = new Date(MORNING.getTime() + 3 * DAY_MS);
    await bot.app.rounds.terms();
    await akim.sees(first('appeals-notice-hand-over'));

    staff.tapData(`appeals:answer:${id}`);
    await staff.sees(first('appeals-answer-ask'));
    staff.say(ANSWER[language]);
    await hasButton(staff, word('appeals-answer-send-button'));
    staff.tap(word('appeals-answer-send-button'));
    await staff.sees(word('appeals-answer-sent'));
    const answer = await resident.sees(first('appeals-answered-by-staff'));
    expect(answer.text).toContain(ANSWER[language]);

    // The akim sees who it was; the resident does not, nor that it was handed over.
    akim.tapData(`appeals:case:${id}`);
    const seen = await akim.sees(ANSWER[language]);
    expect(seen.text).toContain(`${word('appeals-event-answered-staff')} · ${who}`);
    resident.tapData(`appeals:history:${id}`);
    const history = await resident.sees(word('appeals-event-answered-staff'));
    expect(history.text).not.toMatch(/Ерлан|маман|сотрудник|апсырыл|оручено/);
    akim.tapData('appeals:staff');
    await akim.sees(who);
    akim.tap(`1. ${LABEL}`);
    await akim.sees(word('appeals-done-answered', { n: 1 }));

    // Away, he is answered for by him, who may then refuse.
    akim.say('/absent');
    await akim.sees(word('appeals-absent-ask'));
    akim.tap(`1. ${LABEL}`);
    await akim.sees(isKk ? 'Орныңызда: ' : 'Кто: ');
    akim.say(isKk ? '28.11 – 29.11' : '28 ноября – 29 ноября');
    await akim.sees(isKk ? 'өзі тоқтайды' : 'закончится сама');
    await staff.sees(first('appeals-deputy-notice'));
    const { id: next } = await aLetter();
    staff.tapData(`appeals:more:${next}`);
    await hasButton(staff, word('appeals-deny-button'));
    expect(labelsOf(staff.last() as never)).toContain(word('appeals-hand-button'));
    staff.tapData(`appeals:staff-drop-yes:${numberIn(akim, 'appeals:absent-who')}`);
    now = new Date(MORNING.getTime() + 6 * DAY_MS);
    staff.tapData(`appeals:deny:${next}`);
    await staff.sees(word('appeals-akims-only'));

    // Removed, he is out at once, and the link is dead for everybody.
    akim.tapData('appeals:staff');
    await hasButton(akim, `1. ${LABEL}`);
    akim.tap(`1. ${LABEL}`);
    await hasButton(akim, word('appeals-staff-drop-button'));
    akim.tap(word('appeals-staff-drop-button'));
    await hasButton(akim, word('appeals-staff-drop-yes-button'));
    akim.tap(word('appeals-staff-drop-yes-button'));
    await akim.sees(word('appeals-staff-dropped', { who }));
    expect((await staff.tapData(`appeals:inbox`).answered()).text).toBe(word('fault-not-yours'));
    staff.start(payload);
    await staff.sees(word('appeals-staff-link-used'));
    staff.seenAll();
    staff.tapData(`appeals:case:${next}`);
    await allAnswered(bot);
    expect(staff.messages().at(-1)?.text).not.toContain(LETTER[language]);
  });
});

/** Whatever a text's later lines hold does not matter to its first. */
const EMPTY = { code: '', topic: '', unit: '', max: 40, from: '', to: '', place: '', day: '', answer: '' };
