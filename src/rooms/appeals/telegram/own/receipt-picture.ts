import { dayOf, formatCardDay } from '../../../../kernel/locale/index.ts';
import type { Placard } from '../../../../platform/charts/index.ts';
import type { Voice } from '../../../../platform/speech/index.ts';
import { button } from '../../../../platform/telegram/buttons.ts';
import type { TapCtx } from '../../../../platform/telegram/face.ts';
import { show } from '../../../../platform/telegram/screens.ts';
import { formatCode, latinCode } from '../../code.ts';
import type { Appeal } from '../../queries/appeals.ts';
import type { AppealsFaceApp } from '../app.ts';
import { findOwn } from './whose.ts';

export function pictureButton(voice: Voice, id: number) {
  return button(voice.label('appeals-receipt-picture-button'), 'appeals:qr', id);
}

/** The receipt as a picture, for who keeps it on paper or on another phone: the code, the last day, and a QR that asks for the state. */
export async function sendReceiptPicture(app: AppealsFaceApp, ctx: TapCtx, id: number): Promise<void> {
  const appeal = await findOwn(app, ctx, id);
  if (!appeal) return await show(ctx, ctx.say('fault-gone'));
  const picture = app.directory.charts.pictureOf(receiptOf(ctx, ctx.me.username, appeal));
  await app.directory.pictures.tell(ctx, picture, ctx.say('appeals-receipt-picture', { code: formatCode(appeal.code) }));
}

/** In its owner's language; nothing of the letter is on it, nor a name: it lies about. */
function receiptOf(voice: Voice, username: string, appeal: Pick<Appeal, 'code' | 'filedAt' | 'dueOn' | 'isDemo'>): Placard {
  const link = `https://t.me/${username}?start=s${latinCode(appeal.code)}`;
  const day = (date: string) => formatCardDay(voice.language, date);
  return {
    kind: 'placard',
    said: [
      {
        title: voice.label('appeals-receipt-picture-title'),
        subject: formatCode(appeal.code),
        within: voice.label('appeals-receipt-picture-days', { date: day(dayOf(appeal.filedAt)), due: day(appeal.dueOn) }),
        how: voice.label('appeals-receipt-picture-how'),
      },
    ],
    link,
    typed: link.replace('https://', ''),
    ...(appeal.isDemo && { mark: voice.label('directory-card-demo') }),
  };
}
