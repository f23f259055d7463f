import { expect, test } from 'vitest';
import type { PersonHandle } from '../../src/simulator/index.ts';
import { aBot } from '../support/a-bot.ts';
import { ARRIVED, expectHandled, OPERATOR, screensOf, WALKS, type Walk, type Walker } from './walks/index.ts';
import { allAnswered, saidSince } from './witness.ts';

const bot = await aBot({ operator: OPERATOR });
const { db } = bot.app.storage;
const JOURNEYS = WALKS.filter((walk) => /^(?:complain|answer|verdict|words|aside|survey)/.test(walk.name));
/** What sends something off: tapped as by somebody whose phone is slow. */
const SENDS = /Отправить|Вернуть письмо|Да, начать|Да, закрыть|доверяю/;
/** What a tap asks below the screen may stand there twice: better than never, when a process ends between the two. */
const ASKED_BELOW = /^(?:Напишите (?:ответ|письмо заново)|Что осталось|КОД · [^\n]*\nЖитель увидит это)/;

const withoutRepeats = (screens: readonly string[]) => screens.filter((one, at) => one !== screens[at - 1] || !ASKED_BELOW.test(one));

const history = (...kinds: string[]) => kinds.map((kind) => expect.objectContaining({ kind }));
const withFiles = (kind: string, ...files: string[]) => expect.objectContaining({ kind, files });
/** What each journey leaves, once, however it was walked. */
const LEFT: Readonly<Record<string, unknown>> = {
  complain: {
    cases: [{ state: 'received', told: 1, author_name: null, events: [withFiles('filed', 'photo', 'photo'), withFiles('edited')] }],
    drafts: [],
  },
  answer: {
    cases: [{ state: 'answered', told: 5, events: [...history('filed', 'seen', 'work-begun'), withFiles('answered', 'voice')] }],
    drafts: [],
  },
  verdict: { cases: [{ state: 'disputed', told: 3, priority: 1, events: history('filed', 'answered', 'disputed') }], drafts: [] },
  words: [
    {
      cases: [
        { state: 'answered-no', told: 7, events: history('filed', 'seen', 'passed-on', 'extended', 'asked', 'planned', 'answered-no') },
      ],
      drafts: [],
    },
    { cases: [{ state: 'returned', told: 3, events: history('filed', 'seen', 'returned') }], drafts: [] },
  ],
  aside: {
    cases: [
      { state: 'received', official_no: 'ЖТ-2026-01234567', told: 3, events: history('filed', 'asked', 'replied', 'official') },
      { state: 'withdrawn', rating: 2, events: history('filed', 'answered', 'rated', 'rated', 'added', 'complained', 'withdrawn') },
      { state: 'received', addressee: 'operator', events: history('filed') },
    ],
    drafts: [],
    thanks: 1,
  },
  'survey-answer': { took: [{ status: 'answered' }], answers: [{ option: 1 }] },
  'survey-compose': [{ step: 'open', invited: [{ status: 'invited' }], queued: 1 }],
  'survey-close': {
    step: 'closed',
    invited: 11,
    answered: 10,
    ballots: [1, 2, 3, 3, 4, 4, 4, 4, 88, 99],
    kept: 0,
    queued: 11,
    told: { answered: Array.from({ length: 10 }, () => 1), silent: [0], operator: [1] },
  },
};
/** Everybody who has walked; what his walk has sent to others is still on its way. */
const ended: { walk: Walk; walker: Walker }[] = [];
/** Each walked once as one should, for all tests to compare with. */
const calm = new Map<Walk, ReturnType<typeof walked>>();

/** How often what sends is tapped: on a long walk, which sends much, less often. */
const sendsOf = (walk: Walk) => (walk.isTalkative ? 3 : 10);

/** Somebody who taps every button twice at once, and so many times what sends. */
function impatient(person: PersonHandle, sends: number): PersonHandle {
  const tap: PersonHandle['tap'] = (label, message) => {
    const taps = Array.from({ length: SENDS.test(String(label)) ? sends : 2 }, () => person.tap(label, message));
    return taps[0] ?? person.tap(label, message);
  };
  return { ...person, tap };
}

async function walked(walk: Walk, walker: Walker, go: PersonHandle) {
  ended.push({ walk, walker });
  await walk.go({ ...walker, person: go });
  await allAnswered(bot);
  await expectHandled(bot, walker);
  return { screens: screensOf(walker), rows: await walk.rows(bot, walker) };
}

async function walkCalmly(walk: Walk) {
  const before = calm.get(walk);
  if (before) return await before;
  const walker = await walk.bring(bot);
  const once = walked(walk, walker, walker.person);
  calm.set(walk, once);
  return await once;
}

test.for(JOURNEYS.map((walk) => ({ walk, name: walk.name, sends: sendsOf(walk) })))(
  '$name: every button tapped twice at once, what sends $sends times, does it once',
  async ({ walk }) => {
    const clean = await walkCalmly(walk);
    const walker = await walk.bring(bot);
    const { screens, rows } = await walked(walk, walker, impatient(walker.person, sendsOf(walk)));
    expect(rows).toMatchObject(LEFT[walk.name] ?? {});
    expect(rows).toEqual(clean.rows);
    if (!walk.isTalkative) expect(withoutRepeats(screens)).toEqual(withoutRepeats(clean.screens));
    expect(bot.sim.unansweredTaps()).toBe(0);
  },
);

test.for(JOURNEYS.map((walk) => ({ walk, name: walk.name })))('$name: each update delivered twice does it once', async ({ walk }) => {
  const clean = await walkCalmly(walk);
  const walker = await walk.bring(bot);
  bot.sim.mischief({ kind: 'duplicate-updates', chat_id: walker.person.id, times: null });
  const twice = await walked(walk, walker, walker.person);
  bot.sim.calm();
  expect(twice.rows).toMatchObject(LEFT[walk.name] ?? {});
  expect(twice).toEqual(clean);
});

test('what others were sent of these walks has come: words before files, a result once to each who answered', async () => {
  const arrived = await Promise.all(
    ended.map(async ({ walk, walker }) => ({ name: walk.name, arrived: await walk.arrived?.(bot, walker) })),
  );
  expect(arrived).toEqual(ended.map(({ walk }) => ({ name: walk.name, arrived: ARRIVED[walk.name] })));
  expect(arrived.filter((one) => one.arrived !== undefined).length).toBe(2 * 3);
});

/** A resident whose case was answered, with that answer before him. */
async function anAnswered() {
  const walk = JOURNEYS.find((one) => one.name === 'verdict');
  if (!walk) throw new Error('Nobody walks to a verdict');
  const walker = await walk.bring(bot);
  const events = async () => {
    const kept = await db
      .selectFrom('appeals.event')
      .select('kind')
      .where('appeal_id', '=', walker.subject ?? 0)
      .orderBy('id')
      .execute();
    return kept.map((event) => event.kind);
  };
  const noticed = async (about: string) => {
    const key = `appeal-${about}:${walker.subject}:%`;
    return (await db.selectFrom('delivery.message').select('id').where('dedupe_key', 'like', key).execute()).length;
  };
  return { resident: walker.person, answer: walker.person.last(), events, noticed };
}

test.each([
  { label: '✅ Решено', kind: 'confirmed', thanks: 'Отмечено: решено.' },
  { label: 'Только частично', kind: 'partly', thanks: 'Отмечено: решено частично.' },
])('$label tapped ten times at once is one verdict, one thanks and one notice', async ({ label, kind, thanks }) => {
  const { resident, answer, events, noticed } = await anAnswered();
  for (let taps = 0; taps < 10; taps += 1) resident.tap(label, answer);
  await resident.sees(thanks);
  await allAnswered(bot);
  expect(await events()).toEqual(['filed', 'answered', kind]);
  expect(saidSince(resident, answer?.message_id ?? 0).map((message) => message.text?.split('\n')[0])).toEqual([`Спасибо. ${thanks}`]);
  expect(await noticed(kind)).toBe(1);
});

test('«solved» and «not solved» tapped at once: the first one is heard, and nothing is returned', async () => {
  const { resident, answer, events, noticed } = await anAnswered();
  resident.tap('✅ Решено', answer);
  resident.tap('Не решено', answer);
  resident.tap('Только частично', answer);
  await resident.sees('Отмечено: решено.');
  await allAnswered(bot);
  expect(await events()).toEqual(['filed', 'answered', 'confirmed']);
  expect(saidSince(resident, answer?.message_id ?? 0)).toHaveLength(1);
  expect(await noticed('partly')).toBe(0);
});
