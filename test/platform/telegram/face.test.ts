import { Bot, type Context } from 'grammy';
import { expect, test } from 'vitest';
import type { PersonId } from '../../../src/kernel/ids.ts';
import { anId } from '../../../src/platform/telegram/buttons.ts';
import type { Ctx } from '../../../src/platform/telegram/context.ts';
import { Face } from '../../../src/platform/telegram/face.ts';

const me = { id: 1, is_bot: true as const, first_name: 'Bot', username: 'auyl_test_bot' };
const person = { id: 5, is_bot: false, first_name: 'Someone' };
const chat = { id: 5, type: 'private' as const, first_name: 'Someone' };

/** A face with one command and one button, and what happened in it. */
function aFace(isOperator: boolean) {
  const seen: string[] = [];
  const face = new Face('broadcasts', async (ctx, audience) => {
    seen.push(`refused ${audience}`);
    await ctx.answerCallbackQuery();
  });
  face.command('send', 'operator', async (ctx) => void seen.push(`send ${ctx.message.text}`));
  face.tap('go', 'operator', anId, async (_ctx, id) => void seen.push(`go ${id}`));
  const bot = new Bot<Ctx>('1:token', { botInfo: me as unknown as NonNullable<ConstructorParameters<typeof Bot>[1]>['botInfo'] & object });
  bot.api.config.use((_previous, method) => {
    seen.push(method);
    return Promise.resolve({ ok: true, result: true as never });
  });
  bot.use(async (ctx, next) => {
    const roles = isOperator ? [{ kind: 'operator' as const, areaCode: 'D00000001' as never }] : [];
    ctx.caller = { personId: 1 as PersonId, language: 'kk', consented: true, face: 'resident', roles };
    await next();
  });
  bot.use(face.composer);
  bot.use((_ctx: Context) => void seen.push('passed on'));
  const say = (text: string) => bot.handleUpdate({ update_id: 1, message: { message_id: 1, date: 1, chat, from: person, text } });
  const tap = (carried: string) =>
    bot.handleUpdate({ update_id: 1, callback_query: { id: '1', chat_instance: '1', from: person, data: carried } });
  return { face, seen, bot, say, tap };
}

test('a command is heard in any case, with our name behind it, and only as a whole word', async () => {
  const { seen, say } = aFace(true);
  for (const text of ['/send', '/SEND now', '/send@Auyl_Test_Bot']) await say(text);
  expect(seen.splice(0)).toEqual(['send /send', 'send /SEND now', 'send /send@Auyl_Test_Bot']);
  for (const text of ['/sender', '/send@other_bot', 'send', 'so /send']) await say(text);
  expect(seen).toEqual(['passed on', 'passed on', 'passed on', 'passed on']);
});

test('a command that is not for the speaker does not exist for him', async () => {
  const { seen, say } = aFace(false);
  await say('/send');
  expect(seen).toEqual(['passed on']);
});

test('a tap is answered at once and reaches its button with what it carried', async () => {
  const { seen, tap } = aFace(true);
  await tap('broadcasts:go:17');
  expect(seen.toSorted()).toEqual(['answerCallbackQuery', 'go 17']);
});

test('a tap whose answer fails is over only when its button has done its work: nothing of it runs beside the next attempt', async () => {
  const { face, seen, bot, tap } = aFace(true);
  face.tap('slow', 'operator', anId, async () => {
    await new Promise((resolve) => setImmediate(resolve));
    seen.push('done');
  });
  bot.api.config.use((_previous, method) => Promise.reject(new Error(`${method} failed`)));
  await expect(tap('broadcasts:slow:17')).rejects.toThrow('answerCallbackQuery failed');
  expect(seen).toEqual(['done']);
});

test('a tap that is not for the person is refused and does nothing else', async () => {
  const { seen, tap } = aFace(false);
  await tap('broadcasts:go:17');
  expect(seen).toEqual(['refused operator', 'answerCallbackQuery']);
});

test('what no button of the room carries is left to whoever comes next', async () => {
  const { seen, tap } = aFace(true);
  for (const carried of ['broadcasts:go', 'broadcasts:go:x', 'broadcasts:go:1:2', 'broadcasts:constructor:1', 'surveys:go:1', '', ':::'])
    await tap(carried);
  expect(seen).toEqual(Array.from({ length: 7 }, () => 'passed on'));
});

test('everything that can be asked of a face is declared with whom it is for', () => {
  expect(aFace(true).face.routes).toEqual([
    { kind: 'command', name: 'send', audience: 'operator' },
    { kind: 'tap', name: 'broadcasts:go', audience: 'operator' },
  ]);
});
