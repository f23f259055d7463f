import { areasOf } from '../../kernel/caller.ts';
import type { Speech } from '../../platform/speech/index.ts';
import { aPlace, button, ifAny, keyboard, nothing, oneOf } from '../../platform/telegram/buttons.ts';
import type { Ctx, Onward } from '../../platform/telegram/context.ts';
import { Face, type Refused } from '../../platform/telegram/face.ts';
import { show, spend, tell } from '../../platform/telegram/screens.ts';
import type { IdentityApp } from './actions/app.ts';
import { leaveOffice } from './actions/office.ts';
import { chooseLanguage, giveConsent, switchFace } from './actions/person.ts';
import { faceOf } from './rules.ts';

export interface IdentityFaceApp extends IdentityApp {
  readonly speech: Speech;
  /** Who runs the bot and answers for the data. Null: not set. */
  readonly operator: {
    readonly nameKk: string | null;
    readonly nameRu: string | null;
    readonly bin: string | null;
    readonly phone: string | null;
  };
  readonly onward: Onward;
  readonly refused: Refused;
}

export function identityFace(app: IdentityFaceApp): Face {
  const face = new Face('identity', app.refused);

  face.tap('lang', 'anyone', oneOf('kk', 'ru'), async (ctx, language) => {
    await chooseLanguage(app, ctx.caller.personId, language);
    ctx.caller = { ...ctx.caller, language };
    await app.onward.languageChosen(ctx);
  });

  face.tap('consent', 'anyone', oneOf('ask', 'text', 'yes', 'no'), async (ctx, answer) => {
    switch (answer) {
      case 'ask':
        return await show(ctx, consentText(app, ctx, 'identity-consent-ask'), consentButtons(ctx, true));
      case 'text':
        return await show(ctx, consentText(app, ctx, 'identity-consent-text'), consentButtons(ctx, false));
      case 'no':
        // Two of these questions may stand in the chat: a no to the second must not look as if it undid the yes to the first.
        if (ctx.caller.consented) return await show(ctx, ctx.say('identity-consent-holds', { phone: phoneOf(app, ctx) }));
        await show(ctx, ctx.say('identity-consent-declined'));
        return await app.onward.consentAnswered(ctx);
      case 'yes': {
        const text = `${consentText(app, ctx, 'identity-consent-ask')}\n${consentText(app, ctx, 'identity-consent-text')}`;
        await giveConsent(app, ctx.caller.personId, { text, language: ctx.language });
        ctx.caller = { ...ctx.caller, consented: true };
        await show(ctx, ctx.say('identity-consent-given'));
        return await app.onward.consentAnswered(ctx);
      }
    }
  });

  face.tap('face', 'anyone', oneOf('resident', 'akim', 'staff', 'operator'), async (ctx, kind) => {
    // The button of a role that has ended since.
    if (kind !== 'resident' && !ctx.caller.roles.some((role) => role.kind === kind)) return await tell(ctx, ctx.say('fault-not-yours'));
    await switchFace(app, ctx.caller.personId, kind);
    ctx.caller = { ...ctx.caller, face: kind };
    await app.onward.showMenu(ctx);
  });

  // The welcomes of old carry no unit.
  face.tap('not-me', 'akim', ifAny(aPlace, null), async (ctx, named) => {
    const units = areasOf(ctx.caller, 'akim');
    // The welcomes of old name no unit: of several offices it would be anybody's guess which one is meant.
    const unit = named ?? (units.length === 1 ? units[0] : undefined);
    if (!unit) return await tell(ctx, ctx.say('fault-gone'));
    if (!units.includes(unit)) return await tell(ctx, ctx.say('fault-not-yours'));
    await leaveOffice(app, ctx.caller.personId, unit);
    const roles = ctx.caller.roles.filter((role) => role.kind !== 'akim' || role.areaCode !== unit);
    ctx.caller = { ...ctx.caller, face: faceOf(ctx.caller.face, roles), roles };
    await spend(ctx);
    await tell(ctx, ctx.say('identity-akim-left', { phone: phoneOf(app, ctx) }));
    await app.onward.showMenu(ctx);
  });

  face.tap('privacy', 'anyone', nothing, async (ctx) => {
    const back = keyboard([[button(ctx.label('menu-back-button'), 'menu', 'help')]]);
    await show(ctx, ctx.say('identity-privacy', { operator: nameOf(app, ctx), phone: phoneOf(app, ctx) }), back);
  });
  return face;
}

/** First contact: both languages in one message, Kazakh first, because we do not know yet. */
export async function askLanguage(app: { speech: Speech }, ctx: Ctx): Promise<void> {
  const question = `${app.speech.say('kk', 'identity-language-ask')}\n\n${app.speech.say('ru', 'identity-language-ask')}`;
  const languages = [
    button(ctx.label('identity-language-kk-button'), 'identity:lang', 'kk'),
    button(ctx.label('identity-language-ru-button'), 'identity:lang', 'ru'),
  ];
  await tell(ctx, question, keyboard([languages]));
}

export async function greet(app: IdentityFaceApp, ctx: Ctx): Promise<void> {
  await show(ctx, ctx.say('identity-greet', { operator: nameOf(app, ctx) }));
}

export async function askConsent(app: IdentityFaceApp, ctx: Ctx): Promise<void> {
  await tell(ctx, consentText(app, ctx, 'identity-consent-ask'), consentButtons(ctx, true));
}

/** The phone about the bot's own work, or a word that none is set. */
export function phoneOf(app: Pick<IdentityFaceApp, 'operator'>, ctx: Ctx): string {
  return app.operator.phone ?? ctx.label('identity-operator-unset');
}

function nameOf(app: IdentityFaceApp, ctx: Ctx): string {
  const name = ctx.language === 'ru' ? app.operator.nameRu : app.operator.nameKk;
  return name ?? ctx.label('identity-operator-unset');
}

function consentText(app: IdentityFaceApp, ctx: Ctx, key: 'identity-consent-ask' | 'identity-consent-text'): string {
  const bin = app.operator.bin ?? ctx.label('identity-operator-unset');
  return ctx.say(key, { operator: nameOf(app, ctx), bin, phone: phoneOf(app, ctx) });
}

function consentButtons(ctx: Ctx, withText: boolean) {
  return keyboard([
    [button(ctx.label('identity-consent-yes-button'), 'identity:consent', 'yes')],
    withText ? [button(ctx.label('identity-consent-text-button'), 'identity:consent', 'text')] : [],
    [button(ctx.label('identity-consent-no-button'), 'identity:consent', 'no')],
    withText ? [] : [button(ctx.label('menu-back-button'), 'identity:consent', 'ask')],
  ]);
}
