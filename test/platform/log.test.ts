import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { type LogLevel, openLog } from '../../src/platform/log.ts';

const TOKEN = '7123456789:AAH_secret-secret-secret-secret-secr';

function aLog(level: LogLevel = 'info') {
  const lines: string[] = [];
  const to = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const log = openLog({ level, name: 'bot', to });
  return { log, lines, read: (): Record<string, unknown>[] => lines.map((line) => JSON.parse(line)) };
}

test('a line is one JSON object with level, time, name, event and facts', () => {
  const { log, lines, read } = aLog();
  log.info('message sent', { lane: 'notice', messageKey: 12, outcome: 'sent' });
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^\{.*\}\n$/);
  expect(read()[0]).toMatchObject({ level: 'info', name: 'bot', event: 'message sent', lane: 'notice', messageKey: 12, outcome: 'sent' });
  expect(read()[0]?.['time']).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
});

test('lines below the level are not written', () => {
  const { log, lines } = aLog('warn');
  log.info('quiet');
  log.warn('loud');
  expect(lines).toHaveLength(1);
});

test('a bot token is masked wherever it stands', () => {
  const { log, lines } = aLog();
  log.info(`asked https://api.telegram.org/bot${TOKEN}/getMe`, { outcome: `token ${TOKEN} refused` });
  log.error('short', { url: 'http://127.0.0.1:1/bot42:test-token/getMe', error: Object.assign(new Error('x'), { code: TOKEN }) });
  expect(lines.join('')).not.toContain('AAH_secret');
  expect(lines.join('')).not.toContain('test-token');
  expect(lines.join('')).toContain('/bot[token]/getMe');
});

test('a password in an address is masked', () => {
  const { log, lines } = aLog();
  log.info('connecting', { database: 'postgres://bot:s3cret-word@db:5432/bot', redis: 'redis://:s3cret-word@redis:6379' });
  expect(lines.join('')).not.toContain('s3cret-word');
  expect(lines.join('')).toContain('postgres://[hidden]@db:5432/bot');
});

test('an error keeps its class, code and frames, and loses its message, also in its causes and in its stack', () => {
  const { log, lines, read } = aLog();
  const postgres = Object.assign(new Error('duplicate key: MARKED-message'), {
    code: '23505',
    detail: 'Key (body)=(MARKED-detail) already exists.',
    where: 'MARKED-where',
    internalQuery: 'MARKED-query',
    table: 'update',
    constraint: 'update_pkey',
  });
  const error = new TypeError('cannot read MARKED-text\n    at MARKED-frame (file:1:1)', { cause: postgres });
  log.error('update parked', { faultId: 'f-1', error });
  expect(lines.join('')).not.toContain('MARKED');
  expect(read()[0]).toMatchObject({
    faultId: 'f-1',
    error: { name: 'TypeError', cause: { name: 'Error', code: '23505', where: { table: 'update', constraint: 'update_pkey' } } },
  });
  const described = read()[0]?.['error'] as { frames: string[] };
  expect(described.frames[0]).toContain('log.test.ts');
});

test('what grammY keeps of a call is not written: its payload, its description, the update of a BotError', () => {
  const { log, lines, read } = aLog();
  const refused = Object.assign(new Error('Call failed! (400: MARKED-description)'), {
    name: 'GrammyError',
    error_code: 400,
    method: 'sendMessage',
    description: 'MARKED-description',
    payload: { text: 'MARKED-text' },
  });
  const botError = Object.assign(new Error('GrammyError in middleware'), {
    name: 'BotError',
    error: refused,
    ctx: { update: 'MARKED-update' },
  });
  log.error('handler failed', { error: botError });
  expect(lines.join('')).not.toContain('MARKED');
  expect(read()[0]).toMatchObject({
    error: { name: 'BotError', cause: { name: 'GrammyError', code: 400, where: { method: 'sendMessage' } } },
  });
});

test('a system error keeps its message, which names only our own surroundings', () => {
  const { log, read } = aLog();
  const error = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED', syscall: 'connect' });
  log.warn('database unreachable', { error });
  expect(read()[0]).toMatchObject({ error: { code: 'ECONNREFUSED', message: 'connect ECONNREFUSED 127.0.0.1:5432' } });
});

test('facts about a person and facts that are objects are kept back', () => {
  const { log, lines, read } = aLog();
  log.warn('odd', {
    text: 'MARKED',
    phone: 'MARKED',
    chatId: 77_700_077,
    telegram_id: 77_700_077,
    first_name: 'MARKED',
    inner: { text: 'MARKED' },
  });
  expect(lines.join('')).not.toMatch(/MARKED|77700077/);
  expect(read()[0]).toMatchObject({ text: '[kept back]', chatId: '[kept back]', inner: '[kept back]' });
});

test.each([[undefined], [null], ['MARKED'], [{ message: 'MARKED' }]])(
  'whatever is thrown is described without its content: %j',
  (thrown) => {
    const { log, lines, read } = aLog();
    log.error('thrown', { error: thrown });
    expect(lines.join('')).not.toContain('MARKED');
    expect(read()[0]).toMatchObject({ error: { name: `thrown ${typeof thrown}` } });
  },
);
