/** What of an error may be written down: nothing that could repeat what a person wrote. */
export interface ErrorDescription {
  name: string;
  /** The driver's, the system's or Telegram's code: `23505`, `ECONNREFUSED`, `403`. */
  code?: string | number;
  /** Only of system errors (`connect ECONNREFUSED 127.0.0.1:5432`): all others may quote a person. */
  message?: string;
  /** Fields of Postgres and grammY that name our own things, never values. */
  where?: Record<string, string>;
  frames: string[];
  cause?: ErrorDescription;
}

const FRAMES_MAX = 12;
const CAUSES_MAX = 4;
/** `detail`, `hint`, `where`, `internalQuery` of Postgres and `payload`, `description` of grammY are not here: they quote values. */
const SAFE_FIELDS = ['severity', 'schema', 'table', 'column', 'constraint', 'routine', 'method', 'syscall', 'fault_id'] as const;

/**
 * An error's class, code, place in the code and causes. Its message is left out, because messages quote: Postgres puts the value
 * into `invalid input syntax for type integer: "…"`, Telegram the tag that it could not parse, zod what it was given.
 *
 * Takes anything that can be thrown. Never throws.
 */
export function describeError(thrown: unknown): ErrorDescription {
  return describe(thrown, CAUSES_MAX);
}

function describe(thrown: unknown, causesLeft: number): ErrorDescription {
  if (!(thrown instanceof Error)) return { name: `thrown ${typeof thrown}`, frames: [] };
  const fields: Record<string, unknown> = Object.fromEntries(Object.entries(thrown));
  const description: ErrorDescription = { name: className(thrown), frames: framesOf(thrown) };
  const code = fields['code'] ?? fields['error_code'];
  if (typeof code === 'number' || (typeof code === 'string' && /^\w{1,64}$/.test(code))) description.code = code;
  if (typeof fields['syscall'] === 'string') description.message = thrown.message;
  const where = safeFields(fields);
  if (Object.keys(where).length > 0) description.where = where;
  // grammY's BotError and HttpError keep what they wrap under `error`.
  const cause = thrown.cause ?? fields['error'];
  if (cause instanceof Error && causesLeft > 0) description.cause = describe(cause, causesLeft - 1);
  return description;
}

/** A class name is ours or a library's; a `name` with anything but letters in it could be somebody's sentence. */
function className(error: Error): string {
  return /^[A-Za-z][\w.]{0,63}$/.test(error.name) ? error.name : 'Error';
}

function safeFields(fields: Record<string, unknown>): Record<string, string> {
  const safe: Record<string, string> = {};
  for (const key of SAFE_FIELDS) {
    const value = fields[key];
    if (typeof value === 'string' && /^[\w.-]{1,64}$/.test(value)) safe[key] = value;
  }
  return safe;
}

/** The stack repeats name and message before its frames, and a message of many lines may look like frames: it goes first. */
function framesOf(error: Error): string[] {
  const stack = typeof error.stack === 'string' ? error.stack : '';
  const withoutMessage = error.message === '' ? stack : stack.split(error.message).join('');
  return withoutMessage
    .split('\n')
    .filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line))
    .slice(0, FRAMES_MAX)
    .map((line) => line.trim().slice(3));
}

/** `/bot123:abc/sendMessage`, a bare `123456:…` token, and the password in `postgres://user:password@host`. */
const SECRETS: readonly (readonly [RegExp, string])[] = [
  [/\bbot\d+:[\w-]+/g, 'bot[token]'],
  [/\b\d{6,}:[\w-]{20,}/g, '[token]'],
  [/(\w+:\/\/)[^\s"'@/]+@/g, '$1[hidden]@'],
];

/** The same text with bot tokens and passwords in addresses masked. Works on a finished JSON line: what it masks needs no escapes. */
export function maskSecrets(text: string): string {
  return SECRETS.reduce((line, [secret, mask]) => line.replace(secret, mask), text);
}
