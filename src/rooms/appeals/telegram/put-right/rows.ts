import type { InlineKeyboardButton } from 'grammy/types';
import type { Voice } from '../../../../platform/speech/index.ts';
import { button } from '../../../../platform/telegram/buttons.ts';
import { whyPlaceStays } from '../../put-right.ts';
import type { Appeal } from '../../queries/appeals.ts';

/** What an operator puts right of a case; and, where it is late, that he answers it himself. */
export function putRightRows(voice: Voice, appeal: Appeal, isTakeable = false): InlineKeyboardButton[][] {
  const { id } = appeal;
  return [
    isTakeable ? [button(voice.label('appeals-op-take-button'), 'appeals:op-take', id)] : [],
    [button(voice.label('appeals-op-topic-button'), 'appeals:op-topic', id, 1)],
    whyPlaceStays(appeal) === undefined ? [button(voice.label('appeals-op-place-button'), 'appeals:op-place', id)] : [],
  ];
}
