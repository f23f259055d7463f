import type { PlaceCode } from '../../../kernel/ids.ts';
import {
  dayOf,
  formatDay,
  formatNearDay,
  formatShortDay,
  formatTime,
  type Language,
  type WordKey,
  writtenIn,
} from '../../../kernel/locale/index.ts';
import type { Voice } from '../../../platform/speech/index.ts';
import { chainOf, type DirectoryFaceApp, longName } from '../../directory/index.ts';
import { formatCode } from '../code.ts';
import type { Appeal } from '../queries/appeals.ts';
import type { AppealEvent } from '../queries/events.ts';
import type { AppealsFaceApp } from './app.ts';

/** What words about a case need besides the case. */
export type Wording = Pick<AppealsFaceApp, 'clock'> & { readonly directory: Pick<DirectoryFaceApp, 'search'> };

export function topicOf(voice: Voice, topic: { topicKk: string; topicRu: string }): string {
  return voice.language === 'ru' ? topic.topicRu : topic.topicKk;
}

/** The topic's button. */
export function labelOf(voice: Voice, category: { labelKk: string; labelRu: string }): string {
  return voice.language === 'ru' ? category.labelRu : category.labelKk;
}

/** In which language a letter is written; where its words do not tell, that of its author. */
export function languageOf({ body, language }: Pick<Appeal, 'body' | 'language'>): Language {
  return writtenIn(body) ?? language;
}

/** `{$code}` and `{$topic}`, the first line of whatever is said about a case. */
export function headOf(voice: Voice, appeal: Appeal): { code: string; topic: string } {
  return { code: formatCode(appeal.code), topic: topicOf(voice, appeal) };
}

/** The way from the place up; its code where the register no longer has it. */
export function chainTo(app: Pick<Wording, 'directory'>, voice: Voice, code: PlaceCode): string {
  const chain = app.directory.search.chain(code);
  return chain ? chainOf(voice, chain) : code;
}

/** Who has to answer: «әкім, Достық ауылдық округі», or the operator. */
export function officeOf(app: Pick<Wording, 'directory'>, voice: Voice, to: Pick<Appeal, 'addressee' | 'unitCode'>): string {
  if (to.addressee === 'operator') return voice.label('appeals-office-operator');
  return voice.label('appeals-office-akim', { unit: unitOf(app, voice, to.unitCode) });
}

/** «Достық ауылдық округі»; its code where the register no longer has it. */
export function unitOf(app: Pick<Wording, 'directory'>, voice: Voice, code: PlaceCode): string {
  const unit = app.directory.search.place(code);
  return unit ? longName(voice, unit) : code;
}

/** A day as a term is said: `17 желтоқсан, бейсенбі`. */
export function dueOf(app: Pick<Wording, 'clock'>, voice: Voice, appeal: Pick<Appeal, 'dueOn'>): string {
  return formatDay(voice.language, appeal.dueOn, dayOf(app.clock()));
}

/** The state's word, for lists. */
export function stateWord(voice: Voice, appeal: Pick<Appeal, 'state'>): string {
  return voice.label(`appeals-state-${appeal.state}` satisfies WordKey);
}

/** The state's sentence, for the resident. @param events its history: to whom it was passed on stands there */
export function stateSentence(app: Wording, voice: Voice, appeal: Appeal, events: readonly AppealEvent[]): string {
  const isOperators = appeal.addressee === 'operator';
  const by = appeal.addressee;
  const near = (day: string) => formatNearDay(voice.language, day, today(app));
  switch (appeal.state) {
    case 'received':
      return voice.say(isOperators ? 'appeals-state-received-operator-sentence' : 'appeals-state-received-sentence');
    case 'seen':
      return voice.say(isOperators ? 'appeals-state-seen-operator-sentence' : 'appeals-state-seen-sentence');
    case 'in-work':
      return voice.say(isOperators ? 'appeals-state-in-work-operator-sentence' : 'appeals-state-in-work-sentence', {
        due: dueOf(app, voice, appeal),
      });
    case 'passed-on': {
      const { body = '', phone = '' } = events.findLast((event) => event.kind === 'passed-on')?.detail ?? {};
      return voice.say('appeals-state-passed-on-sentence', { body, phone });
    }
    case 'planned':
      return voice.say('appeals-state-planned-sentence', { date: near(appeal.plannedOn ?? appeal.dueOn) });
    case 'answered':
      return voice.say('appeals-state-answered-sentence');
    case 'answered-no':
      return voice.say('appeals-state-answered-no-sentence', { by });
    case 'done-claimed':
      return voice.say('appeals-state-done-claimed-sentence', { by });
    case 'confirmed':
      return voice.say('appeals-state-confirmed-sentence', { date: near(dayOf(appeal.changedAt)) });
    case 'partly':
      return voice.say('appeals-state-partly-sentence');
    case 'disputed':
      return voice.say(isOperators ? 'appeals-state-disputed-operator-sentence' : 'appeals-state-disputed-sentence');
    case 'unconfirmed': {
      const spoken = events.findLast(({ kind }) => kind === 'planned' || kind === 'done-claimed');
      return voice.say(spoken?.kind === 'planned' ? 'appeals-state-unconfirmed-promise-sentence' : 'appeals-state-unconfirmed-sentence');
    }
    case 'returned':
      return voice.say('appeals-state-returned-sentence');
    case 'withdrawn':
      return voice.say('appeals-state-withdrawn-sentence', { date: near(dayOf(appeal.changedAt)) });
  }
}

/** The history as it is shown: stars and why they were given are one rating. */
export function historyOf(events: readonly AppealEvent[]): AppealEvent[] {
  return events.filter(({ kind }, at) => kind !== 'rated' || events[at + 1]?.kind !== 'rated');
}

/** One line of the history, as the resident or an official reads it. */
export function eventLine(app: Wording, voice: Voice, event: AppealEvent, reader: 'resident' | 'official'): string {
  const date = formatNearDay(voice.language, dayOf(event.at), today(app));
  const { day, body = '', stars = 0 } = event.detail ?? {};
  const facts = { by: event.byRole, reader, body, stars, day: day === undefined ? '' : formatShortDay(voice.language, day, today(app)) };
  return voice.say('appeals-event-line', { date, time: formatTime(event.at), what: voice.label(whatOf(event, reader), facts) });
}

function whatOf(event: AppealEvent, reader: 'resident' | 'official'): WordKey {
  const isOfficials = reader === 'official';
  const isOperators = event.byRole === 'operator';
  switch (event.kind) {
    case 'filed':
      return isOfficials ? 'appeals-event-filed-official' : 'appeals-event-filed';
    case 'seen':
      return isOperators ? 'appeals-event-seen-operator' : 'appeals-event-seen';
    case 'work-begun':
      return isOperators ? 'appeals-event-work-begun-operator' : 'appeals-event-work-begun';
    case 'answered':
      return isOperators ? 'appeals-event-answered-operator' : 'appeals-event-answered';
    case 'confirmed':
      return isOfficials ? 'appeals-event-confirmed-official' : 'appeals-event-confirmed';
    case 'partly':
      return isOfficials ? 'appeals-event-partly-official' : 'appeals-event-partly';
    case 'disputed':
      return isOfficials ? 'appeals-event-disputed-official' : 'appeals-event-disputed';
    case 'passed':
      return event.byRole === 'clock' ? 'appeals-event-passed-joined' : 'appeals-event-passed';
    case 'passed-on':
    case 'planned':
    case 'answered-no':
    case 'done-claimed':
    case 'unconfirmed':
    case 'returned':
    case 'withdrawn':
    case 'readdressed':
    case 'edited':
    case 'added':
    case 'asked':
    case 'replied':
    case 'extended':
    case 'rated':
    case 'reminded':
    case 'overdue':
    case 'escalated':
    case 'asked-again':
    case 'corrected':
    case 'official':
    case 'complained':
      return `appeals-event-${event.kind}` satisfies WordKey;
  }
}

function today(app: Pick<Wording, 'clock'>): string {
  return dayOf(app.clock());
}
