import { isDeepStrictEqual } from 'node:util';
import { systemClock } from '../../src/kernel/clock.ts';
import type { PlaceCode } from '../../src/kernel/ids.ts';
import type { Db } from '../../src/platform/database/index.ts';
import { type EventKind, stateOf } from '../../src/rooms/appeals/states.ts';
import { chooseHome } from '../../src/rooms/directory/index.ts';
import { addDemoPerson } from '../../src/rooms/identity/index.ts';
import type { ChatMessage, PersonHandle, Simulator } from '../../src/simulator/index.ts';
import { see } from './people.ts';

/** From which of Telegram's numbers on those have theirs whose letters are talked over, and returned. */
export const TALKERS_FROM = 8_210_000;
export const RETURNED_FROM = 8_220_000;

/** Who writes a round's letter, and who answers it. */
export interface Pair {
  readonly writer: PersonHandle;
  readonly akim: PersonHandle;
}

/** Somebody of the okrug, and its akim; an akim of an earlier round steps down. */
export async function aPair(scene: { sim: Simulator; db: Db }, okrug: PlaceCode, round: number): Promise<Pair> {
  const app = { db: scene.db, clock: systemClock };
  const [writerId, akimId] = [8_200_000 + round, 8_300_000 + round];
  const serving = scene.db
    .updateTable('identity.role')
    .where('kind', '=', 'akim')
    .where('area_code', '=', okrug)
    .where('ended_at', 'is', null);
  await serving.set({ ended_at: new Date() }).execute();
  await chooseHome(app, await addDemoPerson(app, { telegramId: writerId, language: 'ru' }), okrug);
  await addDemoPerson(app, { telegramId: akimId, language: 'ru', role: { kind: 'akim', areaCode: okrug } });
  return {
    writer: scene.sim.person({ id: writerId, first_name: 'Writer', started: true }),
    akim: scene.sim.person({ id: akimId, first_name: 'Akim', started: true }),
  };
}

/**
 * A letter with an album, its answer with a voice, back to the akim, answered again, until the resident's "solved". Each opens it from
 * his list: a notice that the process had in hand when it was killed may never come.
 */
export async function writeAndAnswer({ writer, akim }: Pair, round: number): Promise<void> {
  await writeLetter(writer, `Фонарь у школы не горит уже ${round} недель, вечером темно`);

  await openCase(akim);
  akim.tap('🔧 Беру в работу');
  await see(akim, 'Состояние: 🔧 В работе');
  await say(akim, `Завтра электрик заменит лампу ${round}`);

  await openAnswered(writer, 'Не решено');
  await see(writer, 'Что осталось?');
  writer.say(`Так и не горит, уже ${round} дней`);
  await see(writer, 'Если нет, верните письмо');
  writer.tap('📨 Вернуть письмо');
  await see(writer, 'Письмо снова у акима');

  await openCase(akim);
  await say(akim, `Лампу заменили, номер ${round}`);

  await openAnswered(writer, '✅ Решено');
  await see(writer, 'Отмечено: решено');
}

/** A letter with an album. @returns its code */
export async function writeLetter(writer: PersonHandle, text: string): Promise<string> {
  writer.say(text);
  await see(writer, 'Хотите что-то добавить?');
  writer.album(2);
  await see(writer, 'Хотите что-то добавить?');
  writer.tap('Всё, дальше');
  await see(writer, 'Тема: Фонари на улице. Верно?');
  writer.tap('Да, верно');
  await see(writer, 'Сколько фонарей не горит?');
  writer.tap('Один фонарь');
  await see(writer, 'С какого времени?');
  writer.tap('Не знаю');
  await see(writer, 'Где это?');
  writer.tap('Да, здесь');
  // A neighbour may have written the same meanwhile.
  const asked = await see(writer, /Проверьте перед отправкой|Похожее уже есть/);
  if (asked.text?.startsWith('Похожее')) {
    writer.tap('Нет, это другое', asked);
    await see(writer, 'Проверьте перед отправкой');
  }
  writer.tap('📨 Отправить');
  const receipt = await see(writer, 'Письмо принято');
  return /[КМРСТХ]{3}-\d{3}-\d{3}/.exec(receipt.text ?? '')?.[0] ?? '';
}

export async function openCase(akim: PersonHandle, list = '/inbox'): Promise<void> {
  akim.say(list);
  await see(akim, 'Всего: 1');
  akim.tap(/^1\. /);
  await see(akim, 'Имя: скрыто');
}

/** An answer in words and by voice. */
async function say(akim: PersonHandle, words: string): Promise<void> {
  akim.tap('✏️ Ответить');
  await see(akim, 'Напишите ответ');
  akim.say(words);
  await see(akim, 'Житель увидит это');
  akim.voice();
  await see(akim, 'Приложено: 1 файл');
  akim.tap('📨 Отправить');
  await see(akim, 'Отправлено жителю');
}

async function openAnswered(writer: PersonHandle, verdict: string): Promise<void> {
  writer.say('/my');
  await see(writer, 'Мои обращения');
  writer.tap(/^[КМРСТХ]{3}-/);
  const card = await see(writer, 'Ответ пришёл. Решено или нет');
  writer.tap(verdict, card);
}

/** Each event of a case and the files that came with it. */
type History = readonly { kind: EventKind; files: readonly string[] }[];
const silent = (...kinds: EventKind[]): History => kinds.map((kind) => ({ kind, files: [] }));
const FILED: History = [{ kind: 'filed', files: ['photo', 'photo'] }];
const ANSWERED: History = [{ kind: 'answered', files: ['voice'] }];
const WRITTEN: History = [
  ...FILED,
  ...silent('seen', 'work-begun'),
  ...ANSWERED,
  ...silent('disputed'),
  ...ANSWERED,
  ...silent('confirmed'),
];
const TALKED_OVER: History = [
  ...FILED,
  ...silent('edited', 'seen', 'passed-on', 'extended', 'asked', 'replied', 'planned', 'answered', 'answered-no'),
  ...silent('rated', 'rated', 'added', 'official', 'complained', 'withdrawn'),
];
const RETURNED: History = [...FILED, ...silent('seen', 'returned')];

/** @param aboutId of a complaint: nobody has looked at it */
function wholeOf(telegramId: number, aboutId: number | null): History {
  if (aboutId !== null) return silent('filed');
  if (telegramId >= RETURNED_FROM) return RETURNED;
  return telegramId >= TALKERS_FROM ? TALKED_OVER : WRITTEN;
}

/** @returns how many cases there are, and how many have another history than theirs, other files, or a state that it does not tell */
export async function countCases(db: Db): Promise<{ cases: number; casesWrong: number }> {
  const cases = await db
    .selectFrom('appeals.appeal as a')
    .innerJoin('identity.person as p', 'p.id', 'a.person_id')
    .select(['a.id', 'a.state', 'a.about_appeal_id as aboutId', 'p.telegram_id as telegramId'])
    .execute();
  let casesWrong = 0;
  for (const { id, state, aboutId, telegramId } of cases) {
    const events = await db.selectFrom('appeals.event').select(['id', 'kind']).where('appeal_id', '=', id).orderBy('id').execute();
    const files = await db
      .selectFrom('appeals.file')
      .select(['event_id', 'kind'])
      .where('appeal_id', '=', id)
      .orderBy('event_id')
      .orderBy('position')
      .execute();
    const history = events.map((event) => ({
      kind: event.kind as EventKind,
      files: files.filter((file) => file.event_id === event.id).map((file) => file.kind),
    }));
    if (!isDeepStrictEqual(history, wholeOf(telegramId, aboutId)) || stateOf(history.map(({ kind }) => kind)) !== state) casesWrong += 1;
  }
  return { cases: cases.length, casesWrong };
}

/** The akim reads the same words before he sends them, below the title of the case. */
const isAnswer = (message: ChatMessage) => message.text?.startsWith('Аким ответил') === true;
const hasText = (text: string) => (message: ChatMessage) => message.text?.includes(text) === true;
/** What the ledger tells of a case, by the beginning of its key, its call, and by what stands in nothing else. */
const TOLD = [
  { key: 'appeal-filed:', method: 'sendMessage', isIt: hasText('Новое обращение') },
  { key: 'appeal-disputed:', method: 'sendMessage', isIt: hasText('Житель не согласен') },
  { key: 'appeal-confirmed:', method: 'sendMessage', isIt: hasText('Житель подтвердил: решено\n') },
  { key: 'appeal-seen:', method: 'sendMessage', isIt: hasText('Аким прочитал письмо') },
  { key: 'appeal-work-begun:', method: 'sendMessage', isIt: hasText('В работе. Аким занялся этим.\n') },
  { key: 'appeal-answer:', method: 'sendMessage', isIt: isAnswer },
  { key: 'appeal-answer:', method: 'sendVoice', isIt: (message: ChatMessage) => message.voice !== undefined },
] as const;

/** Akims and writers: each thing once, or what the ledger admits; the words of an answer before its file. */
export async function countLetters(db: Db, people: readonly PersonHandle[]) {
  const rows = await db
    .selectFrom('delivery.message')
    .select(['chat_id', 'dedupe_key', 'method', 'state', 'unknown_sends'])
    .where('dedupe_key', 'like', 'appeal-%')
    .execute();
  let [lettersTwice, filesEarly] = [0, 0];
  for (const person of people) {
    const messages = person.messages().filter((message) => message.from === 'bot');
    for (const { key, method, isIt } of TOLD) {
      const theirs = rows.filter((row) => row.chat_id === person.id && row.method === method && row.dedupe_key.startsWith(key));
      const seen = messages.filter(isIt).length;
      const known = theirs.filter((row) => row.state === 'sent').length;
      const perhaps = theirs.reduce((sum, row) => sum + row.unknown_sends, 0);
      if (seen < known || seen > known + perhaps) lettersTwice += 1;
    }
    if (areFilesEarly(messages)) filesEarly += 1;
  }
  return { letters: rows.length, lettersTwice, filesEarly, lettersUnknown: rows.reduce((sum, row) => sum + row.unknown_sends, 0) };
}

/** A chat has an answer's voice before its words. */
function areFilesEarly(messages: readonly ChatMessage[]): boolean {
  const voice = messages.findIndex((message) => message.voice !== undefined);
  const words = messages.findIndex(isAnswer);
  return voice !== -1 && words > voice;
}
