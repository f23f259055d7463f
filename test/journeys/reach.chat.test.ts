import { beforeAll, describe, expect, test } from 'vitest';
import { WHOLE_COUNTRY } from '../../src/kernel/ids.ts';
import type { LoggedCall } from '../../src/simulator/call-log.ts';
import type { PersonHandle } from '../../src/simulator/index.ts';
import { own } from './reach-own-taps.ts';
import { bot, codes, db, enact, ids, insiders, POINT, people, secrets } from './reach-scene.ts';
import { mine, theirs } from './reach-taps.ts';
import { allHandled, keptRows, recordOf, saidSince, words } from './witness.ts';

const { routes } = bot.app.hall;
const word = words('kk');

beforeAll(enact, 60_000);

test('every button of the bot has a sample here: with the numbers of others, or among those that carry none', () => {
  const taps = routes.filter((route) => route.kind === 'tap').map((route) => route.name);
  expect([...Object.keys(theirs), ...Object.keys(own)].toSorted()).toEqual(taps.toSorted());
});

/** What may come back to a tap on what is somebody else's. */
const REFUSALS = [
  'fault-gone',
  'fault-not-yours',
  'surveys-not-invited',
  'broadcasts-area-outside',
  'surveys-area-outside',
  'directory-outside-area',
  'calendar-only-country',
  'appeals-editor-not-yours',
  // The same words to whoever was not asked and to whoever was, after its day.
  'appeals-neighbour-over',
  'appeals-support-gone',
] as const;
const refusals: readonly string[] = REFUSALS.map((key) => word(key));
const consentNeeded = word('identity-consent-ask', { operator: '', bin: '', phone: '' }).split('\n')[0] ?? '';
const isRefusal = (html: unknown): boolean => {
  const text = String(html).replaceAll(/<\/?b>/g, '');
  return refusals.includes(text) || text.startsWith(consentNeeded);
};
const beyondRefusals = (calls: readonly LoggedCall[]) =>
  calls.flatMap((call) => call.payload['text'] ?? []).filter((text) => !isRefusal(text));

const callsTo = (person: PersonHandle): LoggedCall[] => bot.sim.calls.filter((call) => call.payload['chat_id'] === person.id);
const foundIn = (calls: readonly LoggedCall[]) => {
  const said = JSON.stringify(calls.map((call) => [call.method, call.payload]));
  return secrets.filter((text) => said.includes(text));
};

async function tapAll(person: PersonHandle, name: string, rests: readonly string[]): Promise<void> {
  for (const rest of rests) await person.tapData(name + rest).answered();
}

async function tapAsOutsiders(name: string, rests: readonly string[]): Promise<void> {
  bot.sim.forgetCalls();
  await Promise.all(Object.values(people).map((person) => tapAll(person, name, rests)));
  await allHandled(bot);
}

test.for(Object.keys(theirs))('%s gets nobody to what is somebody else’s: nothing comes back, changes or is told', async (name) => {
  const before = await keptRows(bot);
  await tapAsOutsiders(name, theirs[name]?.() ?? []);
  for (const [who, person] of Object.entries(people)) {
    expect(foundIn(callsTo(person)), who).toEqual([]);
    // Looking around in the tree of places shows nothing of a draft: only the tree.
    if (name.endsWith(':area')) continue;
    expect(beyondRefusals(callsTo(person)), who).toEqual([]);
  }
  for (const person of Object.values(insiders)) expect(callsTo(person)).toEqual([]);
  // The notices that answer a tap name no chat.
  expect(foundIn(bot.sim.calls)).toEqual([]);
  expect(await keptRows(bot)).toEqual(before);
});

test('the akim whom a case is about gets nowhere with its number', async () => {
  const before = await keptRows(bot);
  bot.sim.forgetCalls();
  const taps = Object.keys(theirs).filter((name) => theirs[name] === mine && name !== 'appeals:pass');
  for (const name of taps) await tapAll(insiders.akim, name, [`:${ids.about}`, `:${ids.queued}`]);
  await allHandled(bot);
  expect(taps.length).toBeGreaterThan(10);
  expect(beyondRefusals(callsTo(insiders.akim))).toEqual([]);
  expect(await keptRows(bot)).toEqual(before);
});

test('an akim who has moved on gets nothing more of a case that he had begun to answer, nor by what he says now', async () => {
  const moved = people['moved akim'];
  // As when his role ends while he writes.
  await db.updateTable('appeals.draft').set({ open: true }).where('id', '=', ids.movedAnswer).execute();
  bot.sim.forgetCalls();
  const { message } = moved.say('Тағы бір сөз');
  await allHandled(bot);
  await tapAll(moved, 'appeals:answer-send', [`:${ids.movedAnswer}:999999999:answered:-`]);
  await tapAll(moved, 'appeals:answer-again', [`:${ids.movedAnswer}`]);
  await allHandled(bot);
  expect(saidSince(moved, message.message_id).length).toBeGreaterThan(0);
  expect(foundIn(callsTo(moved))).toEqual([]);
});

/** What `/status` says of a case in this state, whatever its two dates. */
const stateOf = (state: string) => {
  const wild = '\u0001';
  const said = word('appeals-status', { code: codes.mine, state, date: wild, due: wild });
  return new RegExp(`^${said.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(wild, String.raw`[^\n]{1,40}`)}$`);
};

describe('a code that somebody else has written down', () => {
  test.each(['neighbour', 'without consent', 'second akim', 'operator elsewhere', 'former akim'] as const)(
    'tells a %s the state and two dates, and nothing else',
    async (who) => {
      const before = await keptRows(bot);
      const { message } = people[who].say(`/status ${codes.mine}`);
      await allHandled(bot);
      const said = saidSince(people[who], message.message_id);
      expect(said.map((one) => one.text)).toEqual([expect.stringMatching(stateOf(word('appeals-state-disputed')))]);
      expect(said.flatMap((one) => one.inlineKeyboard ?? [])).toEqual([]);
      expect(await keptRows(bot)).toEqual(before);
    },
  );

  test('guessed tells nothing, and neither does the code alone or a short form of it', async () => {
    const { neighbour } = people;
    bot.sim.forgetCalls();
    const bare = codes.mine.replaceAll('-', '');
    const guesses = [bare.slice(0, 8), `${bare.slice(0, 8)}0`, 'КМТ-482-715', 'КМТ000000', `${codes.mine}' or 1=1`, '%', String(ids.mine)];
    for (const guess of guesses) neighbour.say(`/status ${guess}`);
    neighbour.say(codes.mine);
    await allHandled(bot);
    expect(foundIn(callsTo(neighbour)).filter((found) => found !== codes.mine)).toEqual([]);
  });
});

test('what is one’s own, or everybody’s, shows nothing of somebody else’s case, survey or notice', async () => {
  for (const [name, rests] of Object.entries(own)) {
    await tapAsOutsiders(name, rests());
    for (const [who, person] of Object.entries(people)) expect(foundIn(callsTo(person)), `${name} of a ${who}`).toEqual([]);
  }
});

const looksOf = async (person: PersonHandle, { atName }: { atName: boolean }) => {
  const { id } = await recordOf(bot, person);
  const looks = db.selectFrom('appeals.look').select('appeal_id').where('person_id', '=', id).where('at_name', '=', atName);
  return (await looks.execute()).map((row) => row.appeal_id);
};
/** Everything that came back to these taps. */
const gets = async (person: PersonHandle, taps: readonly string[]) => {
  bot.sim.forgetCalls();
  for (const data of taps) await person.tapData(data).answered();
  await allHandled(bot);
  return foundIn(callsTo(person));
};
const filesOf = async (id: number) =>
  (await db.selectFrom('appeals.file').select('telegram_file_id').where('appeal_id', '=', id).execute()).map((row) => row.telegram_file_id);

describe('those whom it concerns', () => {
  test('get it: the akim sees the whole letter, its files and its point, and the name that was let be seen, whose looks are recorded', async () => {
    const { akim } = insiders;
    const found = await gets(akim, [`appeals:case:${ids.mine}`, `appeals:files:${ids.mine}`, `appeals:point:${ids.mine}`]);
    const letter = ['Зираттың қоршауы құлап қалды, мал кіріп жатыр', 'ескі мешіттің арты', 'Гүлбахыт', 'Тайжанова', codes.mine];
    const replies = ['Қоршауды сенбіге дейін Серік жөндейді', 'Қоршау әлі құлаған күйі жатыр', String(POINT.latitude)];
    const files = await filesOf(ids.mine);
    expect(files).toHaveLength(3);
    expect(found).toEqual(expect.arrayContaining([...letter, ...replies, ...files]));
    expect(await looksOf(akim, { atName: false })).toEqual([]);
    expect(new Set(await looksOf(akim, { atName: true }))).toEqual(new Set([ids.mine]));
  });

  test('get it: its author sees his card, its history and its files, and his drafts go on', async () => {
    const { author } = insiders;
    const found = await gets(author, [`appeals:open:${ids.mine}`, `appeals:history:${ids.mine}`, `appeals:files:${ids.mine}`]);
    expect(found).toEqual(expect.arrayContaining(['Қоршауды сенбіге дейін Серік жөндейді', codes.mine, ...(await filesOf(ids.mine))]));
    expect(await gets(author, [`appeals:check:${ids.letter}`])).toContain('Құдықтың суы ащы болып кетті биыл');
  });

  test.each(['district', 'region', 'country'] as const)(
    'get it: an operator of the %s, and each of his looks is recorded',
    async (level) => {
      const areaCode = level === 'country' ? WHOLE_COUNTRY : bot.places[level];
      const operator = await bot.known({ role: { kind: 'operator', areaCode } });
      operator.say('/queue');
      await allHandled(bot);
      expect(
        operator
          .last()
          ?.inlineKeyboard?.flat()
          .map((button) => button.callback_data),
      ).toContain(`appeals:case:${ids.queued}`);
      const found = await gets(operator, [`appeals:case:${ids.queued}`, `appeals:files:${ids.queued}`, `appeals:case:${ids.mine}`]);
      expect(found).toEqual(expect.arrayContaining(['Әкім хатқа жауап бермей кетті', ...(await filesOf(ids.queued))]));
      expect(await looksOf(operator, { atName: false })).toEqual([ids.queued, ids.queued, ids.mine]);
    },
  );

  test('get it: the operator who asks goes on with his survey and his notice', async () => {
    const { operator } = insiders;
    expect(await gets(operator, [`surveys:wording:${ids.closed}`])).toContain('Бірінші сауал бе?');
    expect(await gets(operator, [`surveys:days:${ids.survey}:7`])).toContain('Үшінші сауал бе?');
  });
});
