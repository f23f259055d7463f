import { button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import { onceAnUpdate } from '../../../../platform/telegram/scope.ts';
import { show } from '../../../../platform/telegram/screens.ts';
import { keepNumbers, leaveToOperator, setApart, strikeOut } from '../../actions/filing/careful.ts';
import { formatCode } from '../../code.ts';
import type { Appeal } from '../../queries/appeals.ts';
import type { Draft } from '../../queries/drafts.ts';
import type { Question } from '../../words/careful.ts';
import type { AppealsFaceApp } from '../app.ts';
import { stateWord } from '../words.ts';

/** In the place of the whole letter: what its author decides before it can be sent. @param body what he wrote */
export async function askCarefully(ctx: Ctx, { id, kind }: Draft, question: Question<Appeal>, body: string): Promise<void> {
  const edit = [button(ctx.label('appeals-edit-button'), 'appeals:edit', id)];
  switch (question.about) {
    case 'numbers': {
      const masked = [...new Set(question.numbers.map((one) => one.masked))].join(', ');
      const strike = [button(ctx.label('appeals-strike-button'), 'appeals:strike', id)];
      if (!question.mayStay) return await show(ctx, ctx.say('appeals-private-iin', { masked }), keyboard([strike, edit]));
      // Which numbers may stay: others that were written since are asked about.
      const keep = [button(ctx.label('appeals-keep-button'), 'appeals:keep', id, question.sign)];
      return await show(ctx, ctx.say('appeals-private-found', { masked }), keyboard([strike, keep]));
    }
    case 'insult': {
      const html = [ctx.say('appeals-insult'), ...(body === '' ? [] : ['', ctx.say('appeals-check-text', { text: body })])].join('\n');
      // Of thanks no operator decides.
      const toOperator = kind === 'thanks' ? [] : [button(ctx.label('appeals-check-op-button'), 'appeals:check-op', id)];
      return await show(ctx, html, keyboard([edit, toOperator]));
    }
    case 'repeat': {
      const { earlier } = question;
      const html = ctx.say('appeals-repeat', { code: formatCode(earlier.code), state: stateWord(ctx, earlier) });
      const open = [button(ctx.label('appeals-repeat-open-button'), 'appeals:follow', earlier.id)];
      const separate = [button(ctx.label('appeals-separate-button'), 'appeals:separate', id)];
      return await show(ctx, html, keyboard([[button(ctx.label('appeals-repeat-add-button'), 'appeals:add', earlier.id)], open, separate]));
    }
  }
}

/** What the author decided, by its button. */
export type Decide = (app: AppealsFaceApp, ctx: Ctx, id: number) => Promise<Draft | undefined>;

export const strike: Decide = (app, ctx, id) => onceAnUpdate('numbers-struck', () => strikeOut(app, ctx.caller.personId, id));

export const keep =
  (sign: string): Decide =>
  (app, ctx, id) =>
    keepNumbers(app, ctx.caller.personId, id, sign);

export const toOperator: Decide = (app, ctx, id) => leaveToOperator(app, ctx.caller.personId, id);

export const apart: Decide = (app, ctx, id) => setApart(app, ctx.caller.personId, id);
