import { describe, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS } from '../../src/kernel/clock.ts';
import { tellVillages, wordsOf } from '../../src/rooms/appeals/index.ts';
import type { PersonHandle } from '../../src/simulator/index.ts';
import { EMPTY_REGISTER } from '../rooms/appeals/samples.ts';
import { aBot } from '../support/a-bot.ts';
import {
  ANSWER,
  hasButton,
  LETTER,
  labelsOf,
  MORNING,
  officialSteps,
  openFromInbox,
  type Receipt,
  steps,
  TOPICS,
} from './letter-writing.ts';
import { allAnswered, allHandled, expectManners, LANGUAGES, speech } from './witness.ts';

let now = MORNING;
const clock = () => now;
const bot = await aBot({ clock });
const letters = { db: bot.app.storage.db, clock, words: wordsOf({ speech, clock, directory: EMPTY_REGISTER }) };
// An old «send» shows the letter as it stands: in each language once.
expectManners(bot, { not_modified: LANGUAGES.length }, allAnswered);

async function openOwn(author: PersonHandle, { code }: Receipt, label: string) {
  author.say(`/status ${code}`);
  return await hasButton(author, label);
}

/** Each language in a unit and a week of its own: a week is counted once, for all units. */
describe.each(LANGUAGES)('in %s', (language) => {
  const { word, first, toCheck, send } = steps(language);
  const isKk = language === 'kk';
  const at = { home: isKk ? bot.places.village : bot.places.otherOkrug, unit: isKk ? bot.places.okrug : bot.places.otherOkrug };
  const district = isKk ? bot.places.district : bot.places.otherDistrict;
  const topic = TOPICS.lights[language];
  const begun = isKk ? MORNING : new Date(MORNING.getTime() + 7 * DAY_MS);
  /** Ten o'clock of the Monday behind. */
  const monday = new Date(begun.getTime() + 5 * DAY_MS - 4 * HOUR_MS);

  /** «My village», and from there what its people let be seen. */
  async function openList(reader: PersonHandle) {
    reader.say('/village');
    reader.tap(word('appeals-village-button'), await hasButton(reader, word('appeals-village-button')));
    return await reader.sees(first('appeals-village-title', { unit: '' }));
  }
  /** The letter as the village reads it: neither code nor name. */
  async function readIn(reader: PersonHandle, { code }: Receipt) {
    const list = await openList(reader);
    const label = labelsOf(list).find((one) => one.includes(topic)) ?? '';
    reader.tap(label, list);
    const { text = '' } = await reader.sees(`«${LETTER[language]}»`);
    for (const secret of [code, 'Person']) expect(`${list.text}\n${text}`).not.toContain(secret);
    return text;
  }
  const isEmpty = async (reader: PersonHandle) => (await openList(reader)).text?.includes(first('appeals-village-none')) ?? false;
  async function openAsOperator(operator: PersonHandle, { id, code }: Receipt, label: string) {
    operator.say('/queue');
    const queue = await operator.sees(new RegExp(`^(?:${word('appeals-queue-title')}|${word('appeals-queue-none')})`));
    operator.tapData(`appeals:case:${id}`, queue.message_id);
    const shown = await hasButton(operator, label);
    expect(shown.text).toContain(code);
    return shown;
  }

  test('a letter sent open is read in the village; its author closes and opens it, an operator hides it, the one above shows it again after the author’s word; and its week is told', async () => {
    now = begun;
    const [author, reader] = [await bot.known({ language, home: at.home }), await bot.known({ language, home: at.home })];
    const akim = await bot.known({ language, role: { kind: 'akim', areaCode: at.unit } });
    const operator = await bot.known({ language, role: { kind: 'operator', areaCode: district } });
    const above = await bot.known({ language, role: { kind: 'operator', areaCode: bot.places.region } });
    expect(await isEmpty(reader)).toBe(true);

    // The switch on the whole letter; a «send» of before it sends nothing, but shows the letter as it stands.
    const closed = await toCheck(author);
    const old = (closed.inlineKeyboard ?? []).flat().find(({ text }) => text === word('appeals-send-button'))?.callback_data ?? '';
    author.tap(word('appeals-village-on-button'));
    await author.sees(word('appeals-check-village'));
    author.tapData(old, closed.message_id);
    await allAnswered(bot);
    expect(author.last()?.text).toContain(first('appeals-check-village'));
    const receipt = await send(bot, author);
    expect(await readIn(reader, receipt)).toContain(word('appeals-state-received'));
    await openFromInbox(akim, language, receipt);
    await officialSteps(language).answered(akim, receipt, ANSWER[language]);
    expect(await readIn(reader, receipt)).toContain(word('appeals-village-answer', { by: 'akim', text: ANSWER[language] }));

    const close = word('appeals-village-close-button');
    author.tap(close, await openOwn(author, receipt, close));
    await hasButton(author, word('appeals-village-on-button'));
    expect(await isEmpty(reader)).toBe(true);
    author.tap(word('appeals-village-on-button'));
    await author.sees(word('appeals-village-ask'));
    author.tap(word('appeals-village-yes-button'));
    await author.sees(word('appeals-card-village-open'));
    await readIn(reader, receipt);

    const [hide, unhide] = [word('appeals-op-hide-button'), word('appeals-op-unhide-button')];
    operator.tap(hide, await openAsOperator(operator, receipt, hide));
    await operator.sees(word('appeals-op-hide-ask', { code: receipt.code, topic }));
    operator.tap(word('appeals-hiding-not-village-button'));
    expect(labelsOf(await hasButton(operator, unhide))).not.toContain(hide);
    expect(await isEmpty(reader)).toBe(true);
    const told = await author.sees(first('appeals-village-told-hidden', { code: '', topic: '', why: '', addressee: 'akim' }));
    expect(told.text).toContain(word('appeals-hiding-not-village'));
    author.tap(word('appeals-contest-button'), told);
    await author.sees(first('appeals-contest-ask', { max: '' }));
    const words = isKk ? 'Бұл біздің ортақ көше, бәрі жүреді' : 'Это наша общая улица, по ней ходят все';
    author.say(words);
    await author.sees(word('appeals-contest-done'));

    await above.sees(first('appeals-notice-contested', { code: '', topic: '' }));
    const contested = await openAsOperator(above, receipt, unhide);
    expect(contested.text).toContain(word('appeals-case-contested', { text: words }));
    expect(labelsOf(contested)).toContain(word('appeals-op-uphold-button'));
    above.tap(unhide, contested);
    await hasButton(above, hide);
    await author.sees(first('appeals-village-told-unhidden', { code: '', topic: '' }));
    await readIn(reader, receipt);

    reader.say('/settings');
    reader.tap(word('appeals-week-on-button'), await reader.sees(word('appeals-week-state-off')));
    await reader.sees(word('appeals-week-state-on'));
    now = monday;
    expect(await tellVillages(letters)).toBe(1);
    await allHandled(bot);
    const week = await reader.sees(first('appeals-week-title', { unit: '', from: '', to: '' }));
    expect(week.text).toContain(`${word('appeals-week-filed', { n: 1 })}\n${word('appeals-week-answered', { n: 1 })}\n\n`);
    reader.tap(word('appeals-village-button'), week);
    await reader.until((all) =>
      all.find((one) => one.message_id > week.message_id && one.text?.includes(first('appeals-village-title', { unit: '' }))),
    );
    reader.tap(word('appeals-week-stop-button'), week);
    await reader.sees(word('appeals-week-stopped'));
    await openList(reader);
    await hasButton(reader, word('appeals-week-on-button'));
  });
});
