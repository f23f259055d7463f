import type { InlineKeyboardButton } from 'grammy/types';
import { areasOf } from '../../../kernel/caller.ts';
import { type PlaceCode, WHOLE_COUNTRY } from '../../../kernel/ids.ts';
import { dayOf } from '../../../kernel/locale/index.ts';
import type { Voice } from '../../../platform/speech/index.ts';
import { button } from '../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../platform/telegram/context.ts';
import { type AkimCard, type AkimCardUnit, findAkimCard } from '../actions/index.ts';
import { findHome } from '../queries/index.ts';
import { isVacant } from '../seat.ts';
import type { DirectoryFaceApp } from './app.ts';
import { cardText } from './card-text.ts';
import { electionsRow } from './elections/row.ts';
import { passportButton } from './passport/index.ts';
import { showWithPortrait } from './portrait.ts';

/** Shows the akim of a place. @returns false where there is no such place (any more) */
export async function openCard(app: DirectoryFaceApp, ctx: Ctx, code: PlaceCode, more: InlineKeyboardButton[][] = []): Promise<boolean> {
  const card = await findAkimCard(app.db, code);
  if (!card) return false;
  const home = await findHome(app.db, ctx.caller.personId);
  const { unit } = card;
  const own = unit && serves(ctx, unit.chain) ? unit.place.code : undefined;
  const write = unit ? [button(ctx.label('directory-card-write-button'), 'appeals:new', code)] : [];
  const photo = [button(ctx.label('directory-card-photo-button'), 'directory:photo', code)];
  const others = [
    home?.placeCode === code || !isHomely(card) ? [] : [button(ctx.label('directory-card-home-button'), 'directory:home', code)],
    unit ? [button(ctx.label('directory-card-share-button'), 'directory:share', code)] : [],
    own ? [button(ctx.label('directory-card-invite-button'), 'directory:invite', own)] : [],
    own && unit?.tenure ? [button(ctx.label('directory-card-edit-button'), 'directory:edit', own)] : [],
    unit?.isLocated ? [button(ctx.label('directory-map-button'), 'directory:map', unit.place.code)] : [],
    unit ? [passportButton(ctx, unit.place.code)] : [],
    electionsRow(ctx, unit, code, dayOf(app.clock())),
    unit && unit.past.length > 0 ? [button(ctx.label('directory-card-past-button'), 'directory:past', code)] : [],
    unit && ctx.caller.face === 'resident' ? [wrongButton(ctx, unit, code)] : [],
    ...more,
    [button(ctx.label('directory-card-other-button'), 'directory:ask')],
  ];
  const text = await cardText(app, ctx, card);
  await showWithPortrait(app, ctx, unit?.tenure?.photoName ?? null, {
    text,
    buttons: [write, ...others],
    withPhoto: [write, photo, ...others],
  });
  return true;
}

/** «This is not our akim»; where nobody is named, it is said that the card is wrong. */
function wrongButton(ctx: Ctx, { tenure }: AkimCardUnit, code: PlaceCode) {
  return button(ctx.label(tenure ? 'directory-card-wrong-button' : 'directory-card-wrong-vacant-button'), 'directory:wrong', code);
}

/** Whether this operator's area holds the place. */
export function serves(ctx: Ctx, chain: readonly { code: string }[]): boolean {
  const areas: readonly string[] = areasOf(ctx.caller, 'operator');
  return areas.includes(WHOLE_COUNTRY) || chain.some((place) => areas.includes(place.code));
}

/** The akim's name behind «Әкім: », or why there is none. */
export function akimName(voice: Voice, unit: AkimCardUnit | undefined): string {
  if (unit?.tenure) return voice.language === 'ru' ? unit.tenure.nameRu : unit.tenure.nameKk;
  return voice.label(unit && isVacant(unit) ? 'directory-akim-none' : 'directory-akim-unknown');
}

function isHomely(card: AkimCard): boolean {
  return card.place.level === 'settlement' || card.place.level === 'unit';
}
