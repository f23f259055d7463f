import { describe, expect, test } from 'vitest';
import {
  applyAkimsImport,
  applyAkimUnitsImport,
  applyPlacesImport,
  tellHandovers,
  undoImport,
} from '../../../src/rooms/directory/actions/index.ts';
import { addDemoPerson, inviteAkim, joinAsAkim, noteReach } from '../../../src/rooms/identity/index.ts';
import { aVillage, HEADER, SECOND, UNIT, VILLAGE } from './handover-scene.ts';
import { without } from './rows.ts';
import { aFile, anAkimRow, UNITS_HEADER } from './samples.ts';

const VACANT = aFile(
  [HEADER.map((column) => ({ kato: UNIT, nomination: 'vacant', since: '2026-11-10', checked_on: '2026-11-20' })[column] ?? '')],
  HEADER,
);

describe('with a new akim in the register', () => {
  test('the old one’s access ends in the same moment, and he is told once', async () => {
    const { app, told, isLinked } = await aVillage();
    await applyAkimsImport(app, SECOND);
    expect(await isLinked()).toBe(false);
    await tellHandovers(app);
    await tellHandovers(app);
    expect(await told(1)).toEqual(['Достыкский сельский округ\nВаш срок окончен, доступ акима к боту закрыт.\nСпасибо за труд.']);
  });

  test('links that were made for the old one open nothing any more, and neither does the one that he has used', async () => {
    const { app, akim, operator, later } = await aVillage();
    const links = [];
    later(-8 * 24);
    for (let made = 0; made < 2; made += 1) links.push(await inviteAkim(app, { unitCode: UNIT, madeBy: operator }));
    const [used, unused] = links.map((link) => link.token);
    await joinAsAkim(app, akim, used ?? '');
    later(8 * 24);
    await applyAkimsImport(app, SECOND);
    expect(await joinAsAkim(app, akim, unused ?? '')).toEqual({ ok: false, refusal: 'expired' });
    expect(await joinAsAkim(app, akim, used ?? '')).toEqual({ ok: false, refusal: 'used' });
  });

  test('every resident hears of him once, in his own language, an hour later', async () => {
    const { app, told, later } = await aVillage();
    await applyAkimsImport(app, SECOND);
    await tellHandovers(app);
    expect(await told(2)).toEqual([]);
    later(1);
    await tellHandovers(app);
    await tellHandovers(app);
    expect(await told(2)).toEqual([
      '<b>Жаңа әкім</b>\nОмаров Ерлан, Достық ауылдық округі\nСайланған күні: 2026 ж. 15 қараша\nХатыңыз жоғалған жоқ: жаңа әкім қосылғанша оператор жауап береді.',
    ]);
    expect(await told(3)).toEqual([
      '<b>Новый аким</b>\nОмаров Ерлан, Достыкский сельский округ\nДень избрания: 15 ноября 2026 г.\nПисьма не потерялись: пока новый аким не подключился, отвечает оператор.',
    ]);
  });

  test('who is in the bot by then, the residents hear that their letters are with him', async () => {
    const { app, told, later } = await aVillage();
    await applyAkimsImport(app, SECOND);
    await addDemoPerson(app, { telegramId: 5, language: 'kk', role: { kind: 'akim', areaCode: UNIT } });
    later(2);
    await tellHandovers(app);
    expect((await told(3))[0]).toContain('открытые обращения перешли новому акиму');
  });

  test('nobody is told at night: it waits for the morning', async () => {
    const { app, told, later } = await aVillage();
    later(10);
    await applyAkimsImport(app, SECOND);
    later(2);
    await tellHandovers(app);
    expect(await told(2)).toEqual([]);
    later(12);
    await tellHandovers(app);
    expect(await told(2)).toHaveLength(1);
  });

  test('who stopped the bot is not written to, and it holds up nobody', async () => {
    const { app, db, told, later } = await aVillage();
    await noteReach(app, db, 1, false);
    await noteReach(app, db, 2, false);
    await applyAkimsImport(app, SECOND);
    later(1);
    await tellHandovers(app);
    expect([await told(1), await told(2)]).toEqual([[], []]);
    expect(await told(3)).toHaveLength(1);
  });
});

test('the new akim who joined by his link before the import came keeps his access, and nobody thanks him for his service', async () => {
  const { app, operator, told, later, isLinked } = await aVillage();
  later(-24);
  const { token } = await inviteAkim(app, { unitCode: UNIT, madeBy: operator });
  const next = await addDemoPerson(app, { telegramId: 5, language: 'ru' });
  expect(await joinAsAkim(app, next, token)).toMatchObject({ ok: true });
  later(24);
  await applyAkimsImport(app, SECOND);
  expect(await isLinked()).toBe(true);
  await tellHandovers(app);
  expect(await told(5)).toEqual([]);
});

test('who was let in while the seat was vacant has no access once the next akim is in office', async () => {
  const { app, isLinked, later } = await aVillage();
  await applyAkimsImport(app, VACANT);
  later(-10 * 24);
  await addDemoPerson(app, { telegramId: 6, language: 'ru', role: { kind: 'akim', areaCode: UNIT } });
  later(10 * 24);
  expect(await isLinked()).toBe(true);
  await applyAkimsImport(app, SECOND);
  expect(await isLinked()).toBe(false);
});

describe('an import taken back', () => {
  test('gives the akim of before his access again, and residents never hear of the other', async () => {
    const { app, told, later, isLinked } = await aVillage();
    const applied = await applyAkimsImport(app, SECOND);
    const batchId = applied.ok ? (applied.value.batchId ?? 0) : 0;
    await tellHandovers(app);
    expect(await undoImport(app, batchId)).toMatchObject({ ok: true });
    expect(await isLinked()).toBe(true);
    later(2);
    await tellHandovers(app);
    expect(await told(1)).toHaveLength(2);
    expect((await told(1))[1]).toBe('Достыкский сельский округ\nДоступ акима к боту снова открыт.');
    expect(await told(2)).toEqual([]);
  });

  test('ends the access of the one whom it had brought', async () => {
    const { app, db } = await aVillage();
    const applied = await applyAkimsImport(app, SECOND);
    const batchId = applied.ok ? (applied.value.batchId ?? 0) : 0;
    const wrong = await addDemoPerson(app, { telegramId: 5, language: 'kk', role: { kind: 'akim', areaCode: UNIT } });
    await undoImport(app, batchId);
    const held = await db
      .selectFrom('identity.role')
      .select('person_id')
      .where('kind', '=', 'akim')
      .where('ended_at', 'is', null)
      .execute();
    expect(held.map((row) => row.person_id)).not.toContain(wrong);
    expect(held).toHaveLength(1);
  });

  test('after residents were told, and made again, does not tell them twice', async () => {
    const { app, told, later, post } = await aVillage();
    const applied = await applyAkimsImport(app, SECOND);
    later(1);
    await tellHandovers(app);
    await post(2, 3);
    await undoImport(app, applied.ok ? (applied.value.batchId ?? 0) : 0);
    await applyAkimsImport(app, SECOND);
    later(1);
    await tellHandovers(app);
    expect(await told(2)).toHaveLength(1);
  });
});

describe('access ends as well', () => {
  test('where nobody follows', async () => {
    const { app, told, later, isLinked } = await aVillage();
    await applyAkimsImport(app, VACANT);
    expect(await isLinked()).toBe(false);
    later(2);
    await tellHandovers(app);
    expect(await told(2)).toEqual([]);
  });

  test('where the unit has no akim of its own any more, and comes back with it', async () => {
    const { app, isLinked } = await aVillage();
    const lost = await applyAkimUnitsImport(app, aFile([[UNIT, 'no']], UNITS_HEADER), { despiteConflicts: true });
    expect(await isLinked()).toBe(false);
    await undoImport(app, lost.ok ? (lost.value.batchId ?? 0) : 0);
    expect(await isLinked()).toBe(true);
  });

  test('where the register no longer has the unit', async () => {
    const { app, isLinked } = await aVillage();
    await applyPlacesImport(app, aFile(without(UNIT, '275630100', VILLAGE)), { despiteConflicts: true });
    expect(await isLinked()).toBe(false);
  });
});

test('a first term in the register, the same akim elected again and a corrected card end nobody’s access', async () => {
  const { app, isLinked, told, later } = await aVillage();
  await applyAkimsImport(app, aFile([anAkimRow({ phone: '+77110000000', checked_on: '2026-11-21' }, HEADER)], HEADER));
  await applyAkimsImport(
    app,
    aFile([anAkimRow({ elected_on: '2026-11-15', term_until: '2030-11-15', checked_on: '2026-11-21' }, HEADER)], HEADER),
  );
  expect(await isLinked()).toBe(true);
  later(2);
  await tellHandovers(app);
  expect(await told(2)).toEqual([]);
});

test('an import that said that nobody is in office, taken back, gives the akim his access again and ends whoever joined meanwhile', async () => {
  const { app, db, operator, imports, undoes, later } = await aVillage();
  const batchId = await imports(VACANT);
  await addDemoPerson(app, { telegramId: 5, language: 'ru', role: { kind: 'akim', areaCode: UNIT } });
  const { token } = await inviteAkim(app, { unitCode: UNIT, madeBy: operator });
  later(1);
  await undoes(batchId);
  const holders = db.selectFrom('identity.role as r').innerJoin('identity.person as p', 'p.id', 'r.person_id').select('p.telegram_id');
  const held = holders.where('r.kind', '=', 'akim').where('r.ended_at', 'is', null).execute();
  expect(await held).toEqual([{ telegram_id: 1 }]);
  const late = await addDemoPerson(app, { telegramId: 6, language: 'ru' });
  expect(await joinAsAkim(app, late, token)).toEqual({ ok: false, refusal: 'expired' });
});
