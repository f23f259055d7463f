import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LOCALES } from '../../../src/app/telegram.ts';
import { DAY_MS, HOUR_MS } from '../../../src/kernel/clock.ts';
import type { PersonId, PlaceCode } from '../../../src/kernel/ids.ts';
import { dayOf } from '../../../src/kernel/locale/index.ts';
import { loadSpeech } from '../../../src/platform/speech/index.ts';
import type { AppealsApp } from '../../../src/rooms/appeals/actions/app.ts';
import { beginWork, type Official, openCase, passToAkim } from '../../../src/rooms/appeals/actions/case/case.ts';
import { addToAppeal, rateAnswer, rewriteAppeal, withdrawAppeal } from '../../../src/rooms/appeals/actions/case/own.ts';
import { chooseDay, speak } from '../../../src/rooms/appeals/actions/case/speak.ts';
import { disputeAppeal, sayOutcome } from '../../../src/rooms/appeals/actions/case/verdict.ts';
import { openDraft } from '../../../src/rooms/appeals/actions/filing/drafts.ts';
import { turnClockOf } from '../../../src/rooms/appeals/actions/rounds/clock-round.ts';
import { needsDay, OUTCOMES, type Outcome } from '../../../src/rooms/appeals/outcome.ts';
import { savePiece } from '../../../src/rooms/appeals/queries/drafts.ts';
import { listEvents } from '../../../src/rooms/appeals/queries/events.ts';
import { isRemark, STATES, stateOf } from '../../../src/rooms/appeals/states.ts';
import { wordsOf } from '../../../src/rooms/appeals/telegram/notices.ts';
import { addDemoPerson } from '../../../src/rooms/identity/index.ts';
import { aDatabase } from '../../support/database.ts';
import { caseNow, fileCase } from './filed-case.ts';
import { EMPTY_REGISTER, OBLAST } from './samples.ts';

const LIVES = 1_000;
const AT_ONCE = 8;
/** It lives a thousand lives. */
const TEST_MS_MAX = 180_000;
/** They pass for whatever is said. */
const WORDS = 'Аудандық электр желісі, телефоны +7 711 443 11 22';
const FILED_AT = new Date('2026-11-25T06:00:00Z');

const { db } = await aDatabase();
const speech = loadSpeech(LOCALES);
const common = { db, random: Math.random, wakeKeeper: () => undefined };
const people = { db, clock: () => FILED_AT };
/** An official writes one thing at a time: lives that go on beside each other have officials of their own. */
const offices = await Promise.all(
  Array.from({ length: AT_ONCE }, async (_, lane) => {
    const [unitCode, districtCode] = [`D1101${lane}000` as PlaceCode, `D110${lane}0001` as PlaceCode];
    return {
      unitCode,
      areas: [OBLAST, districtCode, unitCode],
      akim: await addDemoPerson(people, { telegramId: 100 + lane, language: 'kk', role: { kind: 'akim', areaCode: unitCode } }),
      operator: await addDemoPerson(people, { telegramId: 200 + lane, language: 'ru', role: { kind: 'operator', areaCode: districtCode } }),
    };
  }),
);
type Office = (typeof offices)[number];
let serial = 0;
const next = () => {
  serial += 1;
  return serial;
};

/** What may be tried at any time, whether it can be done then or not. */
type Deed =
  | { readonly who: 'resident'; readonly does: 'confirmed' | 'partly' | 'disputed' | 'add' | 'rewrite' | 'withdraw' | 'rate' }
  | { readonly who: 'akim' | 'operator'; readonly does: 'open' | 'take-up' | 'pass' | Outcome }
  | { readonly who: 'clock'; readonly afterHours: number };

const deeds: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      who: fc.constant('resident' as const),
      does: fc.constantFrom(
        'confirmed' as const,
        'partly' as const,
        'disputed' as const,
        'add' as const,
        'rewrite' as const,
        'withdraw' as const,
        'rate' as const,
      ),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      who: fc.constantFrom('akim' as const, 'akim' as const, 'operator' as const),
      does: fc.constantFrom('open' as const, 'take-up' as const, 'pass' as const, ...OUTCOMES),
    }),
  },
  { weight: 5, arbitrary: fc.record({ who: fc.constant('clock' as const), afterHours: fc.integer({ min: 1, max: 12 * 24 }) }) },
);
const lives = fc.record({
  deeds: fc.array(deeds, { minLength: 2, maxLength: 6, size: 'max' }),
  addressee: fc.constantFrom('akim' as const, 'akim' as const, 'operator' as const),
});

/** One case, and the hours of its own. */
interface Life {
  readonly app: AppealsApp;
  readonly id: number;
  readonly resident: PersonId;
  readonly office: Office;
  wait(hours: number): void;
}

async function born(addressee: 'akim' | 'operator', office: Office): Promise<Life> {
  let now = FILED_AT;
  const clock = () => now;
  const app: AppealsApp = { ...common, clock, words: wordsOf({ speech, clock, directory: EMPTY_REGISTER }) };
  const resident = await addDemoPerson(app, { telegramId: 1_000 + next(), language: 'kk' });
  const to = addressee === 'akim' ? { addressee, addresseeReason: null } : ({ addressee, addresseeReason: 'not-linked' } as const);
  const facts = {
    ...to,
    unitCode: office.unitCode,
    areas: office.areas,
    filedAt: FILED_AT,
    registeredOn: '2026-11-25',
    dueOn: '2026-12-17',
  };
  const { id } = await fileCase(db, { personId: resident, key: `life:${next()}` }, facts);
  return { app, id, resident, office, wait: (hours) => void (now = new Date(now.getTime() + hours * HOUR_MS)) };
}

const see = ({ id }: Life) => caseNow(db, id);

async function live(life: Life, deed: Deed): Promise<void> {
  switch (deed.who) {
    case 'clock':
      life.wait(deed.afterHours);
      return await turnClockOf(life.app, life.id);
    case 'resident':
      return await liveAsResident(life, deed.does);
    case 'akim':
    case 'operator':
      return await liveAsOfficial(life, { personId: life.office[deed.who], role: deed.who, tap: `tap:${next()}` }, deed.does);
  }
}

async function liveAsResident({ app, id, resident }: Life, does: Extract<Deed, { who: 'resident' }>['does']): Promise<void> {
  const verdict = { appealId: id, personId: resident, tap: `tap:${next()}` };
  switch (does) {
    case 'confirmed':
    case 'partly':
      return void (await sayOutcome(app, verdict, does));
    case 'disputed': {
      const { priority } = await caseNow(db, id);
      return void (await disputeAppeal(app, verdict, priority + 1));
    }
    case 'withdraw':
      return void (await withdrawAppeal(app, verdict, 'fear'));
    case 'rate':
      return void (await rateAnswer(app, verdict, { stars: 1 + (next() % 5) }));
    case 'add':
    case 'rewrite': {
      const draftId = await drafted(app, resident, { purpose: does === 'add' ? 'addition' : 'edit', appealId: id });
      const said = { personId: resident, draftId, appealId: id };
      return void (await (does === 'add' ? addToAppeal(app, said) : rewriteAppeal(app, said)));
    }
  }
}

async function liveAsOfficial(life: Life, official: Official, does: 'open' | 'take-up' | 'pass' | Outcome): Promise<void> {
  const { app, id } = life;
  switch (does) {
    case 'open':
      return void (await openCase(app, official, await see(life)));
    case 'take-up':
      return void (await beginWork(app, official, id));
    case 'pass':
      return void (await passToAkim(app, official, id));
    case 'answered':
    case 'answered-no':
    case 'done-claimed':
    case 'planned':
    case 'passed-on':
    case 'extended':
    case 'asked':
    case 'returned':
      return await liveBySpeaking(life, official, does);
  }
}

async function liveBySpeaking({ app, id }: Life, official: Official, outcome: Outcome): Promise<void> {
  const draftId = await drafted(app, official.personId, { purpose: 'answer', appealId: id, outcome });
  if (needsDay(outcome)) {
    const day = dayOf(new Date(app.clock().getTime() + (3 + (next() % 60)) * DAY_MS));
    if (!(await chooseDay(app, official, { draftId, day })).ok) return;
  }
  await speak(app, official, { draftId, appealId: id });
}

/** A draft with words in it. */
async function drafted(
  app: AppealsApp,
  by: PersonId,
  subject: { purpose: 'addition' | 'edit' | 'answer'; appealId: number; outcome?: Outcome },
) {
  const { draft } = await openDraft(app, by, { ...subject, messageId: next() });
  await savePiece(db, draft.id, { messageId: next(), text: WORDS, file: null, point: null, album: null });
  return draft.id;
}

test(
  `${LIVES} lives, whatever is tried in whatever order, hold to the rules, and their events tell where they stand`,
  async () => {
    const all = fc.sample(lives, { numRuns: LIVES, seed: 20_261_130 });
    const seen = new Set<string>();
    const work = async (office: Office) => {
      for (let plan = all.pop(); plan; plan = all.pop()) {
        const life = await born(plan.addressee, office);
        for (const deed of plan.deeds) await live(life, deed);
        const appeal = await see(life);
        const events = await listEvents(db, life.id);
        // Throws where one of them could not follow.
        expect(stateOf(events.map(({ kind }) => kind)), JSON.stringify(plan)).toBe(appeal.state);
        const last = events.findLast(({ kind }) => !isRemark(kind));
        const told = (kind: string) => events.filter((event) => event.kind === kind);
        expect(appeal, JSON.stringify(plan)).toMatchObject({
          changedAt: last?.at,
          priority: told('disputed').length,
          dueOn: told('extended').at(-1)?.detail?.day ?? '2026-12-17',
          plannedOn: appeal.state === 'planned' ? told('planned').at(-1)?.detail?.day : null,
          rating: told('rated').at(-1)?.detail?.stars ?? null,
        });
        expect(events.map(({ at }) => at.getTime())).toEqual(events.map(({ at }) => at.getTime()).toSorted((one, other) => one - other));
        seen.add(appeal.state);
      }
    };
    await Promise.all(offices.map(work));
    // A test of lives that never get anywhere would show nothing.
    expect([...seen].toSorted()).toEqual([...STATES].toSorted());
  },
  TEST_MS_MAX,
);
