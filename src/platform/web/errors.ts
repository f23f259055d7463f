/** The web server cannot start where it was told to. The message is one sentence that says what to do. */
export class WebError extends Error {
  override readonly name = 'WebError';
}

const ADVICE: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program uses this port; stop it, or choose another port',
  EACCES: 'ports below 1024 need more rights; choose a higher port',
  EADDRNOTAVAIL: 'this machine does not have that address; choose 127.0.0.1 or 0.0.0.0',
  ENOTFOUND: 'this machine does not have that address; choose 127.0.0.1 or 0.0.0.0',
};

export function wordListenError(error: NodeJS.ErrnoException, host: string, port: number): string {
  const code = error.code ?? error.name;
  return `Cannot listen on ${host}:${port}: ${ADVICE[code] ?? `${code}; choose another port or address`}.`;
}
