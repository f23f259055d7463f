import type { InlineKeyboardButton } from 'grammy/types';
import { dayOf, formatShortDay } from '../../../../kernel/locale/index.ts';
import type { Voice } from '../../../../platform/speech/index.ts';
import { button } from '../../../../platform/telegram/buttons.ts';
import { formatCode } from '../../code.ts';
import type { AlikePicture, Likeness } from '../../queries/likenesses.ts';
import type { Wording } from '../words.ts';

/** More would push the case itself off the screen; what was looked at gives way to the rest. */
const ALIKE_SHOWN = 3;

/** Which earlier pictures the proofs of a case are like, for operators. */
export function alikeLines(app: Pick<Wording, 'clock'>, voice: Voice, alike: readonly Likeness[]): string[] {
  return alike.slice(0, ALIKE_SHOWN).map((one) => wordLikeness(app, voice, one));
}

function wordLikeness(app: Pick<Wording, 'clock'>, voice: Voice, { kind, other }: Likeness): string {
  const facts = factsOf(app, voice, other);
  return kind === 'complaint' ? voice.say('appeals-alike-complaint', { date: facts.date }) : voice.say('appeals-alike-proof', facts);
}

/** `{$code}` and `{$date}` of a picture. */
export function factsOf(app: Pick<Wording, 'clock'>, voice: Voice, { code, at }: AlikePicture): { code: string; date: string } {
  return { code: formatCode(code), date: formatShortDay(voice.language, dayOf(at), dayOf(app.clock())) };
}

/** To see both. */
export function alikeRows(voice: Voice, alike: readonly Likeness[]): InlineKeyboardButton[][] {
  const shown = alike.slice(0, ALIKE_SHOWN);
  return shown.map(({ id }, at) => {
    const label = shown.length > 1 ? voice.label('appeals-alike-nth-button', { n: at + 1 }) : voice.label('appeals-alike-button');
    return [button(label, 'appeals:alike', id)];
  });
}
