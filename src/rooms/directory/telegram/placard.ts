import type { PlaceCode } from '../../../kernel/ids.ts';
import { LANGUAGES } from '../../../kernel/locale/index.ts';
import type { Placard } from '../../../platform/charts/index.ts';
import { type Speech, voiceIn } from '../../../platform/speech/index.ts';
import type { Ctx } from '../../../platform/telegram/context.ts';
import { type AkimCardUnit, findAkimCard } from '../actions/index.ts';
import type { DirectoryFaceApp } from './app.ts';
import { capital, longName } from './names.ts';
import { shareLink, unitLine } from './share.ts';

/** Sends a sheet for the notice board of a unit, below: it leads whoever passes to the unit's card. @returns false where there is none (any more) */
export async function tellPlacard(app: DirectoryFaceApp, ctx: Ctx, code: PlaceCode): Promise<boolean> {
  const unit = (await findAkimCard(app.db, code))?.unit;
  if (!unit) return false;
  const placard = placardOf(app.speech, unit, shareLink(ctx.me.username, unit));
  const caption = [unitLine(ctx, unit), ...(placard.mark ? [ctx.say('directory-card-demo')] : []), ctx.say('directory-placard-print')];
  const picture = { ...app.charts.pictureOf(placard), fileName: fileNameOf(placard) };
  await app.pictures.tellFile(ctx, picture, caption.join('\n'));
  return true;
}

/** In both languages at once, for it hangs where everybody passes; and for years: no name and no telephone, which change with the akim. */
export function placardOf(speech: Speech, { place, tenure, chain }: AkimCardUnit, link: string): Placard {
  const voices = LANGUAGES.map((language) => voiceIn(speech, language));
  const district = chain.at(-2);
  return {
    kind: 'placard',
    said: voices.map((voice) => ({
      title: voice.label('directory-placard-title'),
      subject: capital(voice, longName(voice, place)),
      within: district ? capital(voice, longName(voice, district)) : '',
      how: voice.label('directory-placard-how'),
    })),
    link,
    typed: link.replace('https://', ''),
    ...((place.demo || tenure?.demo) && { mark: voices.map((voice) => voice.label('directory-card-demo')).join(' / ') }),
  };
}

/** The same for everybody, as the file is: an operator finds the sheets of his okrugs by it. Only signs that every computer takes. */
function fileNameOf({ said: [first] }: Placard): string {
  const name = ['QR', first?.subject, first?.within].join(' ').trim();
  return `${name.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')}.png`;
}
