import type { InlineKeyboardMarkup } from 'grammy/types';
import { type PlaceCode, WHOLE_COUNTRY } from '../../../kernel/ids.ts';
import { clip, dayOf, formatDay } from '../../../kernel/locale/index.ts';
import { voiceIn } from '../../../platform/speech/index.ts';
import { button, keyboard } from '../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../platform/telegram/context.ts';
import { onceAnUpdate } from '../../../platform/telegram/scope.ts';
import { show, tell } from '../../../platform/telegram/screens.ts';
import { findPlace, findPlaces, serves, showAreas } from '../../directory/index.ts';
import type { Reach } from '../actions/asked.ts';
import { beginDraft, chooseArea, chooseDays, openSurvey, takeText } from '../actions/draft.ts';
import { DAYS_CHOICE } from '../deadline.ts';
import type { Draft } from '../queries/drafts.ts';
import { findSurvey } from '../queries/surveys.ts';
import { type QuestionRefusal, subjectOf, type Template } from '../rules.ts';
import { ANSWERS_SHOWN_MIN } from '../tally.ts';
import type { SurveysFaceApp } from './app.ts';
import { showSurvey } from './operator.ts';
import { AREA_ASKER, areaOf, invitation, sponsorOf, trustQuestion } from './words.ts';

/** What is repeated to the author of his own words. */
const QUERY_CHARS_MAX = 60;

/** The template or one's own wording? */
export async function askTemplate(app: SurveysFaceApp, ctx: Ctx): Promise<void> {
  if (!sponsorOf(app)) return await show(ctx, ctx.say('surveys-sponsor-needed'));
  const buttons = [
    [button(ctx.label('surveys-template-button'), 'surveys:template', 'trust')],
    [button(ctx.label('surveys-own-button'), 'surveys:own')],
  ];
  await show(ctx, ctx.say('surveys-new', { question: trustQuestion(ctx, 'okrug') }), keyboard(buttons));
}

export async function begin(app: SurveysFaceApp, ctx: Ctx, template: Template): Promise<void> {
  if (!sponsorOf(app)) return await show(ctx, ctx.say('surveys-sponsor-needed'));
  const { chat, caller, language } = ctx;
  if (!chat) return;
  const draft = await onceAnUpdate('survey-begun', () =>
    beginDraft(app, { personId: caller.personId, chatId: chat.id, language }, template),
  );
  await (draft.template === template ? askNext(app, ctx, draft) : askWhetherToGoOn(ctx, draft));
}

/** He wants another question than the one that he has begun to write. */
async function askWhetherToGoOn(ctx: Ctx, draft: Draft): Promise<void> {
  const goOn = button(ctx.label('surveys-draft-button'), 'surveys:draft', draft.id);
  const drop = button(ctx.label('surveys-draft-drop-button'), 'surveys:cancel', draft.id);
  await show(ctx, ctx.say('surveys-draft-found', { question: draft.questionKk ?? '' }), keyboard([[goOn], [drop]]));
}

/** What the draft asks for now. */
export async function askNext(app: SurveysFaceApp, ctx: Ctx, draft: Draft): Promise<void> {
  switch (draft.step) {
    case 'text-kk':
      return await show(ctx, ctx.say('surveys-text-kk-ask'), wayOut(ctx, draft.id));
    case 'text-ru':
      return await show(ctx, ctx.say('surveys-text-ru-ask'), wayOut(ctx, draft.id));
    case 'area':
      return await showAreas(app, ctx, { asker: AREA_ASKER, id: draft.id }, { code: null, page: 1 });
    case 'days':
    case 'confirm':
      return await askDays(ctx, draft.id);
  }
}

/** The author's message goes into the draft: a wording of the question, or the name of a place. */
export async function takeTurn(app: SurveysFaceApp, ctx: Ctx, current: Draft): Promise<void> {
  const { message } = ctx;
  if (!message) return;
  if (current.step === 'area' && current.lastMessageId < message.message_id && message.text !== undefined) {
    return await searchArea(app, ctx, current.id, message.text);
  }
  const { draft, refusal } = await takeText(app, ctx.caller.personId, { messageId: message.message_id, text: message.text ?? null });
  if (!draft) return await tell(ctx, ctx.say('fault-gone'));
  if (refusal) return await tell(ctx, wordRefusal(ctx, refusal), wayOut(ctx, draft.id));
  await askNext(app, ctx, draft);
}

function wordRefusal(ctx: Ctx, refusal: QuestionRefusal): string {
  switch (refusal.reason) {
    case 'text-only':
      return ctx.say('surveys-text-only');
    case 'too-long':
      return ctx.say('surveys-text-long', { n: refusal.chars, max: refusal.charsMax });
  }
}

async function searchArea(app: SurveysFaceApp, ctx: Ctx, id: number, text: string): Promise<void> {
  const toPlace = (code: string) => [AREA_ASKER.take, id, code];
  const { result, lines, buttons } = await findPlaces(app.directory, ctx, text, toPlace, (chain) => serves(ctx, chain));
  const pick = [button(ctx.label('surveys-area-button'), AREA_ASKER.look, id)];
  const query = clip(text.trim(), QUERY_CHARS_MAX);
  const found = () => {
    if (result.kind === 'found') return ctx.say('directory-search-found', { n: result.total });
    // There is such a place, but not in the author's area: to say that there is none would be false.
    if (app.directory.search.find(text, { limit: 1 }).kind === 'found') return ctx.say('surveys-area-outside');
    return ctx.say(result.kind === 'none' ? 'directory-search-none' : 'directory-search-guess', { query });
  };
  await tell(ctx, [found(), ...lines].join('\n'), keyboard([...buttons, pick]));
}

/** The place was chosen: how many it reaches, and until when they are asked. */
export async function takeArea(app: SurveysFaceApp, ctx: Ctx, id: number, code: PlaceCode): Promise<void> {
  const chain = code === WHOLE_COUNTRY ? [] : ((await findPlace(app.db, code))?.chain ?? []);
  if (code !== WHOLE_COUNTRY && chain.length === 0) return await show(ctx, ctx.say('fault-gone'));
  if (!serves(ctx, chain)) return await show(ctx, ctx.say('surveys-area-outside'));
  const subject = subjectOf(chain);
  const question = { kk: trustQuestion(voiceIn(app.speech, 'kk'), subject), ru: trustQuestion(voiceIn(app.speech, 'ru'), subject) };
  const reach = await chooseArea(app, ctx.caller.personId, id, { areaCode: code, subject, question });
  if (reach === undefined) return await show(ctx, ctx.say('fault-gone'));
  const quiet = quietLines(ctx, reach);
  if (reach.people > 0) {
    const found = ctx.say('surveys-reach', { area: areaOf(app, ctx, code), n: reach.people });
    return await askDays(ctx, id, [found, ...quiet].join('\n'));
  }
  // Where everybody lives in such a place, «nobody is here» would not be true.
  const html = quiet[0] ?? ctx.say('surveys-nobody');
  await show(ctx, html, keyboard([[button(ctx.label('surveys-area-button'), AREA_ASKER.look, id)]]));
}

/** Why some of the area are not asked. */
function quietLines(ctx: Ctx, { quietUnits }: Reach): string[] {
  return quietUnits > 0 ? [ctx.say('surveys-quiet', { n: quietUnits })] : [];
}

async function askDays(ctx: Ctx, id: number, before?: string): Promise<void> {
  const days = DAYS_CHOICE.map((n) => [button(ctx.label('surveys-days-button', { n }), 'surveys:days', id, n)]);
  const back = [button(ctx.label('surveys-area-button'), AREA_ASKER.look, id)];
  const html = [...(before === undefined ? [] : [before]), ctx.say('surveys-days-ask')].join('\n');
  await show(ctx, html, keyboard([...days, back]));
}

/** The last day was chosen: everything once more, and the last question. */
export async function takeDays(app: SurveysFaceApp, ctx: Ctx, id: number, days: number): Promise<void> {
  const chosen = await chooseDays(app, ctx.caller.personId, id, days);
  const sponsor = sponsorOf(app);
  if (!chosen?.draft.areaCode || !chosen.draft.closesAt) return await show(ctx, ctx.say('fault-gone'));
  if (!sponsor) return await show(ctx, ctx.say('surveys-sponsor-needed'));
  const { draft, reach } = chosen;
  const { areaCode, closesAt } = chosen.draft;
  const day = dayOf(closesAt);
  const lines = [
    ctx.say('surveys-confirm', {
      area: areaOf(app, ctx, areaCode),
      kk: draft.questionKk ?? '',
      ru: draft.questionRu ?? '',
      n: reach.people,
      date: formatDay(ctx.language, day, dayOf(app.clock())),
      sponsor: sponsor[ctx.language],
    }),
    ...quietLines(ctx, reach),
    ...(reach.people < ANSWERS_SHOWN_MIN ? [ctx.say('surveys-confirm-few')] : []),
    ctx.say('surveys-confirm-ask'),
  ];
  const go = [button(ctx.label('surveys-go-button'), 'surveys:go', id, areaCode, day)];
  const back = [button(ctx.label('surveys-area-button'), AREA_ASKER.look, id)];
  const no = [button(ctx.label('surveys-no-button'), 'surveys:cancel', id)];
  await show(ctx, lines.join('\n'), keyboard([go, back, no]));
}

/** The author's yes. */
export async function go(app: SurveysFaceApp, ctx: Ctx, yes: { id: number; code: PlaceCode; day: string }): Promise<void> {
  if (!sponsorOf(app)) return await show(ctx, ctx.say('surveys-sponsor-needed'));
  const { id, code: areaCode, day } = yes;
  const { personId } = ctx.caller;
  const open = () =>
    openSurvey(
      app,
      { id, personId, areaCode, isDay: (closesAt) => dayOf(closesAt) === day },
      async (trx, code) => serves(ctx, code === WHOLE_COUNTRY ? [] : ((await findPlace(trx, code))?.chain ?? [])),
      (language, draft) => {
        const { html, markup } = invitation(app, voiceIn(app.speech, language), draft);
        return { text: html, parse_mode: 'HTML', link_preview_options: { is_disabled: true }, reply_markup: markup };
      },
    );
  const outcome = await onceAnUpdate('survey-opened', open);
  if (outcome.ok) app.wakeSurveys();
  else if (outcome.refusal === 'outside') return await show(ctx, ctx.say('surveys-area-outside'));
  else if (outcome.refusal === 'late') return await askDays(ctx, id);
  // A second tap on the same button: the first one has started it, and its screen is shown.
  else if ((await findSurvey(app.db, id))?.madeBy !== personId) return await show(ctx, ctx.say('fault-gone'));
  await showSurvey(app, ctx, id);
}

function wayOut(ctx: Ctx, id: number): InlineKeyboardMarkup {
  return keyboard([[button(ctx.label('surveys-cancel-button'), 'surveys:cancel', id)]]);
}
