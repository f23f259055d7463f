import type { InlineKeyboardButton, User } from 'grammy/types';
import type { WordKey } from '../../../../kernel/locale/index.ts';
import { button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import { show } from '../../../../platform/telegram/screens.ts';
import { letterSign } from '../../actions/another/file-for.ts';
import { kindOf } from '../../actions/case/kind.ts';
import { isUnattended } from '../../actions/case/tell.ts';
import { leaveDraft } from '../../actions/filing/aside.ts';
import { findQuestion } from '../../actions/filing/careful.ts';
import { type Target, targetOf } from '../../actions/filing/target.ts';
import { findSimilar } from '../../actions/joined/offer.ts';
import { whyNotOpenDraft } from '../../actions/village/open.ts';
import { filerAt } from '../../another/filer.ts';
import { isShareable } from '../../joined.ts';
import { findCategory } from '../../queries/categories.ts';
import { type Draft, listPieces } from '../../queries/drafts.ts';
import { listDraftAnswers } from '../../queries/questions.ts';
import { type AddresseeReason, decideBody, type LookedOver, readersOf } from '../../rules.ts';
import { isLeftToOperator } from '../../words/careful.ts';
import { agreementLines, agreeRow, otherLines } from '../another/check.ts';
import { refusePlace } from '../another/words.ts';
import type { AppealsFaceApp } from '../app.ts';
import { askSimilar } from '../joined/ask.ts';
import { kindWord } from '../kind-words.ts';
import { notOpenLine, villageSwitch } from '../village/switch.ts';
import { chainTo, labelOf } from '../words.ts';
import { askCarefully } from './careful.ts';
import { answerLines } from './question.ts';
import { tellBody } from './refusals.ts';

/** On a «send» by which the village would see the letter; short, for there is little room. */
export const OPEN_SIGN = 'o';

/** The whole letter and who sees what, on one screen; one tap sends it. What has to be asked first is asked in its place. @returns false where its topic or place is no longer known */
export async function showCheck(app: AppealsFaceApp, ctx: Ctx, draft: Draft): Promise<boolean> {
  const pieces = await listPieces(app.db, draft.id);
  const body = decideBody(pieces);
  if (!body.ok) {
    await tellBody(ctx, draft, body.refusal);
    return true;
  }
  const category = await findCategory(app.db, draft.categoryCode ?? '');
  const target = await targetOf(app.db, draft, { now: app.clock(), isLeftToOperator: isLeftToOperator(draft, pieces) });
  if (!category || !target) return false;
  const filer = draft.forAnother === null ? undefined : filerAt(ctx.caller.roles, target);
  if (filer && !filer.ok) {
    await refusePlace(ctx, draft, filer.refusal);
    // He writes for nobody any more: what he says next is not that letter's.
    if (filer.refusal === 'no-role') await leaveDraft(app, ctx.caller.personId, draft.id);
    return true;
  }
  const question = await findQuestion(app.db, { draft, pieces, unitCode: target.unitCode }, app.clock());
  if (question) {
    await askCarefully(ctx, draft, question, body.value.body);
    return true;
  }
  const answers = await listDraftAnswers(app.db, draft.id);
  const sign = letterSign(draft, target, body.value, answers);
  const similar = await findSimilar(app.db, { draft, body: body.value.body, target }, app.clock());
  if (similar) {
    await askSimilar(app, ctx, { draft, sign }, similar);
    return true;
  }
  const kind = await kindOf(app.db, draft, body.value.body);
  const closedBy = await whyNotOpenDraft(app.db, draft, target, body.value.body);
  const isOpen = draft.isForVillage && closedBy === undefined;
  const lines = [
    ctx.say('appeals-check-title'),
    ...otherLines(ctx, draft),
    ...(body.value.body === '' ? [] : [ctx.say('appeals-check-text', { text: body.value.body })]),
    ctx.say('appeals-check-kind', { kind: kindWord(ctx, kind) }),
    ctx.say('appeals-check-topic', { topic: labelOf(ctx, category) }),
    ...answerLines(ctx, answers),
    ...(body.value.files.length === 0 ? [] : [ctx.say('appeals-check-files', { n: body.value.files.length })]),
    ...placeLines(app, ctx, draft, target),
    '',
    ...seenLines(ctx, draft, target, { isAlone: await isUnattended(app.db, target), isShared: isShareable({ ...target, kind }), isOpen }),
    ...notOpenLine(ctx, closedBy),
    ...agreementLines(ctx, draft, sign),
  ];
  const rows = { agree: agreeRow(ctx, draft, sign), village: villageSwitch(ctx, draft.id, closedBy, isOpen) };
  await show(ctx, lines.join('\n'), checkButtons(ctx, draft, lookedOver(draft, target, isOpen), rows));
  return true;
}

function placeLines(app: AppealsFaceApp, ctx: Ctx, draft: Draft, { placeCode }: Target): string[] {
  return [
    ctx.say('appeals-check-place', { chain: chainTo(app, ctx, placeCode) }),
    ...(draft.landmark === null ? [] : [ctx.say('appeals-check-landmark', { text: draft.landmark })]),
    ...(draft.latitude === null ? [] : [ctx.say('appeals-check-point')]),
  ];
}

/** Who sees what of it. */
function seenLines(
  ctx: Ctx,
  draft: Draft,
  target: Target,
  { isAlone, isShared, isOpen }: { isAlone: boolean; isShared: boolean; isOpen: boolean },
): string[] {
  return [
    ctx.say(whoReads(draft, target), { name: nameOf(ctx.from) }),
    ...(isAlone ? [ctx.say('appeals-unattended')] : []),
    ctx.say(isOpen ? 'appeals-check-village' : isShared ? 'appeals-check-neighbours' : 'appeals-check-others'),
    ctx.say('appeals-check-operator'),
  ];
}

function whoReads(draft: Draft, { addresseeReason }: Target): WordKey {
  if (addresseeReason !== null) return CHECK_REASONS[addresseeReason];
  if (draft.forAnother !== null) return 'appeals-other-check-akim';
  return draft.showsName ? 'appeals-check-akim-named' : 'appeals-check-akim-unnamed';
}

/** A letter that is not filed yet can neither have come back nor be late. */
const CHECK_REASONS = {
  vacant: 'appeals-check-addressee-operator-vacant',
  'not-linked': 'appeals-check-addressee-operator-not-linked',
  'about-akim': 'appeals-check-addressee-operator-about-akim',
  'returned-twice': 'appeals-check-addressee-operator-not-linked',
  insult: 'appeals-check-addressee-operator-insult',
  overdue: 'appeals-check-addressee-operator-not-linked',
  // A complaint about an answer has a screen of its own.
  complaint: 'appeals-check-addressee-operator-about-akim',
} as const satisfies Record<AddresseeReason, WordKey>;

/** @param rows.agree in place of «send», where somebody has to agree first */
function checkButtons(
  ctx: Ctx,
  draft: Draft,
  { placeCode, categoryCode, readers, isForVillage }: LookedOver,
  { agree, village }: { agree: InlineKeyboardButton[] | undefined; village: InlineKeyboardButton[] },
) {
  const sent = [draft.id, placeCode, categoryCode, readers, ...(isForVillage ? [OPEN_SIGN] : [])];
  const name = draft.showsName ? 'appeals-name-hide-button' : 'appeals-name-show-button';
  return keyboard([
    agree ?? [button(ctx.label('appeals-send-button'), 'appeals:send', ...sent)],
    [button(ctx.label('appeals-edit-button'), 'appeals:edit', draft.id)],
    // An operator sees no name in any case, and whoever writes for another has no name to show.
    readers !== 'operator' && draft.forAnother === null
      ? [button(ctx.label(name), 'appeals:name', draft.id, draft.showsName ? 'hide' : 'show')]
      : [],
    village,
    [button(ctx.label('appeals-cancel-button'), 'appeals:cancel', draft.id)],
  ]);
}

/** What «Send» sends, and no older one: what stands on this screen besides the words. */
export function lookedOver(draft: Draft, { placeCode, categoryCode, addressee }: Target, isForVillage: boolean): LookedOver {
  return { placeCode, categoryCode, readers: readersOf(addressee, draft.showsName && draft.forAnother === null), isForVillage };
}

/** As the person calls himself in Telegram; kept only where the akim may see it. */
export function nameOf(user: User | undefined): string {
  return [user?.first_name, user?.last_name].filter((part) => part !== undefined && part !== '').join(' ');
}
