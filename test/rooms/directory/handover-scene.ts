import { LOCALES } from '../../../src/app/telegram.ts';
import type { PlaceCode } from '../../../src/kernel/ids.ts';
import { loadSpeech } from '../../../src/platform/speech/index.ts';
import { applyAkimsImport, undoImport } from '../../../src/rooms/directory/actions/index.ts';
import { saveHome } from '../../../src/rooms/directory/queries/index.ts';
import { handoverWordsOf } from '../../../src/rooms/directory/telegram/handover.ts';
import { addDemoPerson, hasAkim } from '../../../src/rooms/identity/index.ts';
import { anApp } from './rows.ts';
import { AKIMS_HEADER, AKIMS_MORE, aFile, anAkimRow } from './samples.ts';

export const UNIT = '275630000' as PlaceCode;
export const VILLAGE = '275630103';
export const HEADER = [...AKIMS_HEADER, ...AKIMS_MORE];
export const words = handoverWordsOf(loadSpeech(LOCALES));
export const FIRST = aFile([anAkimRow({}, HEADER)], HEADER);
export const SECOND = successorFile('Омаров Ерлан');

/** The file of an akim who was elected on 15 November. */
export function successorFile(name: string, cells: Readonly<Record<string, string>> = {}) {
  const facts = { name_kk: name, name_ru: name, elected_on: '2026-11-15', registered_on: '2026-11-18', checked_on: '2026-11-20', ...cells };
  return aFile([anAkimRow(facts, HEADER)], HEADER);
}

/** A register with the first akim in office and linked, two residents, and a clock that a test may turn on: linked on the 5th, it is noon of 22 November. */
export async function aVillage() {
  const { db } = await anApp();
  let now = new Date('2026-11-05T07:00:00Z');
  const app = { db, clock: () => now, words };
  await applyAkimsImport(app, FIRST);
  const akim = await addDemoPerson(app, { telegramId: 1, language: 'ru', role: { kind: 'akim', areaCode: UNIT } });
  for (const [telegramId, language] of [
    [2, 'kk'],
    [3, 'ru'],
  ] as const) {
    const personId = await addDemoPerson(app, { telegramId, language });
    await saveHome(db, personId, VILLAGE, now);
  }
  const operator = await addDemoPerson(app, { telegramId: 4, language: 'ru', role: { kind: 'operator', areaCode: UNIT } });
  now = new Date('2026-11-22T07:00:00Z');
  const later = (hours: number) => void (now = new Date(now.getTime() + hours * 3_600_000));
  /** Sent or still to be sent. */
  const told = async (chatId: number): Promise<string[]> => {
    const all = db.selectFrom('delivery.message').select('payload').where('state', '<>', 'withdrawn');
    const rows = await all.where('chat_id', '=', chatId).orderBy('id').execute();
    return rows.map((row) => (row.payload as { text: string }).text);
  };
  /** As if the ledger had sent what waits for these chats; the texts stay, to be read here. */
  const post = async (...chatIds: number[]) => {
    const sent = db.updateTable('delivery.message').set({ state: 'sent', settled_at: now }).where('state', '=', 'pending');
    await sent.where('chat_id', 'in', chatIds).execute();
  };
  const imports = async (file: typeof FIRST) => {
    const applied = await applyAkimsImport(app, file);
    if (!applied.ok) throw new Error(JSON.stringify(applied.problems));
    return applied.value.batchId ?? 0;
  };
  const undoes = async (batchId: number) => {
    const undone = await undoImport(app, batchId);
    if (!undone.ok) throw new Error(JSON.stringify(undone));
  };
  return { app, db, akim, operator, later, told, post, imports, undoes, isLinked: () => hasAkim(db, UNIT) };
}
