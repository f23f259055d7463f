import type { PlaceCode } from '../../../../kernel/ids.ts';
import { questionOf } from '../../../../platform/telegram/asking.ts';
import { button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import { onceAnUpdate } from '../../../../platform/telegram/scope.ts';
import { show } from '../../../../platform/telegram/screens.ts';
import { type RaisingRefusal, raiseDoubt } from '../../actions/doubts.ts';
import { findAkimCard } from '../../actions/index.ts';
import type { Said } from '../../corrections/doubt.ts';
import type { DirectoryFaceApp } from '../app.ts';
import { openCard } from '../card.ts';
import { isCardQuestion } from '../question.ts';

/** S10: what is wrong with this card? The next text is the answer. @returns false where there is no such place (any more) */
export async function askWhatIsWrong(app: DirectoryFaceApp, ctx: Ctx, code: PlaceCode): Promise<boolean> {
  const card = await findAkimCard(app.db, code);
  // An old button: the place has no akim's card any more.
  if (!card?.unit) return await openCard(app, ctx, code);
  const screen = await ctx.session;
  screen.asking = { wrong: code };
  await show(
    ctx,
    ctx.say('directory-wrong-ask'),
    keyboard([
      // Of a card that names nobody it is said in words who the akim is.
      ...(card.unit.tenure ? [[button(ctx.label('directory-wrong-person-button'), 'directory:wrong-person', code)]] : []),
      ...(card.unit.tenure ? [[button(ctx.label('directory-wrong-phone-button'), 'directory:wrong-phone', code)]] : []),
      [button(ctx.label('directory-wrong-unit-button'), 'directory:wrong-unit', code)],
      [button(ctx.label('menu-back-button'), 'directory:pick', code)],
    ]),
  );
  return true;
}

/** What somebody says is wrong, tapped or typed. A text that cannot be taken may be written anew at once. */
export async function takeDoubt(app: DirectoryFaceApp, ctx: Ctx, code: PlaceCode, said: Said): Promise<void> {
  const doubt = { personId: ctx.caller.personId, aboutCode: code, said };
  const outcome = await onceAnUpdate('doubt-raised', () => raiseDoubt(app, doubt));
  const back = keyboard([[button(ctx.label('directory-doubt-card-button'), 'directory:pick', code)]]);
  const mayTryAgain = !outcome.ok && (outcome.refusal.reason === 'empty' || outcome.refusal.reason === 'too-long');
  if (!mayTryAgain) await noteHeard(ctx);
  if (outcome.ok) return await show(ctx, ctx.say('directory-wrong-saved'), back);
  await show(ctx, wordRefusal(ctx, outcome.refusal), back);
}

/** This message has answered: told again, it is the same answer, and another one is none. */
async function noteHeard(ctx: Ctx): Promise<void> {
  const asking = await questionOf(ctx, isCardQuestion);
  if (!asking) return;
  const messageId = ctx.message?.message_id;
  (await ctx.session).asking = messageId === undefined ? undefined : { ...asking, heard: messageId };
}

function wordRefusal(ctx: Ctx, refusal: RaisingRefusal): string {
  switch (refusal.reason) {
    case 'gone':
      return ctx.say('fault-gone');
    case 'empty':
      return ctx.say('directory-wrong-empty');
    case 'too-long':
      return ctx.say('directory-wrong-too-long', { n: refusal.chars, max: refusal.charsMax });
    case 'waiting':
      return ctx.say('directory-wrong-waiting', { text: refusal.body });
    case 'too-many':
      return ctx.say('directory-wrong-too-many', { n: refusal.waiting });
  }
}
