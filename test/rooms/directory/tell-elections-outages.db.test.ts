import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HOUR_MS } from '../../../src/kernel/clock.ts';
import { dayOf } from '../../../src/kernel/locale/index.ts';
import { tellElections, undoImport } from '../../../src/rooms/directory/actions/index.ts';
import { aVillage, noon, words } from './election-scene.ts';

const DAYS = ['13', '20', '27'] as const;
const CHECKED_ON = '2026-11-21';
const EVENTS_MAX = 14;

const day = fc.constantFrom(...DAYS);
const event = fc.oneof(
  fc.record({ kind: fc.constant('stands' as const), day, nth: fc.nat(2) }),
  fc.record({ kind: fc.constant('cancelled' as const), day }),
  fc.constant({ kind: 'undone' as const }),
);
const step = fc.record({
  event,
  hours: fc.constantFrom(1, 2, 8, 24),
  /** Whom messages come to after it. */
  reached: fc.constantFrom('nobody', 'nobody', 'one', 'all'),
});
type Village = Awaited<ReturnType<typeof aVillage>>;

/** Of December; one vote of a unit can stand at a time. */
async function standing({ db }: Village): Promise<string[]> {
  const votes = await db.selectFrom('directory.election').select('vote_on').where('cancelled_on', 'is', null).orderBy('vote_on').execute();
  return votes.map((vote) => vote.vote_on.slice(-2));
}

/** A day that stands takes the place of another one. */
async function importsDay(village: Village, to: { kind: 'stands' | 'cancelled'; day: string; nth?: number }): Promise<number> {
  const off = to.kind === 'cancelled' ? [to.day] : (await standing(village)).filter((of) => of !== to.day);
  const cancelled = off.map((of) => ({ vote_on: `2026-12-${of}`, checked_on: CHECKED_ON, cancelled_on: CHECKED_ON }));
  const station = { station_kk: `Мектеп ${to.nth}`, station_ru: `Школа ${to.nth}` };
  const stands = to.kind === 'stands' ? [{ vote_on: `2026-12-${to.day}`, checked_on: CHECKED_ON, ...station }] : [];
  return await village.imports(...cancelled, ...stands);
}

/** The days that somebody holds to stand who heard these in turn. */
function believedOf(texts: readonly string[]): string[] {
  const believed = new Set<string>();
  for (const line of texts.flatMap((text) => text.split('\n'))) {
    const days = [...line.matchAll(/(\d+) декабря/g)].map(([, of]) => String(of));
    if (/не будет|отменён/.test(line)) for (const of of days) believed.delete(of);
    else if (line.startsWith('День голосования')) for (const of of days) believed.add(of);
  }
  return [...believed].toSorted();
}

test('whatever happens to elections while the queue waits, two rounds after it flows again everybody knows what days stand', async () => {
  const steps = fc.array(step, { minLength: 4, maxLength: EVENTS_MAX });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom('2026-11-22', '2026-12-04'), steps, async (from, taken) => {
      const village = await aVillage();
      const { post, textsOf, at } = village;
      const app = { ...village.app, words: (...[, ...said]: Parameters<typeof words>) => words('ru', ...said) };
      const batches: number[] = [];
      at(noon(from));
      for (const { event: happened, hours, reached } of taken) {
        if (happened.kind === 'undone') await undoImport(app, batches.pop() ?? 0);
        else batches.push(await importsDay(village, happened));
        at(new Date(app.clock().getTime() + hours * HOUR_MS));
        await tellElections(app);
        await post((chatId) => reached === 'all' || (reached === 'one' && chatId === 1));
      }
      const last = app.clock();
      for (const days of [1, 2]) {
        at(noon(dayOf(new Date(last.getTime() + days * 24 * HOUR_MS))));
        await tellElections(app);
        await post();
      }
      // What becomes known as late as the eve is not told.
      const after = dayOf(new Date(app.clock().getTime() + 24 * HOUR_MS)).slice(-2);
      const known = await standing(village);
      for (const chatId of [1, 2]) {
        const believed = believedOf(textsOf(chatId));
        expect(believed.filter((of) => of > dayOf(app.clock()).slice(-2) && !known.includes(of))).toEqual([]);
        expect(believed.filter((of) => of > after)).toEqual(known.filter((of) => of > after));
      }
    }),
    { numRuns: 8 },
  );
}, 120_000);
