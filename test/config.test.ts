import { describe, expect, test } from 'vitest';
import { ConfigError, loadConfig, loadStorageConfig } from '../src/config.ts';

const BOT_TOKEN = '1234567890:abcdefghijklmnopqrstuvwxyz';

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  throw new Error('Nothing was wrong with it');
}

test('the token is the only thing that must be set', () => {
  const config = loadConfig({ BOT_TOKEN });
  expect(config.telegram).toEqual({ token: BOT_TOKEN, apiRoot: 'https://api.telegram.org', webhook: null });
  expect(config.database).toMatchObject({ kind: 'embedded', folder: expect.stringMatching(/^\/.*data\/embedded$/) });
  expect(config.filesFolder).toMatch(/^\/.*data\/files$/);
  expect([...config.roles]).toEqual(['intake', 'sender', 'jobs', 'web']);
  expect(problemsOf({})).toEqual(['BOT_TOKEN: must be set: the token that @BotFather gave']);
});

test('everything that is wrong is listed at once, by name and with what is wanted', () => {
  const problems = problemsOf({
    BOT_TOKEN: 'x',
    DATABASE_URL: 'mysql://here',
    REDIS_URL: 'here',
    TELEGRAM_API_ROOT: 'ftp://here',
    WEBHOOK_URL: 'here',
    WEBHOOK_SECRET: 'short',
    PORT: '70000',
    DATABASE_POOL: '1.5',
    INTAKE_LEASE_MS: 'soon',
    SMTP_URL: 'http://mail.kz',
    MAIL_FROM: 'bot',
    LOG_LEVEL: 'loud',
    ROLES: 'intake,postman',
    OPERATOR_BIN: '12',
    OPERATOR_PHONE: '87001234567',
  });
  expect(new Set(problems.map((problem) => problem.split(':')[0]))).toEqual(
    new Set([
      'BOT_TOKEN',
      'DATABASE_POOL',
      'DATABASE_URL',
      'INTAKE_LEASE_MS',
      'LOG_LEVEL',
      'MAIL_FROM',
      'OPERATOR_BIN',
      'OPERATOR_PHONE',
      'PORT',
      'REDIS_URL',
      'ROLES',
      'SMTP_URL',
      'TELEGRAM_API_ROOT',
      'WEBHOOK_SECRET',
      'WEBHOOK_URL',
    ]),
  );
  expect(problems).toContain('ROLES: "postman" is none of intake, sender, jobs, web');
  expect(problems).toContain('PORT: must be a whole number from 0 to 65535');
  expect(problems).toContain('DATABASE_POOL: must be a whole number from 2 to 200');
});

test('no problem repeats a value that may be secret', () => {
  const secrets = { BOT_TOKEN: 'topsecrettoken', DATABASE_URL: 'mysql://user:topsecretpassword@host/name', WEBHOOK_SECRET: 'topsecret!' };
  const mail = { BOT_TOKEN, SMTP_URL: 'smtp://bot:topsecret@mail.kz/x', MAIL_FROM: 'bot@mail.kz' };
  expect(problemsOf(mail).join('\n')).not.toContain('topsecret');
  expect(problemsOf(secrets).join('\n')).not.toContain('topsecret');
});

test('an empty variable counts as not set', () => {
  const config = loadConfig({ BOT_TOKEN, DATABASE_URL: '', REDIS_URL: ' ', WEBHOOK_URL: '', PORT: '' });
  expect([config.database.kind, config.redisUrl, config.telegram.webhook, config.http.port]).toEqual(['embedded', null, null, 8080]);
});

test('a webhook without a secret gets one that every process derives alike, and needs the web', () => {
  const WEBHOOK_URL = 'https://bot.example.kz/hook';
  const first = loadConfig({ BOT_TOKEN, WEBHOOK_URL }).telegram.webhook;
  expect(first?.secret).toMatch(/^[\w-]{16,256}$/);
  expect(loadConfig({ BOT_TOKEN, WEBHOOK_URL }).telegram.webhook).toEqual(first);
  expect(loadConfig({ BOT_TOKEN: `${BOT_TOKEN}1`, WEBHOOK_URL }).telegram.webhook?.secret).not.toBe(first?.secret);
  expect(problemsOf({ BOT_TOKEN, WEBHOOK_URL, ROLES: 'intake' })).toEqual(['ROLES: intake by WEBHOOK_URL needs web as well']);
});

test('commands that never talk to Telegram need no token', () => {
  expect(loadStorageConfig({ DATABASE_URL: 'postgres://u@h/n' }).database).toEqual({ kind: 'server', url: 'postgres://u@h/n' });
});

describe('mail', () => {
  const MAIL_FROM = 'bot@auyl.kz';
  const mailOf = (SMTP_URL: string) => loadConfig({ BOT_TOKEN, SMTP_URL, MAIL_FROM }).mail;

  test.each([
    ['smtp://bot:word@mail.kz', { host: 'mail.kz', port: 587, security: 'starttls', login: { user: 'bot', password: 'word' } }],
    ['smtp://mail:25', { host: 'mail', port: 25, security: 'starttls', login: null }],
    [
      'smtps://bot%40auyl.kz:50%25-%D3%99@MAIL.kz',
      { host: 'mail.kz', port: 465, security: 'tls', login: { user: 'bot@auyl.kz', password: '50%-ә' } },
    ],
    ['smtps://bot:5%@mail.kz', { host: 'mail.kz', port: 465, security: 'tls', login: { user: 'bot', password: '5%' } }],
    ['smtp://localhost:2525', { host: 'localhost', port: 2525, security: 'none', login: null }],
    ['smtp://127.0.0.1', { host: '127.0.0.1', port: 587, security: 'none', login: null }],
    ['smtp://[::1]:1025/', { host: '::1', port: 1025, security: 'none', login: null }],
    ['smtp://localhost.evil.kz', { host: 'localhost.evil.kz', port: 587, security: 'starttls', login: null }],
  ])('goes in secret, but to this very machine: %s', (url, expected) => {
    expect(mailOf(url)).toEqual({ ...expected, from: MAIL_FROM });
  });

  test.each([
    'mail.kz',
    'smtp://',
    'smtp://bot@mail.kz',
    'smtp://mail.kz?ignoreTLS=true',
    'smtps://mail.kz#x',
    'smtp://mail.kz/x',
    'smtp://mail.kz:99999',
  ])('is refused where the address is not clear or would switch something off: %s', (SMTP_URL) => {
    expect(problemsOf({ BOT_TOKEN, SMTP_URL, MAIL_FROM })).toMatchObject([expect.stringMatching(/^SMTP_URL: must look like smtp:/)]);
  });

  test('needs both settings, or is off', () => {
    expect(loadConfig({ BOT_TOKEN }).mail).toBeNull();
    expect(problemsOf({ BOT_TOKEN, MAIL_FROM })).toEqual(['SMTP_URL: must be set as well: SMTP_URL and MAIL_FROM belong together']);
    expect(problemsOf({ BOT_TOKEN, SMTP_URL: 'smtp://mail.kz' })).toEqual([expect.stringMatching(/^MAIL_FROM: must be set as well/)]);
    expect(problemsOf({ BOT_TOKEN, SMTP_URL: 'smtp://mail.kz', MAIL_FROM: 'Bot <bot@auyl.kz>' })).toEqual([
      'MAIL_FROM: must be one address: bot@example.kz',
    ]);
  });
});
