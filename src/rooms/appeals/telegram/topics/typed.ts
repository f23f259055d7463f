import { clipLength } from '../../../../kernel/locale/index.ts';
import type { Voice } from '../../../../platform/speech/index.ts';
import type { TopicEdit } from '../../queries/topics/edits.ts';
import { isSameInBoth } from '../../topics/edit.ts';
import type { Standing } from '../../topics/standing.ts';

/** Two of the longest texts fill a message, and four of these. */
const TYPED_LENGTH_MAX = 1_800;
const COMPARED_LENGTH_MAX = 900;

/** What was typed, to be looked over before it is published. */
export function previewLines(voice: Voice, edit: TopicEdit): string[] {
  return [voice.say('appeals-editor-preview'), '', ...bothLines(voice, edit, { kk: edit.textKk, ru: edit.textRu }, TYPED_LENGTH_MAX)];
}

/** What somebody else has published meanwhile, and what was typed here. */
export function overtakenLines(voice: Voice, edit: TopicEdit, now: Standing): string[] {
  return [
    voice.say('appeals-editor-overtaken'),
    '',
    voice.say('appeals-editor-overtaken-now'),
    ...bothLines(voice, edit, now, COMPARED_LENGTH_MAX),
    '',
    voice.say('appeals-editor-overtaken-yours'),
    ...bothLines(voice, edit, { kk: edit.textKk, ru: edit.textRu }, COMPARED_LENGTH_MAX),
    '',
    voice.say('appeals-editor-overtaken-ask'),
  ];
}

function bothLines(voice: Voice, { part }: TopicEdit, { kk, ru }: Standing, lengthMax: number): string[] {
  const text = (typed: string | null) => (typed === null ? '—' : clipLength(typed, lengthMax));
  if (isSameInBoth(part)) return [voice.say('appeals-editor-preview-both', { text: text(kk) })];
  return [voice.say('appeals-editor-preview-kk', { text: text(kk) }), '', voice.say('appeals-editor-preview-ru', { text: text(ru) })];
}
