/** Escapes what Telegram's HTML would take for markup. For text between tags, not for attributes. */
export function escapeHtml(text: string): string {
  if (!/[&<>]/.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The same params with every string escaped. The given object is returned when there was nothing to escape. */
export function escapeParams(params: Readonly<Record<string, string | number>>): Readonly<Record<string, string | number>> {
  let escaped: Record<string, string | number> | undefined;
  for (const [name, value] of Object.entries(params)) {
    if (typeof value !== 'string') continue;
    const safe = escapeHtml(value);
    if (safe === value) continue;
    escaped ??= { ...params };
    escaped[name] = safe;
  }
  return escaped ?? params;
}
