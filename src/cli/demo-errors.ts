/** The demo cannot start, in one sentence that says what to do. */
export class DemoError extends Error {
  override readonly name = 'DemoError';
}

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
