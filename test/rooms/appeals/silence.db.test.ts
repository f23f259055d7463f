import { describe, expect, test } from 'vitest';
import { openMail } from '../../../src/platform/channels/index.ts';
import { openLog } from '../../../src/platform/log.ts';
import { passToAkim } from '../../../src/rooms/appeals/actions/case/case.ts';
import { isOfficeSilent, watchOffices } from '../../../src/rooms/appeals/actions/rounds/silent-offices.ts';
import { changeAppeal } from '../../../src/rooms/appeals/queries/appeals.ts';
import { insertEvent } from '../../../src/rooms/appeals/queries/events.ts';
import { addDemoPerson } from '../../../src/rooms/identity/index.ts';
import { aMailServer } from '../../support/mail-server.ts';
import { OTHER_UNIT, UNIT } from './samples.ts';
import { AKIM, aSilentUnit, EMAIL, LINK, OPERATOR, START, speech } from './silence-scene.ts';

const { app, db, akim, setEmail, hours, file, open, round, spells, told } = await aSilentUnit();
const server = await aMailServer();
const mail = openMail(server.settings, { log: openLog({ level: 'silent', name: 'test' }) });
const say = (key: Parameters<typeof speech.say>[1], params = {}) => speech.say('ru', key, params);
const isSilent = () => isOfficeSilent(app, UNIT);

describe('an office is silent', () => {
  test('72 hours after a letter came that nobody there has opened, not a minute before, and once until somebody does', async () => {
    const letter = await file();
    await file({ unitCode: OTHER_UNIT, addressee: 'operator', addresseeReason: 'not-linked' });
    hours(71.99);
    await round();
    expect([await isSilent(), await spells()]).toEqual([false, []]);
    hours(72);
    await Promise.all([round(), round()]);
    await round();
    expect(await isSilent()).toBe(true);
    expect(await spells()).toMatchObject([{ unit_code: UNIT, ended_at: null }]);
    hours(80);
    await open(letter);
    expect(await isSilent()).toBe(false);
    await round();
    expect(await spells()).toMatchObject([{ ended_at: app.clock() }]);
  });

  test('not while anybody of it, a colleague too, does anything in another case; and anew after 72 hours of nothing', async () => {
    const [old, other] = [await file(), await file()];
    hours(71);
    await open(other, 'staff', await addDemoPerson(app, { telegramId: 9, language: 'kk' }));
    hours(100);
    await round();
    expect(await spells()).toEqual([]);
    // An operator who looks is nobody of the office, nor is a resident or the clock.
    await db.transaction().execute(async (trx) => {
      for (const byRole of ['operator', 'resident', 'clock'] as const)
        await insertEvent(trx, { appealId: old.id, kind: 'added', byRole, personId: null, key: `by-${byRole}`, at: app.clock() });
    });
    hours(143);
    await round();
    expect(await spells()).toHaveLength(1);
    // A remark leaves the case where it stands, and still somebody is there.
    await db
      .transaction()
      .execute((trx) =>
        insertEvent(trx, { appealId: old.id, kind: 'asked', byRole: 'akim', personId: akim, key: 'asks', at: app.clock() }),
      );
    await round();
    expect((await spells()).map(({ ended_at }) => ended_at !== null)).toEqual([true]);
    hours(215);
    await round();
    expect((await spells()).map(({ ended_at }) => ended_at !== null)).toEqual([true, false]);
  });

  test('from when a letter was passed to it on, not from when it was written; what it has read and not answered is no silence', async () => {
    const passed = await file({ addressee: 'operator', addresseeReason: 'not-linked' });
    hours(70);
    expect(await passToAkim(app, { personId: akim, role: 'operator', tap: 'p1' }, passed.id)).toMatchObject({ ok: true });
    await changeAppeal(db, (await file()).id, { state: 'seen', changedAt: new Date('2026-11-01T06:00:00Z') });
    hours(141);
    await round();
    expect(await spells()).toEqual([]);
    hours(142);
    await round();
    expect(await spells()).toHaveLength(1);
  });
});

describe('the office’s mail', () => {
  test('comes once, in both languages, says how many and since when, and holds nothing of a letter, a place or a person', async () => {
    server.mails.length = 0;
    const { code } = await file({ landmark: 'Мектептің қасы', authorName: 'Айгүл Серікова', body: 'Үш күннен бері су жоқ' });
    hours(10);
    await file();
    hours(72);
    await Promise.all([round(mail), round(mail)]);
    hours(90);
    await round(mail);
    const [one, ...more] = server.mails;
    expect(more).toEqual([]);
    expect(one?.to).toEqual([EMAIL]);
    expect(one?.title).toBe('Ботта оқылмаған хат бар · В боте есть непрочитанные письма');
    for (const words of ['Оқылмаған хат: 2', '23 қараша', LINK, 'Не прочитано писем: 2', '23 ноября']) expect(one?.text).toContain(words);
    expect(one?.text.indexOf('қараша')).toBeLessThan(one?.text.indexOf('ноября') ?? 0);
    const whole = `${one?.raw}\n${one?.title}\n${one?.text}`;
    const kept = [
      code,
      code.slice(3),
      'Айгүл',
      'Серікова',
      'Бекенов',
      'Айдос',
      'су жоқ',
      'Ауызсу',
      'вода',
      'Мектеп',
      'Қарасу',
      'Карасу',
      UNIT,
      '77114431122',
    ];
    expect(kept.filter((word) => whole.toLowerCase().includes(word.toLowerCase()))).toEqual([]);
    expect(await spells()).toMatchObject([{ mail: 'sent', mail_attempts: 1, operator_told_at: null }]);
  });

  test('that was surely not taken is tried five times with growing pauses, then given up; one that the server refuses is not tried again', async () => {
    server.mails.length = 0;
    server.manner = 'busy';
    const before = server.connections;
    await file();
    const attempts: (number | undefined)[] = [];
    for (const minute of [0, 9, 10, 69, 70, 309, 310, 1_029, 1_030, 5_000]) {
      hours(72 + minute / 60);
      await round(mail);
      attempts.push((await spells())[0]?.mail_attempts);
    }
    expect(attempts).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
    expect(await spells()).toMatchObject([{ mail: 'failed', mail_settled_at: new Date(START.getTime() + (72 * 60 + 1_030) * 60_000) }]);
    expect([server.connections - before, server.mails.length]).toEqual([5, 0]);
    // The operator hears at once, and once.
    expect(await told()).toHaveLength(1);
    server.manner = 'refuse';
    await db.deleteFrom('appeals.silence').execute();
    await round(mail);
    await round(mail);
    expect(await spells()).toMatchObject([{ mail: 'refused', mail_attempts: 1 }]);
    server.manner = 'take';
  });

  test('whose connection broke after it had left, or whose process did not come back, is not sent again and is not called sent', async () => {
    server.mails.length = 0;
    server.manner = 'drop';
    await file();
    hours(72);
    await round(mail);
    server.manner = 'take';
    hours(95);
    await round(mail);
    expect(server.mails).toHaveLength(1);
    expect(await spells()).toMatchObject([{ mail: 'unsure', mail_attempts: 1 }]);
    await db.updateTable('appeals.silence').set({ mail: 'waiting', mail_settled_at: null, mail_claimed_until: app.clock() }).execute();
    await round(mail);
    expect(server.mails).toHaveLength(1);
    expect(await spells()).toMatchObject([{ mail: 'unsure', mail_claimed_until: null, operator_told_at: null }]);
  });

  test('that is being sent is left alone by another process, and counts as sent also where the office has woken up meanwhile', async () => {
    const letter = await file();
    hours(72);
    let sends = 0;
    const slow = {
      name: 'slow',
      send: async () => {
        sends += 1;
        await round(mail);
        await open(letter);
        await round(mail);
        return 'sent' as const;
      },
    };
    server.mails.length = 0;
    await round(slow);
    expect([sends, server.mails.length]).toEqual([1, 0]);
    expect(await spells()).toMatchObject([{ mail: 'sent', ended_at: app.clock() }]);
    hours(200);
    await round(mail);
    expect(await told()).toEqual([]);
  });
});

describe('the nearest operators hear once', () => {
  test('a day after the mail: whose office, how many, since when, that a mail went; with a button to the card', async () => {
    await file();
    hours(72);
    await round(mail);
    hours(95.9);
    await round(mail);
    expect(await told()).toEqual([]);
    hours(96);
    await Promise.all([round(mail), round(mail)]);
    await round(mail);
    const [one, ...more] = await told();
    expect(more).toEqual([]);
    expect(one?.to).toBe(OPERATOR);
    expect(one?.text.split('\n')).toEqual([
      ...say('appeals-silence-title', { unit: UNIT }).split('\n'),
      say('appeals-silence-unread', { n: 1, date: '23 ноября, понедельник' }),
      say('appeals-silence-mail-sent', { date: 'вчера, 26 ноября' }),
      say('appeals-silence-next'),
    ]);
    expect(one?.all).toContain(`directory:pick:${UNIT}`);
  });

  test.each([
    ['no mail is sent by the bot', undefined, EMAIL, 'appeals-silence-mail-off'],
    ['the card has no address', mail, null, 'appeals-silence-mail-no-address'],
  ] as const)('at once where %s, and why', async (_why, channel, email, key) => {
    await setEmail(email);
    await file();
    hours(72);
    await round(channel);
    await round(channel);
    const texts = (await told()).map(({ text }) => text);
    expect(texts).toHaveLength(1);
    expect(texts[0]).toContain(say(key));
  });

  test('those above where the district has none but the akim himself, and as soon as one comes where there was none', async () => {
    const role = { kind: 'operator', granted_at: app.clock(), area_code: UNIT } as const;
    await db
      .insertInto('identity.role')
      .values({ ...role, person_id: akim })
      .execute();
    const others = db.updateTable('identity.role').where('kind', '=', 'operator').where('person_id', '<>', akim);
    await others.set({ ended_at: app.clock() }).execute();
    await file();
    hours(72);
    await round();
    expect([await told(), (await spells())[0]?.operator_told_at]).toEqual([[], null]);
    await others.set({ ended_at: null }).where('area_code', '<>', 'D11000000').execute();
    await round();
    expect((await told()).map(({ to }) => to)).toEqual([4]);
    expect((await told()).map(({ to }) => to)).not.toContain(AKIM);
    await db.updateTable('identity.role').set({ ended_at: null }).where('kind', '=', 'operator').where('person_id', '<>', akim).execute();
    await db.deleteFrom('identity.role').where('person_id', '=', akim).where('kind', '=', 'operator').execute();
  });

  test('of every office but the one with which something goes wrong, and of that one in the next round', async () => {
    await addDemoPerson(app, { telegramId: 12, language: 'kk', role: { kind: 'akim', areaCode: OTHER_UNIT } });
    await file();
    await file({ unitCode: OTHER_UNIT });
    hours(72);
    const faults: number[] = [];
    const silence: typeof app.words.silence = (language, office) => {
      if (office.unitCode === UNIT) throw new Error('No words');
      return app.words.silence(language, office);
    };
    const words = { ...app.words, silence };
    const failing = { ...app, words, channel: undefined, botLink: () => LINK, onFault: (id: number) => faults.push(id) };
    await watchOffices(failing);
    expect([faults.length, (await told()).map(({ to }) => to)]).toEqual([1, []]);
    await round();
    expect((await told()).map(({ to }) => to)).toEqual([OPERATOR]);
  });
});
