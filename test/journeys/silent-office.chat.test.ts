import { describe, expect, test } from 'vitest';
import { HOUR_MS } from '../../src/kernel/clock.ts';
import { aBot, BOT_USERNAME } from '../support/a-bot.ts';
import { aMailServer } from '../support/mail-server.ts';
import { MORNING, openFromInbox, steps } from './letter-writing.ts';
import { allAnswered, expectManners, LANGUAGES } from './witness.ts';

let now = MORNING;
const server = await aMailServer();
const bot = await aBot({
  clock: () => now,
  mail: { url: `smtp://127.0.0.1:${server.settings.port}`, from: server.settings.from },
});
const { db } = bot.app.storage;

expectManners(bot, {}, allAnswered);

describe.each(LANGUAGES)('in %s', (language) => {
  const { word, file } = steps(language);
  const isKk = language === 'kk';
  const unit = isKk ? bot.places.okrug : bot.places.otherOkrug;

  test('a letter lies unread for 72 hours: the operator hears once, the card says so to all, he gives it an address; once the akim reads, it says so no more; the next time a mail goes there first', async () => {
    const home = isKk ? bot.places.village : unit;
    const resident = await bot.known({ language, home });
    const akim = await bot.known({ language, role: { kind: 'akim', areaCode: unit } });
    const operator = await bot.known({
      language,
      role: { kind: 'operator', areaCode: isKk ? bot.places.district : bot.places.otherDistrict },
    });
    const card = async () => {
      resident.seenAll();
      resident.start(`u${unit}`);
      return (await resident.sees(isKk ? 'Сайланған күні' : 'Избран')).text ?? '';
    };
    const receipt = await file(bot, resident);
    expect(await card()).not.toContain(word('directory-card-silent'));

    now = new Date(now.getTime() + 72 * HOUR_MS);
    expect(await card()).toContain(word('directory-card-silent'));
    await bot.app.rounds.offices();
    await bot.app.rounds.offices();
    const title = word('appeals-silence-title', { unit: '' }).split('\n')[0] ?? '';
    const notice = await operator.sees(title);
    expect(notice.text).toContain(word('appeals-silence-mail-no-address'));
    for (const kept of [receipt.code, 'Person']) expect(notice.text).not.toContain(kept);
    operator.tap(word('appeals-silence-card-button'), notice);
    await operator.sees(word('directory-card-silent'));
    operator.tap(word('directory-card-edit-button'));
    await operator.sees(word('directory-edit-title'));
    operator.tap(word('directory-edit-email-button'));
    await operator.sees(word('directory-edit-ask-email').split('\n')[0] ?? '');
    operator.say('Akimat.kz');
    await operator.sees(word('directory-edit-again-email'));
    operator.say('Akimat@Taskala.example');
    await operator.sees('akimat@taskala.example');
    const tenure = db
      .selectFrom('directory.tenure')
      .select(['email', 'by_hand'])
      .where('unit_code', '=', unit)
      .where('ended_on', 'is', null);
    expect(await tenure.executeTakeFirst()).toEqual({ email: 'akimat@taskala.example', by_hand: ['email'] });

    await openFromInbox(akim, language, receipt);
    const after = await card();
    expect(after).not.toContain(word('directory-card-silent'));
    expect(after).toContain(word('directory-card-email', { email: 'akimat@taskala.example' }));
    await bot.app.rounds.offices();
    const spells = await db.selectFrom('appeals.silence').select('ended_at').where('unit_code', '=', unit).execute();
    expect(spells.map(({ ended_at }) => ended_at !== null)).toEqual([true]);
    const told = db
      .selectFrom('delivery.message')
      .select('id')
      .where('dedupe_key', 'like', 'appeals-silence:%')
      .where('chat_id', '=', operator.id);
    expect(await told.execute()).toHaveLength(1);

    await file(bot, await bot.known({ language, home }));
    now = new Date(now.getTime() + 72 * HOUR_MS);
    await bot.app.rounds.offices();
    expect(server.mails.splice(0)).toMatchObject([
      { to: ['akimat@taskala.example'], text: expect.stringContaining(`https://t.me/${BOT_USERNAME}`) },
    ]);
    expect(await told.execute()).toHaveLength(1);
  });
});
