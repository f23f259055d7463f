/** A parameter as text. The types say what the bot should send; these two take what it may send instead. */
export function asText(given: unknown): string {
  if (given === undefined || given === null) return '';
  return typeof given === 'string' ? given : (JSON.stringify(given) ?? '');
}

/** A parameter as a number; not a number when it is absent or is none. */
export function asNumber(given: unknown): number {
  return given === undefined || given === null || given === '' ? Number.NaN : Number(given);
}
