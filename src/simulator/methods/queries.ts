import { badRequest } from '../errors.ts';
import { asText } from '../given.ts';
import { countViolation } from '../world.ts';
import type { MethodTable } from './method.ts';

const ANSWER_WITHIN_MS = 150_000;
const ANSWER_CHARS_MAX = 200;
const INLINE_RESULTS_MAX = 50;
const TOO_OLD = 'query is too old and response timeout expired or query ID is invalid';

/** Answers to taps and inline queries. */
export const queryMethods = {
  answerCallbackQuery(world, payload) {
    const query = world.queries.get(asText(payload.callback_query_id));
    if (query === undefined) throw badRequest(TOO_OLD, 'callback_unknown');
    if (query.answered) throw badRequest(TOO_OLD, 'callback_twice');
    if (world.clock().getTime() - query.atMs > ANSWER_WITHIN_MS) throw badRequest(TOO_OLD, 'callback_too_old');
    const text = asText(payload.text);
    if (text.length > ANSWER_CHARS_MAX) throw badRequest('MESSAGE_TOO_LONG', 'too_long');
    query.answered = true;
    if (text !== '') query.text = text;
    if (payload.show_alert === true) query.show_alert = true;
    if (payload.url !== undefined) query.url = payload.url;
    world.events.emit('query', query);
    return true;
  },

  answerInlineQuery(world, payload) {
    const query = world.inlineQueries.get(asText(payload.inline_query_id));
    if (query === undefined || query.results !== null) throw badRequest(TOO_OLD, 'inline_unknown');
    const results = Array.isArray(payload.results) ? payload.results : [];
    if (results.length > INLINE_RESULTS_MAX) throw badRequest('RESULTS_TOO_MUCH', 'too_many');
    if (new Set(results.map((result) => result.id)).size < results.length) {
      countViolation(world, 'inline_duplicate');
      throw badRequest('RESULT_ID_DUPLICATE');
    }
    query.results = results;
    world.events.emit('inline', query);
    return true;
  },
} satisfies MethodTable;
