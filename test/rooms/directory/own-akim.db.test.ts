import { expect, test } from 'vitest';
import type { PlaceCode } from '../../../src/kernel/ids.ts';
import { applyAkimsImport, applyAkimUnitsImport, applyElectionsImport, tellHandovers } from '../../../src/rooms/directory/actions/index.ts';
import { listAudience } from '../../../src/rooms/directory/index.ts';
import { saveHome } from '../../../src/rooms/directory/queries/index.ts';
import { addDemoPerson } from '../../../src/rooms/identity/index.ts';
import { countReach, listQuietUnits } from '../../../src/rooms/surveys/actions/asked.ts';
import { HEADER, SECOND, words } from './handover-scene.ts';
import { anApp } from './rows.ts';
import { aFile, anAkimRow, anElectionRow, ELECTIONS_HEADER, UNITS_HEADER } from './samples.ts';

const OKRUG = '275630000' as PlaceCode;
const DISTRICT = '275600000' as PlaceCode;
/** A village of the okrug that has an akim of its own, and one that has not. */
const OWN = '275630103' as PlaceCode;
const CENTRE = '275630100' as PlaceCode;

/** A resident of each of the two villages. */
async function twoVillages() {
  const { db } = await anApp();
  let now = new Date('2026-11-22T05:00:00Z');
  const app = { db, clock: () => now, words };
  await applyAkimUnitsImport(app, aFile([[OWN, 'yes']], UNITS_HEADER), { despiteConflicts: true });
  const headOfVillage = anAkimRow({ kato: OWN, name_kk: 'Ауыл Әкімі', name_ru: 'Аким Села' }, HEADER);
  await applyAkimsImport(app, aFile([anAkimRow({}, HEADER), headOfVillage], HEADER));
  for (const [telegramId, home] of [
    [2, OWN],
    [3, CENTRE],
  ] as const) {
    await saveHome(db, await addDemoPerson(app, { telegramId, language: 'ru' }), home, now);
  }
  const asked = async (areaCode: PlaceCode) => {
    const exceptUnits = await listQuietUnits(db, areaCode, now);
    return (await listAudience(db, { areaCode, exceptUnits, after: undefined })).addressees.map(({ chatId }) => chatId);
  };
  return { app, db, asked, later: (hours: number) => void (now = new Date(now.getTime() + hours * 3_600_000)) };
}

test('a village with an akim of its own does not hear of the okrug’s new one', async () => {
  const { app, db, later } = await twoVillages();
  await applyAkimsImport(app, SECOND);
  later(2);
  await tellHandovers(app);
  const told = await db.selectFrom('delivery.message').select('chat_id').where('batch', 'like', 'new-akim:%').execute();
  expect(told).toEqual([{ chat_id: 3 }]);
});

test.each([
  [OKRUG, { [DISTRICT]: [2], [OKRUG]: [2], [OWN]: [2], [CENTRE]: [] }],
  [OWN, { [DISTRICT]: [3], [OKRUG]: [3], [OWN]: [], [CENTRE]: [3] }],
])('while %s elects its akim, those are asked whose akim is another one', async (kato, expected) => {
  const { app, db, asked } = await twoVillages();
  const called = await applyElectionsImport(app, aFile([anElectionRow({ kato })], ELECTIONS_HEADER));
  if (!called.ok) throw new Error(JSON.stringify(called.problems));
  for (const [area, chats] of Object.entries(expected)) {
    expect([area, await asked(area as PlaceCode)]).toEqual([area, chats]);
    expect((await countReach(db, area as PlaceCode, app.clock())).people).toBe(chats.length);
  }
});
