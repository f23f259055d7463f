import type { PlaceCode } from '../../../src/kernel/ids.ts';
import type { Language } from '../../../src/kernel/locale/index.ts';
import type { PersonHandle } from '../../../src/simulator/index.ts';
import { recordOf, words } from '../../journeys/witness.ts';
import { aBot } from '../../support/a-bot.ts';

const NOON = new Date('2026-11-22T07:00:00Z');

/** A bot with residents who doubt cards, and what became of their doubts. `now` may be set. */
export async function doubters() {
  const clock = { now: NOON };
  const bot = await aBot({ clock: () => clock.now, operator: { nameKk: 'Қор', nameRu: 'Фонд' } });
  const { db } = bot.app.storage;
  return {
    bot,
    clock,
    doubtsOf: async (person: PersonHandle) => {
      const { id } = await recordOf(bot, person);
      return await db.selectFrom('directory.doubt').selectAll().where('person_id', '=', id).orderBy('id').execute();
    },
    noticesTo: (person: PersonHandle, key: string) =>
      db.selectFrom('delivery.message').selectAll().where('chat_id', '=', person.id).where('dedupe_key', 'like', key).execute(),
    /** So that the next test counts only its own. */
    closed: async (person: PersonHandle) => {
      const { id } = await recordOf(bot, person);
      const settled = { settled_at: clock.now, settled_by: 1, outcome: 'right' };
      await db.updateTable('directory.doubt').set(settled).where('person_id', '=', id).where('settled_at', 'is', null).execute();
    },
  };
}

/** Each language has a district of its own, so that its operators hear only of their own. */
export function doubtersIn({ bot, doubtsOf }: Awaited<ReturnType<typeof doubters>>, language: Language) {
  const word = words(language);
  const { places } = bot;
  const area = {
    kk: { district: places.district, unit: places.okrug, village: places.village, unitName: 'Достық ауылдық округі' },
    ru: {
      district: places.otherDistrict,
      unit: places.otherOkrug,
      village: places.otherOkrug.replace(/00$/, '01') as PlaceCode,
      unitName: 'Камыстинский сельский округ',
    },
  }[language];
  const askedBy = async (person: PersonHandle) => {
    person.start(`u${area.village}`);
    person.tap(word('directory-card-wrong-button'), await person.sees(area.unitName));
    return await person.sees(word('directory-wrong-ask'));
  };
  return {
    ...area,
    aResident: () => bot.known({ language, home: area.village }),
    anOperator: (areaCode: PlaceCode = area.district) => bot.known({ language, role: { kind: 'operator', areaCode } }),
    /** Opens the question what is wrong. */
    askedBy,
    /** Says in words what is wrong. @returns the number of the doubt */
    said: async (person: PersonHandle, text: string) => {
      await askedBy(person);
      person.say(text);
      await person.sees(word('directory-wrong-saved'));
      return (await doubtsOf(person)).at(-1)?.id ?? 0;
    },
  };
}
