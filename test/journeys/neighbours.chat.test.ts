import { beforeAll, describe, expect, test } from 'vitest';
import { WILLING_MIN } from '../../src/rooms/appeals/neighbours.ts';
import type { PersonHandle } from '../../src/simulator/index.ts';
import { aBot } from '../support/a-bot.ts';
import { hasButton, labelsOf, MORNING, officialSteps, openFromInbox, steps } from './letter-writing.ts';
import { allAnswered, allHandled, expectManners, LANGUAGES, recordOf } from './witness.ts';

const bot = await aBot({ clock: () => MORNING });
const { db } = bot.app.storage;
expectManners(bot, {}, allAnswered);

describe.each(LANGUAGES)('in %s', (language) => {
  const { word, first, file } = steps(language);
  const isKk = language === 'kk';
  const home = isKk ? bot.places.village : bot.places.otherOkrug;
  const unit = isKk ? bot.places.okrug : bot.places.otherOkrug;
  const topic = isKk ? 'Көше жарығы' : 'Фонари на улице';
  const question = isKk ? 'Солай ма?' : 'Так ли это?';
  let akim: PersonHandle;
  const villagers: PersonHandle[] = [];

  /** Says in the settings that he may be asked. */
  async function offerHelp(person: PersonHandle): Promise<void> {
    person.say('/settings');
    expect((await person.sees(word('appeals-neighbour-state-off'))).text).toBeDefined();
    person.tap(word('appeals-neighbour-on-button'));
    await person.sees(word('appeals-neighbour-state-on').split('\n')[0] ?? '');
  }

  beforeAll(async () => {
    akim = await bot.known({ language, role: { kind: 'akim', areaCode: unit } });
    for (let nth = 0; nth < WILLING_MIN; nth += 1) villagers.push(await bot.known({ language, home }));
    await Promise.all(villagers.map(offerHelp));
  });

  test('who says that it is not done, of his neighbours three are asked, and what they say stands beside the claim as numbers', async () => {
    const author = await bot.known({ language, home });
    const receipt = await file(bot, author);
    await openFromInbox(akim, language, receipt);
    akim.tap(word('appeals-done-button'));
    await akim.sees(first('appeals-done-ask', { code: receipt.code, topic }));
    const claim = isKk ? 'Шам ауыстырылды, қазір жанып тұр' : 'Лампу заменили, сейчас горит';
    akim.say(claim);
    akim.tap(word('appeals-no-photo-button'), await akim.sees(isKk ? /сурет/i : /фото/i));
    await akim.sees(first('appeals-proof-why'));
    akim.say(isKk ? 'Телефон сынып қалды' : 'Телефон сломался');
    await officialSteps(language).sendAnswer(akim);
    author.tap(word('appeals-unsolved-button'), await author.sees(`«${claim}`));
    await author.sees(first('appeals-reopen-ask', { code: receipt.code, topic }));
    author.tap(word('appeals-reopen-button'));
    await author.sees(first('appeals-reopened', { due: '' }));
    await allHandled(bot);

    const numbers = await Promise.all(villagers.map(async (person) => [(await recordOf(bot, person)).id, person] as const));
    const rows = await db.selectFrom('appeals.inquired').select('person_id').where('is_answered', '=', false).execute();
    const asked = numbers.filter(([id]) => rows.some((row) => row.person_id === id)).map(([, person]) => person);
    expect(asked).toHaveLength(3);
    const questions = await Promise.all(asked.map((person) => person.sees(question)));
    for (const { text } of questions) {
      expect(text).toContain(topic);
      for (const kept of [receipt.code, claim, 'Person']) expect(text).not.toContain(kept);
    }
    const [one, two, three] = asked as [PersonHandle, PersonHandle, PersonHandle];
    const [atOne, atTwo, atThree] = questions;
    one.tap(word('appeals-neighbour-no-button'), atOne);
    one.tap(word('appeals-neighbour-yes-button'), atOne);
    const thanks = await one.sees(first('appeals-neighbour-thanks'));
    expect(labelsOf(thanks)).toEqual([]);
    two.tap(word('appeals-neighbour-no-button'), atTwo);
    await two.sees(first('appeals-neighbour-thanks'));
    const waiting = await openFromInbox(akim, language, receipt);
    expect(waiting.text).toContain(word('appeals-neighbour-waiting', { asked: 3 }));
    three.tap(word('appeals-neighbour-unsure-button'), atThree);
    await three.sees(first('appeals-neighbour-thanks'));

    const counts = word('appeals-neighbour-counts', { asked: 3, yes: 0, no: 2, unsure: 1 });
    expect((await openFromInbox(akim, language, receipt)).text).toContain(counts);
    author.say(`/status ${receipt.code}`);
    const card = await author.sees(counts);
    expect(card.text).toContain(isKk ? 'көршілерден сұралды' : 'спросили соседей');
    // Solved after all: he too may be asked from now on.
    await openFromInbox(akim, language, receipt);
    await officialSteps(language).answered(akim, receipt, isKk ? 'Енді дұрыс жанып тұр' : 'Теперь горит');
    author.tap(word('appeals-solved-button'), await hasButton(author, word('appeals-solved-button')));
    author.tap(word('appeals-neighbour-on-button'), await author.sees(word('appeals-neighbour-offer')));
    await author.sees(first('appeals-neighbour-state-on'));
    // One who has had enough.
    one.say('/settings');
    await one.sees(first('appeals-neighbour-state-on'));
    one.tap(word('appeals-neighbour-off-button'));
    await one.sees(word('appeals-neighbour-state-off'));
  });
});
