import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { z } from 'zod';

/** Settings that cannot be right. Thrown once, at start, listing every problem so they are fixed in one go. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`Cannot start:\n- ${problems.join('\n- ')}`);
    this.problems = problems;
  }
}

/** Where the data is: a server of one's own, or the embedded one in a folder. */
export type DatabaseConfig = { readonly kind: 'server'; readonly url: string } | { readonly kind: 'embedded'; readonly folder: string };

/** A server that takes mail, how the way to it is kept secret, and in whose name mail goes. */
export interface MailConfig {
  readonly host: string;
  readonly port: number;
  readonly security: 'tls' | 'starttls' | 'none';
  readonly login: { readonly user: string; readonly password: string } | null;
  readonly from: string;
}

export interface Config {
  readonly telegram: {
    readonly token: string;
    /** Without a slash at the end. */
    readonly apiRoot: string;
    /** Null: long polling. */
    readonly webhook: { readonly url: string; readonly secret: string } | null;
  };
  readonly database: DatabaseConfig;
  readonly poolSize: number;
  /** Where our own copies of what people sent are. */
  readonly filesFolder: string;
  /** Null: sessions and pace in this process, one instance only. */
  readonly redisUrl: string | null;
  readonly http: { readonly host: string; readonly port: number };
  /** Which parts this process plays; one binary scales by process. */
  readonly roles: ReadonlySet<Role>;
  /** Who runs the bot and answers for the data, as the consent names him. Null: not set. */
  readonly operator: {
    readonly nameKk: string | null;
    readonly nameRu: string | null;
    readonly bin: string | null;
    readonly phone: string | null;
  };
  /** By which mail goes to offices that do not look into Telegram. Null: none does. */
  readonly mail: MailConfig | null;
  /** How long a process keeps a sender without renewing, ms. */
  readonly leaseMs: number;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

export interface StorageConfig extends Pick<Config, 'database' | 'filesFolder' | 'logLevel'> {
  /** Where an import writes what it changes. */
  readonly importsFolder: string;
}

export const ROLES = ['intake', 'sender', 'jobs', 'web'] as const;
export type Role = (typeof ROLES)[number];

const text = z.string().trim().min(1);
const httpUrl = z.url({ protocol: /^https?$/, error: 'must be an http or https address' });
const whole = (low: number, high: number) => {
  const error = `must be a whole number from ${low} to ${high}`;
  return z.coerce.number({ error }).int({ error }).min(low, { error }).max(high, { error });
};
const roles = z.string().transform((list, found) => {
  const chosen = new Set<Role>();
  for (const name of list.split(',').map((part) => part.trim())) {
    const role = ROLES.find((known) => known === name);
    if (role) chosen.add(role);
    else found.addIssue({ code: 'custom', message: `"${name}" is none of ${ROLES.join(', ')}` });
  }
  return chosen;
});

const storage = {
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must look like postgres://user:password@host:5432/name' }).optional(),
  DATA_FOLDER: text.default('data/embedded'),
  DATABASE_POOL: whole(2, 200).default(12),
  FILES_FOLDER: text.default('data/files'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
};

const SMTP_FORM = 'must look like smtp://user:password@host:587 or smtps://user:password@host:465, and nothing after it';
const smtpUrl = z.string().transform((text, found): Omit<MailConfig, 'from'> => {
  const read = readSmtpUrl(text);
  if (read) return read;
  found.addIssue({ code: 'custom', message: SMTP_FORM });
  return z.NEVER;
});

const settings = z.object({
  ...storage,
  BOT_TOKEN: z
    .string({ error: 'must be set: the token that @BotFather gave' })
    .regex(/^\d+:[\w-]{20,}$/, 'does not look like a token of @BotFather (digits, a colon, letters)'),
  TELEGRAM_API_ROOT: httpUrl.default('https://api.telegram.org'),
  WEBHOOK_URL: z.url({ protocol: /^https?$/, error: 'must be the public https address at which Telegram reaches this bot' }).optional(),
  WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{16,256}$/, 'must be 16 to 256 letters, digits, - or _')
    .optional(),
  REDIS_URL: z.url({ protocol: /^rediss?$/, error: 'must look like redis://host:6379' }).optional(),
  HOST: text.default('0.0.0.0'),
  PORT: whole(0, 65535).default(8080),
  ROLES: roles.prefault(ROLES.join(',')),
  OPERATOR_NAME_KK: text.optional(),
  OPERATOR_NAME_RU: text.optional(),
  OPERATOR_BIN: z
    .string()
    .regex(/^\d{12}$/, 'must be 12 digits')
    .optional(),
  OPERATOR_PHONE: z
    .string()
    .regex(/^\+7\d{10}$/, 'must be +7 and ten digits')
    .optional(),
  SMTP_URL: smtpUrl.optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[\w.+-]+@[\w-]+(\.[\w-]+)+$/, 'must be one address: bot@example.kz')
    .optional(),
  INTAKE_LEASE_MS: whole(200, 120_000).default(15_000),
});

/**
 * Reads the settings. An empty variable counts as not set.
 *
 * @throws ConfigError that names every wrong variable at once
 */
export function loadConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const found = check(settings, env);
  if (found.ROLES.has('intake') && found.WEBHOOK_URL && !found.ROLES.has('web')) {
    throw new ConfigError(['ROLES: intake by WEBHOOK_URL needs web as well']);
  }
  if ((found.SMTP_URL === undefined) !== (found.MAIL_FROM === undefined)) {
    throw new ConfigError([`${found.SMTP_URL ? 'MAIL_FROM' : 'SMTP_URL'}: must be set as well: SMTP_URL and MAIL_FROM belong together`]);
  }
  return {
    telegram: {
      token: found.BOT_TOKEN,
      apiRoot: found.TELEGRAM_API_ROOT.replace(/\/+$/, ''),
      webhook: found.WEBHOOK_URL ? { url: found.WEBHOOK_URL, secret: found.WEBHOOK_SECRET ?? secretFrom(found.BOT_TOKEN) } : null,
    },
    database: databaseOf(found),
    poolSize: found.DATABASE_POOL,
    filesFolder: resolve(found.FILES_FOLDER),
    redisUrl: found.REDIS_URL ?? null,
    http: { host: found.HOST, port: found.PORT },
    roles: found.ROLES,
    operator: {
      nameKk: found.OPERATOR_NAME_KK ?? null,
      nameRu: found.OPERATOR_NAME_RU ?? null,
      bin: found.OPERATOR_BIN ?? null,
      phone: found.OPERATOR_PHONE ?? null,
    },
    mail: found.SMTP_URL && found.MAIL_FROM ? { ...found.SMTP_URL, from: found.MAIL_FROM } : null,
    leaseMs: found.INTAKE_LEASE_MS,
    logLevel: found.LOG_LEVEL,
  };
}

/** What the commands need that never talk to Telegram: no token. */
export function loadStorageConfig(env: NodeJS.ProcessEnv = process.env): StorageConfig {
  const found = check(z.object({ ...storage, IMPORTS_FOLDER: text.default('data/imports') }), env);
  return {
    database: databaseOf(found),
    filesFolder: resolve(found.FILES_FOLDER),
    logLevel: found.LOG_LEVEL,
    importsFolder: resolve(found.IMPORTS_FOLDER),
  };
}

function databaseOf(found: { DATABASE_URL?: string | undefined; DATA_FOLDER: string }): DatabaseConfig {
  return found.DATABASE_URL ? { kind: 'server', url: found.DATABASE_URL } : { kind: 'embedded', folder: resolve(found.DATA_FOLDER) };
}

const SMTP_PORTS = { 'smtp:': 587, 'smtps:': 465 } as const;
/** What never leaves this machine need not be kept secret on the way. */
const HERE: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/** Nothing of what nodemailer would read out of an address besides is taken over: a word in it could switch the secrecy off. */
function readSmtpUrl(text: string): Omit<MailConfig, 'from'> | undefined {
  const url = URL.parse(text.trim());
  if (!url || (url.protocol !== 'smtp:' && url.protocol !== 'smtps:')) return undefined;
  const { protocol, username, password, pathname, search, hash, port } = url;
  const hostname = url.hostname.toLowerCase();
  if (hostname === '' || (username === '') !== (password === '') || !['', '/'].includes(pathname) || search !== '' || hash !== '')
    return undefined;
  return {
    host: hostname.replaceAll(/[[\]]/g, ''),
    port: port === '' ? SMTP_PORTS[protocol] : Number(port),
    security: protocol === 'smtps:' ? 'tls' : HERE.includes(hostname) ? 'none' : 'starttls',
    login: username === '' ? null : { user: decoded(username), password: decoded(password) },
  };
}

/** As it stands where it is not encoded: a bare % may be part of a password. */
function decoded(part: string): string {
  return part.replaceAll(/(?:%[\da-f]{2})+/gi, (bytes) => Buffer.from(bytes.replaceAll('%', ''), 'hex').toString('utf8'));
}

function check<Shape extends z.ZodObject>(shape: Shape, env: NodeJS.ProcessEnv): z.output<Shape> {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''));
  const parsed = shape.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
}

/** Every process derives the same secret, so that none has to be invented before the bot can be tried. */
function secretFrom(token: string): string {
  return createHash('sha256').update(`webhook:${token}`).digest('hex');
}
