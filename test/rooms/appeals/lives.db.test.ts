import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LOCALES } from '../../../src/app/telegram.ts';
import { HOUR_MS } from '../../../src/kernel/clock.ts';
import type { Trx } from '../../../src/platform/database/index.ts';
import { loadSpeech } from '../../../src/platform/speech/index.ts';
import type { AppealsApp } from '../../../src/rooms/appeals/actions/app.ts';

import { type EventKind, STATES, type State } from '../../../src/rooms/appeals/states.ts';

import { wordsOf } from '../../../src/rooms/appeals/telegram/notices.ts';
import { aDatabase } from '../../support/database.ts';
import { DEEDS, type Deed, lives, OFFICIALS, type Plan, RESIDENTS } from './lives/deeds.ts';
import { brokenOf, historiesOf, rowOf, statesOf, strangeOf, WHOSE } from './lives/history.ts';
import { type Act, authorOf, FILED_AT, fileFirst, type Life, lookAt, within } from './lives/life.ts';
import { furnish, type Office } from './lives/office.ts';
import { beginAsOfficial } from './lives/officials.ts';
import { beginAsResident } from './lives/residents.ts';
import { beginAsClock, beginInOffice } from './lives/time.ts';
import { EMPTY_REGISTER } from './samples.ts';

const LIVES = 1_000;
/** As many as have a connection each. */
const AT_ONCE = 4;
/** It lives a thousand lives. */
const TEST_MS_MAX = 180_000;

const { db } = await aDatabase();
const speech = loadSpeech(LOCALES);
const offices = await furnish({ db, clock: () => FILED_AT }, AT_ONCE);

/** What came up over all lives: a thousand that never get anywhere would show nothing. */
const seen = { states: new Set<State>(), kinds: new Set<EventKind>(), done: new Set<Deed['does']>(), refused: new Set<Deed['does']>() };
const sorted = (all: Iterable<string>) => [...all].toSorted();

async function born(trx: Trx, office: Office, plan: Plan): Promise<Life> {
  let now = FILED_AT;
  const clock = () => now;
  const words = wordsOf({ speech, clock, directory: EMPTY_REGISTER });
  const app: AppealsApp = { db: within(trx), clock, words, random: Math.random, wakeKeeper: () => undefined };
  const first = await fileFirst(trx, office, plan);
  const wait = (hours: number) => void (now = new Date(now.getTime() + hours * HOUR_MS));
  return {
    app,
    trx,
    office,
    filed: [first],
    returns: [],
    author: first.personId,
    akim: office.akim,
    isReached: true,
    hasStaff: true,
    standing: new Map(),
    wait,
  };
}

async function begin(life: Life, deed: Deed): Promise<Act> {
  const [first] = life.filed;
  const letter = life.filed[deed.on % life.filed.length] ?? first;
  if (!letter) throw new Error('A life begins with a letter');
  const appeal = { ...letter, ...life.standing.get(letter.id) };
  switch (deed.by) {
    case 'resident':
      return await beginAsResident(life, deed, appeal);
    case 'official':
      return await beginAsOfficial(life, deed, appeal);
    case 'clock':
      return await beginAsClock(life, deed, appeal);
    case 'office':
      return await beginInOffice(life, deed);
  }
}

/** Tries one thing: what is refused changes nothing, what is doubled no more than once. @returns the sign of all that is kept then */
async function live(life: Life, deed: Deed, before: string): Promise<string> {
  const what = JSON.stringify(deed);
  const { attempt, isHis } = await begin(life, deed);
  const isDone = await attempt();
  const after = await lookAt(life);
  if (!isHis) expect(isDone, what).toBe(false);
  if (!isDone) expect(after, what).toBe(before);
  if (isDone && deed.isDoubled) {
    await attempt();
    expect(await lookAt(life), what).toBe(after);
  }
  if (isDone) seen.done.add(deed.does);
  if (!isHis) seen.refused.add(deed.does);
  return after;
}

async function liveThrough(trx: Trx, office: Office, plan: Plan): Promise<void> {
  const life = await born(trx, office, plan);
  let sign = await lookAt(life);
  for (const deed of plan.deeds) sign = await live(life, deed, sign);
  for (const { first, now, events } of await historiesOf(life)) {
    const returns = life.returns.filter(({ appealId }) => appealId === first.id);
    expect(now, JSON.stringify(plan)).toMatchObject(rowOf(first, events, returns));
    expect([...strangeOf(office, first, events), ...brokenOf(first, events)], JSON.stringify(plan)).toEqual([]);
    if (first === life.filed[0] || first.aboutAppealId === life.filed[0]?.id)
      expect(now.personId, JSON.stringify(plan)).toBe(authorOf(life, first));
    for (const state of statesOf(events)) seen.states.add(state);
    for (const { kind } of events) seen.kinds.add(kind);
  }
}

/** Lives one and takes it back. */
async function tryOut(office: Office, plan: Plan): Promise<void> {
  const trx = await db.startTransaction().execute();
  try {
    await liveThrough(trx, office, plan);
  } finally {
    await trx.rollback().execute();
  }
}

test(
  `${LIVES} lives, whatever is tried by whomever in whatever order, hold to the rules, and their events tell where they stand`,
  async () => {
    const all = fc.sample(lives, { numRuns: LIVES, seed: 20_261_130 });
    const work = async (office: Office) => {
      for (let plan = all.pop(); plan; plan = all.pop()) await tryOut(office, plan);
    };
    await Promise.all(offices.map(work));
    expect(sorted(seen.states)).toEqual(sorted(STATES));
    expect(sorted(seen.kinds)).toEqual(sorted(Object.keys(WHOSE)));
    expect(sorted(seen.done)).toEqual(sorted(DEEDS));
    // Each was tried by somebody whose it is not, too.
    expect(sorted(seen.refused)).toEqual(sorted([...RESIDENTS, ...OFFICIALS]));
  },
  TEST_MS_MAX,
);
