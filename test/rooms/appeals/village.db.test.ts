import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../../src/app/telegram.ts';
import type { PersonId } from '../../../src/kernel/ids.ts';
import { loadSpeech, voiceIn } from '../../../src/platform/speech/index.ts';
import { addToAppeal, rewriteAppeal, withdrawAppeal } from '../../../src/rooms/appeals/actions/case/own.ts';
import { disputeAppeal } from '../../../src/rooms/appeals/actions/case/verdict.ts';
import { moveDraft, openDraft } from '../../../src/rooms/appeals/actions/filing/drafts.ts';
import { fileAppeal } from '../../../src/rooms/appeals/actions/filing/file-appeal.ts';
import { takeSaid } from '../../../src/rooms/appeals/actions/filing/take-said.ts';
import { contestHiding, hideFromVillage, unhide, upholdHiding } from '../../../src/rooms/appeals/actions/village/hide.ts';
import { closeToVillage, openToVillage } from '../../../src/rooms/appeals/actions/village/open.ts';
import { formatCode } from '../../../src/rooms/appeals/code.ts';
import { changeAppeal } from '../../../src/rooms/appeals/queries/appeals.ts';
import { listEvents } from '../../../src/rooms/appeals/queries/events.ts';
import { countShown, listShown } from '../../../src/rooms/appeals/queries/village.ts';
import { listScreen, villageCaseScreen } from '../../../src/rooms/appeals/telegram/village/screens.ts';
import { isShown, SHOWABLE } from '../../../src/rooms/appeals/village/opening.ts';
import { findPrivateNumbers, signOfNumbers } from '../../../src/rooms/appeals/words/private-numbers.ts';
import { caseNow, fileCase } from './filed-case.ts';
import { aSharedTrouble } from './joined-scene.ts';
import { EMPTY_REGISTER } from './samples.ts';

const scene = await aSharedTrouble();
const { db, app, office, by, drafted, say, toldTo, next } = scene;
const { resident, neighbour, stranger, operator, above } = office;
const wording = { db, clock: app.clock, directory: EMPTY_REGISTER };
const voices = (['kk', 'ru'] as const).map((language) => voiceIn(loadSpeech(LOCALES), language));

const TEXTS = ['Мектептің алдындағы шам жанбайды', 'Клубтың артында фонарь сынып қалды', 'Дүкеннің жанында бағана құлап жатыр'];
const kindsOf = async (id: number) => (await listEvents(db, id)).map(({ kind }) => kind).filter((kind) => kind !== 'filed');
const openIt = (id: number, personId: PersonId = resident, tap = by(personId, id)) => openToVillage(app, tap);
const keeping = (personId: PersonId, appealId: number) => {
  const areaCode = office.roles.get(personId)?.areaCode ?? office.unitCode;
  return { personId, appealId, areaCode, tap: `tap ${next()}` };
};
/** The list and the letter agree on what is shown. @param ids of all letters, the newest first */
async function expectListed(ids: readonly number[]): Promise<void> {
  const all = await Promise.all(ids.map((id) => caseNow(db, id)));
  const listed = await listShown(db, office.unitCode, SHOWABLE, 100);
  expect(listed.map(({ id }) => id)).toEqual(all.filter(isShown).map(({ id }) => id));
  expect(await countShown(db, office.unitCode, SHOWABLE)).toBe(listed.length);
}

/** Everything that the village sees of the unit, in both languages. */
async function seen(): Promise<string> {
  const screens = await Promise.all(voices.map((voice) => listScreen(wording, voice, { unitCode: office.unitCode, asked: 1 })));
  const ids = (await db.selectFrom('appeals.appeal').select('id').orderBy('id', 'desc').execute()).map(({ id }) => id);
  await expectListed(ids);
  const cases = await Promise.all(
    ids.flatMap((id) => voices.map((voice) => villageCaseScreen(wording, voice, { id, page: 1, personId: office.stranger }))),
  );
  return JSON.stringify([...screens, ...cases]);
}
const sees = async (text: string) => (await seen()).includes(text);
/** What was said to somebody about what the village sees. */
const newsTo = async (personId: PersonId) => (await toldTo(personId)).filter((text) => /жасыр|жұртқа|скрыт|видят все/.test(text));

async function asOperator(personId: PersonId, areaCode = office.unitCode): Promise<void> {
  await db
    .insertInto('identity.role')
    .values({ person_id: personId, kind: 'operator', area_code: areaCode, granted_at: app.clock() })
    .execute();
}

/** How often somebody heard that an author disagrees. */
const heard = async (personId: PersonId) => (await toldTo(personId)).filter((text) => /келіспейді|не согласен/.test(text)).length;

/** A letter of the neighbour's, more than he could send in a day. */
async function aLetter(text: string) {
  const { unitCode, villageCode: placeCode, areas } = office;
  const where = { unitCode, placeCode, areas, categoryCode: 'cemetery', filedAt: app.clock() };
  return { ...(await fileCase(db, { personId: neighbour, key: `letter ${next()}` }, { ...where, body: text })), text };
}

async function anOpened(text = `${TEXTS[0]}, ${next()}`) {
  const letter = await aLetter(text);
  await openIt(letter.id, neighbour);
  return letter;
}

describe('its author', () => {
  test('opens a letter when he sends it, once, and closes and opens it afterwards as often as he likes', async () => {
    const draft = await drafted(resident, `${TEXTS[0]}`);
    await moveDraft(app, resident, draft.id, { isForVillage: true });
    const filing = { draftId: draft.id, personId: resident, language: 'kk', name: '', tap: 'sent' } as const;
    const sent = await fileAppeal(app, filing);
    await fileAppeal(app, filing);
    if (!sent.ok) throw new Error(sent.refusal.reason);
    const { id } = sent.value.appeal;
    expect([await kindsOf(id), await sees(TEXTS[0] ?? '')]).toEqual([['opened'], true]);

    const closing = by(resident, id);
    await closeToVillage(app, closing);
    await closeToVillage(app, closing);
    await closeToVillage(app, by(resident, id));
    expect([await kindsOf(id), await sees(TEXTS[0] ?? '')]).toEqual([['opened', 'closed'], false]);
    const opening = by(resident, id);
    for (const tap of [opening, opening, by(resident, id)]) expect((await openIt(id, resident, tap)).ok).toBe(true);
    expect([await kindsOf(id), await sees(TEXTS[0] ?? '')]).toEqual([['opened', 'closed', 'opened'], true]);
    expect(await openIt(id, neighbour)).toEqual({ ok: false, refusal: { reason: 'gone' } });
    expect(await closeToVillage(app, by(neighbour, id))).toBeUndefined();
  });

  test('who wanted it open and then let a telephone stay in it, sends it closed; and cannot open it while the number stands there', async () => {
    const text = 'Зираттың қоршауы құлады, +7 701 468 13 57';
    const draft = await drafted(neighbour, text, 'cemetery');
    await moveDraft(app, neighbour, draft.id, { isForVillage: true, keptNumbers: signOfNumbers(findPrivateNumbers(text)) });
    const sent = await fileAppeal(app, { draftId: draft.id, personId: neighbour, language: 'kk', name: '', tap: 'kept' });
    if (!sent.ok) throw new Error(sent.refusal.reason);
    const { id } = sent.value.appeal;
    expect([await kindsOf(id), await sees('қоршауы')]).toEqual([[], false]);
    expect(await openIt(id, neighbour)).toEqual({ ok: false, refusal: { reason: 'numbers' } });
  });

  test('who writes an opened letter anew with a telephone in it closes it by that', async () => {
    const letter = await anOpened();
    const { draft } = await openDraft(app, neighbour, { purpose: 'edit', appealId: letter.id, messageId: next() });
    await takeSaid(app, neighbour, {
      messageId: next(),
      text: 'Телефоным 8 701 468 13 57, келіңіздер',
      file: null,
      point: null,
      album: null,
    });
    const said = { personId: neighbour, appealId: letter.id, draftId: draft.id };
    await rewriteAppeal(app, said);
    await rewriteAppeal(app, said);
    expect([await kindsOf(letter.id), (await caseNow(db, letter.id)).openedAt]).toEqual([['opened', 'edited', 'closed'], null]);
  });

  test('shows in the list what the letter itself shows, whatever has become of it', async () => {
    const [{ id }, lead] = [await anOpened(), await aLetter(TEXTS[2] ?? '')];
    const byOperator = { addressee: 'operator' } as const;
    const fates = [
      { state: 'confirmed' },
      { state: 'withdrawn' },
      { state: 'returned' },
      { state: 'joined', joined_to: lead.id },
      { state: 'received', joined_to: null, kind: 'question' },
      { kind: 'report', category_code: 'health' },
      { category_code: 'cemetery', ...byOperator, addressee_reason: 'insult' },
      { ...byOperator, addressee_reason: 'vacant' },
      { ...byOperator, addressee_reason: 'complaint', about_appeal_id: lead.id },
      { hidden_at: app.clock() },
    ];
    const listed: boolean[] = [];
    for (const fate of fates) {
      await db.updateTable('appeals.appeal').set(fate).where('id', '=', id).execute();
      await seen();
      listed.push(isShown(await caseNow(db, id)));
    }
    expect(listed).toEqual(fates.map((_, at) => at === 0 || at === 7));
  });

  test('who takes an opened letter back, or whose letter is about people by now, shows nothing any more', async () => {
    const [one, other] = [await anOpened(), await anOpened(`${TEXTS[2]}, ${next()}`)];
    expect([await sees(one.text), await sees(other.text)]).toEqual([true, true]);
    await withdrawAppeal(app, by(neighbour, one.id), null);
    await db.updateTable('appeals.appeal').set({ category_code: 'social' }).where('id', '=', other.id).execute();
    expect([await sees(one.text), await sees(other.text)]).toEqual([false, false]);
  });
});

test('the village reads the letter, the last answer and the state, and never a code, a name, an addition, a disagreement or who in the office wrote', async () => {
  const name = 'Гүлнұр Қасымова';
  const shown = await anOpened('Клубтың жанында қоқыс үйіліп жатыр');
  await db.updateTable('appeals.appeal').set({ author_name: name }).where('id', '=', shown.id).execute();
  const { draft } = await openDraft(app, neighbour, { purpose: 'addition', appealId: shown.id, messageId: next() });
  await takeSaid(app, neighbour, { messageId: next(), text: 'Қосымша: үйім көк қақпа', file: null, point: null, album: null });
  await addToAppeal(app, { personId: neighbour, appealId: shown.id, draftId: draft.id });
  const staff = { personId: office.staff, role: 'staff', tap: `tap ${next()}` } as const;
  const text = `Гүлнұрға айттық: қоқыс ертең тазаланады, ${formatCode(shown.code)}`;
  await say(shown.id, 'answered', { official: staff, text });
  const dispute = await openDraft(app, neighbour, { purpose: 'dispute', appealId: shown.id, messageId: next() });
  await takeSaid(app, neighbour, { messageId: next(), text: 'Келісеп тұрған жоқпын', file: null, point: null, album: null });
  expect(dispute.draft.purpose).toBe('dispute');
  await disputeAppeal(app, by(neighbour, shown.id), 1);
  const other = await aLetter('Басқа біреудің жабық хаты, көпір сынды');
  await changeAppeal(db, other.id, { state: 'answered' });

  const all = await seen();
  for (const told of ['қоқыс үйіліп', 'қоқыс ертең тазаланады', 'Шешілмеді', 'Не решено', 'Әкім аппаратының жауабы'])
    expect(all, told).toContain(told);
  const codes = (await db.selectFrom('appeals.appeal').select('code').execute()).flatMap(({ code }) => [code, formatCode(code)]);
  // The label by which the akim calls whoever wrote the answer is Ерлан.
  for (const secret of [...codes, 'Гүлнұр', 'Қасымова', 'Ерлан', 'көк қақпа', 'Келісеп', 'көпір сынды'])
    expect(all, secret).not.toContain(secret);
});

describe('an operator', () => {
  test('hides an opened letter with a reason that its author hears, once; what is not opened he cannot hide', async () => {
    const letter = await anOpened();
    const act = keeping(operator, letter.id);
    await hideFromVillage(app, act, 'rude');
    await hideFromVillage(app, act, 'rude');
    expect(await hideFromVillage(app, keeping(above, letter.id), 'other')).toBeUndefined();
    expect([await kindsOf(letter.id), await sees(letter.text)]).toEqual([['opened', 'hidden'], false]);
    expect(await newsTo(neighbour)).toEqual([expect.stringContaining('дөрекі сөз')]);
    await closeToVillage(app, by(neighbour, letter.id));
    await openIt(letter.id, neighbour);
    expect(await sees(letter.text)).toBe(false);
    const closed = await aLetter(TEXTS[1] ?? '');
    expect(await hideFromVillage(app, keeping(operator, closed.id), 'other')).toBeUndefined();
  });

  test('above hears that its author disagrees, in the author’s words once, and shows it again or leaves it hidden; whoever hid it may show it again', async () => {
    const [one, other] = [await anOpened(), await anOpened()];
    for (const { id } of [one, other]) await hideFromVillage(app, keeping(operator, id), 'personal');
    // One more who stands as high as whoever has hidden it, and the author himself above: neither is asked.
    await asOperator(stranger, office.areas[1]);
    await asOperator(neighbour, office.areas[0]);
    const before = [await heard(above), await heard(operator), await heard(stranger), await heard(neighbour)];
    const words = 'Бұл біздің ортақ көше туралы';
    const act = by(neighbour, one.id);
    for (const tap of [act, act]) expect(await contestHiding(app, tap, words)).toEqual({ ok: true, value: { isHeard: true } });
    expect(await contestHiding(app, by(neighbour, one.id), `${words} дейміз`)).toEqual({ ok: false, refusal: 'before' });
    expect(await contestHiding(app, by(resident, one.id), words)).toEqual({ ok: false, refusal: 'gone' });
    expect(await contestHiding(app, by(neighbour, other.id), 'Неге?')).toEqual({ ok: false, refusal: 'short' });
    const after = [await heard(above), await heard(operator), await heard(stranger), await heard(neighbour)];
    expect(after).toEqual([(before[0] ?? 0) + 1, ...before.slice(1)]);

    expect(await upholdHiding(app, keeping(operator, one.id))).toBeUndefined();
    expect(await upholdHiding(app, keeping(above, other.id))).toBeUndefined();
    const leave = keeping(above, one.id);
    await upholdHiding(app, leave);
    await upholdHiding(app, leave);
    expect([await kindsOf(one.id), await sees(one.text)]).toEqual([['opened', 'hidden', 'contested', 'hidden'], false]);
    expect(await unhide(app, keeping(neighbour, one.id))).toBeUndefined();
    await unhide(app, keeping(operator, one.id));
    await unhide(app, keeping(above, other.id));
    expect(await unhide(app, keeping(above, other.id))).toBeUndefined();
    expect([await sees(one.text), await sees(other.text)]).toEqual([true, true]);
  });

  test('who is the highest there is has nobody above: the others who stand as high hear, and where there is nobody its author is told so', async () => {
    const letter = await anOpened();
    await hideFromVillage(app, keeping(above, letter.id), 'other');
    expect(await contestHiding(app, by(neighbour, letter.id), 'Бұл біздің ортақ көше')).toEqual({ ok: true, value: { isHeard: false } });
    await asOperator(resident, office.areas[0]);
    const again = await anOpened();
    await hideFromVillage(app, keeping(above, again.id), 'other');
    expect(await contestHiding(app, by(neighbour, again.id), 'Бұл біздің ортақ көше')).toEqual({ ok: true, value: { isHeard: true } });
  });
});
