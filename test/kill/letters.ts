import { systemClock } from '../../src/kernel/clock.ts';
import type { PlaceCode } from '../../src/kernel/ids.ts';
import type { Db } from '../../src/platform/database/index.ts';
import { type EventKind, stateOf } from '../../src/rooms/appeals/states.ts';
import { chooseHome } from '../../src/rooms/directory/index.ts';
import { addDemoPerson } from '../../src/rooms/identity/index.ts';
import type { PersonHandle, Simulator } from '../../src/simulator/index.ts';
import { see } from './people.ts';

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
 * A letter from its first word to the resident's "solved". Each opens it from his list: a notice that the process had in hand when it
 * was killed may never come.
 */
export async function writeAndAnswer({ writer, akim }: Pair, round: number): Promise<void> {
  writer.say(`Фонарь у школы не горит уже ${round} недель, вечером темно`);
  await see(writer, 'Хотите что-то добавить?');
  writer.tap('Всё, дальше');
  await see(writer, 'О чём это?');
  writer.tap('Фонари на улице');
  await see(writer, 'Где это?');
  writer.tap('Да, здесь');
  await see(writer, 'Проверьте перед отправкой');
  writer.tap('📨 Отправить');
  await see(writer, 'Письмо принято');

  akim.say('/inbox');
  await see(akim, 'Всего: 1');
  akim.tap(/^1\. /);
  await see(akim, 'Имя: скрыто');
  akim.tap('🔧 Беру в работу');
  await see(akim, 'Состояние: 🔧 В работе');
  akim.tap('✏️ Ответить');
  await see(akim, 'Напишите ответ');
  akim.say(`Завтра электрик заменит лампу ${round}`);
  await see(akim, 'Житель увидит это');
  akim.tap('📨 Отправить');
  await see(akim, 'Ответ отправлен жителю');

  writer.say('/my');
  await see(writer, 'Мои обращения');
  writer.tap(/^[КМРСТХ]{3}-/);
  await see(writer, 'Ответ пришёл. Решено или нет');
  writer.tap(
    '✅ Решено',
    writer.messages().findLast((message) => message.text?.includes('Ответ пришёл. Решено или нет')),
  );
  await see(writer, 'Отмечено: решено');
}

const WHOLE: readonly EventKind[] = ['filed', 'seen', 'work-begun', 'answered', 'confirmed'];

/** @returns how many cases there are, and how many have another history than theirs, or a state that it does not tell */
export async function countCases(db: Db): Promise<{ cases: number; casesWrong: number }> {
  const cases = await db.selectFrom('appeals.appeal').select(['id', 'state']).orderBy('id').execute();
  let casesWrong = 0;
  for (const { id, state } of cases) {
    const events = await db.selectFrom('appeals.event').select('kind').where('appeal_id', '=', id).orderBy('id').execute();
    const kinds = events.map((event) => event.kind as EventKind);
    if (kinds.join() !== WHOLE.join() || stateOf(kinds) !== state) casesWrong += 1;
  }
  return { cases: cases.length, casesWrong };
}

/** What the ledger tells of a case, by the beginning of its key and by words that stand in nothing else. */
const TOLD = [
  { key: 'appeal-filed:', text: 'Новое обращение' },
  { key: 'appeal-confirmed:', text: 'Житель подтвердил: решено\n' },
  { key: 'appeal-seen:', text: 'Аким прочитал письмо' },
  { key: 'appeal-work-begun:', text: 'В работе. Аким занялся этим.\n' },
  { key: 'appeal-answer:', text: 'Посмотрите сами и скажите' },
] as const;

/** Akims and writers: each thing once, or what the ledger admits. */
export async function countLetters(db: Db, people: readonly PersonHandle[]) {
  const rows = await db
    .selectFrom('delivery.message')
    .select(['chat_id', 'dedupe_key', 'state', 'unknown_sends'])
    .where('dedupe_key', 'like', 'appeal-%')
    .execute();
  let lettersTwice = 0;
  for (const person of people) {
    const texts = person.messages().flatMap((message) => (message.from === 'bot' && message.text !== undefined ? [message.text] : []));
    for (const { key, text } of TOLD) {
      const theirs = rows.filter((row) => row.chat_id === person.id && row.dedupe_key.startsWith(key));
      const seen = texts.filter((one) => one.includes(text)).length;
      const known = theirs.filter((row) => row.state === 'sent').length;
      const perhaps = theirs.reduce((sum, row) => sum + row.unknown_sends, 0);
      if (seen < known || seen > known + perhaps) lettersTwice += 1;
    }
  }
  return { letters: rows.length, lettersTwice, lettersUnknown: rows.reduce((sum, row) => sum + row.unknown_sends, 0) };
}
