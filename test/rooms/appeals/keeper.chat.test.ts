import { expect, test } from 'vitest';
import { aBot } from '../../support/a-bot.ts';
import { aFiling } from './keeper-rows.ts';

test('the whole bot keeps its own copy of a photo that came with an appeal, and a process without timed work keeps none', async () => {
  const bot = await aBot({ roles: 'intake,sender,jobs' });
  const { db } = bot.app.storage;
  const aigul = bot.sim.person({ first_name: 'Айгүл', started: true });
  const aFile = await aFiling(db, () => new Date());
  const id = await aFile('photo', aigul.photo().message.photo?.at(-1));
  bot.app.keeper?.wake();
  await bot.app.keeper?.idle();
  const file = await db.selectFrom('appeals.file').select(['state', 'stored_name']).where('id', '=', id).executeTakeFirstOrThrow();
  expect(file).toEqual({ state: 'kept', stored_name: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(bot.sim.violations()).toEqual({});
  expect((await aBot({ roles: 'sender' })).app.keeper).toBeUndefined();
});
