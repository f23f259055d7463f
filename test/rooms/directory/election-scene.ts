import { LOCALES } from '../../../src/app/telegram.ts';
import { DAY_MS, HOUR_MS } from '../../../src/kernel/clock.ts';
import type { PersonId } from '../../../src/kernel/ids.ts';
import { loadSpeech } from '../../../src/platform/speech/index.ts';
import { applyElectionsImport, tellElections, wantElectionNews } from '../../../src/rooms/directory/actions/index.ts';
import { electionWordsOf } from '../../../src/rooms/directory/index.ts';
import { saveHome } from '../../../src/rooms/directory/queries/index.ts';
import { addDemoPerson } from '../../../src/rooms/identity/index.ts';
import { anApp } from './rows.ts';
import { aFile, anElectionRow, ELECTIONS_HEADER } from './samples.ts';

type Cells = Readonly<Record<string, string>>;

export const UNIT = '275630000';
export const VILLAGE = '275630103';
export const NEIGHBOUR = '275637100';
export const CANCELLED = { cancelled_on: '2026-11-20', checked_on: '2026-11-21' };
export const words = electionWordsOf(loadSpeech(LOCALES));
const elections = (...rows: Cells[]) =>
  aFile(
    rows.map((cells) => anElectionRow(cells)),
    ELECTIONS_HEADER,
  );
export const noon = (day: string) => new Date(`${day}T07:00:00Z`);

/** Two residents who want to hear of elections, one who does not, one of another okrug who does; noon of 22 November at first. */
export async function aVillage() {
  const { db } = await anApp();
  let now = noon('2026-11-22');
  const app = { db, clock: () => now, words };
  const people: Record<number, PersonId> = {};
  for (const [telegramId, language, home, isWanted] of [
    [1, 'kk', VILLAGE, true],
    [2, 'ru', UNIT, true],
    [3, 'ru', VILLAGE, false],
    [4, 'ru', NEIGHBOUR, true],
  ] as const) {
    const personId = await addDemoPerson(app, { telegramId, language });
    people[telegramId] = personId;
    await saveHome(db, personId, home, now);
    if (isWanted) await wantElectionNews(app, personId, true);
  }
  const heard: Record<number, string[]> = {};
  /** As if the ledger had sent what waits, to all or to some. */
  const post = async (isReached: (chatId: number) => boolean = () => true) => {
    const waiting = db.selectFrom('delivery.message').select(['id', 'chat_id', 'payload']).where('state', '=', 'pending').orderBy('id');
    for (const { id, chat_id, payload } of await waiting.execute()) {
      if (!isReached(chat_id)) continue;
      heard[chat_id] = [...(heard[chat_id] ?? []), (payload as { text: string }).text];
      await db.updateTable('delivery.message').set({ state: 'sent', settled_at: now, payload: null }).where('id', '=', id).execute();
    }
  };
  return {
    app,
    db,
    person: (chatId: number) => people[chatId] as PersonId,
    at: (instant: Date) => void (now = instant),
    imports: async (...rows: Cells[]) => {
      const imported = await applyElectionsImport(app, elections(...rows));
      if (!imported.ok) throw new Error(JSON.stringify(imported.problems));
      return imported.value.batchId ?? 0;
    },
    /** Rounds from noon of one day to noon of another: also in the evening and at night on the first two days and the last five. */
    passes: async (from: string, until: string) => {
      const isCalm = (at: Date) => at.getTime() >= noon(from).getTime() + 2 * DAY_MS && at.getTime() < noon(until).getTime() - 5 * DAY_MS;
      for (now = noon(from); now <= noon(until); now = new Date(now.getTime() + (isCalm(now) ? DAY_MS : 8 * HOUR_MS))) {
        await tellElections(app);
        await post();
      }
    },
    textsOf: (chatId: number) => heard[chatId] ?? [],
    /** Of December, told in Russian: the day of the vote, behind it the one that is off. */
    daysOf: (chatId: number) =>
      (heard[chatId] ?? []).map((text) => {
        const [vote, off] = [/День голосования: (\d+) декабря/, /(?:отменён|не будет): (\d+) декабря/].map((said) => said.exec(text)?.[1]);
        return off === undefined ? vote : `${vote ?? ''}-${off}`;
      }),
    countOf: (chatId: number) => heard[chatId]?.length ?? 0,
    statesOf: async (chatId: number) =>
      (await db.selectFrom('delivery.message').select('state').where('chat_id', '=', chatId).orderBy('id').execute()).map(
        (row) => row.state,
      ),
    post,
  };
}
