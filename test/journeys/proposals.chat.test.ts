import { describe, expect, test } from 'vitest';
import { supportProposal } from '../../src/rooms/appeals/actions/proposals/support.ts';
import { wordsOf } from '../../src/rooms/appeals/index.ts';
import { GOAL_MIN } from '../../src/rooms/appeals/proposal.ts';
import { addDemoHomes } from '../../src/rooms/directory/index.ts';
import { addDemoPeople, noteReach } from '../../src/rooms/identity/index.ts';
import type { PersonHandle } from '../../src/simulator/index.ts';
import { EMPTY_REGISTER } from '../rooms/appeals/samples.ts';
import { aBot } from '../support/a-bot.ts';
import { hasButton, labelsOf, MORNING, officialSteps, openFromInbox, steps } from './letter-writing.ts';
import { allAnswered, allHandled, expectManners, LANGUAGES, speech } from './witness.ts';

const bot = await aBot({ clock: () => MORNING });
const { db } = bot.app.storage;
const app = { db, clock: () => MORNING, words: wordsOf({ speech, clock: () => MORNING, directory: EMPTY_REGISTER }) };
expectManners(bot, {}, allAnswered);

describe.each(LANGUAGES)('in %s', (language) => {
  const { word, first, finish, send } = steps(language);
  const isKk = language === 'kk';
  const home = isKk ? bot.places.village : bot.places.otherOkrug;
  const unit = isKk ? bot.places.okrug : bot.places.otherOkrug;
  const district = isKk ? bot.places.district : bot.places.otherDistrict;
  const text = isKk ? 'Ұсынамын: мектептің жанына балаларға ойын алаңын салайық' : 'Предлагаю построить детскую площадку возле школы';
  const [support, drop] = [word('appeals-support-button'), word('appeals-support-off-button')];
  const bar = (n: number) => word('appeals-proposal-bar', { n, goal: GOAL_MIN });

  /** «My village», its proposals, the first of them. */
  async function openFirst(reader: PersonHandle) {
    reader.say('/village');
    reader.tap(word('appeals-proposals-button'), await hasButton(reader, word('appeals-proposals-button')));
    const list = await reader.sees(first('appeals-proposals-title', { unit: '' }));
    const label = labelsOf(list).find((one) => one.startsWith('1. ')) ?? '';
    reader.tap(label, list);
    return { list, one: await reader.sees(`«${text}»`) };
  }

  /** People who have come to the bot on this day. */
  async function comeAlong(appealId: number, count: number): Promise<void> {
    const from = isKk ? 70_000 : 80_000;
    const people = Array.from({ length: count }, (_, nth) => ({ telegramId: from + nth, language }));
    const ids = [...(await addDemoPeople(app, people)).values()];
    await addDemoHomes(
      app,
      ids.map((personId) => ({ personId, placeCode: home })),
    );
    const whole = { ...app, random: Math.random, wakeKeeper: () => undefined };
    for (const personId of ids) await supportProposal(whole, { appealId, personId });
    // They have no chat to be written to.
    for (const { telegramId } of people) await noteReach(app, db, telegramId, false);
  }

  test('a proposal that its author opens is supported by neighbours; a burst waits for the operator; enough oblige the akim to a day, and all hear of it', async () => {
    const [author, reader, guest] = [
      await bot.known({ language, home }),
      await bot.known({ language, home }),
      await bot.known({ language }),
    ];
    const akim = await bot.known({ language, role: { kind: 'akim', areaCode: unit } });
    const operator = await bot.known({ language, role: { kind: 'operator', areaCode: district } });

    author.say(text);
    await author.sees(word('appeals-say-more'));
    await finish(author);
    author.tap(word('appeals-village-on-button'));
    await author.sees(word('appeals-check-village'));
    const receipt = await send(bot, author);
    const { list, one } = await openFirst(reader);
    // The author lives there, and is the first.
    expect(list.text).toContain(bar(1));
    expect(one.text).toContain(word('appeals-proposal-fate', { fate: word('appeals-fate-collecting') }));
    for (const secret of [receipt.code, 'Person']) expect(`${list.text}\n${one.text}`).not.toContain(secret);
    reader.tap(support, one);
    const supported = await reader.sees(bar(2));
    expect(supported.text).toContain(word('appeals-proposal-yours'));
    reader.tap(drop, supported);
    expect((await reader.sees(bar(1))).text).not.toContain(word('appeals-proposal-yours'));
    reader.tap(support);
    await reader.sees(bar(2));

    guest.say('/help');
    guest.tapData(`appeals:support:${receipt.id}:1`, (await hasButton(guest, word('menu-settings-button'))).message_id);
    const asked = await guest.sees(first('appeals-support-no-home'));
    expect(labelsOf(asked)).toContain(word('identity-settings-home-button'));

    await comeAlong(receipt.id, GOAL_MIN);
    const held = await operator.sees(first('appeals-notice-held', { code: receipt.code, topic: '' }));
    operator.tap(word('appeals-open-button'), held);
    operator.tap(word('appeals-held-button'), await hasButton(operator, word('appeals-held-button')));
    expect((await operator.sees(first('appeals-held-title', { code: '', topic: '', n: 0, goal: 0, held: 0 }))).text).not.toContain(
      'Person',
    );
    operator.tap(word('appeals-held-drop-button'));
    await operator.sees(first('appeals-held-drop-ask', { held: GOAL_MIN + 1 }));
    operator.tap(word('menu-back-button'));
    operator.tap(word('appeals-held-count-button'), await hasButton(operator, word('appeals-held-count-button')));
    await operator.sees(bar(GOAL_MIN + 2));
    await allHandled(bot);

    await author.sees(first('appeals-told-supported', { n: GOAL_MIN + 2, code: receipt.code, topic: '', addressee: 'akim', due: '' }));
    await akim.sees(first('appeals-notice-supported', { code: receipt.code, topic: '', due: '' }));
    const atDesk = await openFromInbox(akim, language, receipt);
    expect(labelsOf(atDesk)).not.toContain(word('appeals-answer-button'));
    // One of an older screen gets no further either.
    akim.tapData(`appeals:answer:${receipt.id}`, atDesk.message_id);
    await akim.sees(first('appeals-dated-only'));
    akim.tap(word('menu-back-button'));
    akim.tap(word('appeals-budget-button'), await hasButton(akim, word('appeals-budget-button')));
    await akim.sees(first('appeals-plan-day-ask', { code: receipt.code, topic: '', max: '' }));
    akim.say('01.06.2027');
    await akim.sees(first('appeals-budget-ask', { code: receipt.code, topic: '', date: '' }));
    akim.say(isKk ? 'Ақша келесі жылғы бюджетте бар, маусымда салынады' : 'Деньги есть в бюджете следующего года, построят в июне');
    await officialSteps(language).sendAnswer(akim);
    await author.sees(first('appeals-told-budgeted', { by: 'akim', code: receipt.code, topic: '', date: '' }));
    const fate = word('appeals-fate-budgeted');
    await reader.sees(first('appeals-told-fate', { fate, text: '' }));
    expect((await openFirst(reader)).list.text).toContain(fate);
    author.say(`/status ${receipt.code}`);
    expect((await author.sees(bar(GOAL_MIN + 2))).text).toContain(word('appeals-proposal-fate', { fate }));
  });
});
