import { beforeAll, describe, expect, test } from 'vitest';
import { MARK } from '../../src/rooms/appeals/moderation/strike.ts';
import type { ChatMessage, PersonHandle } from '../../src/simulator/index.ts';
import { tablesWith } from '../rooms/appeals/everywhere.ts';
import { aBot } from '../support/a-bot.ts';
import { hasButton, LETTER, labelsOf, MORE, MORNING, openFromInbox, type Receipt, steps, TOPICS } from './letter-writing.ts';
import { allHandled, expectManners, LANGUAGES } from './witness.ts';

const bot = await aBot({ clock: () => MORNING });
/** What stands in later lines than the first. */
const FACTS = { code: '', why: '', date: '', time: '' };
const { db } = bot.app.storage;
expectManners(bot);

describe.each(LANGUAGES)('in %s', (language) => {
  const { word, first, endSaying, pickTopic, finish, send } = steps(language);
  const isKk = language === 'kk';
  const home = isKk ? bot.places.village : bot.places.otherOkrug;
  const phone = isKk ? '+7 701 555 44 33' : '+7 702 666 55 44';
  const why = isKk ? 'Мен ешкімді балағаттаған жоқпын, тексеріңіз' : 'Никого не ругаю, проверьте ещё раз';
  let author: PersonHandle;
  let akim: PersonHandle;
  let operator: PersonHandle;
  let above: PersonHandle;
  let receipt: Receipt;

  /** From the operator's queue, where he gets to every case of his area. */
  async function openAsOperator(): Promise<ChatMessage> {
    operator.say('/queue');
    const queue = await operator.sees(new RegExp(`^(?:${word('appeals-queue-title')}|${word('appeals-queue-none')})`));
    operator.tapData(`appeals:case:${receipt.id}`, queue.message_id);
    return await operator.sees(new RegExp(`^${receipt.code}`));
  }

  beforeAll(async () => {
    akim = await bot.known({ language, role: { kind: 'akim', areaCode: isKk ? bot.places.okrug : bot.places.otherOkrug } });
    const district = isKk ? bot.places.district : bot.places.otherDistrict;
    operator = await bot.known({ language, role: { kind: 'operator', areaCode: district } });
    above = await bot.known({ language, role: { kind: 'operator', areaCode: bot.places.region } });
    author = await bot.known({ language, home });
    author.say(`${LETTER[language]}, ${phone}`);
    await author.sees(word('appeals-say-more'));
    await endSaying(author);
    await pickTopic(author);
    await author.sees(first('appeals-place-ask', { chain: '' }));
    author.tap(word('appeals-place-yes-button'));
    author.tap(word('appeals-keep-button'), await hasButton(author, word('appeals-keep-button')));
    await author.sees(word('appeals-check-title'));
    receipt = await send(bot, author);
  });

  test('an operator strikes out a phone that the bot finds and words that he types: marks stay before all, the words nowhere', async () => {
    const opened = await openAsOperator();
    operator.tap(word('appeals-op-strike-button'), opened);
    await operator.sees(word('appeals-strike-found'));
    operator.tap(phone);
    const preview = await operator.sees(word('appeals-strike-why-ask'));
    expect(preview.text).toContain(`«${LETTER[language]}, ${MARK}»`);
    operator.tap(word('appeals-strike-private'));
    await operator.sees(word('appeals-strike-sure'));
    operator.tap(word('appeals-strike-yes-button'));
    await operator.sees(word('appeals-strike-done', { n: 1 }));
    const told = await author.sees(first('appeals-told-redacted', { n: 1, why: '', code: receipt.code, topic: TOPICS.lights[language] }));
    expect(told.text).toContain(word('appeals-strike-private'));

    operator.tap(word('appeals-op-strike-button'), await openAsOperator());
    await operator.sees(word('appeals-strike-none'));
    operator.say('Ерлан');
    await operator.sees(word('appeals-strike-absent'));
    const typed = isKk ? 'МЕКТЕПТІҢ  алдындағы' : 'ФОНАРЬ  у школы';
    operator.say(typed);
    const left = await operator.sees(word('appeals-strike-why-ask'));
    operator.say('/cancel');
    await operator.sees(word('appeals-moderation-left'));
    // What he typed is forgotten: an older button asks for it anew.
    operator.tap(word('appeals-strike-name'), left);
    await operator.sees(word('appeals-strike-none'));
    operator.say(typed);
    await operator.sees(word('appeals-strike-why-ask'));
    operator.tap(word('appeals-strike-name'));
    await operator.sees(word('appeals-strike-sure'));
    const yes = operator.last();
    operator.tap(word('appeals-strike-yes-button'), yes);
    operator.tap(word('appeals-strike-yes-button'), yes);
    await author.sees(word('appeals-strike-name'));
    await allHandled(bot);

    const body = isKk ? `${MARK} шам бір аптадан бері жанбайды, ${MARK}` : `${MARK} не горит уже целую неделю, ${MARK}`;
    author.say(`/status ${receipt.code}`);
    const card = await author.sees(word('appeals-redacted', { n: 2 }));
    const atDesk = await openFromInbox(akim, language, receipt);
    for (const { text } of [card, atDesk, await openAsOperator()]) expect(text).toContain(`«${body}»`);
    expect(atDesk.text).toContain(word('appeals-redacted', { n: 2 }));
    expect(labelsOf(atDesk)).not.toContain(word('appeals-op-strike-button'));
    await allHandled(bot);
    for (const gone of [phone, isKk ? 'мектептің алдындағы' : 'фонарь у школы']) expect(await tablesWith(db, gone)).toEqual([]);
  });

  test('an operator stops its author from writing; he reads why, appeals, the operator above lifts it, and he sends what was kept', async () => {
    operator.tap(word('appeals-op-ban-button'), await openAsOperator());
    await operator.sees(isKk ? 'неге тыйым' : 'Почему автору');
    operator.tap(word('appeals-ban-flood'));
    await operator.sees(isKk ? 'Қанша күнге?' : 'На сколько дней?');
    operator.tap(word('appeals-ban-days-button', { n: 30 }));
    await operator.sees(isKk ? 'Саламыз ба?' : 'Ставим?');
    operator.tap(word('appeals-ban-yes-button'));
    await operator.sees(first('appeals-ban-done', { ...FACTS, code: receipt.code }));
    const notice = await author.sees(first('appeals-banned', FACTS));
    for (const part of [receipt.code, word('appeals-ban-flood'), '112']) expect(notice.text).toContain(part);

    author.say('/write');
    await author.sees(first('appeals-banned', FACTS));
    author.say(MORE[language]);
    const refused = await author.sees(word('appeals-banned-saved'));
    author.tap(word('appeals-ban-contest-button'), refused);
    await author.sees(first('appeals-ban-contest-ask', { min: 0, max: 0 }));
    author.say(isKk ? 'Жоқ' : 'Нет');
    await author.sees(first('appeals-ban-contest-length', { min: 0, max: 0 }).split(':')[0] ?? '');
    author.say(why);
    await author.sees(word('appeals-ban-contest-sent'));
    author.say(MORE[language]);
    expect(labelsOf(await author.sees(word('appeals-banned-contested')))).toEqual([]);

    operator.say('/queue');
    operator.tap(word('appeals-bans-button', { n: 1 }), await hasButton(operator, word('appeals-bans-button', { n: 1 })));
    const list = await operator.sees(word('appeals-bans-title'));
    expect(list.text).toContain(receipt.code);
    operator.tap(labelsOf(list).find((label) => label.includes(receipt.code)) ?? '', list);
    const own = await operator.sees(word('appeals-ban-contested'));
    expect([own.text?.includes(why), labelsOf(own).includes(word('appeals-ban-keep-button'))]).toEqual([false, false]);

    const asked = await above.sees(word('appeals-notice-ban-contested', { code: receipt.code }));
    expect(asked.text).not.toContain(why);
    above.tap(word('appeals-open-button'), asked);
    const before = await above.sees(word('appeals-ban-words', { text: why }));
    expect(labelsOf(before)).toContain(word('appeals-ban-keep-button'));
    above.tap(word('appeals-ban-lift-button'));
    await above.sees(word('appeals-ban-lift-ask', { code: receipt.code }));
    above.tap(word('appeals-ban-lift-yes-button'));
    await above.sees(word('appeals-ban-lifted'));
    await operator.sees(word('appeals-notice-lifted', { code: receipt.code }));
    await author.sees(first('appeals-told-ban-lifted', { code: '' }));
    for (const { text } of [...operator.messages(), ...above.messages()]) expect(text).not.toContain('Person');

    author.say('/write');
    author.tap(word('appeals-draft-go-button'), await hasButton(author, word('appeals-draft-go-button')));
    await author.sees(word('appeals-say-more'));
    await finish(author);
    expect((await send(bot, author)).code).not.toBe(receipt.code);
  });
});
