import { dayOf, formatCardDay, formatDay, type WordKey } from '../../../kernel/locale/index.ts';
import { type Voice, voiceIn } from '../../../platform/speech/index.ts';
import { button } from '../../../platform/telegram/buttons.ts';
import type { AppealWords, NoticeAbout } from '../actions/app.ts';
import { type DigestCounts, isMorning } from '../digest.ts';
import type { OfficialDays } from '../official.ts';
import type { Appeal } from '../queries/appeals.ts';
import type { ActingRole } from '../queries/events.ts';
import { anotherWordsOf } from './another/notices.ts';
import type { AppealsFaceApp } from './app.ts';
import { joinedWordsOf } from './joined/notices.ts';
import { moderationWordsOf } from './moderation/notices.ts';
import { neighbourWordsOf } from './neighbours/words.ts';
import { proposalWordsOf, supportedLines } from './proposals/words.ts';
import { putRightWordsOf } from './put-right/notices.ts';
import { silenceWordsOf } from './silence.ts';
import { verdictRows, wordSpoken } from './spoken.ts';
import { staffWordsOf } from './staff/notices.ts';
import { letterToAuthor } from './to-author.ts';
import { villageWordsOf } from './village/words.ts';
import { whyOf } from './why.ts';
import { chainTo, dueOf, headOf, letter, unitOf, type Wording } from './words.ts';

type SpokenWording = Wording & Pick<AppealsFaceApp, 'speech'>;

/** How those are told who are not speaking now. An official's notice holds no word of the letter and no name: it lies open on a screen. */
export function wordsOf(app: SpokenWording): AppealWords {
  return {
    notice: (language, about, appeal, daysLeft = 0) => {
      const voice = voiceIn(app.speech, language);
      return letter(wordNotice(app, voice, { about, daysLeft }, appeal), [
        [button(voice.label('appeals-open-button'), 'appeals:case', appeal.id)],
      ]);
    },
    morning: (language, counts) => {
      const voice = voiceIn(app.speech, language);
      return letter(wordMorning(app, voice, counts), [[button(voice.label('appeals-inbox-button'), 'appeals:inbox')]]);
    },
    thanked: (language, thanks) => {
      const voice = voiceIn(app.speech, language);
      return letter(voice.say('appeals-told-thanks', { place: chainTo(app, voice, thanks.placeCode) }), [
        [button(voice.label('appeals-open-button'), 'appeals:thanks-open', thanks.id)],
      ]);
    },
    ...authorWordsOf(app),
    ...staffWordsOf(app),
    ...joinedWordsOf(app),
    ...anotherWordsOf(app),
    ...silenceWordsOf(app),
    ...neighbourWordsOf(app),
    ...putRightWordsOf(app),
    ...proposalWordsOf(app),
    ...villageWordsOf(app),
    ...moderationWordsOf(app),
  };
}

/** How a resident is told of his case. */
function authorWordsOf(app: SpokenWording): Pick<AppealWords, 'progress' | 'spoken' | 'overdue' | 'official' | 'askedAgain'> {
  return {
    progress: (language, about, appeal, byRole) => {
      const voice = voiceIn(app.speech, language);
      return letterToAuthor(voice, appeal, wordProgress(app, voice, about, { appeal, byRole }), [
        [button(voice.label('appeals-open-button'), 'appeals:follow', appeal.id)],
      ]);
    },
    spoken: (language, appeal, word) => {
      const voice = voiceIn(app.speech, language);
      const { text, rows } = wordSpoken(app, voice, appeal, word);
      return letterToAuthor(voice, appeal, text, rows);
    },
    overdue: (language, appeal, news) => {
      const voice = voiceIn(app.speech, language);
      const text = [wordOverdue(app, voice, appeal, news), ...wordComplainBy(app, voice, appeal, news.complainBy)].join('\n');
      return letterToAuthor(voice, appeal, text, [
        [button(voice.label('appeals-open-button'), 'appeals:follow', appeal.id)],
        [button(voice.label('appeals-official-button'), 'appeals:official', appeal.id)],
        news.complainBy !== null ? [button(voice.label('appeals-complain-button'), 'appeals:complain', appeal.id)] : [],
      ]);
    },
    official: (language, about, appeal, days) => {
      const voice = voiceIn(app.speech, language);
      return letterToAuthor(voice, appeal, wordOfficial(voice, { about, days }, appeal), [
        [button(voice.label('appeals-open-button'), 'appeals:follow', appeal.id)],
      ]);
    },
    askedAgain: (language, step, appeal, promise) => {
      const voice = voiceIn(app.speech, language);
      return letterToAuthor(voice, appeal, wordAskedAgain(app, voice, appeal, { step, promise }), verdictRows(voice, appeal));
    },
  };
}

/** Of a promise its day and its words are said, each time. */
function wordAskedAgain(
  app: Wording,
  voice: Voice,
  appeal: Appeal,
  { step, promise }: { step: 'promised' | 'again' | 'last'; promise: string },
): string {
  const head = headOf(voice, appeal);
  if (appeal.state !== 'planned') return voice.say(step === 'last' ? 'appeals-told-last' : 'appeals-told-again', head);
  const date = dueOf(app, voice, { dueOn: appeal.plannedOn ?? appeal.dueOn });
  const lines = [
    voice.say('appeals-told-promised', { ...head, date }),
    ...(promise === '' ? [] : [voice.say('appeals-told-words', { text: promise })]),
    voice.say('appeals-told-promised-ask'),
    ...(step === 'last' ? [voice.say('appeals-told-last-time')] : []),
  ];
  return lines.join('\n');
}

function wordNotice(app: Wording, voice: Voice, { about, daysLeft }: { about: NoticeAbout; daysLeft: number }, appeal: Appeal): string {
  const head = headOf(voice, appeal);
  const due = dueOf(app, voice, appeal);
  switch (about) {
    case 'joined':
      return voice.say('appeals-notice-joined', { ...head, n: appeal.joined });
    case 'filed':
      return wordFiled(app, voice, appeal);
    case 'supported':
      return [voice.say('appeals-notice-supported', head), ...supportedLines(app, voice, appeal, 'official')].join('\n');
    case 'disputed':
      return [voice.say('appeals-notice-disputed', { ...head, due }), ...wordWhy(voice, appeal)].join('\n');
    case 'reminded':
      return voice.say('appeals-notice-reminded', { ...head, due, days: daysLeft });
    case 'overdue':
      return [
        voice.say(appeal.state === 'passed-on' ? 'appeals-notice-overdue-passed-on' : 'appeals-notice-overdue', head),
        ...(appeal.lateAreas.length > 0 ? [voice.say('appeals-notice-overdue-seen')] : []),
      ].join('\n');
    case 'late':
      return voice.say('appeals-notice-late', { ...head, due, unit: unitOf(app, voice, appeal.unitCode) });
    case 'confirmed':
    case 'partly':
    case 'added':
    case 'replied':
    case 'withdrawn':
    case 'taken':
    case 'fear':
    case 'held':
    case 'complained':
    case 'contested':
      return voice.say(`appeals-notice-${about}` satisfies WordKey, head);
  }
}

/** What a resident hears when the last day has passed: nothing that is not so, for it may be that nobody above is there. */
function wordOverdue(
  app: Wording,
  voice: Voice,
  appeal: Appeal,
  { isAbove, next, hasAnswer }: Parameters<AppealWords['overdue']>[2],
): string {
  const facts = { ...headOf(voice, appeal), due: dueOf(app, voice, appeal), addressee: appeal.addressee };
  const isPassedOn = appeal.state === 'passed-on';
  return [
    voice.say(next === null ? 'appeals-told-overdue-still' : 'appeals-told-overdue', facts),
    ...(isPassedOn ? [voice.say('appeals-told-overdue-passed-on')] : []),
    // Of what has come back there was an answer.
    ...(isPassedOn || hasAnswer ? [] : [voice.say('appeals-told-overdue-silence', { addressee: appeal.addressee })]),
    ...(isAbove ? [voice.say('appeals-told-overdue-above')] : []),
    ...(next === null ? [] : [voice.say('appeals-told-overdue-next', { next: dueOf(app, voice, { dueOn: next }) })]),
  ].join('\n');
}

/** Until when he may complain; of a complaint one does not complain here, but elsewhere. */
function wordComplainBy(app: Wording, voice: Voice, appeal: Appeal, complainBy: string | null): string[] {
  if (appeal.aboutAppealId !== null) return [voice.say('appeals-told-complaint-next')];
  return complainBy === null ? [] : [voice.say('appeals-told-complain-by', { date: dueOf(app, voice, { dueOn: complainBy }) })];
}

/** Nothing is said of what there is none of. */
function wordMorning(app: Wording, voice: Voice, counts: DigestCounts): string {
  const now = app.clock();
  const date = formatDay(voice.language, dayOf(now), dayOf(now));
  const lines = [
    ['appeals-inbox-late', counts.late],
    ['appeals-inbox-today', counts.today],
    ['appeals-inbox-promised', counts.promised],
    ['appeals-inbox-disputed', counts.disputed],
    ['appeals-inbox-new', counts.fresh],
    ['appeals-morning-thanks', counts.thanks],
  ] as const;
  const title = voice.say(isMorning(now) ? 'appeals-morning-title' : 'appeals-morning-title-later', { date });
  return [title, ...lines.filter(([, n]) => n > 0).map(([key, n]) => voice.say(key, { n }))].join('\n');
}

function wordFiled(app: Wording, voice: Voice, appeal: Appeal): string {
  const facts = { ...headOf(voice, appeal), place: chainTo(app, voice, appeal.placeCode), due: dueOf(app, voice, appeal) };
  if (appeal.isUrgent) return [voice.say('appeals-notice-urgent', facts), ...wordWhy(voice, appeal)].join('\n');
  if (appeal.addresseeReason === null) return voice.say('appeals-notice', facts);
  return voice.say('appeals-notice-operator', { ...facts, why: whyOf(voice, appeal.addresseeReason) });
}

/** On the morning of a day: the words say it as a day, not as «today», for who reads them later. */
function wordOfficial(
  voice: Voice,
  { about, days }: { about: Parameters<AppealWords['official']>[1]; days: OfficialDays },
  appeal: Appeal,
): string {
  const day = (date: string) => formatCardDay(voice.language, date);
  const facts = { ...headOf(voice, appeal), number: appeal.officialNo ?? '' };
  if (about === 'pass') return voice.say('appeals-told-official-pass', { ...facts, date: day(days.passOnBy) });
  if (about === 'due') return voice.say('appeals-told-official-due', { ...facts, date: day(days.dueOn) });
  return voice.say('appeals-told-official-silent', { ...facts, due: day(days.dueOn), complain: day(days.complainBy) });
}

function wordWhy(voice: Voice, appeal: Appeal): string[] {
  return appeal.addresseeReason === null ? [] : [voice.say('appeals-case-why', { why: whyOf(voice, appeal.addresseeReason) })];
}

function wordProgress(
  app: Wording,
  voice: Voice,
  about: Parameters<AppealWords['progress']>[1],
  { appeal, byRole }: { appeal: Appeal; byRole: ActingRole | undefined },
): string {
  const isOperators = appeal.addressee === 'operator';
  const isStaffs = byRole === 'staff';
  const head = headOf(voice, appeal);
  if (about === 'readdressed') return voice.say('appeals-told-readdressed', head);
  if (about === 'passed') return voice.say('appeals-told-passed', { ...head, due: dueOf(app, voice, appeal) });
  if (about === 'seen' && isStaffs) return voice.say('appeals-told-seen-staff', head);
  if (about === 'seen') return voice.say(isOperators ? 'appeals-told-seen-operator' : 'appeals-told-seen', head);
  const due = dueOf(app, voice, appeal);
  if (isStaffs) return voice.say('appeals-told-work-staff', { ...head, due });
  return voice.say(isOperators ? 'appeals-told-work-operator' : 'appeals-told-work', { ...head, due });
}
