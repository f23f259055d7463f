import { beforeEach, describe, expect, test } from 'vitest';
import type { PersonId, PlaceCode } from '../../../src/kernel/ids.ts';
import { choosePlace, chooseTopic, finishSaying, moveDraft, openDraft, passNotice } from '../../../src/rooms/appeals/actions/drafts.ts';
import { endTopicQuestion, publishTopicEdit, switchTopic } from '../../../src/rooms/appeals/actions/publish-topics.ts';
import { askAnew, takeAnswer } from '../../../src/rooms/appeals/actions/questions.ts';
import { findOpenQuestion } from '../../../src/rooms/appeals/actions/steps.ts';
import { takeSaid } from '../../../src/rooms/appeals/actions/take-said.ts';
import { beginTopicEdit, dropTopicEdit, hearTopicEdit } from '../../../src/rooms/appeals/actions/topic-edits.ts';
import { proposeTopic } from '../../../src/rooms/appeals/actions/topics.ts';
import { makeCode } from '../../../src/rooms/appeals/code.ts';
import { insertAppeal } from '../../../src/rooms/appeals/queries/appeals.ts';
import { findCategory, listOffered } from '../../../src/rooms/appeals/queries/categories.ts';
import { findDraft } from '../../../src/rooms/appeals/queries/drafts.ts';
import { keepAnswers, listAnswers, listDraftAnswers, listQuestions } from '../../../src/rooms/appeals/queries/questions.ts';
import { countCorrections, listChanges } from '../../../src/rooms/appeals/queries/topics/changes.ts';
import type { Part } from '../../../src/rooms/appeals/topics/edit.ts';
import { aDatabase } from '../../support/database.ts';
import { anAppeal } from './samples.ts';

const { db } = await aDatabase();
const NOW = new Date('2026-11-25T09:30:00Z');
const app = { db, clock: () => NOW };
const VILLAGE = 'D06100102' as PlaceCode;
let person = 100 as PersonId;
let messageId = 1_000;

beforeEach(() => {
  person = (person + 1) as PersonId;
});

/** @returns a letter with these words, of which the topic is asked */
async function said(text: string): Promise<number> {
  const { draft } = await openDraft(app, person, { purpose: 'appeal', appealId: null });
  messageId += 1;
  await takeSaid(app, person, { messageId, text, file: null, point: null, album: null });
  await finishSaying(app, person, draft.id);
  return draft.id;
}

/** @returns the draft after the first question that is asked now was answered with its nth option, or with «does not know» */
async function answer(id: number, nth?: number) {
  const draft = await findDraft(db, person, id);
  const question = draft && (await findOpenQuestion(db, draft));
  if (!question) throw new Error('Nothing is asked');
  return await takeAnswer(app, person, id, {
    questionId: question.id,
    optionId: nth === undefined ? null : (question.options[nth]?.id ?? 0),
  });
}

/** Files nothing but the row and its answers. */
async function filed(draftId: number, proposedCode: string | null, categoryCode: string): Promise<number> {
  return await db.transaction().execute(async (trx) => {
    const facts = { code: makeCode(Math.random), filingKey: `d${draftId}`, tap: `t${draftId}`, proposedCode, categoryCode };
    const id = (await insertAppeal(trx, { ...anAppeal({ filedAt: NOW }), ...facts })) ?? 0;
    await keepAnswers(trx, draftId, id);
    return id;
  });
}

/** @returns the number of an edit of which these texts were typed */
async function typed(part: Part, code: string | null, texts: readonly string[], questionId: number | null = null): Promise<number> {
  const edit = await beginTopicEdit(app, person, { categoryCode: code, part, questionId }, messageId);
  for (const text of texts) {
    messageId += 1;
    const heard = await hearTopicEdit(app, person, { messageId, text });
    expect(heard?.refusal).toBeUndefined();
  }
  return edit?.id ?? 0;
}

describe('a letter', () => {
  test('keeps the topic of which the bot was sure at first, whatever is said later, and the correction is counted', async () => {
    const id = await said('Көшедегі шам жанбайды, кешке қараңғы');
    const draft = await findDraft(db, person, id);
    const { topics, isSure } = await proposeTopic(app, person, draft ?? (undefined as never));
    expect([topics[0]?.code, isSure]).toEqual(['lights', true]);
    await takeSaid(app, person, {
      messageId: (messageId += 1),
      text: 'Су жоқ, құбыр жарылды, колонка істемейді',
      file: null,
      point: null,
      album: null,
    });
    await proposeTopic(app, person, (await findDraft(db, person, id)) ?? (undefined as never));
    expect((await findDraft(db, person, id))?.proposedCode).toBe('lights');
    await filed(id, 'lights', 'water');
    const counts = await countCorrections(db, new Date(NOW.getTime() - 1));
    expect(counts.get('lights')).toEqual({ letters: 0, proposed: 1, corrected: 1 });
    expect(counts.get('water')).toEqual({ letters: 1, proposed: 0, corrected: 0 });
    expect(await countCorrections(db, new Date(NOW.getTime() + 1))).toEqual(new Map());
  });

  test('is asked its questions one after the other, each answer once, and they go with it', async () => {
    const id = await said('Су жоқ, колонка бұзылған');
    expect((await chooseTopic(app, person, id, 'water'))?.step).toBe('question');
    expect((await answer(id, 1))?.step).toBe('question');
    const [first] = await listQuestions(db, 'water');
    // The first one's button again, and one of another topic: neither is asked now.
    const again = await takeAnswer(app, person, id, { questionId: first?.id ?? 0, optionId: null });
    const [other] = await listQuestions(db, 'lights');
    await takeAnswer(app, person, id, { questionId: other?.id ?? 0, optionId: null });
    expect(again?.step).toBe('question');
    expect((await answer(id))?.step).toBe('place');
    const appealId = await filed(id, null, 'water');
    expect((await listAnswers(db, appealId)).map((one) => [one.textKk, one.labelKk])).toEqual([
      ['Қашаннан бері?', 'Бірнеше күн болды'],
      ['Қанша үйде солай?', null],
    ]);
  });

  test('with another topic is asked anew, and nothing of the old one stays; the same topic tapped twice keeps all', async () => {
    const id = await said('Су жоқ, колонка бұзылған');
    await chooseTopic(app, person, id, 'water');
    await answer(id, 0);
    await answer(id, 0);
    await choosePlace(app, person, id, VILLAGE);
    await chooseTopic(app, person, id, 'water');
    expect(await listDraftAnswers(db, id)).toHaveLength(2);
    expect((await chooseTopic(app, person, id, 'lights'))?.step).toBe('question');
    expect(await listDraftAnswers(db, id)).toEqual([]);
    await answer(id);
    expect((await answer(id))?.step).toBe('check');
    expect((await askAnew(app, person, id))?.step).toBe('question');
    expect(await listDraftAnswers(db, id)).toEqual([]);
  });

  test('about what others decide says so first, about danger the numbers, about the akim who gets it; older buttons change nothing', async () => {
    const id = await said('Кернеу төмен');
    expect((await chooseTopic(app, person, id, 'power'))?.step).toBe('elsewhere');
    expect((await passNotice(app, person, id, 'emergency'))?.step).toBe('elsewhere');
    expect((await passNotice(app, person, id, 'elsewhere'))?.step).toBe('question');
    expect((await answer(id))?.step).toBe('place');
    expect((await chooseTopic(app, person, id, 'gas'))?.step).toBe('emergency');
    expect((await passNotice(app, person, id, 'emergency'))?.step).toBe('question');
    expect((await chooseTopic(app, person, id, 'corruption'))?.step).toBe('elsewhere');
    // What is said anew does not ask for what was read.
    await passNotice(app, person, id, 'elsewhere');
    await choosePlace(app, person, id, VILLAGE);
    await moveDraft(app, person, id, { step: 'say' });
    expect(await finishSaying(app, person, id)).toMatchObject({ ok: true, value: { step: 'check' } });
  });
});

describe('an operator of the country', () => {
  test('publishes both languages or nothing, once however often it is tapped, and who and when is kept', async () => {
    const id = await typed('body', 'cemetery', ['дін істері бөлімі']);
    expect(await publishTopicEdit(app, person, id)).toEqual({ ok: false, refusal: 'incomplete' });
    expect((await findCategory(db, 'cemetery'))?.bodyKk).toBeNull();
    await typed('body', 'cemetery', ['отдел по делам религий']);
    const taps = await Promise.all([publishTopicEdit(app, person, id), publishTopicEdit(app, person, id)]);
    expect(taps).toEqual([
      { ok: true, value: 'cemetery' },
      { ok: true, value: 'cemetery' },
    ]);
    expect(await findCategory(db, 'cemetery')).toMatchObject({ bodyKk: 'дін істері бөлімі', bodyRu: 'отдел по делам религий' });
    expect(await listChanges(db, 'cemetery', 10)).toEqual([{ part: 'body', personId: person, at: NOW }]);
    await publishTopicEdit(app, person, await typed('body', 'cemetery', ['-', '-']));
    expect((await findCategory(db, 'cemetery'))?.bodyKk).toBeNull();
  });

  test('goes on with what he typed before, and a repeat of his message types nothing twice; nobody else can publish or drop it', async () => {
    const id = await typed('label', 'pasture', ['Жайылым, өріс']);
    const repeat = await hearTopicEdit(app, person, { messageId, text: 'Жайылым, өріс' });
    expect(repeat?.edit).toMatchObject({ id, textKk: 'Жайылым, өріс', textRu: null });
    await typed('phone', 'pasture', []);
    const back = await beginTopicEdit(app, person, { categoryCode: 'pasture', part: 'label', questionId: null }, messageId);
    expect(back).toMatchObject({ id, textKk: 'Жайылым, өріс' });
    await hearTopicEdit(app, person, { messageId: (messageId += 1), text: 'Пастбище, выгон' });
    const stranger = (person + 1_000) as PersonId;
    expect(await publishTopicEdit(app, stranger, id)).toEqual({ ok: false, refusal: 'gone' });
    expect(await dropTopicEdit(app, stranger, id)).toBeUndefined();
    expect((await publishTopicEdit(app, person, id)).ok).toBe(true);
  });

  test('corrects a question by another row: what was answered to the old one stays answered to its words', async () => {
    const id = await said('Қоқысты алып кетпеді');
    await chooseTopic(app, person, id, 'waste');
    await answer(id, 0);
    const [old] = await listQuestions(db, 'waste');
    const texts = ['Не істейік?\nШығару\nТазалау', 'Что сделать?\nВывезти\nУбрать'];
    await publishTopicEdit(app, person, await typed('question', 'waste', texts, old?.id));
    const asked = await listQuestions(db, 'waste');
    expect(asked.map((question) => question.textRu)).toEqual(['Что сделать?', 'С какого времени?']);
    const appealId = await filed(id, null, 'waste');
    expect((await listAnswers(db, appealId))[0]).toMatchObject({ textRu: 'Что нужно?', labelRu: 'Вывезти мусор' });
    // Two are the most; one that is no longer asked makes room.
    const third = await typed('question', 'waste', ['Тағы?\nИә\nЖоқ', 'Ещё?\nДа\nНет']);
    expect(await publishTopicEdit(app, person, third)).toEqual({ ok: false, refusal: 'full' });
    expect(await endTopicQuestion(app, person, asked[1]?.id ?? 0, 'tap')).toBe('waste');
    expect(await endTopicQuestion(app, person, asked[1]?.id ?? 0, 'tap')).toBe('waste');
    expect(await publishTopicEdit(app, person, third)).toEqual({ ok: true, value: 'waste' });
  });

  test('adds a topic that is not offered until he switches it on; what must be there cannot be switched off', async () => {
    const outcome = await publishTopicEdit(app, person, await typed('new', null, ['Мешіт', 'Мечеть']));
    const code = outcome.ok ? outcome.value : '';
    const offered = async () => (await listOffered(db)).map((category) => category.code);
    expect(await offered()).not.toContain(code);
    const id = await said('Мешіттің шатыры ағып тұр');
    expect(await chooseTopic(app, person, id, code)).toBeUndefined();
    await switchTopic(app, person, { code, what: 'published', isOn: true }, 'tap-1');
    await switchTopic(app, person, { code, what: 'published', isOn: true }, 'tap-1');
    expect((await offered()).at(-1)).toBe('other');
    expect((await chooseTopic(app, person, id, code))?.step).toBe('place');
    expect((await listChanges(db, code, 10)).map((change) => change.part)).toEqual(['published', 'new']);
    for (const kept of ['other', 'official']) {
      expect(await switchTopic(app, person, { code: kept, what: 'published', isOn: false }, `tap-${kept}`)).toEqual({
        ok: false,
        refusal: 'kept',
      });
    }
    // A letter that has it keeps it, though it is not offered any more.
    await switchTopic(app, person, { code, what: 'published', isOn: false }, 'tap-2');
    expect((await choosePlace(app, person, id, VILLAGE))?.step).toBe('check');
  });
});
