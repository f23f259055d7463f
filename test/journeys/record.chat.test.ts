import { expect, test } from 'vitest';
import { makeCode } from '../../src/rooms/appeals/code.ts';
import { changeAppeal, insertAppeal } from '../../src/rooms/appeals/queries/appeals.ts';
import { insertEvent } from '../../src/rooms/appeals/queries/events.ts';
import { anAppeal } from '../rooms/appeals/samples.ts';
import { aBot } from '../support/a-bot.ts';
import { expectManners, LANGUAGES } from './witness.ts';

const bot = await aBot({ clock: () => new Date('2026-11-30T06:00:00Z') });
expectManners(bot);
const { db } = bot.app.storage;
let filed = 0;

/** One more letter to the akim of Достық, answered in four days. */
async function answered(state: 'answered' | 'confirmed'): Promise<void> {
  filed += 1;
  const places = {
    unitCode: bot.places.okrug,
    placeCode: bot.places.village,
    filedAt: new Date('2026-11-02T06:00:00Z'),
    dueOn: '2026-11-23',
  };
  await db.transaction().execute(async (trx) => {
    const filing = { code: makeCode(Math.random), filingKey: `f${filed}`, tap: `t${filed}` };
    const id = (await insertAppeal(trx, { ...anAppeal(places), ...filing })) ?? 0;
    await changeAppeal(trx, id, { state, changedAt: places.filedAt });
    const at = new Date('2026-11-06T06:00:00Z');
    await insertEvent(trx, { appealId: id, kind: 'answered', byRole: 'akim', personId: null, key: `answered-${filed}`, at });
  });
}

async function cardIn(language: 'kk' | 'ru'): Promise<string> {
  const person = await bot.known({ language, home: bot.places.village });
  person.say('/akim');
  const card = await person.sees(/Бекенов/);
  return card.text ?? card.caption ?? '';
}

test('a card says nothing of nineteen letters, and from twenty on how many there were and what became of them', async () => {
  for (let n = 0; n < 19; n += 1) await answered(n < 7 ? 'confirmed' : 'answered');
  for (const language of LANGUAGES) expect(await cardIn(language)).not.toMatch(/Бір жылда|За год/);
  await answered('answered');
  expect(await cardIn('kk')).toContain(
    ['Бір жылда 20 өтініш', 'Мерзімінде жауап: 20', 'Тұрғын растаған: 7', 'Жауаптың жартысы 4 күн ішінде келген'].join('\n'),
  );
  expect(await cardIn('ru')).toContain(
    ['За год 20 обращений', 'Ответ в срок: 20', 'Жители подтвердили: 7', 'Половина ответов пришла за 4 дня или быстрее'].join('\n'),
  );
});
