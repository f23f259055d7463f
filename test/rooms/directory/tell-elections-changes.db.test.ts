import { describe, expect, test } from 'vitest';
import { isQuiet } from '../../../src/kernel/calendar/index.ts';
import type { PlaceCode } from '../../../src/kernel/ids.ts';
import { chooseHome } from '../../../src/rooms/directory/actions/choose-home.ts';
import { tellElections, undoImport, wantElectionNews } from '../../../src/rooms/directory/actions/index.ts';
import { aVillage, CANCELLED, NEIGHBOUR, noon, UNIT, words } from './election-scene.ts';

const SCHOOL = { station_kk: 'Мектеп', station_ru: 'Школа' };
const CLUB = { station_kk: 'Клуб', station_ru: 'Клуб', opens_at: '09:00', checked_on: '2026-11-21' };
const LATER = { vote_on: '2026-12-20', checked_on: '2026-11-21' };

describe('a day that people were told', () => {
  test('and that is cancelled is told as off, once, in words that blame nobody, an hour after we know of it', async () => {
    const { app, imports, passes, textsOf, countOf } = await aVillage();
    await imports({});
    await passes('2026-11-22', '2026-11-23');
    await imports(CANCELLED);
    await tellElections(app);
    expect(countOf(1)).toBe(1);
    await passes('2026-11-23', '2026-12-20');
    expect(textsOf(2)).toHaveLength(2);
    expect(textsOf(2)[1]).toBe(
      [
        '<b>Выборы акима · Достыкский сельский округ</b>',
        'В этот день выборов не будет: 13 декабря, воскресенье',
        'Раньше мы писали, что они будут. Когда узнаем новый день, напишем.',
        'Бот никого не поддерживает. За кого Вы, он не спрашивает.',
      ].join('\n'),
    );
    expect(textsOf(1)[1]).toContain('Бұл күні сайлау болмайды: 13 желтоқсан, жексенбі');
    expect([countOf(3), countOf(4)]).toEqual([0, 0]);
  });

  test('and that is cancelled on the eve is told as off that day', async () => {
    const { imports, passes, daysOf, at } = await aVillage();
    await imports({});
    await passes('2026-11-22', '2026-11-23');
    at(noon('2026-12-12'));
    await imports({ cancelled_on: '2026-12-12', checked_on: '2026-12-12' });
    await passes('2026-12-12', '2026-12-20');
    expect(daysOf(2)).toEqual(['13', '-13']);
  });

  test('and that was moved is told with the old day as off, in one message', async () => {
    const { imports, passes, textsOf } = await aVillage();
    await imports({});
    await passes('2026-11-22', '2026-11-23');
    await imports(CANCELLED, LATER);
    await passes('2026-11-23', '2026-11-26');
    expect(textsOf(2)).toHaveLength(2);
    expect(textsOf(2)[1]?.split('\n').slice(1, 3)).toEqual([
      'День выборов перенесён. Прежний день отменён: 13 декабря, воскресенье',
      'День голосования: 20 декабря, воскресенье, 07:00–20:00',
    ]);
    expect(textsOf(1)[1]).toContain('Сайлау күні ауысты. Бұрынғы күні күшін жойды: 13 желтоқсан, жексенбі\n');
  });

  test('and that was moved to the next is told on its eve', async () => {
    const { imports, passes, daysOf, at } = await aVillage();
    await imports({ vote_on: '2026-12-20' });
    await passes('2026-11-22', '2026-11-23');
    at(noon('2026-12-12'));
    await imports(
      { vote_on: '2026-12-20', cancelled_on: '2026-12-11', checked_on: '2026-12-11' },
      { vote_on: '2026-12-13', checked_on: '2026-12-11' },
    );
    await passes('2026-12-12', '2026-12-25');
    expect(daysOf(2)).toEqual(['20', '13-20']);
  });
});

describe('hours and station', () => {
  test('that are others than the second notice said are told once more', async () => {
    const { imports, passes, textsOf } = await aVillage();
    await imports(SCHOOL);
    await passes('2026-11-22', '2026-11-23');
    await passes('2026-12-10', '2026-12-10');
    await imports(CLUB);
    await passes('2026-12-10', '2026-12-14');
    const told = textsOf(2).slice(2);
    expect(told).toHaveLength(1);
    expect(told[0]?.split('\n').slice(1, 4)).toEqual([
      'Уточнили, где и когда голосуют.',
      'День голосования: 13 декабря, воскресенье, 09:00–20:00',
      'Участок: Клуб',
    ]);
  });

  test('corrected again and again do not hold up the news of the day', async () => {
    const { app, imports, statesOf, at } = await aVillage();
    await imports({});
    for (const [nth, minutes] of [50, 100, 150].entries()) {
      at(new Date(noon('2026-11-22').getTime() + minutes * 60_000));
      await tellElections(app);
      await imports({ station_kk: `Мектеп ${nth}`, station_ru: `Школа ${nth}`, checked_on: '2026-11-21' });
    }
    expect(await statesOf(1)).toEqual(['pending']);
  });
});

describe('what waits in the queue', () => {
  test('and was taken out because of a wrong cancellation comes again when that is taken back', async () => {
    const { app, imports, statesOf, at, passes, daysOf } = await aVillage();
    await imports({});
    at(noon('2026-11-23'));
    await tellElections(app);
    const batchId = await imports(CANCELLED);
    await tellElections(app);
    expect(await statesOf(1)).toEqual(['withdrawn']);
    await undoImport(app, batchId);
    await passes('2026-11-24', '2026-12-08');
    expect(daysOf(2)).toEqual(['13']);
  });

  test('does not come to who wants no news any more, nor to who has moved to another unit; within the unit it does', async () => {
    const { app, person, imports, statesOf, at } = await aVillage();
    await wantElectionNews(app, person(3), true);
    await imports({});
    at(noon('2026-11-23'));
    await tellElections(app);
    await wantElectionNews(app, person(1), false);
    await chooseHome(app, person(2), NEIGHBOUR as PlaceCode);
    await chooseHome(app, person(3), UNIT as PlaceCode);
    expect([await statesOf(1), await statesOf(2), await statesOf(3)]).toEqual([['withdrawn'], ['withdrawn'], ['pending']]);
  });

  test('that an election is off does not come when it stands again', async () => {
    const { app, imports, statesOf, passes, at } = await aVillage();
    await imports({});
    await passes('2026-11-22', '2026-11-23');
    const batchId = await imports(CANCELLED);
    at(noon('2026-11-24'));
    await tellElections(app);
    expect(await statesOf(1)).toEqual(['sent', 'pending']);
    await undoImport(app, batchId);
    await tellElections(app);
    expect(await statesOf(1)).toEqual(['sent', 'withdrawn']);
  });

  test('of other hours when the vote is cancelled does not keep those who heard the day from hearing that it is off', async () => {
    const { app, imports, passes, daysOf, statesOf, at } = await aVillage();
    await imports(SCHOOL);
    await passes('2026-11-22', '2026-11-23');
    await passes('2026-12-10', '2026-12-10');
    await imports(CLUB);
    at(noon('2026-12-11'));
    await tellElections(app);
    await imports({ ...CLUB, ...CANCELLED });
    await tellElections(app);
    expect(await statesOf(2)).toEqual(['sent', 'sent', 'withdrawn']);
    await passes('2026-12-12', '2026-12-14');
    expect(daysOf(2)).toEqual(['13', '13', '-13']);
  });

  test('of a moved day when the new day is cancelled too does not keep people from hearing that the old one is off', async () => {
    const { app, imports, passes, daysOf, statesOf, at } = await aVillage();
    await imports({});
    await passes('2026-11-22', '2026-11-23');
    await imports(CANCELLED, LATER);
    at(noon('2026-11-24'));
    await tellElections(app);
    await imports({ ...LATER, ...CANCELLED });
    await tellElections(app);
    expect((await statesOf(2)).slice(0, 2)).toEqual(['sent', 'withdrawn']);
    await passes('2026-11-25', '2026-12-25');
    expect(daysOf(2)).toEqual(['13', '-13']);
  });

  test('of a day moved once more is told as one move', async () => {
    const { app, imports, passes, daysOf, at } = await aVillage();
    await imports({});
    await passes('2026-11-22', '2026-11-23');
    await imports(CANCELLED, LATER);
    at(noon('2026-11-24'));
    await tellElections(app);
    await imports({ ...LATER, ...CANCELLED }, { ...LATER, vote_on: '2026-12-27' });
    await tellElections(app);
    await passes('2026-11-25', '2026-11-27');
    expect(daysOf(2)).toEqual(['13', '27-13']);
  });

  test('of a moved day when the move is taken back is never heard of, and the old day is not told again', async () => {
    const { app, imports, passes, daysOf, at } = await aVillage();
    await imports({});
    await passes('2026-11-22', '2026-11-23');
    const batchId = await imports(CANCELLED, LATER);
    at(noon('2026-11-24'));
    await tellElections(app);
    await undoImport(app, batchId);
    await passes('2026-11-25', '2026-11-27');
    expect(daysOf(2)).toEqual(['13']);
  });

  test('of a moved day, heard by some, leaves nobody with a day that is off', async () => {
    const { app, imports, passes, post, daysOf, at } = await aVillage();
    await imports({});
    await passes('2026-11-22', '2026-11-23');
    await imports(CANCELLED, LATER);
    at(noon('2026-11-24'));
    await tellElections(app);
    await post((chatId) => chatId === 2);
    await imports({ ...LATER, ...CANCELLED });
    await passes('2026-11-25', '2026-11-27');
    expect(daysOf(2).slice(0, 2)).toEqual(['13', '20-13']);
    expect(new Set(daysOf(2).slice(2))).toEqual(new Set(['-13', '-20']));
  });

  test('for a second time does not make a day be told as off twice', async () => {
    const { app, imports, passes, daysOf, at } = await aVillage();
    await imports({});
    await passes('2026-11-22', '2026-11-23');
    const batchId = await imports(CANCELLED);
    await passes('2026-11-24', '2026-11-25');
    await undoImport(app, batchId);
    at(noon('2026-11-26'));
    await tellElections(app);
    await imports(CANCELLED);
    await passes('2026-11-27', '2026-12-14');
    expect(daysOf(2)).toEqual(['13', '-13']);
  });

  test('when the vote is cancelled does not keep those from hearing it whom the ledger has forgotten', async () => {
    const { app, db, imports, passes, daysOf, statesOf, at } = await aVillage();
    await imports({});
    await passes('2026-11-22', '2026-11-23');
    await db.deleteFrom('delivery.message').execute();
    at(noon('2026-12-10'));
    await tellElections(app);
    await imports(CANCELLED);
    await tellElections(app);
    expect(await statesOf(2)).toEqual(['withdrawn']);
    await passes('2026-12-11', '2026-12-14');
    expect(daysOf(2)).toEqual(['13', '-13']);
  });

  test('when the quiet hours begin waits for the morning', async () => {
    const { app, db, imports, at } = await aVillage();
    await imports({});
    at(new Date('2026-11-22T15:59:00Z'));
    await tellElections(app);
    // The ledger has a clock of its own.
    await db.updateTable('delivery.message').set({ due_at: app.clock() }).execute();
    at(new Date('2026-11-22T16:07:00Z'));
    expect(isQuiet(app.clock())).toBe(true);
    await tellElections(app);
    const waiting = await db.selectFrom('delivery.message').select(['state', 'due_at']).execute();
    expect(waiting).toEqual(Array.from({ length: 2 }, () => ({ state: 'pending', due_at: new Date('2026-11-23T04:00:00Z') })));
  });
});

function wordsButForOne(...said: Parameters<typeof words>) {
  if (said[2].code === '275637000') throw new Error('No words');
  return words(...said);
}

describe('telling', () => {
  test('of one unit that fails leaves the others told, and says so', async () => {
    const { app, imports, at, statesOf } = await aVillage();
    await imports({ kato: '275637000', vote_on: '2026-12-06' }, {});
    at(noon('2026-11-23'));
    await expect(tellElections({ ...app, words: wordsButForOne })).rejects.toMatchObject({ errors: [new Error('No words')] });
    expect([await statesOf(1), await statesOf(4)]).toEqual([['pending'], []]);
    await tellElections(app);
    expect(await statesOf(4)).toEqual(['pending']);
  });

  test('of a vote that became known two days before, after the last round, comes on the eve', async () => {
    const { imports, passes, countOf, at } = await aVillage();
    at(new Date('2026-12-11T15:30:00Z'));
    await imports({});
    await passes('2026-12-12', '2026-12-16');
    expect(countOf(1)).toBe(1);
  });

  test('that was cut off four days before and is repeated three days before reminds who had heard, and tells who had not', async () => {
    const { app, db, imports, passes, countOf, at, post } = await aVillage();
    at(noon('2026-12-09'));
    await imports({});
    at(new Date('2026-12-09T09:00:00Z'));
    await tellElections(app);
    await post();
    // As if the process had died before it kept what was told.
    await db.deleteFrom('directory.election_notice').execute();
    await passes('2026-12-10', '2026-12-14');
    expect([countOf(1), countOf(2)]).toEqual([2, 2]);
  });
});
