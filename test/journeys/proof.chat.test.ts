import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { PersonId } from '../../src/kernel/ids.ts';
import { addDemoAppeals } from '../../src/rooms/appeals/index.ts';
import type { ChatMessage, PersonHandle } from '../../src/simulator/index.ts';
import { draw, HEIGHT, WIDTH } from '../rooms/appeals/drawn-places.ts';
import { aBot } from '../support/a-bot.ts';
import { hasButton, LETTER, labelsOf, MORNING, openFromInbox, type Receipt, TOPICS } from './letter-writing.ts';
import { expectManners, LANGUAGES, recordOf, words } from './witness.ts';

const bot = await aBot({ clock: () => MORNING });
const { db } = bot.app.storage;
expectManners(bot);

const SAID = { kk: 'Шамды аппараттың электригі ауыстырды', ru: 'Лампу заменил электрик аппарата' } as const;
const WHY = { kk: 'Түнде қараңғы, камера ештеңе көрмейді', ru: 'Ночью темно, камера ничего не видит' } as const;
/** Of two villages, each as one photo and the same again, turned and in another light. */
const photos = await Promise.all(
  [5, 6].map(async (place) => {
    const photo = await sharp(draw(place), { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
      .jpeg()
      .toBuffer();
    const again = await sharp(photo).flop().linear(1.2, 4).jpeg({ quality: 70 }).toBuffer();
    return { photo: photo.toString('base64'), again: again.toString('base64') };
  }),
);

describe.each(LANGUAGES)('in %s', (language) => {
  const word = words(language);
  const isKk = language === 'kk';
  const home = isKk ? bot.places.village : bot.places.otherOkrug;
  const topic = TOPICS.lights[language];

  /** A resident's letter that has just been sent. */
  const aLetter = async (resident: PersonHandle, nth: number): Promise<Receipt> => {
    const letter = { key: `${language}:${nth}`, language, categoryCode: 'lights', placeCode: home, body: LETTER[language] };
    const personId = (await recordOf(bot, resident)).id as PersonId;
    await addDemoAppeals({ db, random: Math.random }, [{ ...letter, personId, filedAt: MORNING, history: [] }]);
    const row = await db
      .selectFrom('appeals.appeal')
      .select(['id', 'code'])
      .where('filing_key', '=', `demo:${letter.key}`)
      .executeTakeFirstOrThrow();
    const code = row.code.replace(/^(...)(...)(...)$/, '$1-$2-$3');
    return { id: row.id, code, message: {} as ChatMessage };
  };
  /** The akim taps «done» and is shown the digits. */
  const claim = async (akim: PersonHandle, receipt: Receipt): Promise<string> => {
    await openFromInbox(akim, language, receipt);
    akim.tap(word('appeals-done-button'));
    const asked = await akim.sees(
      new RegExp(`^${word('appeals-done-photo', { code: receipt.code, topic, digits: '(\\d{3})' }).replaceAll('?', '\\?')}$`),
    );
    return /: (\d{3})$/m.exec(asked.text ?? '')?.[1] ?? '';
  };
  const send = async (akim: PersonHandle) => {
    akim.tap(word('appeals-answer-send-button'), await hasButton(akim, word('appeals-answer-send-button')));
    await akim.sees(word('appeals-answer-sent'));
  };

  test('works are shown by a photo with the digits or told of without one, and a likeness is for the operator to look at, nobody else', async () => {
    const akim = await bot.known({ language, role: { kind: 'akim', areaCode: isKk ? bot.places.okrug : bot.places.otherOkrug } });
    const operator = await bot.known({
      language,
      role: { kind: 'operator', areaCode: isKk ? bot.places.district : bot.places.otherDistrict },
    });
    const resident = await bot.known({ language, home });
    const [first, second, third] = [await aLetter(resident, 1), await aLetter(resident, 2), await aLetter(resident, 3)];

    const digits = await claim(akim, first);
    const sent = akim.photo({ caption: SAID[language], base64: photos[isKk ? 0 : 1]?.photo });
    await send(akim);
    const told = await resident.sees(word('appeals-told-proof', { digits }));
    expect(told.text).toContain(first.code);
    await resident.until((messages) => messages.find((one) => one.photo !== undefined));

    const others = await claim(akim, second);
    akim.say(SAID[language]);
    const needed = await akim.sees(word('appeals-proof-needed', { digits: others }));
    expect(labelsOf(needed)).toEqual([word('appeals-no-photo-button'), word('appeals-answer-again-button'), word('menu-back-button')]);
    akim.forward(sent.message.message_id);
    await akim.sees(word('appeals-proof-again', { digits: others }));
    akim.photo({ base64: photos[isKk ? 0 : 1]?.again });
    await send(akim);
    await resident.sees(word('appeals-told-proof', { digits: others }));

    const unused = await claim(akim, third);
    akim.say(SAID[language]);
    akim.tap(word('appeals-no-photo-button'), await akim.sees(word('appeals-proof-needed', { digits: unused })));
    await akim.sees(word('appeals-proof-why'));
    akim.say(WHY[language]);
    await send(akim);
    const without = await resident.sees(word('appeals-told-no-proof'));
    expect(without.text).toContain(WHY[language]);

    bot.app.keeper?.wake();
    await bot.app.keeper?.idle();
    akim.tapData(`appeals:case:${second.id}`);
    const his = await akim.sees(new RegExp(`^${second.code}`));
    expect(his.text).toContain(word('appeals-told-proof', { digits: others }));
    expect(his.text).not.toContain(first.code);
    expect(labelsOf(his)).not.toContain(word('appeals-alike-button'));

    operator.say('/queue');
    operator.tap(word('appeals-alikes-button', { n: 1 }), await hasButton(operator, word('appeals-alikes-button', { n: 1 })));
    const list = await operator.sees(word('appeals-alikes-title'));
    expect(list.text).toContain(second.code);
    operator.tapData(`appeals:case:${second.id}`, list.message_id);
    const seen = await operator.sees(new RegExp(`^${second.code}`));
    expect(seen.text).toContain(word('appeals-alike-proof', { code: first.code, date: '…' }).split('…')[0]);
    operator.tap(word('appeals-alike-button'), seen);
    const asked = await operator.sees(word('appeals-alike-ask'));
    expect(operator.messages().filter((one) => one.photo !== undefined)).toHaveLength(2);
    const { id } = await recordOf(bot, operator);
    const looks = await db.selectFrom('appeals.look').select('appeal_id').where('person_id', '=', id).execute();
    expect(new Set(looks.map(({ appeal_id }) => appeal_id))).toEqual(new Set([first.id, second.id]));
    operator.tap(word('appeals-alike-looked-button'), asked);
    await operator.until(() => operator.buttons().flat().includes(word('appeals-alike-button')) || undefined);
    operator.tapData('appeals:alikes', asked.message_id);
    await operator.sees(word('appeals-alikes-none'));
  });
});
