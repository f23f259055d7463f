import { expect, test } from 'vitest';
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
      'OPERATOR_BIN',
      'OPERATOR_PHONE',
      'PORT',
      'REDIS_URL',
      'ROLES',
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
