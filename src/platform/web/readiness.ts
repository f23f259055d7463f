const CHECK_TIMEOUT_MS = 2_000;

/** Null when fine, else one sentence without secrets: anyone who reaches the port may read it. */
export type ReadyCheck = () => Promise<string | null>;

/** The problems of all checks, asked side by side; a check that throws or takes longer than 2 s is a problem too. Never rejects. */
export async function readiness(checks: readonly ReadyCheck[]): Promise<string[]> {
  const answers = await Promise.all(checks.map(answerInTime));
  return answers.filter((answer) => answer !== null);
}

async function answerInTime(check: ReadyCheck): Promise<string | null> {
  const late = Promise.withResolvers<string>();
  const timer = setTimeout(() => late.resolve(`A check took longer than ${CHECK_TIMEOUT_MS / 1000} s.`), CHECK_TIMEOUT_MS);
  try {
    return await Promise.race([check(), late.promise]);
  } catch (error) {
    // The message may quote an address with its password; the class is enough to look it up in the log.
    return `A check failed (${error instanceof Error ? error.name : typeof error}).`;
  } finally {
    clearTimeout(timer);
  }
}
