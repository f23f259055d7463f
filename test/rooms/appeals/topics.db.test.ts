import { beforeEach, describe, expect, test } from 'vitest';
import type { PersonId, PlaceCode } from '../../../src/kernel/ids.ts';
import {
  choosePlace,
  chooseTopic,
  finishSaying,
  moveDraft,
  openDraft,
  passNotice,
} from '../../../src/rooms/appeals/actions/filing/drafts.ts';
import { askAnew, takeAnswer } from '../../../src/rooms/appeals/actions/filing/questions.ts';
import { findOpenQuestion } from '../../../src/rooms/appeals/actions/filing/steps.ts';
import { takeSaid } from '../../../src/rooms/appeals/actions/filing/take-said.ts';
import { proposeTopic } from '../../../src/rooms/appeals/actions/filing/topics.ts';
import { endTopicQuestion, publishTopicEdit, switchTopic } from '../../../src/rooms/appeals/actions/topics/publish-topics.ts';
import { beginTopicEdit, dropTopicEdit, hearTopicEdit } from '../../../src/rooms/appeals/actions/topics/topic-edits.ts';
import { makeCode } from '../../../src/rooms/appeals/code.ts';
import { insertAppeal } from '../../../src/rooms/appeals/queries/appeals.ts';
import { findCategory, listOffered } from '../../../src/rooms/appeals/queries/categories.ts';
import { findDraft } from '../../../src/rooms/appeals/queries/drafts.ts';
import { keepAnswers, listAnswers, listDraftAnswers, listQuestions } from '../../../src/rooms/appeals/queries/questions.ts';
import { countCorrections, listChanges } from '../../../src/rooms/appeals/queries/topics/changes.ts';
import type { Part } from '../../../src/rooms/appeals/topics/edit.ts';
import { markOf } from '../../../src/rooms/appeals/topics/standing.ts';
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
    expect(await publishTopicEdit(app, person, id)).toEqual({ ok: false, refusal: { reason: 'incomplete' } });
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
    expect(await publishTopicEdit(app, stranger, id)).toEqual({ ok: false, refusal: { reason: 'gone' } });
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
    expect(await publishTopicEdit(app, person, third)).toEqual({ ok: false, refusal: { reason: 'full' } });
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

function published(id: number, seen?: string) {
  return publishTopicEdit(app, person, id, seen);
}

describe('of two operators who write the same part anew', () => {
  const other = 9_000 as PersonId;
  /** What another publishes meanwhile. */
  async function others(part: Part, code: string, texts: readonly string[], questionId: number | null = null): Promise<void> {
    const own = person;
    person = other;
    const id = await typed(part, code, texts, questionId);
    person = own;
    const outcome = await publishTopicEdit(app, other, id);
    expect(outcome.ok).toBe(true);
  }

  test.each([
    ['label', ['Ит', 'Собаки'], ['Қаңғыбас', 'Бродячие']],
    ['name', ['Ит мәселесі', 'О собаках'], ['Қаңғыбас ит', 'О бродячих']],
    ['body', ['ветстанция', 'ветстанция'], ['-', '-']],
    ['phone', ['112'], ['1414']],
    ['words', ['ит', 'собак'], ['күшік', 'щенк']],
  ] as const)(
    'the later one sees both %s and is asked; what he has looked at is written over, nothing newer',
    async (part, first, second) => {
      const id = await typed(part, 'stray_dogs', second);
      const before = await findCategory(db, 'stray_dogs');
      await others(part, 'stray_dogs', first);
      const standing = { kk: first[0], ru: first.at(-1) };
      const theirs = await findCategory(db, 'stray_dogs');
      expect(theirs).not.toEqual(before);
      for (const seen of [undefined, undefined, '0123456789ab']) {
        expect(await published(id, seen)).toMatchObject({ ok: false, refusal: { reason: 'overtaken', now: standing, edit: { id } } });
      }
      const mark = markOf({ kk: first[0], ru: first.at(-1) ?? null });
      await others(part, 'stray_dogs', [...first.slice(0, -1), `${first.at(-1)}${part === 'phone' ? '3' : 'а'}`]);
      expect(await published(id, mark)).toMatchObject({ ok: false, refusal: { reason: 'overtaken' } });
      await others(part, 'stray_dogs', first);
      // Both taps of an impatient finger are one change.
      const taps = await Promise.all([published(id, mark), published(id, mark)]);
      expect(taps).toEqual([
        { ok: true, value: 'stray_dogs' },
        { ok: true, value: 'stray_dogs' },
      ]);
      expect(await findCategory(db, 'stray_dogs')).not.toEqual(theirs);
    },
  );

  test('what is begun after the other has published, or changes another part, asks nothing', async () => {
    const begun = await typed('label', 'flood', []);
    const words = await typed('words', 'flood', ['тасқын', 'паводок']);
    await others('label', 'flood', ['Тасқын', 'Паводок']);
    // Nothing had been typed: it begins from what stands there now.
    expect(await typed('label', 'flood', ['Су тасқыны', 'Разлив'])).toBe(begun);
    expect((await published(begun)).ok).toBe(true);
    expect((await published(words)).ok).toBe(true);
    expect(await findCategory(db, 'flood')).toMatchObject({ labelKk: 'Су тасқыны', wordsKk: 'тасқын' });
  });

  test('a question that the other has corrected or ended is asked about too, and there are never three', async () => {
    const [old] = await listQuestions(db, 'snow');
    const texts = ['Жол ашық па?\nИә\nЖоқ', 'Дорога открыта?\nДа\nНет'];
    const id = await typed('question', 'snow', texts, old?.id);
    await others('question', 'snow', ['Өтуге бола ма?\nИә\nЖоқ', 'Можно проехать?\nДа\nНет'], old?.id);
    const now = { kk: 'Өтуге бола ма?\nИә\nЖоқ', ru: 'Можно проехать?\nДа\nНет' };
    expect(await published(id)).toMatchObject({ ok: false, refusal: { reason: 'overtaken', now } });
    expect(await published(id, markOf(now))).toEqual({ ok: true, value: 'snow' });
    const asked = await listQuestions(db, 'snow');
    expect(asked.map((question) => question.textRu)).toEqual(['Дорога открыта?', 'Что поможет?']);
    const again = await typed('question', 'snow', texts, asked[0]?.id);
    await endTopicQuestion(app, other, asked[0]?.id ?? 0, 'other-tap');
    expect(await published(again)).toMatchObject({ ok: false, refusal: { reason: 'overtaken', now: { kk: null, ru: null } } });
    await others('question', 'snow', ['Тағы?\nИә\nЖоқ', 'Ещё?\nДа\nНет']);
    expect(await published(again, markOf({ kk: null, ru: null }))).toEqual({ ok: false, refusal: { reason: 'full' } });
    expect(await listQuestions(db, 'snow')).toHaveLength(2);
  });
});
