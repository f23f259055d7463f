import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'grammy/types';
import type { PersonId } from '../../../../kernel/ids.ts';
import { clipLength, type WordKey } from '../../../../kernel/locale/index.ts';
import type { Voice } from '../../../../platform/speech/index.ts';
import { button, keyboard } from '../../../../platform/telegram/buttons.ts';
import { mayAct, mayPass, seesName } from '../../access.ts';
import { formatCode } from '../../code.ts';
import { mayBeJoined } from '../../joined.ts';
import type { NeighbourCounts } from '../../neighbours.ts';
import { WORDS_OF_OFFICE } from '../../outcome.ts';
import { isProposal, needsDatedAnswer } from '../../proposal.ts';
import type { Appeal } from '../../queries/appeals.ts';
import type { AppealEvent } from '../../queries/events.ts';
import type { Likeness } from '../../queries/likenesses.ts';
import type { Answered } from '../../queries/questions.ts';
import { after, type EventKind, isUnanswered } from '../../states.ts';
import type { Acting } from '../../village/hiding.ts';
import { nameOf, withoutName } from '../../village/shown-words.ts';
import { answerLines } from '../filing/question.ts';
import { kindWord, legalWord } from '../kind-words.ts';
import { redactedLines } from '../moderation/words.ts';
import { neighbourLines } from '../neighbours/words.ts';
import { ratingKey } from '../own/own.ts';
import { claimedProofLines } from '../proof-lines.ts';
import { heldRow, type Standing, supportLines } from '../proposals/words.ts';
import { putRightRows } from '../put-right/rows.ts';
import { deskVillageLines, deskVillageRows } from '../village/desk-card.ts';
import { whyOf } from '../why.ts';
import { chainTo, dueOf, eventLine, headOf, historyOf, type StaffNames, stateWord, type Wording } from '../words.ts';
import { alikeLines, alikeRows } from './alike-words.ts';
import type { AtDesk } from './desk.ts';

const EVENTS_SHOWN = 6;
/** More than a letter may have; one out of which much was struck may have grown. */
const LETTER_CHARS_MAX = 3_500;
/** More than a week of additions, at as many a day as there may be. */
const ADDED_SHOWN_MAX = 40;
/** Telegram's, of a message as it is shown. */
const MESSAGE_CHARS_MAX = 4_096;

export interface CaseFacts extends AtDesk {
  readonly events: readonly AppealEvent[];
  readonly fileCount: number;
  readonly answers: readonly Answered[];
  /** Of a complaint: the case that it is about. */
  readonly about?: Appeal | undefined;
  /** How those who work for the akim are called. */
  readonly names: StaffNames;
  /** Who reads it: he may have written it down for its person himself. */
  readonly reader: PersonId;
  /** To whom the akim has handed it, and by which day, while something is awaited. */
  readonly handed: { readonly who: string; readonly byOn: string } | undefined;
  /** What neighbours say of the claim that stands. */
  readonly neighbours: NeighbourCounts | undefined;
  /** For operators: whether the case may be taken from its akim. */
  readonly isTakeable?: boolean | undefined;
  /** For operators: as the operator of which area he acts. */
  readonly acting?: Acting | undefined;
  /** For operators: which earlier pictures its proofs are like. */
  readonly alike?: readonly Likeness[] | undefined;
  /** Whether he may strike words out of it and look at who is held, and stop its author from writing. */
  readonly mayModerate?: boolean;
  readonly mayBan?: boolean;
  /** Of a proposal: how it stands with those who support it. */
  readonly stands?: Standing | undefined;
}

/** A case as officials see it. */
export interface CaseScreen {
  readonly html: string;
  readonly markup: InlineKeyboardMarkup;
  /** The last answer and what the resident says remains, where they are too long for the screen itself: messages of their own. */
  readonly apart: readonly string[];
}

export function caseScreen(app: Wording, voice: Voice, facts: CaseFacts): CaseScreen {
  const letter = wordLetter(app, voice, facts);
  const replies = wordReplies(voice, facts);
  const rest = [...wordStanding(app, voice, facts), '', ...wordHistory(app, voice, facts)];
  const whole = [...letter, ...replies, ...rest].join('\n');
  const markup = caseButtons(voice, facts);
  if (charsShown(whole) <= MESSAGE_CHARS_MAX) return { html: whole, markup, apart: [] };
  const without = [...letter, ...rest].join('\n');
  if (charsShown(without) <= MESSAGE_CHARS_MAX) return { html: without, markup, apart: replies };
  const [title = '', ...text] = letter;
  return { html: [title, ...rest].join('\n'), markup, apart: [text.join('\n'), ...replies] };
}

/** Of a letter that was written down for somebody: how it came, and by whom; an operator who answers what he wrote down sees that he did. */
function wordOther(voice: Voice, { appeal, reader }: CaseFacts): string[] {
  const { forAnother: heard, filedAs: filer } = appeal;
  if (heard === null || filer === null) return [];
  const own = appeal.filedBy === reader ? 'appeals-case-other-own' : appeal.personId === reader ? 'appeals-case-other-kept' : undefined;
  return [voice.say('appeals-case-other', { heard, filer }), ...(own ? [voice.say(own)] : [])];
}

function wordLetter(app: Wording, voice: Voice, facts: CaseFacts): string[] {
  const { appeal, desk, answers, about } = facts;
  return [
    voice.say('appeals-case-title', headOf(voice, appeal)),
    ...wordOther(voice, facts),
    ...(about ? [voice.say('appeals-case-about', { code: formatCode(about.code) })] : []),
    ...(appeal.joinedCode === null ? [] : [voice.say('appeals-case-joined-to', { code: formatCode(appeal.joinedCode) })]),
    ...(appeal.body === '' ? [] : [voice.say('appeals-card-text', { text: clipLength(appeal.body, LETTER_CHARS_MAX) })]),
    ...answerLines(voice, answers),
    ...redactedLines(voice, facts.events),
    voice.say('appeals-case-kind', { kind: kindWord(voice, appeal.kind), legal: legalWord(voice, appeal.legalKind) }),
    voice.say('appeals-case-place', { chain: chainTo(app, voice, appeal.placeCode) }),
    ...(appeal.landmark === null ? [] : [voice.say('appeals-case-landmark', { text: appeal.landmark })]),
    seesName(desk, appeal) ? voice.say('appeals-case-name', { name: appeal.authorName ?? '' }) : voice.say('appeals-case-name-hidden'),
  ];
}

/** What was said of it since, each kind by its last words; all that its author added. */
function wordReplies(voice: Voice, { appeal, desk, events, neighbours }: CaseFacts): string[] {
  const last = (...kinds: EventKind[]) => events.findLast((event) => kinds.includes(event.kind))?.body;
  const added = events.flatMap((event) =>
    event.kind === 'added' && event.body ? [voice.say('appeals-case-added', { text: event.body })] : [],
  );
  const [asked, replied] = [last('asked'), last('replied')];
  const answer = last(...WORDS_OF_OFFICE);
  const dispute = last('disputed');
  return [
    ...added.slice(-ADDED_SHOWN_MAX),
    ...(asked ? [voice.say('appeals-case-asked', { text: asked })] : []),
    ...(asked && replied ? [voice.say('appeals-case-replied', { text: replied })] : []),
    // An akim may have called by name whom others at this desk do not know.
    ...(answer ? [voice.say('appeals-case-answer', { text: seesName(desk, appeal) ? answer : withoutName(answer, nameOf(appeal)) })] : []),
    ...claimedProofLines(voice, events),
    ...neighbourLines(voice, neighbours),
    ...(dispute ? [voice.say('appeals-case-dispute', { text: dispute })] : []),
  ];
}

function wordStanding(app: Wording, voice: Voice, facts: CaseFacts): string[] {
  const { appeal, desk, handed, stands, alike = [] } = facts;
  const why = appeal.addresseeReason;
  return [
    ...(appeal.joined > 0 ? [voice.say('appeals-case-joined', { n: appeal.joined })] : []),
    ...(isUnanswered(appeal.state) ? [voice.say('appeals-case-due', { due: dueOf(app, voice, appeal) })] : []),
    ...(appeal.plannedOn === null ? [] : [voice.say('appeals-case-planned', { date: dueOf(app, voice, { dueOn: appeal.plannedOn }) })]),
    ...(handed ? [voice.say('appeals-case-handed', { who: handed.who, date: dueOf(app, voice, { dueOn: handed.byOn }) })] : []),
    voice.say('appeals-case-state', { state: stateWord(voice, appeal) }),
    ...(stands ? supportLines(app, voice, stands) : []),
    ...wordRating(voice, appeal),
    ...deskVillageLines(voice, facts),
    ...(desk === 'operator' && why !== null ? [voice.say('appeals-case-why', { why: whyOf(voice, why) })] : []),
    ...(desk === 'operator' ? [...alikeLines(app, voice, alike), voice.say('appeals-case-looked')] : []),
    ...(appeal.isDemo ? [voice.say('directory-card-demo')] : []),
  ];
}

/** What its author thinks of the answer; who he is stays unsaid. */
function wordRating(voice: Voice, { rating, ratingReason }: AtDesk['appeal']): string[] {
  if (rating === null) return [];
  const why = ratingReason === null ? [] : [voice.say('appeals-case-rating-why', { why: voice.label(ratingKey(ratingReason)) })];
  return [voice.say('appeals-case-rating', { stars: rating }), ...why];
}

function wordHistory(app: Wording, voice: Voice, { events, names }: CaseFacts): string[] {
  return [
    voice.say('appeals-card-history'),
    ...historyOf(events, 'official')
      .slice(-EVENTS_SHOWN)
      .map((event) => eventLine(app, voice, event, 'official', names)),
  ];
}

function caseButtons(voice: Voice, facts: CaseFacts): InlineKeyboardMarkup {
  const { appeal, desk, events, fileCount, about, alike = [] } = facts;
  const { id } = appeal;
  return keyboard([
    ...sayingRows(voice, { appeal, desk }),
    fileCount > 0 ? [button(voice.label('appeals-files-button', { n: fileCount }), 'appeals:files', id)] : [],
    ...(desk === 'operator' ? alikeRows(voice, alike) : []),
    appeal.latitude === null ? [] : [button(voice.label('appeals-point-button'), 'appeals:point', id)],
    mayPass(desk, appeal) ? [button(voice.label('appeals-pass-akim-button'), 'appeals:pass', id)] : [],
    desk === 'operator' ? [button(voice.label('appeals-edit-kind-button'), 'appeals:op-kind', id)] : [],
    ...(desk === 'operator' ? putRightRows(voice, appeal, facts.isTakeable) : []),
    facts.mayModerate ? [button(voice.label('appeals-op-strike-button'), 'appeals:op-strike', id)] : [],
    facts.mayBan ? [button(voice.label('appeals-op-ban-button'), 'appeals:op-ban', id)] : [],
    about ? [button(voice.label('appeals-case-about-button'), 'appeals:case', about.id)] : [],
    heldRow(voice, facts.mayModerate === true, appeal, facts.stands?.support),
    ...joinedRows(voice, { appeal, desk, events }),
    ...deskVillageRows(voice, { appeal, desk, events, acting: facts.acting }),
    desk === 'operator' ? [button(voice.label('menu-next-button'), 'appeals:queue-next', id)] : [],
    [button(voice.label('menu-back-button'), desk === 'operator' ? 'appeals:queue' : 'appeals:inbox')],
  ]);
}

/** What he can say of it who has to answer. */
function sayingRows(voice: Voice, { appeal, desk }: AtDesk): InlineKeyboardButton[][] {
  if (!mayAct(desk, appeal)) return [];
  const { id, state, following } = appeal;
  const says = (kind: EventKind, label: WordKey, verb: string) => (after(state, kind) ? [button(voice.label(label), verb, id)] : []);
  const hasMore = (['asked', 'extended', 'passed-on', 'answered-no'] as const).some((kind) => after(state, kind));
  return [
    needsDatedAnswer(appeal)
      ? []
      : says('answered', following > 0 ? 'appeals-answer-all-button' : 'appeals-answer-button', 'appeals:answer'),
    says('work-begun', 'appeals-work-button', 'appeals:work'),
    says('done-claimed', 'appeals-done-button', 'appeals:done'),
    says('planned', 'appeals-plan-button', 'appeals:plan'),
    isProposal(appeal) ? says('budgeted', 'appeals-budget-button', 'appeals:budget') : [],
    hasMore ? [button(voice.label('appeals-more-button'), 'appeals:more', id)] : [],
  ];
}

/** What has joined it, or what it has joined once: there stands what was answered. An operator joins and sets apart. */
function joinedRows(voice: Voice, { appeal, desk, events }: Pick<CaseFacts, 'appeal' | 'desk' | 'events'>) {
  const { id, state, joined } = appeal;
  const isOperators = desk === 'operator';
  const leadId = events.findLast(({ kind }) => kind === 'joined')?.detail?.lead;
  return [
    joined > 0 ? [button(voice.label('appeals-joined-button', { n: joined }), 'appeals:joined', id, 1)] : [],
    leadId === undefined ? [] : [button(voice.label('appeals-joined-lead-button'), 'appeals:case', leadId)],
    isOperators && mayBeJoined(appeal) ? [button(voice.label('appeals-op-join-button'), 'appeals:op-join', id, 1)] : [],
    isOperators && state === 'joined' ? [button(voice.label('appeals-op-split-button'), 'appeals:op-split', id)] : [],
  ];
}

/** What Telegram counts: tags are no signs, an escaped sign is one. */
function charsShown(html: string): number {
  return html.replaceAll(/<\/?b>/g, '').replaceAll(/&(?:amp|lt|gt);/g, '&').length;
}
