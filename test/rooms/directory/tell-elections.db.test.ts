import { describe, expect, test } from 'vitest';
import { tellElections, undoImport, wantElectionNews } from '../../../src/rooms/directory/actions/index.ts';
import { applyAkimUnitsImport } from '../../../src/rooms/directory/index.ts';
import { saveHome } from '../../../src/rooms/directory/queries/index.ts';
import { noteReach } from '../../../src/rooms/identity/index.ts';
import { aVillage, CANCELLED, NEIGHBOUR, noon, UNIT, VILLAGE, words } from './election-scene.ts';
import { units } from './rows.ts';

describe('of an election', () => {
  test('those who asked for it and live there hear twice: an hour after we know of it, and three days before', async () => {
    const { imports, passes, textsOf, countOf, app } = await aVillage();
    await imports({
      opens_at: '08:00',
      closes_at: '19:30',
      station_kk: 'Бастау клубы',
      station_ru: 'Клуб села Бастау',
      candidates_url: 'https://example.kz/list?a=1&b=2',
    });
    expect(await tellElections(app)).toBe(0);
    await passes('2026-11-22', '2026-12-09');
    const kk = [
      '<b>Әкім сайлауы · Достық ауылдық округі</b>',
      'Дауыс беру күні: 13 желтоқсан, жексенбі, 08:00–19:30',
      'Учаске: Бастау клубы',
      'Кандидаттар тізімі: https://example.kz/list?a=1&amp;b=2 (сайлау комиссиясы)',
      'Дереккөз: <a href="https://example.kz/election">example.kz</a>, 2026\u00a0ж.\u00a020\u00a0қараша',
      'Бот ешкімді жақтамайды. Кімді таңдайтыныңызды сұрамайды.',
    ].join('\n');
    const ru = [
      '<b>Выборы акима · Достыкский сельский округ</b>',
      'День голосования: 13 декабря, воскресенье, 08:00–19:30',
      'Участок: Клуб села Бастау',
      'Список кандидатов: https://example.kz/list?a=1&amp;b=2 (избирательная комиссия)',
      'Источник: <a href="https://example.kz/election">example.kz</a>, 20\u00a0ноября\u00a02026\u00a0г.',
      'Бот никого не поддерживает. За кого Вы, он не спрашивает.',
    ].join('\n');
    expect([textsOf(1), textsOf(2)]).toEqual([[kk], [ru]]);
    await passes('2026-12-10', '2026-12-20');
    expect([textsOf(1), textsOf(2)]).toEqual([
      [kk, kk],
      [ru, ru],
    ]);
    expect([countOf(3), countOf(4)]).toEqual([0, 0]);
  });

  test('of which only the day is known no more is said', async () => {
    const { imports, passes, textsOf } = await aVillage();
    await imports({});
    await passes('2026-11-22', '2026-11-23');
    expect(textsOf(2)[0]?.split('\n')).toEqual([
      '<b>Выборы акима · Достыкский сельский округ</b>',
      'День голосования: 13 декабря, воскресенье, 07:00–20:00',
      'Источник: <a href="https://example.kz/election">example.kz</a>, 20\u00a0ноября\u00a02026\u00a0г.',
      'Бот никого не поддерживает. За кого Вы, он не спрашивает.',
    ]);
  });

  test('nothing is said on the eve and on the day, also where it becomes known or the bot comes back only then', async () => {
    const late = await aVillage();
    late.at(new Date('2026-12-12T05:00:00Z'));
    await late.imports({});
    await late.passes('2026-12-12', '2026-12-16');
    expect(late.countOf(1)).toBe(0);

    const away = await aVillage();
    await away.imports({});
    await away.passes('2026-11-22', '2026-11-23');
    await away.passes('2026-12-12', '2026-12-16');
    expect(away.countOf(1)).toBe(1);
  });

  test('known three days before or two, one notice is both', async () => {
    for (const day of ['2026-12-10', '2026-12-11']) {
      const { imports, passes, countOf, at } = await aVillage();
      at(noon(day));
      await imports({});
      await passes(day, '2026-12-14');
      expect(countOf(1), day).toBe(1);
    }
  });

  test('where the bot was away three days before, the second notice comes two days before', async () => {
    const { imports, passes, countOf } = await aVillage();
    await imports({});
    await passes('2026-11-22', '2026-11-23');
    await passes('2026-12-11', '2026-12-14');
    expect(countOf(1)).toBe(2);
  });

  test('nobody is told at night: it waits for the morning', async () => {
    const { app, imports, post, countOf, at } = await aVillage();
    at(new Date('2026-11-22T15:00:00Z'));
    await imports({});
    for (const hour of ['16:01', '18:00', '23:00']) {
      at(new Date(`2026-11-22T${hour}:00Z`));
      await tellElections(app);
      await post();
      expect(countOf(1), hour).toBe(0);
    }
    at(new Date('2026-11-23T04:07:00Z'));
    await tellElections(app);
    await post();
    expect(countOf(1)).toBe(1);
  });

  test('that was cancelled nobody hears', async () => {
    const { imports, passes, countOf } = await aVillage();
    await imports({ cancelled_on: '2026-11-20' });
    await passes('2026-11-22', '2026-12-14');
    expect(countOf(1)).toBe(0);
  });

  test('nobody hears in a unit that has no akim of its own any more', async () => {
    const { app, imports, passes, countOf } = await aVillage();
    await imports({});
    await applyAkimUnitsImport(app, units([UNIT, 'no']));
    await passes('2026-11-22', '2026-11-24');
    expect(countOf(1)).toBe(0);
  });

  test('who stopped the bot is not written to, and it holds up nobody', async () => {
    const { app, db, imports, passes, countOf } = await aVillage();
    await noteReach(app, db, 1, false);
    await imports({});
    await passes('2026-11-22', '2026-11-23');
    expect([countOf(1), countOf(2)]).toEqual([0, 1]);
  });

  test('a village with an akim of its own is no part of the okrug around it', async () => {
    const { app, imports, passes, countOf } = await aVillage();
    await applyAkimUnitsImport(app, units([VILLAGE, 'yes']));
    await imports({});
    await passes('2026-11-22', '2026-11-23');
    expect([countOf(1), countOf(2)]).toEqual([0, 1]);
  });
});

describe('between the two notices', () => {
  test('who says that he does not want them any more gets no second one; who asks for them, one', async () => {
    const { app, person, imports, passes, countOf } = await aVillage();
    await imports({});
    await passes('2026-11-22', '2026-11-23');
    await wantElectionNews(app, person(1), false);
    await wantElectionNews(app, person(1), false);
    await wantElectionNews(app, person(3), true);
    await wantElectionNews(app, person(3), true);
    await passes('2026-11-24', '2026-12-14');
    expect([countOf(1), countOf(2), countOf(3)]).toEqual([1, 2, 1]);
  });

  test('who moves away hears of it no more, and who moves in does', async () => {
    const { app, db, person, imports, passes, countOf } = await aVillage();
    await imports({});
    await passes('2026-11-22', '2026-11-23');
    await saveHome(db, person(1), NEIGHBOUR, app.clock());
    await saveHome(db, person(4), VILLAGE, app.clock());
    await passes('2026-11-24', '2026-12-14');
    expect([countOf(1), countOf(2), countOf(4)]).toEqual([1, 2, 1]);
  });

  test('what else becomes known of it stands in the second, and makes no third', async () => {
    const { imports, passes, textsOf } = await aVillage();
    await imports({});
    await passes('2026-11-22', '2026-11-23');
    await imports({ station_kk: 'Мектеп', station_ru: 'Школа', checked_on: '2026-11-22' });
    await passes('2026-11-24', '2026-12-14');
    const texts = textsOf(2);
    expect(texts.map((text) => text.includes('Участок: Школа'))).toEqual([false, true]);
  });
});

describe('a day that was moved', () => {
  test('is told anew as set, and three days before it', async () => {
    const { imports, passes, daysOf } = await aVillage();
    await imports({});
    await passes('2026-11-22', '2026-11-23');
    await imports(CANCELLED, { vote_on: '2026-12-20', checked_on: '2026-11-21' });
    await passes('2026-11-23', '2026-12-25');
    expect(daysOf(2)).toEqual(['13', '20-13', '20']);
  });

  test('and back is told once more, and then no more', async () => {
    const { imports, passes, daysOf } = await aVillage();
    await imports({});
    await passes('2026-11-22', '2026-11-23');
    await imports(CANCELLED, { vote_on: '2026-12-20', checked_on: '2026-11-21' });
    await passes('2026-11-23', '2026-11-24');
    await imports({ checked_on: '2026-11-22' }, { vote_on: '2026-12-20', cancelled_on: '2026-11-22', checked_on: '2026-11-22' });
    await passes('2026-11-24', '2026-12-09');
    expect(daysOf(2)).toEqual(['13', '20-13', '13-20']);
  });

  test('two votes that both stand are told once each, hour after hour', async () => {
    const { imports, passes, countOf } = await aVillage();
    await imports({}, { vote_on: '2027-01-17' });
    await passes('2026-11-22', '2026-12-08');
    expect(countOf(1)).toBe(2);
  });
});

describe('an import taken back', () => {
  test('within the hour is never heard of', async () => {
    const { app, imports, passes, at, countOf } = await aVillage();
    const batchId = await imports({});
    at(new Date('2026-11-22T07:59:00Z'));
    await tellElections(app);
    expect(await undoImport(app, batchId)).toMatchObject({ ok: true });
    await passes('2026-11-22', '2026-12-14');
    expect(countOf(1)).toBe(0);
  });

  test('after people were told, and made again within the hour, tells nobody twice', async () => {
    const { app, imports, passes, countOf } = await aVillage();
    const batchId = await imports({});
    await passes('2026-11-22', '2026-11-23');
    await undoImport(app, batchId);
    await imports({});
    await passes('2026-11-23', '2026-11-26');
    expect(countOf(1)).toBe(1);
  });

  test('after people were told is told as off an hour later, and made again later it is told again', async () => {
    const { app, imports, passes, daysOf } = await aVillage();
    const batchId = await imports({});
    await passes('2026-11-22', '2026-11-23');
    await undoImport(app, batchId);
    await tellElections(app);
    await passes('2026-11-23', '2026-11-24');
    expect(daysOf(2)).toEqual(['13', '-13']);
    await imports({});
    await passes('2026-11-24', '2026-12-14');
    expect(daysOf(2)).toEqual(['13', '-13', '13', '13']);
  });

  test('that had moved a day wrongly, the right day is told again an hour later', async () => {
    const { app, imports, passes, daysOf } = await aVillage();
    await imports({});
    await passes('2026-11-22', '2026-11-23');
    const batchId = await imports(CANCELLED, { vote_on: '2026-12-20', checked_on: '2026-11-21' });
    await passes('2026-11-23', '2026-11-24');
    await undoImport(app, batchId);
    await passes('2026-11-24', '2026-11-26');
    expect(daysOf(2)).toEqual(['13', '20-13', '13-20']);
  });
});

describe('telling', () => {
  test('goes on where it was cut off: who was told is not told again, who was not is', async () => {
    const { app, db, imports, post, at, countOf } = await aVillage();
    await imports({});
    at(new Date('2026-11-22T09:00:00Z'));
    let asked = 0;
    const broken = {
      ...app,
      words: (...said: Parameters<typeof words>) => {
        asked += 1;
        if (asked === 2) throw new Error('Cut off');
        return words(...said);
      },
    };
    await expect(tellElections(broken)).rejects.toMatchObject({ errors: [new Error('Cut off')] });
    // As if the first had been kept and the process had died before it kept what was told.
    await tellElections(app);
    await db.deleteFrom('directory.election_notice').execute();
    await tellElections(app);
    await post();
    expect([countOf(1), countOf(2)]).toEqual([1, 1]);
  });

  test('what the ledger could not send in time is taken out of the queue on the eve, and when the election is cancelled', async () => {
    const eve = await aVillage();
    await eve.imports({});
    eve.at(noon('2026-12-11'));
    await tellElections(eve.app);
    expect(await eve.statesOf(1)).toEqual(['pending']);
    eve.at(new Date('2026-12-11T19:07:00Z'));
    await tellElections(eve.app);
    expect(await eve.statesOf(1)).toEqual(['withdrawn']);

    const cancelled = await aVillage();
    await cancelled.imports({});
    cancelled.at(noon('2026-11-23'));
    await tellElections(cancelled.app);
    await cancelled.imports(CANCELLED);
    await tellElections(cancelled.app);
    expect(await cancelled.statesOf(1)).toEqual(['withdrawn']);
  });

  test('is remembered for longer than the ledger remembers', async () => {
    const { db, imports, passes, countOf } = await aVillage();
    await imports({ set_on: '2026-11-15', vote_on: '2027-09-12', kind: 'repeat' });
    await passes('2026-11-22', '2026-11-23');
    await db.deleteFrom('delivery.message').execute();
    await passes('2027-03-01', '2027-03-02');
    expect(countOf(1)).toBe(1);
    expect(await db.selectFrom('directory.election_notice').select(['unit_code', 'vote_on', 'part']).execute()).toEqual([
      { unit_code: UNIT, vote_on: '2027-09-12', part: 'set' },
    ]);
  });
});
