import type { Decision } from '../../../../kernel/decision.ts';
import type { PersonId } from '../../../../kernel/ids.ts';
import type { Trx } from '../../../../platform/database/index.ts';
import { type Category, type CategoryChange, changeCategory, insertCategory, lockCategory } from '../../queries/categories.ts';
import { endQuestion, findAsked, insertQuestion, listQuestions, type Question } from '../../queries/questions.ts';
import { type ChangedPart, findChanged, insertChange } from '../../queries/topics/changes.ts';
import { deleteEdit, lockEdit, type TopicEdit } from '../../queries/topics/edits.ts';
import { QUESTIONS_MAX } from '../../rules.ts';
import { codeOf, decidePair, mayUnpublish, type Part, readQuestion, type Typed } from '../../topics/edit.ts';
import { isOvertaken, type Standing } from '../../topics/standing.ts';
import type { AppealsApp } from '../app.ts';
import { findStanding } from './standing.ts';

type Writing = Pick<AppealsApp, 'db' | 'clock'>;

export type PublishRefusal =
  | { readonly reason: 'gone' }
  /** One language is not typed yet. */
  | { readonly reason: 'incomplete' }
  /** The topic has its two questions already. */
  | { readonly reason: 'full' }
  /** Somebody has changed it since the edit was begun: what stands there now. */
  | { readonly reason: 'overtaken'; readonly edit: TopicEdit; readonly now: Standing };

interface By {
  readonly personId: PersonId;
  readonly at: Date;
  /** What causes it: the same cause is one change. */
  readonly key: string;
}

/**
 * Publishes what was typed, both languages or nothing. A second tap finds what the first has published.
 *
 * @param seen the mark of what others have published meanwhile and this one has looked at: that is written over, and nothing newer
 * @returns the topic's code
 */
export function publishTopicEdit(app: Writing, personId: PersonId, id: number, seen?: string): Promise<Decision<string, PublishRefusal>> {
  return app.db.transaction().execute(async (trx) => {
    const by = { personId, at: app.clock(), key: `edit:${id}` };
    const edit = await lockEdit(trx, personId, id);
    if (!edit) {
      const code = await findChanged(trx, personId, by.key);
      return code === undefined ? refuse({ reason: 'gone' }) : { ok: true, value: code };
    }
    const pair = edit.textKk === null || edit.textRu === null ? undefined : decidePair(edit.part, edit.textKk, edit.textRu);
    if (!pair?.ok) return refuse({ reason: 'incomplete' });
    const outcome = await publish(trx, edit, { ...pair.value, seen }, by);
    if (outcome.ok) await deleteEdit(trx, id);
    return outcome;
  });
}

async function publish(
  trx: Trx,
  edit: TopicEdit,
  typed: { kk: Typed; ru: Typed; seen: string | undefined },
  by: By,
): Promise<Decision<string, PublishRefusal>> {
  if (edit.categoryCode === null) return { ok: true, value: await addTopic(trx, { kk: typed.kk ?? '', ru: typed.ru ?? '' }, by) };
  const category = await lockCategory(trx, edit.categoryCode);
  if (!category) return refuse({ reason: 'gone' });
  // Behind the topic's lock: who publishes at the same time waits, and is asked.
  const { standing: now, question } = await findStanding(trx, edit);
  if (now && isOvertaken(edit.beganFrom, now, typed.seen)) return refuse({ reason: 'overtaken', edit, now });
  if (edit.part === 'question') return await addQuestion(trx, category, { question, kk: typed.kk ?? '', ru: typed.ru ?? '' }, by);
  const after = changeOf(edit.part, typed);
  await changeCategory(trx, category.code, after);
  await takeDown(trx, category.code, edit.part, { before: valuesOf(category, after), after }, by);
  return { ok: true, value: category.code };
}

/** Its place in the order is drawn under the lock of a topic that is always there. It is not offered before it is switched on. */
async function addTopic(trx: Trx, label: { kk: string; ru: string }, by: By): Promise<string> {
  await lockCategory(trx, 'other');
  const code = await insertCategory(trx, label, codeOf);
  await takeDown(trx, code, 'new', { before: null, after: label }, by);
  return code;
}

/**
 * A corrected question is another one: what was answered to the old one stays answered to its words.
 *
 * @param typed.question the one that it takes the place of; undefined where it is added
 */
async function addQuestion(
  trx: Trx,
  { code }: Category,
  typed: { question: Question | undefined; kk: string; ru: string },
  by: By,
): Promise<Decision<string, PublishRefusal>> {
  const questionId = typed.question?.id;
  const mended = questionId === undefined ? undefined : await findAsked(trx, questionId);
  const asked = await listQuestions(trx, code);
  if (!mended && asked.length >= QUESTIONS_MAX) return refuse({ reason: 'full' });
  if (questionId !== undefined) await endQuestion(trx, questionId, by.at);
  const [kk, ru] = [readQuestion(typed.kk), readQuestion(typed.ru)];
  const question = {
    categoryCode: code,
    position: mended?.position ?? asked.length + 1,
    textKk: kk.text,
    textRu: ru.text,
    options: kk.options.map((labelKk, at) => ({ labelKk, labelRu: ru.options[at] ?? labelKk })),
  };
  const id = await insertQuestion(trx, question, by);
  await takeDown(trx, code, 'question', { before: questionId === undefined ? null : { questionId }, after: { questionId: id } }, by);
  return { ok: true, value: code };
}

/** A question is no longer asked. Safe to repeat. @returns the topic's code; undefined where there is no such question */
export function endTopicQuestion(app: Writing, personId: PersonId, questionId: number, key: string): Promise<string | undefined> {
  return app.db.transaction().execute(async (trx) => {
    const asked = await findAsked(trx, questionId);
    const by = { personId, at: app.clock(), key: `ended:${questionId}:${key}` };
    if (!asked) return await findChanged(trx, personId, by.key);
    await lockCategory(trx, asked.categoryCode);
    if (await endQuestion(trx, questionId, by.at)) {
      await takeDown(trx, asked.categoryCode, 'question-ended', { before: { questionId }, after: null }, by);
    }
    return asked.categoryCode;
  });
}

/** Whether it is urgent, whether it is offered. Safe to repeat. */
export function switchTopic(
  app: Writing,
  personId: PersonId,
  wish: { code: string; what: 'urgent' | 'published'; isOn: boolean },
  key: string,
): Promise<Decision<null, 'gone' | 'kept'>> {
  const { code, what, isOn } = wish;
  return app.db.transaction().execute(async (trx) => {
    const category = await lockCategory(trx, code);
    if (!category) return { ok: false, refusal: 'gone' };
    if (what === 'published' && !isOn && !mayUnpublish(code)) return { ok: false, refusal: 'kept' };
    const after = what === 'urgent' ? { isUrgent: isOn } : { isPublished: isOn };
    const before = valuesOf(category, after);
    if (Object.values(before)[0] === isOn) return { ok: true, value: null };
    await changeCategory(trx, code, after);
    await takeDown(trx, code, what, { before, after }, { personId, at: app.clock(), key: `switch:${key}` });
    return { ok: true, value: null };
  });
}

function refuse(refusal: PublishRefusal): { ok: false; refusal: PublishRefusal } {
  return { ok: false, refusal };
}

function changeOf(part: Part, { kk, ru }: { kk: Typed; ru: Typed }): CategoryChange {
  switch (part) {
    case 'new':
    case 'question':
      return {};
    case 'label':
      return { labelKk: kk ?? '', labelRu: ru ?? '' };
    case 'name':
      return { nameKk: kk ?? '', nameRu: ru ?? '' };
    case 'body':
      return { bodyKk: kk, bodyRu: ru };
    case 'phone':
      return { phone: kk };
    case 'words':
      return { wordsKk: kk ?? '', wordsRu: ru ?? '' };
  }
}

/** What stood in place of a change. */
function valuesOf(category: Category, change: CategoryChange): CategoryChange {
  return Object.fromEntries(Object.keys(change).map((name) => [name, category[name as keyof CategoryChange]]));
}

async function takeDown(
  trx: Trx,
  categoryCode: string,
  part: ChangedPart,
  { before, after }: { before: object | null; after: object | null },
  by: By,
): Promise<void> {
  await insertChange(trx, { categoryCode, part, before, after, ...by });
}
