import type { PlaceCode } from '../../../kernel/ids.ts';
import { formatPhone } from '../../../kernel/locale/index.ts';
import type { Voice } from '../../../platform/speech/index.ts';
import { button, keyboard, linkButton } from '../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../platform/telegram/context.ts';
import { tell } from '../../../platform/telegram/screens.ts';
import { type AkimCardUnit, findAkimCard } from '../actions/index.ts';
import { isVacant } from '../seat.ts';
import type { DirectoryFaceApp } from './app.ts';
import { hoursText } from './hours.ts';
import { longName, shortName } from './names.ts';

/** A letter of ours becomes six signs of an address; longer ones are cut by some browsers. */
const ADDRESS_CHARS_MAX = 2_000;

/** Says who the akim is in a text to pass on, at the end of the chat. @returns false where there is no such place or no unit (any more) */
export async function shareCard(app: DirectoryFaceApp, ctx: Ctx, code: PlaceCode): Promise<boolean> {
  const unit = (await findAkimCard(app.db, code))?.unit;
  if (!unit) return false;
  const link = shareLink(ctx.me.username, unit);
  const plain = inPlain(ctx);
  const facts = shareLines(plain, unit);
  const whole = (lines: readonly string[]) => [...lines, plain.say('directory-share-link', { link })].join('\n');
  const whatsApp = addressOf(facts, (lines) => `https://wa.me/?text=${encodeURIComponent(whole(lines))}`);
  const telegram = addressOf(
    facts,
    (lines) => `https://t.me/share/url?url=${encodeURIComponent(link)}&text=${encodeURIComponent(lines.join('\n'))}`,
  );
  const rows = [
    [linkButton(ctx.label('directory-share-whatsapp-button'), whatsApp)],
    [linkButton(ctx.label('directory-share-telegram-button'), telegram)],
    [button(ctx.label('directory-share-board-button'), 'directory:qr', unit.place.code)],
  ];
  await tell(ctx, [...shareLines(ctx, unit), ctx.say('directory-share-link', { link })].join('\n'), keyboard(rows));
  return true;
}

/** For other messengers, which know nothing of Telegram's markup. */
function inPlain(voice: Voice): Voice {
  const label: Voice['label'] = (key, params) => voice.label(key, params);
  return { language: voice.language, say: label, label };
}

/** Opens the unit's card in the bot. */
export function shareLink(username: string, unit: AkimCardUnit): string {
  return `https://t.me/${username}?start=u${unit.place.code}`;
}

/** Who the akim is and how he is reached, the most important first. */
export function shareLines(voice: Voice, unit: AkimCardUnit): string[] {
  const { tenure, place } = unit;
  const hours = tenure && hoursText(voice, tenure);
  return [
    whoLine(voice, unit),
    unitLine(voice, unit),
    ...((tenure?.demo ?? place.demo) ? [voice.say('directory-card-demo')] : []),
    ...(tenure?.phone ? [voice.say('directory-card-phone', { phone: formatPhone(tenure.phone) })] : []),
    ...(hours ? [voice.say('directory-card-reception', { hours })] : []),
  ];
}

/** What the unit is called, and in which district it is. */
export function unitLine(voice: Voice, { place, chain }: AkimCardUnit): string {
  const district = chain.at(-2);
  const unit = longName(voice, place);
  if (!district) return voice.say('directory-past-unit', { unit });
  return voice.say('directory-share-unit', { unit, district: shortName(voice, district) });
}

function whoLine(voice: Voice, unit: AkimCardUnit): string {
  const { tenure } = unit;
  if (!tenure) return voice.say(isVacant(unit) ? 'directory-share-vacant' : 'directory-card-unknown');
  const name = voice.language === 'ru' ? tenure.nameRu : tenure.nameKk;
  return voice.say(tenure.how === 'elected' ? 'directory-share-akim' : 'directory-share-acting', { name });
}

/** The address with as many of the lines as it can carry. */
function addressOf(lines: readonly string[], address: (lines: readonly string[]) => string): string {
  const fits = lines.map((_, at) => lines.slice(0, lines.length - at)).find((some) => address(some).length <= ADDRESS_CHARS_MAX);
  return address(fits ?? []);
}
