/** The demo cannot start, in one sentence that says what to do. */
export class DemoError extends Error {
  override readonly name = 'DemoError';
}

const ELSEWHERE = ', or keep the data elsewhere: npm run demo -- --folder FOLDER';
export const ANEW = '. To begin anew: npm run demo -- --fresh';
/** Errors about what lies in the folder: the demo's data may be thrown away, which nobody says of a real bot's. */
const ABOUT_DATA = /move the folder away|is damaged/;

/** Turns a port that cannot be had into that sentence. */
export function explainPort(port: number): (error: unknown) => never {
  return (error) => {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    const why = code === 'EADDRINUSE' ? 'is used by another program' : 'may not be used by this user';
    throw new DemoError(`Port ${port} ${why}. Stop that program, or take another port: npm run demo -- --port ${port + 1}`, {
      cause: error,
    });
  };
}

/** The database's own sentence, with the way out that the demo has and without the one that it lacks (DATABASE_URL). */
export function explainDatabase(error: unknown): never {
  const isAboutIt = error instanceof Error && (error.name === 'EmbeddedError' || error.name === 'MigrationError');
  if (!isAboutIt) throw error;
  const sentence = error.message.replace(/[,;] or set DATABASE_URL.*$/s, ELSEWHERE).replace(/; set DATABASE_URL.*$/s, ELSEWHERE);
  const isAboutData = error.name === 'MigrationError' || ABOUT_DATA.test(sentence);
  throw new DemoError(isAboutData ? `${sentence}${ANEW}` : sentence, { cause: error });
}
