import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Audience } from '../../src/kernel/caller.ts';
import type { WordKey } from '../../src/kernel/locale/index.ts';
import type { PersonHandle } from '../../src/simulator/index.ts';
import { aBot } from '../support/a-bot.ts';
import { aHelper, anOffice } from './an-office.ts';
import { appealSamples } from './appeal-samples.ts';
import { forged } from './forged-taps.ts';
import { numbered } from './numbered.ts';
import { allHandled, keptRows, recordOf, saidSince, words } from './witness.ts';

const bot = await aBot();
const { routes } = bot.app.hall;
const { db } = bot.app.storage;
const word = words('kk');

const actors = ['stranger', 'without consent', 'resident', 'akim', 'staff', 'helper', 'operator elsewhere', 'operator'] as const;
type Actor = (typeof actors)[number];
const people = {} as Record<Actor, PersonHandle>;
/** A draft of the operator that waits for its “go”, and its message. */
let draft = 0;
/** A survey of the operator that waits for its “go”. */
let survey = 0;

/** @returns the number of a notice that waits for its area */
async function composed(operator: PersonHandle): Promise<number> {
  operator.say('/send');
  await operator.sees(word('broadcasts-text-kk-ask'));
  operator.say('Су болмайды');
  await operator.sees(word('broadcasts-text-ru-ask'));
  operator.say('Воды не будет');
  await operator.sees(word('broadcasts-preview'));
  return (await db.selectFrom('broadcasts.broadcast').select('id').where('chat_id', '=', operator.id).executeTakeFirstOrThrow()).id;
}

/** @returns the number of a survey that waits for its “go” */
async function aSurveyDraft(operator: PersonHandle): Promise<number> {
  const { id } = await recordOf(bot, operator);
  const rows = await db
    .insertInto('surveys.survey')
    .values({
      made_by: id,
      chat_id: operator.id,
      language: 'kk',
      step: 'confirm',
      template: 'trust',
      question_kk: 'Сенесіз бе?',
      question_ru: 'Доверяете?',
      area_code: bot.places.village,
      closes_at: new Date('2099-12-01T13:00:00Z'),
      open: false,
      created_at: new Date(),
    })
    .returning('id')
    .execute();
  return rows[0]?.id ?? 0;
}

beforeAll(async () => {
  const stranger = bot.sim.person({ first_name: 'Stranger' });
  stranger.start();
  await stranger.sees('Қай тілде');
  const declined = bot.sim.person({ first_name: 'Without consent' });
  declined.start();
  await declined.sees('Қай тілде');
  declined.tap('Қазақша');
  await declined.sees('Келісесіз бе?');
  const operator = await bot.known({ role: { kind: 'operator', areaCode: bot.places.district } });
  Object.assign(people, {
    stranger,
    'without consent': declined,
    resident: await bot.known({ home: bot.places.village }),
    ...(await anOffice(bot, bot.places.okrug)),
    helper: await aHelper(bot, operator, bot.places.okrug),
    'operator elsewhere': await bot.known({ role: { kind: 'operator', areaCode: bot.places.otherDistrict } }),
    operator,
  });
  draft = await composed(operator);
  operator.tapData(`broadcasts:to:${draft}:${bot.places.village}`);
  await operator.sees('Жіберер алдында');
  survey = await aSurveyDraft(operator);
  // He has one of his own, so that only its number tells the two apart.
  await composed(people['operator elsewhere']);
  for (const person of Object.values(people)) person.say('/menu');
  await allHandled(bot);
});

afterAll(async () => {
  await allHandled(bot);
  expect(bot.sim.unansweredTaps()).toBe(0);
  // The same button again and again, by force: Telegram says that the screen is there already.
  expect(Object.keys(bot.sim.violations({ includeRates: false }))).toEqual(['not_modified']);
  const parked = await db.selectFrom('intake.update').selectAll().where('parked', '=', true).execute();
  expect(parked).toEqual([]);
});

/** What each button really carries behind its name. A new button without a sample here fails the first test. */
const samples: Record<string, () => readonly string[]> = {
  ...numbered('menu', 'home help settings letter place', ''),
  ...numbered('menu', 'elections neighbour digest', ':on'),
  'identity:lang': () => [':kk'],
  'identity:consent': () => [':ask', ':text', ':no'],
  'identity:face': () => [':resident', ':akim', ':staff', ':operator'],
  'identity:not-me': () => ['', `:${bot.places.okrug}`],
  'identity:privacy': () => [''],
  'directory:pick': () => [`:${bot.places.okrug}`],
  ...numbered('directory', 'home similar live-here past passport budget-png photo map qr', `:${bot.places.village}`),
  'directory:tree': () => [':0', `:${bot.places.region}:2`],
  'directory:home-tree': () => [':0', `:${bot.places.okrug}`],
  'directory:corps': () => [':0', ':0:2', `:${bot.places.region}`, `:${bot.places.region}:1`, `:${bot.places.district}`],
  ...numbered('directory', 'home-later ask ask-district ask-home near near-home village akims elections-area', ''),
  ...numbered('directory', 'corps-months corps-png', ':0'),
  'directory:elections': () => ['', `:${bot.places.okrug}`],
  'directory:elections-on': () => ['', `:${bot.places.okrug}`],
  'directory:elections-off': () => ['', ':notice', `:${bot.places.okrug}`],
  'directory:invite': () => [`:${bot.places.okrug}`],
  'directory:share': () => [`:${bot.places.okrug}`, `:${bot.places.village}`],
  'directory:wrong': () => [`:${bot.places.village}`],
  'directory:wrong-person': () => [`:${bot.places.village}`],
  'directory:wrong-phone': () => [`:${bot.places.village}`],
  'directory:wrong-unit': () => [`:${bot.places.village}`],
  ...numbered('directory', 'doubts doubt doubt-fixed doubt-right edit-back unchecked'),
  'directory:edit': () => [`:${bot.places.okrug}`],
  'directory:edit-part': () => ['name', 'phone', 'email', 'hours', 'office'].map((part) => `:${bot.places.okrug}:${part}`),
  'directory:checked': () => [`:${bot.places.okrug}:1`],
  'directory:changes': () => [`:${bot.places.okrug}`, `:${bot.places.okrug}:2`],
  ...appealSamples(bot.places),
  ...numbered('calendar', 'now ask', ''),
  ...numbered('calendar', 'days undo'),
  'calendar:day': () => [':2099-12-01', ':2026-01-01'],
  ...numbered('calendar', 'see set', ':2027-12-01:off:moved'),
  'broadcasts:area': () => [
    `:${draft}`,
    `:${draft}:0:2`,
    `:${draft}:${bot.places.district}`,
    `:${draft}:${bot.places.region}`,
    `:${draft}:000000000`,
  ],
  'broadcasts:to': () => [`:${draft}:${bot.places.village}`, `:${draft}:${bot.places.region}`, `:${draft}:000000000`],
  'broadcasts:go': () => [`:${draft}:${bot.places.village}`, `:${draft}:000000000`],
  'broadcasts:edit': () => [`:${draft}`],
  'broadcasts:cancel': () => [`:${draft}`],
  'surveys:new': () => [''],
  'surveys:template': () => [':trust'],
  'surveys:own': () => [''],
  'surveys:draft': () => [`:${survey}`],
  'surveys:area': () => [`:${survey}`, `:${survey}:0:2`, `:${survey}:${bot.places.district}`, `:${survey}:000000000`],
  'surveys:to': () => [`:${survey}:${bot.places.village}`, `:${survey}:000000000`],
  'surveys:days': () => [`:${survey}:7`],
  'surveys:go': () => [`:${survey}:${bot.places.village}:2099-12-01`],
  'surveys:cancel': () => [`:${survey}`],
  'surveys:show': () => [`:${survey}`],
  'surveys:close-ask': () => [`:${survey}`],
  'surveys:close': () => [`:${survey}`],
  'surveys:begin': () => [`:${survey}`],
  'surveys:lang': () => [`:${survey}:kk`],
  'surveys:a': () => [`:${survey}:1:4`, `:${survey}:1:99:ru`],
  'surveys:result': () => [`:${survey}`],
  'surveys:wording': () => [`:${survey}`],
  'surveys:method': () => [`:${survey}`],
};

/** Whom each audience lets in, of our actors. */
const meant: Record<Audience, readonly Actor[]> = {
  anyone: actors,
  consented: ['resident', 'akim', 'staff', 'helper', 'operator elsewhere', 'operator'],
  office: ['akim', 'staff'],
  official: ['akim', 'staff', 'operator elsewhere', 'operator'],
  akim: ['akim'],
  staff: ['staff'],
  helper: ['helper'],
  filer: ['helper', 'operator elsewhere', 'operator'],
  operator: ['operator elsewhere', 'operator'],
};

test('every button of the bot has a sample here', () => {
  const taps = routes.filter((route) => route.kind === 'tap').map((route) => route.name);
  expect(Object.keys(samples).toSorted()).toEqual(taps.toSorted());
});

/** A language must be chosen before anything else, whatever was tapped. */
const isRefused = (actor: Actor, audience: Audience) => actor === 'stranger' || !meant[audience].includes(actor);

describe.each(actors.filter((actor) => actor !== 'operator'))('as %s, one', (actor) => {
  test('gets nowhere with commands that are not meant for him: a kind sentence, and nothing changes', async () => {
    const before = await keptRows(bot);
    for (const { name, audience } of routes.filter((route) => route.kind === 'command' && isRefused(actor, route.audience))) {
      const { message } = people[actor].say(`/${name}`);
      await allHandled(bot);
      const answer = saidSince(people[actor], message.message_id).map((said) => said.text);
      expect(answer, `/${name} for ${audience}`).toEqual([
        actor === 'stranger' ? expect.stringContaining('На каком языке') : word('fault-unknown-word'),
      ]);
    }
    expect(await keptRows(bot)).toEqual(before);
  });

  test('gets nowhere with menu words that are not his: he is shown his own menu', async () => {
    const before = await keptRows(bot);
    const menu = routes.filter((route) => route.kind === 'menu');
    // The same word may stand in his own menu too.
    const own = menu.filter((route) => !isRefused(actor, route.audience)).map((route) => word(route.name as WordKey));
    for (const { name } of menu.filter((route) => isRefused(actor, route.audience) && !own.includes(word(route.name as WordKey)))) {
      const { message } = people[actor].say(word(name as WordKey));
      await allHandled(bot);
      const answer = saidSince(people[actor], message.message_id).map((said) => said.text);
      expect(answer, name).toEqual([actor === 'stranger' ? expect.stringContaining('На каком языке') : word('fault-unknown-word')]);
    }
    expect(await keptRows(bot)).toEqual(before);
  });

  test('gets nowhere with buttons that are not meant for him: told so, and nothing changes', async () => {
    const before = await keptRows(bot);
    // The language is the one thing that a stranger is asked for.
    const forbidden = routes.filter((one) => one.kind === 'tap' && isRefused(actor, one.audience) && one.name !== 'identity:lang');
    for (const { name, audience } of forbidden) {
      for (const rest of samples[name]?.() ?? []) {
        const toast = await people[actor].tapData(name + rest).answered();
        if (actor === 'stranger') await people[actor].sees('На каком языке');
        else expect(toast.text, name).toBe(word(audience === 'consented' ? 'identity-consent-needed' : 'fault-not-yours'));
      }
    }
    await allHandled(bot);
    expect(await keptRows(bot)).toEqual(before);
  });
});

const WORK_OF_AREAS = /^(?:directory:(?:invite|doubt|edit|checked|changes)|appeals:(?:editor|helper-)|calendar:)/;
const isAnOperators = (name: string) => name.startsWith('broadcasts:') || WORK_OF_AREAS.test(name);

test('an operator of another area can neither see, change nor send somebody else’s notice, nor reach beyond his own area', async () => {
  const other = people['operator elsewhere'];
  const before = await keptRows(bot);
  for (const [name, sample] of Object.entries(samples).filter(([name]) => isAnOperators(name))) {
    for (const rest of sample()) {
      const { message: said } = other.say('/help');
      await other.sees('112');
      await other.tapData(name + rest).answered();
      await allHandled(bot);
      const screens = saidSince(other, said.message_id).map((message) => message.text);
      expect(screens.join('\n'), name).not.toContain('Су болмайды');
    }
  }
  for (const areaCode of [bot.places.otherDistrict, bot.places.otherOkrug]) {
    await other.tapData(`broadcasts:to:${draft}:${areaCode}`).answered();
    await allHandled(bot);
    expect(other.last()?.text).toBe(word('fault-gone'));
  }
  expect(await keptRows(bot)).toEqual(before);
});

test('an operator cannot choose an area above his own for his own notice', async () => {
  const { operator } = people;
  for (const code of [bot.places.region, bot.places.otherDistrict, '000000000']) {
    for (const verb of ['to', 'area']) {
      const { message } = operator.say('/help');
      await operator.sees(word('menu-help', { phone: word('identity-operator-unset') }));
      await operator.tapData(`broadcasts:${verb}:${draft}:${code}`).answered();
      await allHandled(bot);
      expect(saidSince(operator, message.message_id).at(-1)?.text).toBe(word('broadcasts-area-outside'));
    }
  }
  const row = await db.selectFrom('broadcasts.broadcast').selectAll().where('id', '=', draft).executeTakeFirstOrThrow();
  expect(row).toMatchObject({ step: 'confirm', area_code: bot.places.village });
});

test('a face that is not one’s own cannot be put on', async () => {
  for (const [actor, face] of [
    ['resident', 'operator'],
    ['resident', 'akim'],
    ['akim', 'operator'],
    ['akim', 'staff'],
    ['staff', 'akim'],
    ['helper', 'operator'],
    ['operator elsewhere', 'akim'],
  ] as const) {
    const before = await keptRows(bot);
    await people[actor].tapData(`identity:face:${face}`).answered();
    await people[actor].sees(word('fault-not-yours'));
    await allHandled(bot);
    expect(await keptRows(bot)).toEqual(before);
  }
});

test.each(['resident', 'akim', 'operator elsewhere'] as const)(
  'forged and broken button data of a %s change nothing, and each tap is answered',
  async (actor) => {
    const before = await keptRows(bot);
    const taps = forged.map((data) => people[actor].tapData(data));
    await Promise.all(taps.map((tap) => tap.answered(15_000)));
    await allHandled(bot);
    const after = await keptRows(bot);
    // A home that is none is not kept either.
    expect(after).toEqual(before);
  },
);
