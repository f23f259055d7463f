import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { isQuiet } from '../../../src/kernel/calendar/index.ts';
import { tellHandovers } from '../../../src/rooms/directory/actions/index.ts';
import { saveHome } from '../../../src/rooms/directory/queries/index.ts';
import { addDemoPerson } from '../../../src/rooms/identity/index.ts';
import { aVillage, SECOND, successorFile, UNIT, words } from './handover-scene.ts';

type Village = Awaited<ReturnType<typeof aVillage>>;
const NEIGHBOUR = '275637000';
const MIGRATION = new URL('../../../migrations/20261130_1200_handover_mistakes.sql', import.meta.url);
const NEW = expect.stringContaining('<b>Новый аким</b>') as string;
const NEW_KK = expect.stringContaining('<b>Жаңа әкім</b>') as string;
const MISTAKE = expect.stringContaining('<b>Это была ошибка</b>') as string;
const MISTAKE_KK = expect.stringContaining('<b>Қате хабар болды</b>') as string;

/** A new akim of whom messages are queued; those for some chats have been sent. */
async function aNewAkim(...sentTo: number[]) {
  const village = await aVillage();
  const batchId = await village.imports(SECOND);
  village.later(1);
  await tellHandovers(village.app);
  if (sentTo.length > 0) await village.post(...sentTo);
  return { ...village, batchId };
}

/** He was taken back after everybody had read of him. */
async function aMistake() {
  const village = await aNewAkim(2, 3);
  await village.undoes(village.batchId);
  return village;
}

/** A round after each hour. */
async function passes({ app, later }: Pick<Village, 'app' | 'later'>, hours: number) {
  for (let hour = 0; hour < hours; hour += 1) {
    later(1);
    await tellHandovers(app);
  }
}

async function statesOf({ db }: Pick<Village, 'db'>, chatId: number): Promise<string[]> {
  const rows = await db.selectFrom('delivery.message').select('state').where('chat_id', '=', chatId).orderBy('id').execute();
  return rows.map((row) => row.state);
}

describe('an import taken back after residents were told', () => {
  test('tells them so an hour later, once, and who heads the unit', async () => {
    const { app, told, later } = await aMistake();
    await tellHandovers(app);
    expect(await told(2)).toHaveLength(1);
    later(1);
    await tellHandovers(app);
    await tellHandovers(app);
    const kk = 'Жаңа әкім туралы хабарымыз дұрыс болмады. Кешіріңіз.';
    const ru = 'Мы сообщили о новом акиме. Это было неверно, извините.';
    expect((await told(2)).slice(1)).toEqual([`<b>Қате хабар болды</b>\n${kk}\nДостық ауылдық округі\nӘкім: Бекенов Айдос Серікұлы`]);
    expect((await told(3)).slice(1)).toEqual([`<b>Это была ошибка</b>\n${ru}\nДостыкский сельский округ\nАким: Бекенов Айдос Серикович`]);
  });

  test('of two who never were in one unit they hear once', async () => {
    const village = await aNewAkim(2, 3);
    const next = await village.imports(
      successorFile('Сейітов Дәулет', { elected_on: '2026-11-20', registered_on: '2026-11-21', checked_on: '2026-11-22' }),
    );
    await passes(village, 1);
    await village.post(2, 3);
    await village.undoes(next);
    await village.undoes(village.batchId);
    await passes(village, 2);
    expect(await village.told(3)).toEqual([NEW, NEW, MISTAKE]);
  });

  test('and made again after they heard of the mistake, tells them of the new akim again', async () => {
    const village = await aMistake();
    await passes(village, 1);
    await village.imports(SECOND);
    await passes(village, 3);
    expect(await village.told(3)).toEqual([NEW, MISTAKE, NEW]);
  });

  test('tells them so also where a second mistake is made and taken back within the hour', async () => {
    const village = await aMistake();
    await village.undoes(await village.imports(successorFile('Сеитов Марат')));
    await passes(village, 2);
    expect(await village.told(3)).toEqual([NEW, MISTAKE]);
  });

  test('tells them nothing of it while the next one is about to be told, nor after', async () => {
    const village = await aMistake();
    village.later(0.5);
    await village.imports(successorFile('Сеитов Марат'));
    await passes(village, 3);
    expect(await village.told(3)).toEqual([NEW, expect.stringContaining('Сеитов Марат')]);
  });

  test('and made and taken back again waits an hour from then: it may come once more', async () => {
    const village = await aMistake();
    village.later(0.75);
    await village.undoes(await village.imports(SECOND));
    village.later(0.75);
    await tellHandovers(village.app);
    expect(await village.told(3)).toEqual([NEW]);
    await passes(village, 1);
    expect(await village.told(3)).toEqual([NEW, MISTAKE]);
  });
});

describe('an import taken back while its news waits to be sent', () => {
  test('is withdrawn, and nobody hears either', async () => {
    const village = await aNewAkim();
    await village.undoes(village.batchId);
    await passes(village, 3);
    expect([await statesOf(village, 2), await statesOf(village, 3)]).toEqual([['withdrawn'], ['withdrawn']]);
  });

  test('of which some have heard is withdrawn for the others, and all hear that it was a mistake', async () => {
    const village = await aNewAkim(2);
    await village.undoes(village.batchId);
    await tellHandovers(village.app);
    expect([await statesOf(village, 2), await statesOf(village, 3)]).toEqual([['sent'], ['withdrawn']]);
    await passes(village, 3);
    expect([await village.told(2), await village.told(3)]).toEqual([[NEW_KK, MISTAKE_KK], [MISTAKE]]);
  });

  test.each(['claimed', 'unknown'])('and that may have arrived (%s) is a mistake that all hear of', async (state) => {
    const village = await aNewAkim();
    await village.db.updateTable('delivery.message').set({ state }).where('chat_id', '=', 2).execute();
    await village.undoes(village.batchId);
    await passes(village, 2);
    expect([await village.told(2), await village.told(3)]).toEqual([[NEW_KK, MISTAKE_KK], [MISTAKE]]);
  });

  test('and made again is told to all, also to those who had not heard before', async () => {
    const village = await aNewAkim(2);
    await village.undoes(village.batchId);
    await tellHandovers(village.app);
    await village.imports(SECOND);
    await passes(village, 3);
    expect(await village.told(3)).toEqual([NEW]);
  });

  test('leaves the mistake before it to be told, where that was heard and this was not', async () => {
    const village = await aMistake();
    const second = await village.imports(successorFile('Сеитов Марат'));
    await passes(village, 1);
    expect(await statesOf(village, 3)).toEqual(['sent', 'pending']);
    await village.undoes(second);
    await passes(village, 3);
    expect(await village.told(3)).toEqual([NEW, MISTAKE]);
  });

  test('by a telling that was cut off, is corrected where somebody heard', async () => {
    const village = await aNewAkim(2);
    // As if the process had died before it kept what was told.
    await village.db.updateTable('directory.handover').set({ told_at: null }).execute();
    await village.undoes(village.batchId);
    await passes(village, 2);
    expect([await village.told(2), await village.told(3)]).toEqual([[NEW_KK, MISTAKE_KK], [MISTAKE]]);
  });

  test('is withdrawn at night too', async () => {
    const village = await aNewAkim();
    village.later(10);
    await village.undoes(village.batchId);
    expect(isQuiet(village.app.clock())).toBe(true);
    await tellHandovers(village.app);
    expect(await statesOf(village, 2)).toEqual(['withdrawn']);
  });
});

test('what waits when the quiet hours begin waits for the morning: of a new akim, and of a mistake', async () => {
  for (const isMistake of [false, true]) {
    const village = isMistake ? await aMistake() : await aNewAkim();
    if (isMistake) await passes(village, 1);
    const waiting = village.db
      .selectFrom('delivery.message')
      .select('due_at')
      .where('state', '=', 'pending')
      .where('chat_id', 'in', [2, 3]);
    // The ledger has a clock of its own.
    await village.db.updateTable('delivery.message').set({ due_at: village.app.clock() }).execute();
    village.later(isMistake ? 6 : 7);
    await tellHandovers(village.app);
    expect(isQuiet(village.app.clock())).toBe(false);
    expect((await waiting.execute()).every((row) => row.due_at < village.app.clock())).toBe(true);
    village.later(1);
    expect(isQuiet(village.app.clock())).toBe(true);
    await tellHandovers(village.app);
    expect(await waiting.execute()).toEqual(Array.from({ length: 2 }, () => ({ due_at: new Date('2026-11-23T04:00:00Z') })));
  }
});

function butFor(unit: string, code: string): true {
  if (code === unit) throw new Error('No words');
  return true;
}

/** Two units with an akim, and a resident of the second. */
async function twoUnits() {
  const village = await aVillage();
  const personId = await addDemoPerson(village.app, { telegramId: 5, language: 'ru' });
  await saveHome(village.db, personId, NEIGHBOUR, village.app.clock());
  const before = { elected_on: '2022-11-20', registered_on: '', term_until: '2026-11-20', checked_on: '2026-11-19' };
  await village.imports(successorFile('Ахметов Нурлан', { kato: NEIGHBOUR, ...before }));
  return village;
}

describe('one unit that fails', () => {
  const broken: typeof words = {
    access: (...said) => butFor(UNIT, said[2].code) && words.access(...said),
    newAkim: (...said) => butFor(UNIT, said[2].code) && words.newAkim(...said),
    mistaken: (...said) => butFor(UNIT, said[1].place.code) && words.mistaken(...said),
  };

  test('leaves the others told, of a new akim and of a mistake, says so, and is told by the next round', async () => {
    const village = await twoUnits();
    const { app, later, told, post } = village;
    const batches = [await village.imports(SECOND), await village.imports(successorFile('Сеитов Марат', { kato: NEIGHBOUR }))];
    later(1);
    const noWords = { errors: [new Error('No words'), new Error('No words')] };
    await expect(tellHandovers({ ...app, words: broken })).rejects.toMatchObject(noWords);
    expect([await told(1), await told(3), await told(5)]).toEqual([[], [], [NEW]]);
    await tellHandovers(app);
    expect([await told(3), await told(5)]).toEqual([[NEW], [NEW]]);

    await post(1, 2, 3, 5);
    for (const batchId of batches) await village.undoes(batchId);
    later(1);
    await expect(tellHandovers({ ...app, words: broken })).rejects.toMatchObject(noWords);
    expect([await told(3), await told(5)]).toEqual([[NEW], [NEW, MISTAKE]]);
    await tellHandovers(app);
    expect([await told(3), await told(5)]).toEqual([
      [NEW, MISTAKE],
      [NEW, MISTAKE],
    ]);
  });
});

test('of what was taken back before mistakes were kept nobody is written to', async () => {
  const village = await aMistake();
  await sql`alter table directory.handover drop column corrected_at`.execute(village.db);
  await sql.raw(readFileSync(MIGRATION, 'utf8')).execute(village.db);
  await passes(village, 3);
  expect(await village.told(3)).toEqual([NEW]);
});
