import { officesOf } from '../../../../kernel/caller.ts';
import { dayOf, formatNearDay, type WordKey } from '../../../../kernel/locale/index.ts';
import { button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import { onceAnUpdate } from '../../../../platform/telegram/scope.ts';
import { show } from '../../../../platform/telegram/screens.ts';
import { settleDoubt } from '../../actions/doubts.ts';
import { type AkimCardUnit, findAkimCard } from '../../actions/index.ts';
import type { DoubtOutcome } from '../../corrections/doubt.ts';
import { type Doubt, findDoubt } from '../../queries/doubts.ts';
import { findPlace } from '../../queries/index.ts';
import type { DirectoryFaceApp } from '../app.ts';
import { akimName, serves } from '../card.ts';
import { partText } from '../edit/values.ts';
import { chainOf } from '../names.ts';
import { kindWord } from './words.ts';

const SETTLED = {
  corrected: 'directory-doubt-settled-corrected',
  right: 'directory-doubt-settled-right',
} as const satisfies Record<DoubtOutcome, WordKey>;

/** One doubt, and what the card says now. Who raised it is nobody's business. @returns false where it is not the operator's */
export async function openDoubt(app: DirectoryFaceApp, ctx: Ctx, id: number): Promise<boolean> {
  const found = await findServed(app, ctx, id);
  if (!found) return false;
  const { doubt, unit } = found;
  if (doubt.outcome !== null) {
    await sayBefore(ctx);
    return true;
  }
  const card = (await findAkimCard(app.db, unit.place.code))?.unit;
  const code = unit.place.code;
  const rows = [
    card?.tenure ? [button(ctx.label('directory-doubt-edit-button'), 'directory:edit', code)] : [],
    [button(ctx.label('directory-doubt-fixed-button'), 'directory:doubt-fixed', id)],
    [button(ctx.label('directory-doubt-right-button'), 'directory:doubt-right', id)],
    [button(ctx.label('menu-back-button'), 'directory:doubts', 1)],
  ];
  await show(ctx, [saidLines(app, ctx, doubt, unit), nowLines(ctx, card)].map((lines) => lines.join('\n')).join('\n\n'), keyboard(rows));
  return true;
}

/** «Corrected», «the card is right»: the resident hears so. @returns false where it is not the operator's */
export async function settle(app: DirectoryFaceApp, ctx: Ctx, id: number, outcome: DoubtOutcome): Promise<boolean> {
  const found = await findServed(app, ctx, id);
  if (!found) return false;
  const settled = { outcome, by: ctx.caller.personId, unit: found.unit.place };
  const done = await onceAnUpdate('doubt-settled', () => settleDoubt(app, id, settled));
  if (!done) return false;
  if (done.isFirst) await show(ctx, ctx.say(SETTLED[outcome]), backToList(ctx));
  else await sayBefore(ctx);
  return true;
}

async function sayBefore(ctx: Ctx): Promise<void> {
  await show(ctx, ctx.say('directory-doubt-settled-before'), backToList(ctx));
}

function backToList(ctx: Ctx) {
  return keyboard([[button(ctx.label('menu-back-button'), 'directory:doubts', 1)]]);
}

async function findServed(app: DirectoryFaceApp, ctx: Ctx, id: number) {
  const doubt = await findDoubt(app.db, id);
  const unit = doubt && (await findPlace(app.db, doubt.unitCode));
  // Whoever is of the akim's office does not judge what is said of him.
  const isOwn = doubt !== undefined && officesOf(ctx.caller).includes(doubt.unitCode);
  return unit && !isOwn && serves(ctx, unit.chain) ? { doubt, unit } : undefined;
}

function saidLines(app: DirectoryFaceApp, ctx: Ctx, doubt: Doubt, unit: Pick<AkimCardUnit, 'chain'>): string[] {
  const { aboutCode, unitCode, kind, body, madeAt } = doubt;
  const about = aboutCode === unitCode ? undefined : app.search.chain(aboutCode);
  const date = formatNearDay(ctx.language, dayOf(madeAt), dayOf(app.clock()));
  return [
    ctx.say('directory-doubt-title'),
    ctx.say('directory-card-chain', { chain: chainOf(ctx, unit.chain) }),
    ...(about ? [ctx.say('directory-doubt-about', { place: chainOf(ctx, about.slice(-1)) })] : []),
    body === null ? ctx.say('directory-doubt-said', { what: kindWord(ctx, kind) }) : ctx.say('directory-doubt-words', { text: body }),
    ctx.say('directory-doubt-made', { date }),
  ];
}

function nowLines(ctx: Ctx, unit: AkimCardUnit | undefined): string[] {
  const { tenure } = unit ?? {};
  return [
    ctx.say('directory-doubt-now'),
    ctx.say('directory-village-akim', { akim: akimName(ctx, unit) }),
    ...(tenure ? [ctx.say('directory-card-phone', { phone: partText(ctx, 'phone', tenure) })] : []),
    ...(tenure ? [ctx.say('directory-card-reception', { hours: partText(ctx, 'hours', tenure) })] : []),
  ];
}
