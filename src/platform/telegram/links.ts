import { escapeHtml } from '../speech/index.ts';

/**
 * Makes a piece of a line a link, where it stands first.
 *
 * @param html a line as `say` gives it
 * @param text the piece, as it was given to `say`
 */
export function withLink(html: string, text: string, url: string): string {
  const shown = escapeHtml(text);
  // A function: in a string `$&` and its like would be replaced.
  return html.replace(shown, () => `<a href="${escapeHtml(url).replaceAll('"', '&quot;')}">${shown}</a>`);
}
