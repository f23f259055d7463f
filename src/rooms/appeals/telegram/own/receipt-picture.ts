import { dayOf, formatCardDay } from '../../../../kernel/locale/index.ts';
import type { Placard } from '../../../../platform/charts/index.ts';
import type { Voice } from '../../../../platform/speech/index.ts';
import { button } from '../../../../platform/telegram/buttons.ts';
import type { TapCtx } from '../../../../platform/telegram/face.ts';
import { show } from '../../../../platform/telegram/screens.ts';
import { asItStands } from '../../actions/joined/lead.ts';
import { claimPayload, formatKey } from '../../another/key.ts';
import { formatCode, latinCode } from '../../code.ts';
import type { Appeal } from '../../queries/appeals.ts';
import { paperOf } from '../another/paper.ts';
import type { AppealsFaceApp } from '../app.ts';
import { findOwn } from './whose.ts';

export function pictureButton(voice: Voice, id: number) {
  return button(voice.label('appeals-receipt-picture-button'), 'appeals:qr', id);
}

/** The receipt as a picture, for who keeps it on paper or on another phone: the code, the last day, and a QR that asks for the state. */
export async function sendReceiptPicture(app: AppealsFaceApp, ctx: TapCtx, id: number): Promise<void> {
  const appeal = await findOwn(app, ctx, id);
  if (!appeal) return await show(ctx, ctx.say('fault-gone'));
  const paper = await paperOf(app, appeal);
  const { dueOn } = await asItStands(app.db, appeal);
  const picture = app.directory.charts.pictureOf(receiptOf(ctx, ctx.me.username, { ...appeal, dueOn }, paper?.key));
  await app.directory.pictures.tell(ctx, picture, ctx.say('appeals-receipt-picture', { code: formatCode(appeal.code) }));
}

/**
 * In its owner's language; nothing of the letter is on it, nor a name: it lies about.
 *
 * @param key of a letter written down for somebody who shall take it over: on his paper it stands beside the code, and the QR carries both
 */
function receiptOf(voice: Voice, username: string, appeal: Pick<Appeal, 'code' | 'filedAt' | 'dueOn' | 'isDemo'>, key?: string): Placard {
  const payload = key === undefined ? `s${latinCode(appeal.code)}` : claimPayload(appeal.code, key);
  const link = `https://t.me/${username}?start=${payload}`;
  const day = (date: string) => formatCardDay(voice.language, date);
  return {
    kind: 'placard',
    said: [
      {
        title: voice.label('appeals-receipt-picture-title'),
        subject:
          key === undefined
            ? formatCode(appeal.code)
            : voice.label('appeals-other-picture-code', { code: formatCode(appeal.code), key: formatKey(key) }),
        within: voice.label('appeals-receipt-picture-days', { date: day(dayOf(appeal.filedAt)), due: day(appeal.dueOn) }),
        how: voice.label(key === undefined ? 'appeals-receipt-picture-how' : 'appeals-other-picture-how'),
      },
    ],
    link,
    typed: link.replace('https://', ''),
    ...(appeal.isDemo && { mark: voice.label('directory-card-demo') }),
  };
}
