import { anId, aSign, nothing, oneOf } from '../../../../platform/telegram/buttons.ts';
import type { Face, TapReader } from '../../../../platform/telegram/face.ts';
import type { Part } from '../../topics/edit.ts';
import type { AppealsFaceApp } from '../app.ts';
import { aTopicCode } from '../topic-code.ts';
import { showEditor } from './list.ts';
import { endQuestionTap, flipTopic, showTopic, showTopicChanges, showTopicWords } from './one.ts';
import { beginEdit, dropTap, publishTap, retypeTap } from './write.ts';

export { cancelEditing, hearEditing, keepEditing } from './write.ts';

/** Topics are looked at and changed here. That they are the operator's to change is looked up behind each button. */
export function editorTaps(app: AppealsFaceApp, face: Face): void {
  face.command('topics', 'operator', (ctx) => showEditor(app, ctx, 1));
  face.tap('editor', 'operator', anId, (ctx, page) => showEditor(app, ctx, page));
  face.tap('editor-topic', 'operator', aTopicCode, (ctx, code) => showTopic(app, ctx, code));
  face.tap('editor-words', 'operator', aTopicCode, (ctx, code) => showTopicWords(app, ctx, code));
  face.tap('editor-changes', 'operator', aTopicCode, (ctx, code) => showTopicChanges(app, ctx, code));
  face.tap('editor-switch', 'operator', aSwitch, (ctx, wish) => flipTopic(app, ctx, wish));
  face.tap('editor-end', 'operator', anId, (ctx, questionId) => endQuestionTap(app, ctx, questionId));
  face.tap('editor-part', 'operator', aPart, (ctx, { code, part }) => beginEdit(app, ctx, { categoryCode: code, part, questionId: null }));
  face.tap('editor-mend', 'operator', aQuestion, (ctx, { code, questionId }) =>
    beginEdit(app, ctx, { categoryCode: code, part: 'question', questionId }),
  );
  face.tap('editor-new', 'operator', nothing, (ctx) => beginEdit(app, ctx, { categoryCode: null, part: 'new', questionId: null }));
  face.tap('editor-publish', 'operator', anId, (ctx, id) => publishTap(app, ctx, id));
  face.tap('editor-over', 'operator', aSign, (ctx, { id, sign }) => publishTap(app, ctx, id, sign));
  face.tap('editor-again', 'operator', anId, (ctx, id) => retypeTap(app, ctx, id));
  face.tap('editor-drop', 'operator', anId, (ctx, id) => dropTap(app, ctx, id));
}

const aPart: TapReader<{ code: string; part: Part }> = ([code = '', ...rest]) => {
  const [topic, part] = [aTopicCode([code]), oneOf('label', 'name', 'body', 'phone', 'words', 'question')(rest)];
  return topic !== undefined && part ? { code: topic, part } : undefined;
};

const aQuestion: TapReader<{ code: string; questionId: number }> = ([code = '', ...rest]) => {
  const [topic, questionId] = [aTopicCode([code]), anId(rest)];
  return topic !== undefined && questionId !== undefined ? { code: topic, questionId } : undefined;
};

const aSwitch: TapReader<{ code: string; what: 'urgent' | 'published'; isOn: boolean }> = ([code = '', what = '', ...rest]) => {
  const [topic, named, state] = [aTopicCode([code]), oneOf('urgent', 'published')([what]), oneOf('on', 'off')(rest)];
  return topic !== undefined && named && state ? { code: topic, what: named, isOn: state === 'on' } : undefined;
};
