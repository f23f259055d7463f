import { beforeEach, describe, expect, test } from 'vitest';
import type { Caller } from '../../../src/kernel/caller.ts';
import { DAY_MS } from '../../../src/kernel/clock.ts';
import type { PersonId, PlaceCode } from '../../../src/kernel/ids.ts';
import { complain } from '../../../src/rooms/appeals/actions/case/complain.ts';
import { openDraft } from '../../../src/rooms/appeals/actions/filing/drafts.ts';
import { fileAppeal } from '../../../src/rooms/appeals/actions/filing/file-appeal.ts';
import { takeSaid } from '../../../src/rooms/appeals/actions/filing/take-said.ts';
import { thank } from '../../../src/rooms/appeals/actions/filing/thank.ts';
import { banAuthor, findBanAtDesk, keepBan, liftBan } from '../../../src/rooms/appeals/actions/moderation/ban.ts';
import { contestBan } from '../../../src/rooms/appeals/actions/moderation/contest.ts';
import { formatCode } from '../../../src/rooms/appeals/code.ts';
import type { BanDays } from '../../../src/rooms/appeals/moderation/ban.ts';
import type { Appeal } from '../../../src/rooms/appeals/queries/appeals.ts';
import { type Ban, countRunningBans, findBan, findRunningBan, listRunningBans } from '../../../src/rooms/appeals/queries/bans.ts';
import { addDemoPerson } from '../../../src/rooms/identity/index.ts';
import { words } from '../../journeys/witness.ts';
import { aSharedTrouble } from './joined-scene.ts';

const { db, app, office, time, MORNING, next, drafted, file, filed, say, toldTo } = await aSharedTrouble();
const word = words('kk');
const [region, district] = office.areas as [PlaceCode, PlaceCode];

beforeEach(async () => {
  time.now = MORNING;
  await db.deleteFrom('delivery.message').execute();
  await db.deleteFrom('appeals.draft').execute();
  await db.deleteFrom('appeals.ban').execute();
  await db
    .updateTable('appeals.appeal')
    .set({ filed_at: new Date('2026-01-05T06:00:00Z') })
    .execute();
});

const operatorOf = (personId: PersonId, ...areas: readonly PlaceCode[]): Caller => ({
  personId,
  language: 'kk',
  consented: true,
  face: 'operator',
  roles: areas.map((areaCode) => ({ kind: 'operator', areaCode })),
});
const operator = operatorOf(office.operator, district);
const above = operatorOf(office.above, region);
const tap = () => `ban ${next()}`;
const LAMP = () => `Мектептің жанындағы шам жанбайды, ${next()}-бағана`;
const ban = (letter: Appeal, days: BanDays = '7', by = operator, key = tap()) =>
  banAuthor(app, { caller: by, tap: key }, letter.id, { why: 'rude', days });

async function banned(letter: Appeal, days?: BanDays, by?: Caller): Promise<Ban> {
  const outcome = await ban(letter, days, by);
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.value;
}

const refusedTo = async (personId: PersonId) => {
  const outcome = await file(personId, LAMP());
  return typeof outcome === 'string' ? outcome : 'filed';
};

const reader = (caller: Caller, ownUnits: readonly PlaceCode[] = []) => ({
  areaCodes: caller.roles.map(({ areaCode }) => areaCode),
  ownUnits,
  personId: caller.personId,
});

describe('a ban', () => {
  test('is told at once to whom it is about, until when, why and because of which case; the same tap is the same ban', async () => {
    const letter = await filed(office.resident, LAMP());
    await db.deleteFrom('delivery.message').execute();
    const key = tap();
    const [once, twice] = [await ban(letter, '30', operator, key), await ban(letter, '30', operator, key)];
    expect(once).toEqual(twice);
    expect(once).toMatchObject({
      ok: true,
      value: { personId: office.resident, areaCode: district, until: new Date(MORNING.getTime() + 30 * DAY_MS) },
    });
    const told = await toldTo(office.resident);
    expect(told).toHaveLength(1);
    for (const part of [formatCode(letter.code), word('appeals-ban-rude'), '112']) expect(told[0]).toContain(part);
    expect(await refusedTo(office.resident)).toBe('banned');
    expect(await refusedTo(office.neighbour)).toBe('filed');
  });

  test('refuses letters, also to join one or for somebody else, thanks and complaints; what was written stays; what was sent before is found by its tap', async () => {
    const letter = await filed(office.resident, LAMP());
    const lead = await filed(office.neighbour, 'Мектептің жанындағы бағанда шам жанбайды, кешке қараңғы');
    await say(letter.id, 'answered');
    const draft = await drafted(office.resident, LAMP());
    const filing = { draftId: draft.id, personId: office.resident, language: 'kk', name: '', tap: `tap ${next()}` } as const;
    const sent = await fileAppeal(app, filing);
    await banned(letter);
    expect(sent.ok && (await fileAppeal(app, filing))).toMatchObject({ ok: true, value: { isOwnTap: true } });

    expect(await file(office.resident, 'Возле школы погас фонарь, вечером темно', { leadId: lead.id })).toBe('banned');
    const { draft: complaint } = await openDraft(app, office.resident, { purpose: 'complaint', appealId: letter.id, messageId: next() });
    await takeSaid(app, office.resident, { messageId: next(), text: 'Жауап мүлде басқа шам туралы', file: null, point: null, album: null });
    const act = { personId: office.resident, draftId: complaint.id, appealId: letter.id, language: 'kk', tap: 't' } as const;
    expect(await complain(app, act)).toMatchObject({ ok: false, refusal: { reason: 'banned' } });
    const thanks = await drafted(office.resident, 'Шам жанды, рақмет сізге');
    await db.updateTable('appeals.draft').set({ kind: 'thanks' }).where('id', '=', thanks.id).execute();
    expect(await thank(app, office.resident, thanks.id)).toMatchObject({ ok: false, refusal: { reason: 'banned' } });
    const kept = await db.selectFrom('appeals.draft').select('id').where('person_id', '=', office.resident).execute();
    expect(kept.map(({ id }) => id)).toEqual(expect.arrayContaining([complaint.id, thanks.id]));
    // A helper who is stopped writes nothing down for others either.
    const helpers = await filed(office.helper, LAMP());
    await banned(helpers);
    const other = await drafted(office.helper, LAMP());
    await db.updateTable('appeals.draft').set({ heard: 'paper' }).where('id', '=', other.id).execute();
    const forOther = { ...filing, draftId: other.id, personId: office.helper };
    expect(await fileAppeal(app, forOther)).toMatchObject({ ok: false, refusal: { reason: 'banned' } });
  });

  test('ends by the clock alone: at its last millisecond nothing can be sent, at the very instant it can', async () => {
    const { until } = await banned(await filed(office.resident, LAMP()));
    time.now = new Date(until.getTime() - 1);
    expect(await refusedTo(office.resident)).toBe('banned');
    time.now = until;
    expect(await refusedTo(office.resident)).toBe('filed');
  });

  test('is one at a time, also where two operators tap at once: a longer one takes the place of a shorter one, never the other way', async () => {
    const letter = await filed(office.resident, LAMP());
    const both = await Promise.all([ban(letter, '7'), ban(letter, '30', above)]);
    expect(both[1]?.ok).toBe(true);
    const rows = await db.selectFrom('appeals.ban').select(['area_code', 'replaced_by']).orderBy('until_at').execute();
    expect(rows.filter((row) => row.replaced_by === null)).toEqual([{ area_code: region, replaced_by: null }]);
    expect(await ban(letter, '7')).toEqual({ ok: false, refusal: 'longer' });
    expect((await findRunningBan(db, office.resident, time.now))?.until).toEqual(new Date(MORNING.getTime() + 30 * DAY_MS));
    expect(await ban(letter, '90')).toMatchObject({ ok: true });
    const others = await filed(office.neighbour, LAMP());
    const many = await Promise.all(Array.from({ length: 8 }, () => ban(others)));
    expect(many.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('is nothing for who has not the case before him as an operator', async () => {
    const letter = await filed(office.resident, LAMP());
    const elsewhere = operatorOf(office['other-operator'], office.areas[1]?.replace('01', '02') as PlaceCode);
    const akim: Caller = { ...operatorOf(office.akim), roles: [{ kind: 'akim', areaCode: office.unitCode }] };
    const self = await filed(office.operator, LAMP());
    for (const outcome of [await ban(letter, '7', elsewhere), await ban(letter, '7', akim), await ban(self)])
      expect(outcome).toEqual({ ok: false, refusal: 'gone' });
    const held = await banned(letter);
    expect(await liftBan(app, elsewhere, held.id)).toBeUndefined();
    expect(await findBanAtDesk(app, db, akim, held)).toBeUndefined();
    const seen = async (...of: Parameters<typeof reader>) => [
      await countRunningBans(db, reader(...of), time.now),
      (await listRunningBans(db, reader(...of), time.now, 10)).length,
    ];
    expect([await seen(operator), await seen(above), await seen(elsewhere)]).toEqual([
      [1, 1],
      [1, 1],
      [0, 0],
    ]);
    expect([await seen(above, [office.unitCode]), await seen(operatorOf(office.resident, region))]).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });
});

describe('an appeal against it', () => {
  const WHY = 'Мен ешкімді балағаттаған жоқпын';

  test('goes once to the level above, without a word of it; whoever decides reads it, and both hear what was decided', async () => {
    const held = await banned(await filed(office.resident, LAMP()));
    await db.deleteFrom('delivery.message').execute();
    expect(await contestBan(app, office.neighbour, held.id, WHY)).toEqual({ ok: false, refusal: 'gone' });
    const both = await Promise.all([contestBan(app, office.resident, held.id, WHY), contestBan(app, office.resident, held.id, WHY)]);
    expect(both.filter(({ ok }) => ok)).toEqual([{ ok: true, value: { isHeard: true } }]);
    const told = await toldTo(office.above);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(formatCode(held.code));
    expect(told[0]).not.toContain(WHY);
    expect(await toldTo(office.operator)).toEqual([]);
    // Nobody decides about his own, nor makes it longer meanwhile.
    const now = (await findBan(db, held.id)) as Ban;
    expect(await findBanAtDesk(app, db, operator, now)).toMatchObject({ mayDecide: false, mayLift: true });
    expect(await findBanAtDesk(app, db, above, now)).toMatchObject({ mayDecide: true, mayLift: true });
    expect(await keepBan(app, operator, held.id)).toBeUndefined();
    expect(await ban({ id: held.appealId } as Appeal, '90')).toEqual({ ok: false, refusal: 'contested' });

    expect(await keepBan(app, above, held.id)).toMatchObject({ decision: 'kept', liftedAt: null });
    expect(await keepBan(app, above, held.id)).toMatchObject({ decision: 'kept' });
    expect(await toldTo(office.operator)).toHaveLength(1);
    expect(await toldTo(office.resident)).toEqual([expect.stringContaining('eotinish.kz')]);
    expect(await contestBan(app, office.resident, held.id, WHY)).toEqual({ ok: false, refusal: 'before' });
    expect(await refusedTo(office.resident)).toBe('banned');
    // Those above may still have mercy.
    expect(await liftBan(app, above, held.id)).toMatchObject({ decision: 'kept', liftedAt: MORNING });
    expect(await refusedTo(office.resident)).toBe('filed');
  });

  test('ends it where it is lifted: at once, told once, whoever taps again', async () => {
    const held = await banned(await filed(office.resident, LAMP()));
    await contestBan(app, office.resident, held.id, WHY);
    await db.deleteFrom('delivery.message').execute();
    await Promise.all([liftBan(app, above, held.id), liftBan(app, operator, held.id), liftBan(app, above, held.id)]);
    expect(await findBan(db, held.id)).toMatchObject({ decision: 'lifted', liftedAt: MORNING });
    expect(await toldTo(office.resident)).toEqual([
      expect.stringContaining(word('appeals-told-ban-lifted', { code: '' }).split('\n')[0] ?? ''),
    ]);
    expect(await refusedTo(office.resident)).toBe('filed');
    expect(await contestBan(app, office.resident, held.id, WHY)).toEqual({ ok: false, refusal: 'gone' });
  });

  test('goes to those beside who has imposed it where nobody is above, and waits where nobody is at all', async () => {
    const first = await banned(await filed(office.resident, LAMP()), '7', above);
    // Who is of the akim's office decides nothing, also as an operator.
    const both = { person_id: office.akim, kind: 'operator', area_code: region, granted_at: MORNING };
    await db.insertInto('identity.role').values(both).execute();
    expect(await contestBan(app, office.resident, first.id, WHY)).toEqual({ ok: true, value: { isHeard: false } });
    await db.deleteFrom('identity.role').where('person_id', '=', office.akim).where('kind', '=', 'operator').execute();
    const beside = await addDemoPerson(app, { telegramId: 900_001, language: 'kk', role: { kind: 'operator', areaCode: region } });
    const colleague = operatorOf(beside, region);
    // Who has come since finds what waits.
    expect(await findBanAtDesk(app, db, colleague, (await findBan(db, first.id)) as Ban)).toMatchObject({ mayDecide: true });
    expect(await liftBan(app, colleague, first.id)).toMatchObject({ decision: 'lifted' });
    const second = await banned(await filed(office.neighbour, LAMP()), '7', above);
    expect(await liftBan(app, colleague, second.id)).toBeUndefined();
    expect(await contestBan(app, office.neighbour, second.id, WHY)).toEqual({ ok: true, value: { isHeard: true } });
    expect(await keepBan(app, colleague, second.id)).toMatchObject({ decision: 'kept' });
    await db.deleteFrom('identity.role').where('person_id', '=', beside).execute();
  });
});
