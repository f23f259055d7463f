import type { PersonId, PlaceCode } from '../../../kernel/ids.ts';
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
import { keyboard } from '../../../platform/telegram/buttons.ts';
import { chainOf, type DirectoryFaceApp, longName } from '../../directory/index.ts';
import type { Worded } from '../actions/app.ts';
import { formatCode } from '../code.ts';
import { isPromise } from '../outcome.ts';
import type { Appeal } from '../queries/appeals.ts';
import type { AppealEvent, EventRole } from '../queries/events.ts';
import type { EventKind } from '../states.ts';
import type { AppealsFaceApp } from './app.ts';
import { isOfVillage, villageEventKey } from './village/event-word.ts';

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
  const by = lastBy(events, appeal);
  const near = (day: string) => formatNearDay(voice.language, day, today(app));
  switch (appeal.state) {
    case 'received':
      return voice.say(isOperators ? 'appeals-state-received-operator-sentence' : 'appeals-state-received-sentence');
    case 'seen':
      if (by === 'staff') return voice.say('appeals-state-seen-staff-sentence');
      return voice.say(isOperators ? 'appeals-state-seen-operator-sentence' : 'appeals-state-seen-sentence');
    case 'in-work':
      if (by === 'staff') return voice.say('appeals-state-in-work-staff-sentence', { due: dueOf(app, voice, appeal) });
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
      const spoken = events.findLast(({ kind }) => isPromise(kind) || kind === 'done-claimed');
      return voice.say(
        spoken && isPromise(spoken.kind) ? 'appeals-state-unconfirmed-promise-sentence' : 'appeals-state-unconfirmed-sentence',
      );
    }
    case 'returned':
      return voice.say('appeals-state-returned-sentence');
    case 'joined':
      return voice.say('appeals-state-joined-sentence');
    case 'withdrawn':
      return voice.say('appeals-state-withdrawn-sentence', { date: near(dayOf(appeal.changedAt)) });
  }
}

const STATE_EVENTS: readonly string[] = ['seen', 'work-begun', 'answered-no', 'done-claimed'] satisfies EventKind[];

/** Who brought a case into the state that it is in; whoever has to answer it, where the history says nothing. */
function lastBy(events: readonly AppealEvent[], { addressee }: Pick<Appeal, 'addressee'>): EventRole {
  const last = events.findLast(({ kind }) => STATE_EVENTS.includes(kind))?.byRole;
  return addressee === 'akim' && last === 'staff' ? 'staff' : addressee;
}

type Reader = 'resident' | 'official';

/** The history as it is shown: stars and why they were given are one rating. Whom the akim hands a case to is not the resident's to know. */
export function historyOf(events: readonly AppealEvent[], reader: Reader): AppealEvent[] {
  const shown = events.filter(({ kind }) => reader === 'official' || kind !== 'handed');
  return shown.filter(({ kind }, at) => kind !== 'rated' || shown[at + 1]?.kind !== 'rated');
}

/**
 * One line of the history, as the resident or an official reads it.
 *
 * @param names how the akim's staff are called, for officials: a resident sees the office and not the person
 */
export function eventLine(app: Wording, voice: Voice, event: AppealEvent, reader: Reader, names: StaffNames = NOBODY): string {
  const date = formatNearDay(voice.language, dayOf(event.at), today(app));
  const { day, body = '', stars = 0, count = 0 } = event.detail ?? {};
  // What was said for somebody is that person's word, whoever reads it.
  const as = event.detail?.for ? 'official' : reader;
  const facts = {
    by: event.byRole,
    reader: as,
    body,
    stars,
    n: count,
    day: day === undefined ? '' : formatShortDay(voice.language, day, today(app)),
  };
  const line = { date, time: formatTime(event.at), what: voice.label(whatOf(event, as), facts) };
  const who = event.kind === 'handed' ? names.get(event.detail?.to ?? null) : event.byRole === 'staff' && names.get(event.personId);
  return who ? voice.say('appeals-event-line-who', { ...line, who }) : voice.say('appeals-event-line', line);
}

/** How officials call those who work for the akim. */
export type StaffNames = ReadonlyMap<PersonId | null, string>;
const NOBODY: StaffNames = new Map();

/** What but for who did it, or who reads it, has one word; of a new kind the compiler says where it is missing. */
function whatOf({ kind, byRole, detail }: AppealEvent, reader: Reader): WordKey {
  const isOfficials = reader === 'official';
  if (isOfVillage(kind)) return villageEventKey(kind, detail?.isUpheld === true);
  if (kind === 'filed' && detail?.heard) return 'appeals-event-filed-other';
  if (kind === 'filed' || kind === 'confirmed' || kind === 'partly' || kind === 'disputed')
    return isOfficials ? (`appeals-event-${kind}-official` satisfies WordKey) : (`appeals-event-${kind}` satisfies WordKey);
  if (kind === 'seen' || kind === 'work-begun' || kind === 'answered') {
    if (byRole === 'staff') return `appeals-event-${kind}-staff` satisfies WordKey;
    return byRole === 'operator' ? (`appeals-event-${kind}-operator` satisfies WordKey) : (`appeals-event-${kind}` satisfies WordKey);
  }
  if (kind === 'passed' && byRole === 'clock') return 'appeals-event-passed-joined';
  return `appeals-event-${kind}` satisfies WordKey;
}

/** A message for the ledger. */
export function letter(text: string, rows: Parameters<typeof keyboard>[0]): Worded {
  return { text, parse_mode: 'HTML', reply_markup: keyboard(rows) };
}

function today(app: Pick<Wording, 'clock'>): string {
  return dayOf(app.clock());
}
