import { expect } from 'vitest';
import type { PlaceCode } from '../../../src/kernel/ids.ts';
import type { Language } from '../../../src/kernel/locale/index.ts';
import type { CardPart } from '../../../src/rooms/directory/terms/facts.ts';
import type { ChatMessage, PersonHandle } from '../../../src/simulator/index.ts';
import { allHandled, words } from '../../journeys/witness.ts';
import { aBot, type Bot } from '../../support/a-bot.ts';

export const TODAY = '2026-11-22';
const clock = () => new Date(`${TODAY}T07:00:00Z`);
/** What the card of the example's okrug says at first. */
export const START = {
  name_kk: 'Бекенов Айдос Серікұлы',
  name_ru: 'Бекенов Айдос Серикович',
  phone: '+77000001122',
  reception_kk: 'сейсенбі, бейсенбі, 10:00–13:00',
  reception_ru: 'вторник, четверг, 10:00–13:00',
  reception_hours: null,
  office_kk: 'Достық ауылы, Мектеп көшесі, 4',
  office_ru: 'село Достык, улица Мектеп, 4',
  checked_on: '2026-10-31',
  by_hand: [],
};

export const plain = (message: ChatMessage | undefined): string => (message?.text ?? '').replaceAll('\u00A0', ' ');

/** A bot with a card that operators correct. `begin` makes the card what it was at first, and forgets its history. */
export async function aCard() {
  const bot = await aBot({ clock });
  const { db } = bot.app.storage;
  const unit = bot.places.okrug;
  const inOffice = () => db.selectFrom('directory.tenure').selectAll().where('unit_code', '=', unit).where('ended_on', 'is', null);
  const forget = () => db.deleteFrom('directory.register_change').where('table_name', '=', 'tenure').execute();
  return {
    bot,
    clock,
    unit,
    tenure: () => inOffice().executeTakeFirstOrThrow(),
    corrections: () => db.selectFrom('directory.import_batch').selectAll().where('register', '=', 'card').orderBy('id').execute(),
    begin: async () => {
      await allHandled(bot);
      const { id } = await db.selectFrom('directory.import_batch').select('id').where('register', '=', 'akims').executeTakeFirstOrThrow();
      await forget();
      await db
        .updateTable('directory.tenure')
        .set({ ...START, batch_id: id })
        .where('unit_code', '=', unit)
        .where('ended_on', 'is', null)
        .execute();
      await forget();
      await db.deleteFrom('directory.import_batch').where('register', '=', 'card').where('undoes', 'is not', null).execute();
      await db.deleteFrom('directory.import_batch').where('register', '=', 'card').execute();
    },
  };
}

/** What operators of one language do with that card. */
export function operatorsOf(bot: Bot, language: Language) {
  const word = words(language);
  const unitName = language === 'kk' ? 'Достық ауылдық округі' : 'Достыкский сельский округ';
  const edited = async (person: PersonHandle) => {
    person.start(`u${bot.places.okrug}`);
    person.tap(word('directory-card-edit-button'), await person.sees(unitName));
    return await person.sees(word('directory-edit-title'));
  };
  return {
    unitName,
    anOperator: (areaCode: PlaceCode = bot.places.district) => bot.known({ language, role: { kind: 'operator', areaCode } }),
    /** Opens what an operator may correct. */
    edited,
    /** Asks for a part of the card anew. */
    asked: async (person: PersonHandle, part: CardPart) => {
      await edited(person);
      person.tap(word(`directory-edit-${part}-button`));
      return await person.sees(word(`directory-edit-ask-${part}`).split('\n')[0] ?? '');
    },
    /** Sees what was before and is now, with the way back. */
    saved: async (person: PersonHandle, before: string, after: string) => {
      const said = await person.sees(new RegExp(`: ${after.replaceAll(/[^\p{L}\d]+/gu, String.raw`[^\p{L}\d]+`)}$`, 'u'));
      expect(plain(said)).toBe(word('directory-edit-saved', { unit: unitName, before, now: after }));
      expect(person.buttons(said)).toEqual([
        [word('directory-edit-back-button')],
        [word('directory-edit-checked-button')],
        [word('menu-back-button')],
      ]);
      return said;
    },
  };
}
