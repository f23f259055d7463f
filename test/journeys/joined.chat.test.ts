import { beforeAll, describe, expect, test } from 'vitest';
import type { PersonHandle } from '../../src/simulator/index.ts';
import { aBot } from '../support/a-bot.ts';
import { hasButton, labelsOf, MORNING, officialSteps, openFromInbox, steps } from './letter-writing.ts';
import { allAnswered, expectManners, LANGUAGES } from './witness.ts';

const bot = await aBot({ clock: () => MORNING });
expectManners(bot, {}, allAnswered);

const FIRST = {
  kk: 'Мектептің жанындағы бағанда шам жанбайды, кешке қараңғы',
  ru: 'У школы на столбе погас фонарь, вечером темно',
} as const;
const SAME = { kk: 'Мектеп жақта фонарь сөніп қалған, балалар қорқады', ru: 'Не горит фонарь возле школы, дети боятся ходить' } as const;
const AGAIN = {
  kk: 'Мектептің алдындағы шам қараңғы, балалар жығылып жатыр',
  ru: 'Перед школой темно, фонарь не светит, бабушка упала',
} as const;
const CODE = /[КМРСТХ]{3}-\d{3}-\d{3}/g;

describe.each(LANGUAGES)('in %s', (language) => {
  const { word, first, endSaying, pickTopic, file, send } = steps(language);
  const isKk = language === 'kk';
  const home = isKk ? bot.places.village : bot.places.otherOkrug;
  const unit = isKk ? bot.places.okrug : bot.places.otherOkrug;
  const topic = isKk ? 'Көше жарығы' : 'Фонари на улице';
  let akim: PersonHandle;
  let operator: PersonHandle;

  beforeAll(async () => {
    akim = await bot.known({ language, role: { kind: 'akim', areaCode: unit } });
    operator = await bot.known({ language, role: { kind: 'operator', areaCode: isKk ? bot.places.district : bot.places.otherDistrict } });
  });

  const resident = () => bot.known({ language, home });
  /** As far as the whole letter, or what stands in its place. */
  const write = async (person: PersonHandle, text: string) => {
    person.say(text);
    await person.sees(word('appeals-say-more'));
    await endSaying(person);
    await pickTopic(person);
    await person.sees(first('appeals-place-ask', { chain: '' }));
    person.tap(word('appeals-place-yes-button'));
  };
  const offered = (person: PersonHandle, n: number) => person.sees(new RegExp(`${isKk ? 'Қосылған адам' : 'Присоединились'}: ${n}`));

  test('who has the same trouble is shown that there is a letter about it, joins it, and gets the one answer', async () => {
    const [author, neighbour] = [await resident(), await resident()];
    const lead = await file(bot, author, FIRST[language]);
    await write(neighbour, SAME[language]);
    const offer = await offered(neighbour, 0);
    expect(offer.text).toContain(topic);
    expect(offer.text).not.toContain(FIRST[language]);
    expect(offer.text).not.toContain(lead.code);
    expect(labelsOf(offer)).toEqual([word('appeals-join-button'), word('appeals-unlike-button')]);
    neighbour.tap(word('appeals-join-button'));
    const joined = await neighbour.sees(isKk ? 'Қосылдыңыз' : 'Вы присоединились');
    const [own = '', ...more] = joined.text?.match(CODE) ?? [];
    expect(more).toEqual([]);

    const seen = await openFromInbox(akim, language, lead);
    expect(seen.text).toContain(word('appeals-case-joined', { n: 1 }));
    akim.tap(word('appeals-joined-button', { n: 1 }));
    const list = await akim.sees(own);
    akim.tap(/^1\. /, list);
    const letter = await akim.sees(SAME[language]);
    expect(letter.text).toContain(word('appeals-case-name-hidden'));
    expect(labelsOf(letter)).not.toContain(word('appeals-answer-button'));
    akim.tap(word('appeals-joined-lead-button'));
    await hasButton(akim, word('appeals-answer-all-button'));
    akim.tap(word('appeals-answer-all-button'));
    await akim.sees(first('appeals-answer-ask', { code: lead.code, topic }));
    const answer = isKk ? 'Ертең электрик шамды ауыстырады' : 'Завтра электрик заменит лампу';
    akim.say(answer);
    expect((await akim.sees(`«${answer}»`)).text).toContain(word('appeals-word-shared', { n: 1 }));
    await officialSteps(language).sendAnswer(akim);

    const heard = await neighbour.sees(`«${answer}»`);
    expect(heard.text).toContain(own);
    expect(heard.text).toContain(word('appeals-told-shared'));
    expect(heard.text).not.toContain(lead.code);
    expect((await author.sees(`«${answer}»`)).text).not.toContain(own);
    // Not solved: from now on it is a case of its own.
    neighbour.tap(word('appeals-unsolved-button'), heard);
    await neighbour.sees(first('appeals-reopen-ask', { code: own, topic }));
    neighbour.tap(word('appeals-reopen-button'));
    await neighbour.sees(first('appeals-reopened', { due: '' }));
    akim.say('/inbox');
    const inbox = await akim.sees(own);
    expect(inbox.text).not.toContain(lead.code);
  });

  test('whose trouble is another one sends his own; an operator joins the two, and its author sets it apart again', async () => {
    const [author, neighbour] = [await resident(), await resident()];
    const lead = await file(bot, author, FIRST[language]);
    await write(neighbour, AGAIN[language]);
    await offered(neighbour, 0);
    neighbour.tap(word('appeals-unlike-button'));
    await neighbour.sees(word('appeals-check-title'));
    const own = await send(bot, neighbour);

    operator.say(`/status ${own.code}`);
    await hasButton(operator, word('appeals-open-button'));
    operator.tap(word('appeals-open-button'));
    await operator.sees(AGAIN[language]);
    operator.tap(word('appeals-op-join-button'));
    const leads = await operator.sees(lead.code);
    operator.tapData(`appeals:op-join-to:${own.id}:${lead.id}`, leads.message_id);
    const both = await operator.sees(word('appeals-op-join-sure').split('\n')[0] ?? '');
    for (const text of [FIRST[language], AGAIN[language]]) expect(both.text).toContain(text);
    operator.tap(word('appeals-op-join-yes-button'));
    await operator.sees(word('appeals-state-joined'));

    const told = await neighbour.sees(isKk ? 'көршілер де осыны жазыпты' : 'о том же пишут соседи');
    expect(told.text).not.toContain(lead.code);
    neighbour.tap(word('appeals-split-button'), told);
    await neighbour.sees(word('appeals-split-ask').split('\n')[0] ?? '');
    neighbour.tap(word('appeals-split-yes-button'));
    const card = await neighbour.sees(word('appeals-state-received'));
    expect(card.text).toContain(own.code);
    operator.say(`/status ${own.code}`);
    expect((await operator.sees(word('appeals-state-received'))).text).toContain(own.code);
  });
});
