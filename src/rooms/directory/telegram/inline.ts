import type { Context, Filter } from 'grammy';
import type { InlineQueryResultArticle } from 'grammy/types';
import type { PersonId } from '../../../kernel/ids.ts';
import { formatPhone, type Language } from '../../../kernel/locale/index.ts';
import { type Speech, type Voice, voiceIn } from '../../../platform/speech/index.ts';
import { keyboard, linkButton } from '../../../platform/telegram/buttons.ts';
import { isStaleQuery } from '../../../platform/telegram/faults.ts';
import { type AkimCardUnit, findAkimCard } from '../actions/index.ts';
import { findHome } from '../queries/index.ts';
import type { DirectoryFaceApp } from './app.ts';
import { akimName } from './card.ts';
import { chainOf } from './names.ts';
import { shareLines, shareLink } from './share.ts';

/** As many as a phone shows without scrolling, each two queries. */
const RESULTS_MAX = 6;
/** Telegram answers the same words again by itself for so long. */
const CACHE_SECONDS = 300;

/**
 * Answers «@bot достық», typed in any chat, with the cards of the units that are meant, those near his home first: what is picked is sent as
 * text to pass on.
 *
 * @param reader.personId undefined for somebody who has never come to the bot
 */
export async function answerInline(
  app: Pick<DirectoryFaceApp, 'db' | 'search'> & { readonly speech: Speech },
  ctx: Filter<Context, 'inline_query'>,
  reader: { readonly language: Language; readonly personId: PersonId | undefined },
): Promise<void> {
  const voice = voiceIn(app.speech, reader.language);
  const home = reader.personId && (await findHome(app.db, reader.personId));
  const around = home && app.search.chain(home.placeCode)?.map((place) => place.code);
  const { matches, similar } = app.search.find(ctx.inlineQuery.query, { limit: RESULTS_MAX, ...(around && { homeAncestors: around }) });
  const codes = [...matches, ...similar].map((match) => match.code);
  const cards = await Promise.all(codes.slice(0, RESULTS_MAX).map((code) => findAkimCard(app.db, code)));
  const units = new Map(cards.flatMap((card) => (card?.unit ? [[card.unit.place.code, card.unit] as const] : [])));
  const results = [...units.values()].map((unit) => resultOf(voice, unit, ctx.me.username));
  const hint = { text: voice.label('directory-inline-hint-button'), start_parameter: 'menu' };
  try {
    await ctx.answerInlineQuery(results, { cache_time: CACHE_SECONDS, is_personal: true, ...(results.length === 0 && { button: hint }) });
  } catch (error) {
    // He has typed on: nobody waits for this answer.
    if (!isStaleQuery(error)) throw error;
  }
}

function resultOf(voice: Voice, unit: AkimCardUnit, username: string): InlineQueryResultArticle {
  const link = shareLink(username, unit);
  return {
    type: 'article',
    id: unit.place.code,
    title: chainOf(voice, unit.chain),
    description: [akimName(voice, unit), unit.tenure?.phone ? formatPhone(unit.tenure.phone) : ''].filter(Boolean).join(' · '),
    input_message_content: {
      message_text: [...shareLines(voice, unit), voice.say('directory-share-link', { link })].join('\n'),
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
    },
    reply_markup: keyboard([[linkButton(voice.label('directory-inline-open-button'), link)]]),
  };
}
