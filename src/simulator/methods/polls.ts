import type { Poll } from '@grammyjs/types';
import { addFromBot, change, chatToWrite } from '../chats.ts';
import { badRequest } from '../errors.ts';
import { asText } from '../given.ts';
import { readMarkup } from '../markup.ts';
import { present } from '../present.ts';
import { readCaption } from '../text.ts';
import { nextSerial } from '../world.ts';
import { findTarget } from './edits.ts';
import type { MethodTable } from './method.ts';

const QUESTION_CHARS_MAX = 300;
const OPTION_CHARS_MAX = 100;
const OPTIONS_MAX = 12;
const EXPLANATION_CHARS_MAX = 200;

/** Telegram's own polls. */
export const pollMethods = {
  sendPoll(world, payload) {
    const record = chatToWrite(world, payload.chat_id);
    const question = asText(payload.question).trim();
    if (question === '') throw badRequest('poll question must be non-empty', 'bad_poll');
    if (question.length > QUESTION_CHARS_MAX) throw badRequest(`poll question length must not exceed ${QUESTION_CHARS_MAX}`, 'bad_poll');
    const poll: Poll = {
      id: nextSerial(world),
      question,
      options: readOptions(payload.options).map((text, index) => ({ persistent_id: String(index), text, voter_count: 0 })),
      total_voter_count: 0,
      is_closed: payload.is_closed === true,
      is_anonymous: payload.is_anonymous !== false,
      type: payload.type === 'quiz' ? 'quiz' : 'regular',
      allows_multiple_answers: payload.allows_multiple_answers === true,
      allows_revoting: payload.allows_revoting ?? payload.type !== 'quiz',
      members_only: false,
      ...quizFields(payload),
      ...present({ open_period: payload.open_period, close_date: payload.close_date }),
    };
    const sent = addFromBot(world, record, payload, readMarkup(payload.reply_markup), { poll });
    world.polls.set(poll.id, { chatId: record.chat.id, messageId: sent.message_id, votes: new Map() });
    return { ...sent, poll };
  },

  stopPoll(world, payload) {
    const { record, stored } = findTarget(world, payload);
    const poll = stored.message.poll;
    if (poll === undefined) throw badRequest('message with poll to stop not found', 'message_not_found');
    if (poll.is_closed) throw badRequest('poll has already been closed', 'bad_poll');
    const closed = { ...poll, is_closed: true };
    change(world, record, stored, { ...stored.message, poll: closed });
    world.outbox.push('poll', { poll: closed }, `poll:${poll.id}`);
    return closed;
  },
} satisfies MethodTable;

function readOptions(given: unknown): string[] {
  if (!Array.isArray(given) || given.length === 0) throw badRequest('poll must have at least 1 answer option', 'bad_poll');
  if (given.length > OPTIONS_MAX) throw badRequest(`poll can't have more than ${OPTIONS_MAX} options`, 'bad_poll');
  return given.map((option) => {
    const text = String(typeof option === 'object' && option !== null ? option.text : option).trim();
    if (text === '') throw badRequest('poll options must be non-empty', 'bad_poll');
    if (text.length > OPTION_CHARS_MAX) throw badRequest(`poll options length must not exceed ${OPTION_CHARS_MAX}`, 'bad_poll');
    return text;
  });
}

function quizFields(payload: {
  type?: unknown;
  correct_option_ids?: number[];
  explanation?: unknown;
  explanation_parse_mode?: unknown;
  explanation_entities?: unknown;
}): Partial<Poll> {
  if (payload.type !== 'quiz') return {};
  if (!Array.isArray(payload.correct_option_ids)) throw badRequest('wrong correct option ID specified', 'bad_poll');
  const { caption } = readCaption({
    text: payload.explanation,
    parse_mode: payload.explanation_parse_mode,
    entities: payload.explanation_entities,
  });
  if ((caption ?? '').length > EXPLANATION_CHARS_MAX) throw badRequest('MESSAGE_TOO_LONG', 'too_long');
  return { correct_option_ids: payload.correct_option_ids, ...present({ explanation: caption }) };
}
