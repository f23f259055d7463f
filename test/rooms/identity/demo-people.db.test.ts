import { expect, test } from 'vitest';
import { placeCodeOf } from '../../../src/kernel/ids.ts';
import { addDemoPerson, inviteAkim, joinAsAkim } from '../../../src/rooms/identity/index.ts';
import { aDatabase } from '../../support/database.ts';

const app = { db: (await aDatabase()).db, clock: () => new Date('2026-11-22T06:00:00Z') };

test('a demo that is started again leaves in office whoever joined as akim by a link, and people the language that they chose', async () => {
  const unitCode = placeCodeOf('D00000001');
  if (!unitCode) throw new Error('No code');
  const akim = { telegramId: 1, language: 'kk', role: { kind: 'akim', areaCode: unitCode } } as const;
  await addDemoPerson(app, akim);
  const operator = await addDemoPerson(app, { telegramId: 2, language: 'ru' });
  const newcomer = await addDemoPerson(app, { telegramId: 3, language: 'ru' });
  const { token } = await inviteAkim(app, { unitCode, madeBy: operator });
  expect((await joinAsAkim(app, newcomer, token)).ok).toBe(true);
  await app.db.updateTable('identity.person').set({ language: 'ru' }).where('telegram_id', '=', 1).execute();

  await addDemoPerson(app, akim);
  const inOffice = await app.db
    .selectFrom('identity.role')
    .select('person_id')
    .where('kind', '=', 'akim')
    .where('ended_at', 'is', null)
    .execute();
  expect(inOffice).toEqual([{ person_id: newcomer }]);
  const languages = await app.db.selectFrom('identity.person').select('language').where('telegram_id', '=', 1).execute();
  expect(languages).toEqual([{ language: 'ru' }]);
});
