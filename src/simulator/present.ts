/** The same fields without those that are undefined: an absent field, as Telegram's JSON has it. */
export function present<Fields extends object>(fields: Fields): { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } {
  const kept: { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } = {};
  for (const key in fields) if (fields[key] !== undefined) Object.assign(kept, { [key]: fields[key] });
  return kept;
}
