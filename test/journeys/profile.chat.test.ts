import { expect, test } from 'vitest';
import { aBot } from '../support/a-bot.ts';
import { LANGUAGES, words } from './witness.ts';

const FIELDS = ['mycommands', 'myname', 'mydescription', 'myshortdescription'];
const COMMANDS = ['menu', 'akim', 'write', 'my', 'status', 'village', 'surveys', 'settings', 'help', 'cancel'] as const;

test('commands, name and descriptions are set in Kazakh, Russian and for everybody else at start, and not again while nothing changed', async () => {
  const bot = await aBot();
  const calls = (kind: 'get' | 'set') => bot.sim.calls.filter((call) => FIELDS.some((field) => call.method.toLowerCase() === kind + field));
  const untilLast = (method: string) =>
    bot.sim.untilCall((call) => call.method.toLowerCase() === method && call.payload['language_code'] === 'ru');
  await untilLast('setmycommands');
  // What everybody is shown already, because it is the default, need not be set for Kazakh once more.
  expect(calls('set').length).toBeGreaterThanOrEqual(8);
  expect(calls('set').every((call) => call.status === 200)).toBe(true);

  await bot.app.stop();
  bot.sim.forgetCalls();
  await aBot({ beside: bot });
  await untilLast('getmycommands');
  expect(calls('get')).toHaveLength(FIELDS.length * 3);
  expect(calls('set')).toEqual([]);
  for (const shown of [undefined, ...LANGUAGES]) {
    const word = words(shown ?? 'kk');
    const isOf = (field: string) => (call: (typeof bot.sim.calls)[number]) =>
      call.method.toLowerCase() === `get${field}` && call.payload['language_code'] === shown;
    const told = (field: string) => calls('get').find(isOf(field))?.response;
    expect(told('myname')).toMatchObject({ result: { name: word('menu-profile-name') } });
    expect(told('myshortdescription')).toMatchObject({ result: { short_description: word('menu-profile-short') } });
    expect(told('mydescription')).toMatchObject({ result: { description: word('menu-profile-description') } });
    const commands = COMMANDS.map((command) => ({ command, description: word(`menu-command-${command}`) }));
    expect(told('mycommands')).toMatchObject({ result: commands });
  }
  expect(bot.sim.violations({ includeRates: false })).toEqual({});
});

test('a person’s list of commands is in the language of his Telegram, Kazakh for any third one', async () => {
  const bot = await aBot();
  await bot.sim.untilCall((call) => call.method.toLowerCase() === 'setmycommands' && call.payload['language_code'] === 'ru');
  const listOf = (language_code: string) => bot.sim.person({ first_name: 'X', language_code }).chat().commands[0]?.description;
  expect(listOf('ru')).toBe('Меню');
  expect(listOf('kk')).toBe('Мәзір');
  expect(listOf('de')).toBe('Мәзір');
  expect(bot.sim.violations({ includeRates: false })).toEqual({});
});
