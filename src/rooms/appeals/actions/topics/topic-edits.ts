import type { Decision } from '../../../../kernel/decision.ts';
import type { PersonId } from '../../../../kernel/ids.ts';
import type { Trx } from '../../../../platform/database/index.ts';
import { findCategory } from '../../queries/categories.ts';
import { findAsked } from '../../queries/questions.ts';
import {
  changeEdit,
  closeEdits,
  deleteEdit,
  type EditSubject,
  insertEdit,
  lockEdit,
  lockEditOf,
  lockOpenEdit,
  type TopicEdit,
} from '../../queries/topics/edits.ts';
import { decidePair, decideTyped, isSameInBoth, type TypedRefusal } from '../../topics/edit.ts';
import type { AppealsApp } from '../app.ts';
import { findStanding } from './standing.ts';

type Writing = Pick<AppealsApp, 'db' | 'clock'>;

/**
 * Begins to write a part of a topic anew, or goes on with what was begun of it. Safe to repeat. What stands there is kept with it, so that
 * nobody's change is written over unseen; as long as nothing is typed, it begins from what stands there now.
 *
 * @param messageId the message below which it was tapped: what is typed is newer
 * @returns undefined where there is no such topic or question any more
 */
export function beginTopicEdit(app: Writing, personId: PersonId, subject: EditSubject, messageId: number): Promise<TopicEdit | undefined> {
  return app.db.transaction().execute(async (trx) => {
    if (subject.categoryCode !== null && !(await findCategory(trx, subject.categoryCode))) return undefined;
    if (subject.questionId !== null && (await findAsked(trx, subject.questionId))?.categoryCode !== subject.categoryCode) return undefined;
    await closeEdits(trx, personId);
    const kept = await lockEditOf(trx, personId, subject);
    const beganFrom = kept && kept.textKk !== null ? kept.beganFrom : (await findStanding(trx, subject)).standing;
    if (!kept) return await insertEdit(trx, personId, subject, { messageId, at: app.clock(), from: beganFrom });
    await changeEdit(trx, kept.id, { isOpen: true, beganFrom });
    return { ...kept, beganFrom };
  });
}

/**
 * Takes what was typed into the part that is being written: first in Kazakh, then in Russian. The same message again changes nothing;
 * what comes when both are there changes nothing either.
 *
 * @returns undefined where nothing is being written
 */
export function hearTopicEdit(
  app: Writing,
  personId: PersonId,
  said: { messageId: number; text: string },
): Promise<{ edit: TopicEdit; refusal?: TypedRefusal } | undefined> {
  return app.db.transaction().execute(async (trx) => {
    const edit = await lockOpenEdit(trx, personId);
    if (!edit) return undefined;
    if (said.messageId <= edit.heardThrough || edit.textRu !== null) return { edit };
    const typed = readTyped(edit, said.text);
    if (!typed.ok) return { edit, refusal: typed.refusal };
    const change = { ...typed.value, heardThrough: said.messageId };
    await changeEdit(trx, edit.id, change);
    return { edit: { ...edit, ...change } };
  });
}

function readTyped(
  edit: TopicEdit,
  text: string,
): Decision<{ textKk: string } | { textRu: string } | { textKk: string; textRu: string }, TypedRefusal> {
  const typed = decideTyped(edit.part, text);
  if (!typed.ok) return typed;
  if (isSameInBoth(edit.part)) return { ok: true, value: { textKk: typed.value, textRu: typed.value } };
  if (edit.textKk === null) return { ok: true, value: { textKk: typed.value } };
  const pair = decidePair(edit.part, edit.textKk, typed.value);
  return pair.ok ? { ok: true, value: { textRu: typed.value } } : pair;
}

/** «Anew»: both languages are typed once more. @returns undefined when it is gone */
export function retypeTopicEdit(app: Writing, personId: PersonId, id: number): Promise<TopicEdit | undefined> {
  return withEdit(app, personId, id, async (trx, edit) => {
    await closeEdits(trx, personId);
    await changeEdit(trx, id, { textKk: null, textRu: null, isOpen: true });
    return { ...edit, textKk: null, textRu: null };
  });
}

/** Drops what was typed. @returns what it was of; undefined when it is gone */
export function dropTopicEdit(app: Writing, personId: PersonId, id: number): Promise<TopicEdit | undefined> {
  return withEdit(app, personId, id, async (trx, edit) => {
    await deleteEdit(trx, id);
    return edit;
  });
}

/** Puts aside whatever is open; what was typed is kept. */
export function leaveTopicEdit(app: Writing, personId: PersonId): Promise<{ wasTyped: boolean } | undefined> {
  return closeEdits(app.db, personId);
}

function withEdit(
  app: Writing,
  personId: PersonId,
  id: number,
  act: (trx: Trx, edit: TopicEdit) => Promise<TopicEdit>,
): Promise<TopicEdit | undefined> {
  return app.db.transaction().execute(async (trx) => {
    const edit = await lockEdit(trx, personId, id);
    return edit && (await act(trx, edit));
  });
}
