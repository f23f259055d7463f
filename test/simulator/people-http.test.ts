import { expect, test } from 'vitest';
import type { Simulator } from '../../src/simulator/index.ts';
import { aTelegram, done, updatesOf } from './a-telegram.ts';

async function ask(telegram: Simulator, path: string, body?: object, method = body === undefined ? 'GET' : 'POST') {
  const response = await fetch(`${telegram.url}${path}`, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

test('a person is made once, says, is answered, taps and learns the answer over HTTP', async () => {
  const telegram = await aTelegram();
  await ask(telegram, '/people', { id: 7001, first_name: 'Айгүл', label: 'тұрғын' });
  await ask(telegram, '/people', { id: 7001, first_name: 'Басқа' });
  expect((await ask(telegram, '/people')).body).toEqual({
    ok: true,
    people: [{ id: 7001, first_name: 'Айгүл', label: 'тұрғын', blocked: false }],
  });
  const said = await ask(telegram, '/people/7001/say', { text: '/start' });
  expect(said.body).toMatchObject({ ok: true, message: { from: 'person', text: '/start' }, update_ids: [expect.any(Number)] });
  const markup = { inline_keyboard: [[{ text: 'Иә', callback_data: 'yes', style: 'success' }]] };
  const { message_id } = await done<{ message_id: number }>(telegram, 'sendMessage', { chat_id: 7001, text: 'a', reply_markup: markup });
  expect((await ask(telegram, '/people/7001/chat')).body).toMatchObject({
    chat: {
      messages: [{}, { inlineKeyboard: [[{ text: 'Иә', callback_data: 'yes', style: 'success', index: 0 }]] }],
      replyKeyboard: null,
      action: null,
      blocked: false,
    },
  });
  const tapped = await ask(telegram, '/people/7001/tap', { message_id, row: 0, column: 0 });
  const query = String(tapped.body['query_id']);
  expect((await ask(telegram, `/people/7001/queries/${query}`)).body).toEqual({ ok: true, answered: false });
  await done(telegram, 'answerCallbackQuery', { callback_query_id: query, text: 'Жарайды', show_alert: true });
  expect((await ask(telegram, `/people/7001/queries/${query}`)).body).toEqual({
    ok: true,
    answered: true,
    text: 'Жарайды',
    show_alert: true,
  });
});

test('what a person cannot do is answered with 400 and a reason', async () => {
  const telegram = await aTelegram();
  const aigul = telegram.person({ first_name: 'Айгүл' });
  for (const [path, body] of [
    ['/people/5/say', { text: 'a' }],
    [`/people/${aigul.id}/say`, {}],
    [`/people/${aigul.id}/tap`, { message_id: 1, row: 0, column: 0 }],
    [`/people/${aigul.id}/album`, { count: 11 }],
    ['/mischief', { kind: 'earthquake' }],
  ] as const) {
    const answer = await ask(telegram, path, body);
    expect([path, answer.status, answer.body['ok'], typeof answer.body['error']]).toEqual([path, 400, false, 'string']);
  }
  expect((await ask(telegram, '/nowhere')).status).toBe(404);
  expect((await ask(telegram, '/page/..%2Findex.ts')).status).toBe(404);
});

test('mischief, calls, counts and raw updates are reached over HTTP', async () => {
  const telegram = await aTelegram();
  const { body } = await ask(telegram, '/mischief', { kind: '500', method: 'getMe' });
  expect(body).toMatchObject({ rule: { kind: '500', method: 'getMe', times: 1 } });
  await ask(telegram, '/mischief', undefined, 'DELETE');
  expect((await ask(telegram, '/mischief')).body).toEqual({ ok: true, rules: [] });
  await ask(telegram, '/updates', { update: { update_id: 5, message: { hostile: true } } });
  expect(await updatesOf(telegram)).toEqual([{ update_id: 5, message: { hostile: true } }]);
  expect((await ask(telegram, '/calls?after=0')).body).toMatchObject({ calls: [{ method: 'getUpdates', status: 200 }] });
  expect((await ask(telegram, '/violations')).body).toEqual({
    ok: true,
    violations: {},
    rates: { maxPerSecondOverall: 0, maxPerSecondPerChat: 0 },
  });
});

test('events tell of a changed chat, a call and an answered tap', async () => {
  const telegram = await aTelegram();
  const aigul = telegram.person({ first_name: 'Айгүл', started: true });
  const response = await fetch(`${telegram.url}/events`);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let heard = (await reader?.read())?.value ?? '';
  await done(telegram, 'sendMessage', { chat_id: aigul.id, text: 'a' });
  const tap = aigul.tapData('yes');
  await done(telegram, 'answerCallbackQuery', { callback_query_id: tap.query_id, text: 'ok' });
  while (!heard.includes('answerCallbackQuery')) heard += (await reader?.read())?.value ?? '';
  expect(heard).toContain(`event: chat\ndata: {"person":${aigul.id}}`);
  expect(heard).toContain('event: call\n');
  expect(heard).toContain(`event: query\ndata: {"person":${aigul.id},"query_id":"${tap.query_id}","text":"ok"}`);
  await reader?.cancel();
});

test('an inline query is answered with the results of the bot', async () => {
  const telegram = await aTelegram();
  const aigul = telegram.person({ first_name: 'Айгүл' });
  const asked = ask(telegram, `/people/${aigul.id}/inline`, { query: 'су' });
  const [update] = await updatesOf(telegram, { timeout: 5 });
  expect(update?.inline_query?.query).toBe('су');
  await done(telegram, 'answerInlineQuery', { inline_query_id: update?.inline_query?.id, results: [{ type: 'article', id: '1' }] });
  expect((await asked).body).toMatchObject({ ok: true, results: [{ type: 'article', id: '1' }] });
});
