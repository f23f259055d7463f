import { leaveQuestion, type Question, questionFor, textOf } from '../../../../platform/telegram/asking.ts';
import { aNth, anId, aPlace, ifAny, nothing } from '../../../../platform/telegram/buttons.ts';
import type { Ctx, OfficeQuestion } from '../../../../platform/telegram/context.ts';
import type { Face } from '../../../../platform/telegram/face.ts';
import { takeHelperLabel } from '../another/appoint.ts';
import type { AppealsFaceApp } from '../app.ts';
import { openHanded } from '../desk/inbox.ts';
import { aPage } from '../desk/inbox-filters.ts';
import { aLastDay, askDays, askWho, hearDays, openAbsent, returnToOffice, takeDays } from './absence.ts';
import { aHandDay, askDayFor, askWhom, hearHandDay, takeHandDay } from './hand.ts';
import { askLabel, takeLabel } from './invite.ts';
import { aLink, askDrop, askLeave, closeLink, drop, leave, openStaff, showOne } from './list.ts';

export { welcomeStaff } from './invite.ts';
export { staffRow } from './list.ts';

/** Those who work for an akim: whom he lets in, what he hands to them, who answers while he is away. */
export function staffTaps(app: AppealsFaceApp, face: Face): void {
  face.command('absent', 'akim', (ctx) => openAbsent(app, ctx));
  face.menuWord('menu-staff-handed-button', 'office', (ctx) => openHanded(app, ctx, 1));
  face.tap('handed', 'office', aPage, (ctx, page) => openHanded(app, ctx, page));
  face.tap('staff', 'akim', ifAny(aPlace, null), (ctx, unit) => openStaff(app, ctx, unit));
  face.tap('staff-add', 'akim', aPlace, askLabel);
  face.tap('staff-one', 'akim', anId, (ctx, roleId) => showOne(app, ctx, roleId));
  face.tap('staff-drop', 'akim', anId, (ctx, roleId) => askDrop(app, ctx, roleId));
  face.tap('staff-drop-yes', 'akim', anId, (ctx, roleId) => drop(app, ctx, roleId));
  face.tap('staff-link', 'akim', aLink, (ctx, link) => closeLink(app, ctx, link));
  face.tap('staff-leave', 'staff', nothing, (ctx) => askLeave(app, ctx));
  face.tap('staff-leave-yes', 'staff', aPlace, (ctx, unit) => leave(app, ctx, unit));
  face.tap('absent', 'akim', aPlace, (ctx, unit) => askWho(app, ctx, unit));
  face.tap('absent-who', 'akim', anId, (ctx, roleId) => askDays(app, ctx, roleId));
  face.tap('absent-days', 'akim', aLastDay, (ctx, last) => takeDays(app, ctx, last));
  face.tap('absent-end', 'akim', aPlace, (ctx, unit) => returnToOffice(app, ctx, unit));
  face.tap('hand', 'office', anId, (ctx, id) => askWhom(app, ctx, id));
  face.tap('hand-to', 'office', aNth, (ctx, to) => askDayFor(app, ctx, to));
  face.tap('hand-day', 'office', aHandDay, (ctx, day) => takeHandDay(app, ctx, day));
}

/** Takes the answer to a question about those who work for the akim. @returns false where none was asked */
export async function hearOffice(app: AppealsFaceApp, ctx: Ctx): Promise<boolean> {
  const asking = await questionFor(ctx, isOfficeQuestion);
  if (!asking || !ctx.message) return false;
  const text = await textOf(ctx, ctx.message);
  if (text === undefined) return true;
  // What cannot be read may be written anew at once. Told again, it is the same answer; another message is none.
  if (await take(app, ctx, asking, text)) (await ctx.session).asking = { ...asking, heard: ctx.message.message_id };
  return true;
}

async function take(app: AppealsFaceApp, ctx: Ctx, asking: OfficeQuestion, text: string): Promise<boolean> {
  switch (asking.office) {
    case 'label':
      return await takeLabel(app, ctx, asking.unit, text);
    case 'helper':
      return await takeHelperLabel(app, ctx, asking.area, text);
    case 'hand':
      return await hearHandDay(app, ctx, asking, text);
    case 'absence':
      return await hearDays(app, ctx, asking, text);
  }
}

/** Whatever is typed from now on is no such answer. @returns whether one was awaited */
export async function leaveOfficeQuestion(ctx: Ctx): Promise<boolean> {
  return await leaveQuestion(ctx, isOfficeQuestion);
}

function isOfficeQuestion(question: Question): question is OfficeQuestion {
  return 'office' in question;
}
