import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { DAY_MS } from '../../../src/kernel/clock.ts';
import type { PersonId } from '../../../src/kernel/ids.ts';
import { endInquiries, neighboursOf, takeNeighbourWord, wantToBeAsked } from '../../../src/rooms/appeals/actions/case/neighbours.ts';
import { disputeAppeal, sayOutcome } from '../../../src/rooms/appeals/actions/case/verdict.ts';
import { turnClockOf } from '../../../src/rooms/appeals/actions/rounds/clock-round.ts';
import type { Appeal } from '../../../src/rooms/appeals/queries/appeals.ts';
import { listEvents } from '../../../src/rooms/appeals/queries/events.ts';
import { addDemoHomes } from '../../../src/rooms/directory/index.ts';
import { noteReach } from '../../../src/rooms/identity/index.ts';
import { caseNow } from './filed-case.ts';
import { aSharedTrouble } from './joined-scene.ts';

const { db, app, office, time, MORNING, by, filed, say } = await aSharedTrouble();
const LAMP = 'Мектептің жанындағы бағанда шам жанбайды, кешке қараңғы';

beforeEach(async () => {
  time.now = MORNING;
  await sql`truncate appeals.inquired, appeals.inquiry, appeals.neighbour`.execute(db);
  await db.deleteFrom('delivery.message').execute();
  await db.deleteFrom('appeals.draft').execute();
  await db
    .updateTable('appeals.appeal')
    .set({ filed_at: new Date('2026-01-05T06:00:00Z') })
    .execute();
  for (const personId of office.villagers) await wantToBeAsked(app, personId, true);
});

async function claimed(text = LAMP): Promise<Appeal> {
  const letter = await filed(office.resident, text);
  await say(letter.id, 'done-claimed');
  return await caseNow(db, letter.id);
}

async function disputed(letter: Pick<Appeal, 'id'>): Promise<void> {
  const { priority } = await caseNow(db, letter.id);
  expect((await disputeAppeal(app, by(office.resident, letter.id), priority + 1)).ok).toBe(true);
}

const asked = () =>
  db
    .selectFrom('appeals.inquired')
    .select(['event_id as claim', 'person_id as personId', 'is_answered as isAnswered'])
    .orderBy('person_id')
    .execute();
const answer = async (nth: number, said: 'yes' | 'no' | 'unsure') => {
  const one = (await asked())[nth];
  return await takeNeighbourWord(app, (one?.personId ?? 0) as PersonId, one?.claim ?? 0, said);
};
const counts = async (letter: Pick<Appeal, 'id'>) => await neighboursOf(db, await listEvents(db, letter.id));
const kinds = async (letter: Pick<Appeal, 'id'>) => (await listEvents(db, letter.id)).map(({ kind }) => kind);
const written = async () =>
  (await db.selectFrom('delivery.message').select('dedupe_key as key').where('dedupe_key', 'like', 'appeal-neighbour:%').execute()).length;

test('who is silent for ten days about a claim, of his three neighbours are asked, once', async () => {
  const letter = await claimed();
  time.now = new Date(MORNING.getTime() + 4 * DAY_MS);
  await turnClockOf(app, letter.id);
  expect(await asked()).toEqual([]);
  time.now = new Date(MORNING.getTime() + 11 * DAY_MS);
  await turnClockOf(app, letter.id);
  await turnClockOf(app, letter.id);
  expect(await asked()).toHaveLength(3);
  expect(await written()).toBe(3);
  expect((await kinds(letter)).filter((kind) => kind === 'neighbours-asked')).toHaveLength(1);
  // Its author says at last that it is not so: they have been asked.
  await disputed(letter);
  expect(await asked()).toHaveLength(3);
});

test('who disagrees with a claim, of his neighbours are asked at once; with the next claim, others are', async () => {
  const letter = await claimed();
  await disputed(letter);
  const first = (await asked()).map(({ personId }) => personId);
  expect(first).toHaveLength(3);
  await say(letter.id, 'done-claimed');
  await disputed(letter);
  const all = (await asked()).map(({ personId }) => personId);
  expect(all).toHaveLength(6);
  // Who is being asked about something is asked nothing else.
  expect(new Set(all).size).toBe(6);
});

test('nobody is asked about an answer that claims nothing, about a health trouble, or once it is solved', async () => {
  const answered = await filed(office.resident, LAMP);
  await say(answered.id, 'answered');
  await disputed(answered);
  const health = await filed(office.resident, 'Дәрігер екі апта бойы қабылдамайды', { topic: 'health' });
  await say(health.id, 'done-claimed');
  await disputed(health);
  const solved = await claimed('Көпірдің тақтайы шіріп кетті, өту қауіпті');
  expect(await sayOutcome(app, by(office.resident, solved.id), 'confirmed')).toBeDefined();
  time.now = new Date(MORNING.getTime() + 11 * DAY_MS);
  await turnClockOf(app, solved.id);
  expect(await asked()).toEqual([]);
});

test('where fewer than ten others are willing and can be written to, nobody is asked', async () => {
  const [first, second, away] = office.villagers as [PersonId, PersonId, PersonId];
  for (const personId of [first, second]) await wantToBeAsked(app, personId, false);
  await noteReach(app, db, office.chats.get(away) ?? 0, false);
  // Willing and at home there, but theirs is the letter, or the office that is spoken of.
  const concerned = [office.resident, office.akim, office.staff];
  await addDemoHomes(
    app,
    concerned.map((personId) => ({ personId, placeCode: office.villageCode })),
  );
  for (const personId of concerned) await wantToBeAsked(app, personId, true);
  const letter = await claimed();
  await disputed(letter);
  expect(await asked()).toEqual([]);
  expect(await kinds(letter)).not.toContain('neighbours-asked');
  await noteReach(app, db, office.chats.get(away) ?? 0, true);
  const next = await claimed('Көпірдің тақтайы шіріп кетті, өту қауіпті');
  await disputed(next);
  expect(await asked()).toHaveLength(3);
  for (const { personId } of await asked()) expect(office.villagers).toContain(personId);
});

test('each is counted once, and nothing says which number is whose', async () => {
  const letter = await claimed();
  await disputed(letter);
  expect(await counts(letter)).toMatchObject({ asked: 3, yes: 0, no: 0, unsure: 0 });
  const [once, twice] = await Promise.all([answer(0, 'no'), answer(0, 'no')]);
  expect([once, twice].toSorted()).toEqual(['before', 'counted']);
  expect(await answer(0, 'yes')).toBe('before');
  expect(await answer(1, 'yes')).toBe('counted');
  expect(await answer(2, 'unsure')).toBe('counted');
  expect(await counts(letter)).toMatchObject({ asked: 3, yes: 1, no: 1, unsure: 1, closedAt: null });
  const claim = (await asked())[0]?.claim ?? 0;
  expect(await takeNeighbourWord(app, office.stranger, claim, 'no')).toBe('gone');
  expect(await takeNeighbourWord(app, office.villagers[0] as PersonId, claim + 1, 'no')).toBe('gone');
});

test('after a week nothing more is counted, and who was asked is forgotten', async () => {
  const letter = await claimed();
  await disputed(letter);
  const [{ personId, claim } = { personId: 0, claim: 0 }] = await asked();
  await answer(1, 'no');
  time.now = new Date(MORNING.getTime() + 7 * DAY_MS - 1);
  await endInquiries(app);
  expect(await asked()).toHaveLength(3);
  time.now = new Date(MORNING.getTime() + 7 * DAY_MS + 1);
  await endInquiries(app);
  await endInquiries(app);
  expect(await asked()).toEqual([]);
  expect(await takeNeighbourWord(app, personId as PersonId, claim, 'yes')).toBe('gone');
  expect(await counts(letter)).toMatchObject({ asked: 3, yes: 0, no: 1, unsure: 0, closedAt: time.now });
});
