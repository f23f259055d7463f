/** The embedded database cannot start or stop. The message is one sentence for the operator and says what to do. */
export class EmbeddedError extends Error {
  override readonly name = 'EmbeddedError';
}

interface Place {
  dataFolder: string;
  /** The folder of the installed binaries. */
  binaries: string;
}

/** What Postgres prints, and what that means for the person who started the bot. The first match wins. */
const MEANINGS: readonly (readonly [RegExp, (place: Place) => string])[] = [
  [/No space left on device|Disk quota exceeded/i, (at) => `The disk under ${at.dataFolder} is full; free some space and start again`],
  [/postmaster\.pid" already exists|lock file .* already exists/i, (at) => inUse(at.dataFolder)],
  [
    /incompatible with server|not compatible with this version/i,
    (at) => `The data in ${at.dataFolder} was written by another version of PostgreSQL; restore it from a backup or move the folder away`,
  ],
  [
    /error while loading shared libraries|cannot execute binary|required file not found|Library not loaded/i,
    (at) =>
      `PostgreSQL cannot run from ${at.binaries}: its libraries are missing or of another system; run "npm rebuild", or set DATABASE_URL`,
  ],
  [
    /could not look up effective user ID|user does not exist/i,
    () => 'PostgreSQL needs a user with a name: give this user id an entry in /etc/passwd, or set DATABASE_URL',
  ],
  [
    /has wrong ownership|wrong owner/i,
    (at) => `The data in ${at.dataFolder} belongs to another user; start as that user, or give the folder to this one with chown`,
  ],
  [
    /Permission denied|Read-only file system|Operation not permitted|EACCES|EROFS|EPERM/i,
    (at) => `Cannot write to ${at.dataFolder}; make it writable for the user who starts the bot, or set DATABASE_URL`,
  ],
  [/EEXIST|ENOTDIR/, (at) => `${at.dataFolder} is a file, or below one; choose a folder for the data`],
  [
    /checkpoint record|pg_control|global\/|required WAL directory|could not open directory|not a valid data directory|invalid magic number|is damaged|PANIC|could not (?:open|read) file|invalid data in file/i,
    (at) => `The data in ${at.dataFolder} is damaged; restore it from a backup, or move the folder away to begin with an empty database`,
  ],
  [
    /could not create shared memory|Cannot allocate memory|out of memory/i,
    () => 'There is not enough memory for PostgreSQL; free some, or set DATABASE_URL',
  ],
  [
    /administrative permissions/i,
    () => 'PostgreSQL does not run as a Windows administrator; start as an ordinary user, or set DATABASE_URL',
  ],
];

/** One sentence for what the server printed before it gave up. */
export function explainOutput(lines: readonly string[], place: Place): EmbeddedError {
  const output = lines.join('\n');
  const cause = new Error(output);
  for (const [pattern, sentence] of MEANINGS) if (pattern.test(output)) return new EmbeddedError(sentence(place), { cause });
  const last = lines.findLast((line) => /FATAL|PANIC|error/i.test(line)) ?? lines.at(-1) ?? 'it printed nothing';
  return new EmbeddedError(`PostgreSQL in ${place.dataFolder} did not start (${last.trim()}); set DATABASE_URL to use another server`, {
    cause,
  });
}

/** One sentence for a failed file operation or spawn. */
export function explainFailure(error: unknown, place: Place): EmbeddedError {
  if (error instanceof EmbeddedError) return error;
  const text = error instanceof Error ? error.message : String(error);
  return new EmbeddedError(explainOutput([text], place).message, { cause: error });
}

export function inUse(dataFolder: string): string {
  return `Another copy of the bot is using ${dataFolder}; stop it first, or set DATABASE_URL so that both can share one server`;
}
