import { describe, expect, test } from 'vitest';
import { aScene, type Scene } from './a-scene.ts';
import { call } from './a-telegram.ts';

const button = (fields: object) => ({ inline_keyboard: [[{ text: 'Иә', ...fields }]] });
const buttons = (rows: number, columns: number) => ({
  inline_keyboard: Array.from({ length: rows }, () => Array.from({ length: columns }, () => ({ text: 'a', callback_data: 'a' }))),
});
const photos = (count: number) => Array.from({ length: count }, () => ({ type: 'photo', media: 'unknown' }));
const NOT_MODIFIED =
  'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';
const TOO_OLD = 'Bad Request: query is too old and response timeout expired or query ID is invalid';

/** What is wrong, method, payload, Telegram's words, the violation it is counted as. */
const cases: readonly (readonly [string, string, (scene: Scene) => object, string, string | null])[] = [
  [
    'a text of 4097 characters',
    'sendMessage',
    ({ chat_id }) => ({ chat_id, text: 'ә'.repeat(4097) }),
    'Bad Request: message is too long',
    'too_long',
  ],
  ['no text', 'sendMessage', ({ chat_id }) => ({ chat_id, text: '' }), 'Bad Request: message text is empty', 'empty_text'],
  [
    'a text of nothing but white space',
    'sendMessage',
    ({ chat_id }) => ({ chat_id, text: ' \n' }),
    'Bad Request: text must be non-empty',
    'empty_text',
  ],
  [
    'a caption for a text',
    'editMessageCaption',
    ({ chat_id, sent }) => ({ chat_id, message_id: sent, caption: 'a' }),
    'Bad Request: there is no caption in the message to edit',
    'bad_edit',
  ],
  [
    'broken HTML',
    'sendMessage',
    ({ chat_id }) => ({ chat_id, text: '<b>x', parse_mode: 'HTML' }),
    'Bad Request: can\'t parse entities: Can\'t find end tag corresponding to start tag "b"',
    'bad_entities',
  ],
  [
    'an entity beyond the text',
    'sendMessage',
    ({ chat_id }) => ({ chat_id, text: 'ab', entities: [{ type: 'bold', offset: 1, length: 5 }] }),
    'Bad Request: ENTITY_BOUNDS_INVALID',
    'bad_entities',
  ],
  ['no chat', 'sendMessage', () => ({ text: 'a' }), 'Bad Request: chat_id is empty', 'chat_not_found'],
  ['a chat that nobody opened', 'sendMessage', () => ({ chat_id: 5, text: 'a' }), 'Bad Request: chat not found', 'chat_not_found'],
  [
    'callback data of 65 bytes',
    'sendMessage',
    ({ chat_id }) => ({ chat_id, text: 'a', reply_markup: button({ callback_data: `ә`.repeat(32) + 'a' }) }),
    'Bad Request: BUTTON_DATA_INVALID',
    'bad_button',
  ],
  [
    'empty callback data',
    'sendMessage',
    ({ chat_id }) => ({ chat_id, text: 'a', reply_markup: button({ callback_data: '' }) }),
    'Bad Request: BUTTON_DATA_INVALID',
    'bad_button',
  ],
  [
    'a button that does nothing',
    'sendMessage',
    ({ chat_id }) => ({ chat_id, text: 'a', reply_markup: button({}) }),
    "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    'bad_button',
  ],
  [
    'a button with a bad link',
    'sendMessage',
    ({ chat_id }) => ({ chat_id, text: 'a', reply_markup: button({ url: 'nowhere' }) }),
    "Bad Request: inline keyboard button URL 'nowhere' is invalid: Wrong HTTP URL",
    'bad_button',
  ],
  [
    '9 buttons in a row',
    'sendMessage',
    ({ chat_id }) => ({ chat_id, text: 'a', reply_markup: buttons(1, 9) }),
    'Bad Request: reply markup is too long',
    'bad_markup',
  ],
  [
    '104 buttons',
    'sendMessage',
    ({ chat_id }) => ({ chat_id, text: 'a', reply_markup: buttons(13, 8) }),
    'Bad Request: reply markup is too long',
    'bad_markup',
  ],
  [
    'a reply to nothing',
    'sendMessage',
    ({ chat_id }) => ({ chat_id, text: 'a', reply_parameters: { message_id: 5 } }),
    'Bad Request: message to be replied not found',
    'reply_not_found',
  ],
  [
    'an edit that changes nothing',
    'editMessageText',
    ({ chat_id, sent }) => ({ chat_id, message_id: sent, text: 'Бар', reply_markup: button({ callback_data: 'yes' }) }),
    NOT_MODIFIED,
    'not_modified',
  ],
  [
    'an edit of nothing',
    'editMessageText',
    ({ chat_id }) => ({ chat_id, message_id: 5, text: 'a' }),
    'Bad Request: message to edit not found',
    'message_not_found',
  ],
  [
    "an edit of a person's message",
    'editMessageText',
    ({ chat_id, said }) => ({ chat_id, message_id: said, text: 'a' }),
    "Bad Request: message can't be edited",
    'bad_edit',
  ],
  [
    'an edit with a reply keyboard',
    'editMessageText',
    ({ chat_id, sent }) => ({ chat_id, message_id: sent, text: 'a', reply_markup: { keyboard: [['a']] } }),
    'Bad Request: inline keyboard expected',
    'bad_markup',
  ],
  [
    'deleting nothing',
    'deleteMessage',
    ({ chat_id }) => ({ chat_id, message_id: 5 }),
    'Bad Request: message to delete not found',
    'message_not_found',
  ],
  [
    'copying nothing',
    'copyMessage',
    ({ chat_id }) => ({ chat_id, from_chat_id: chat_id, message_id: 5 }),
    'Bad Request: message to copy not found',
    'message_not_found',
  ],
  [
    'forwarding nothing',
    'forwardMessage',
    ({ chat_id }) => ({ chat_id, from_chat_id: chat_id, message_id: 5 }),
    'Bad Request: message to forward not found',
    'message_not_found',
  ],
  [
    'an unknown file',
    'sendPhoto',
    ({ chat_id }) => ({ chat_id, photo: 'AgACunknown' }),
    'Bad Request: wrong file identifier/HTTP URL specified',
    'bad_file',
  ],
  ['no file', 'sendPhoto', ({ chat_id }) => ({ chat_id }), 'Bad Request: there is no photo in the request', 'bad_file'],
  [
    'a file that did not come along',
    'sendPhoto',
    ({ chat_id }) => ({ chat_id, photo: 'attach://x' }),
    'Bad Request: file "x" is not found in the request',
    'bad_file',
  ],
  ['getting an unknown file', 'getFile', () => ({ file_id: 'x' }), 'Bad Request: invalid file_id', 'bad_file'],
  [
    'an album of one',
    'sendMediaGroup',
    ({ chat_id }) => ({ chat_id, media: photos(1) }),
    'Bad Request: there must be 2-10 items in a media group',
    'bad_album',
  ],
  [
    'an album of 11',
    'sendMediaGroup',
    ({ chat_id }) => ({ chat_id, media: photos(11) }),
    'Bad Request: there must be 2-10 items in a media group',
    'bad_album',
  ],
  [
    'an unknown chat action',
    'sendChatAction',
    ({ chat_id }) => ({ chat_id, action: 'dancing' }),
    'Bad Request: wrong parameter action in request',
    'bad_action',
  ],
  ['an answer to an unknown tap', 'answerCallbackQuery', () => ({ callback_query_id: '5' }), TOO_OLD, 'callback_unknown'],
  [
    'a poll without a question',
    'sendPoll',
    ({ chat_id }) => ({ chat_id, question: '', options: ['a'] }),
    'Bad Request: poll question must be non-empty',
    'bad_poll',
  ],
  [
    'a poll question of 301 characters',
    'sendPoll',
    ({ chat_id }) => ({ chat_id, question: 'a'.repeat(301), options: ['a'] }),
    'Bad Request: poll question length must not exceed 300',
    'bad_poll',
  ],
  [
    'a poll without options',
    'sendPoll',
    ({ chat_id }) => ({ chat_id, question: 'a', options: [] }),
    'Bad Request: poll must have at least 1 answer option',
    'bad_poll',
  ],
  [
    'a poll of 13 options',
    'sendPoll',
    ({ chat_id }) => ({ chat_id, question: 'a', options: Array(13).fill('a') }),
    "Bad Request: poll can't have more than 12 options",
    'bad_poll',
  ],
  [
    'a poll option of 101 characters',
    'sendPoll',
    ({ chat_id }) => ({ chat_id, question: 'a', options: ['a'.repeat(101)] }),
    'Bad Request: poll options length must not exceed 100',
    'bad_poll',
  ],
  [
    'a command with a capital',
    'setMyCommands',
    () => ({ commands: [{ command: 'Help', description: 'a' }] }),
    'Bad Request: BOT_COMMAND_INVALID',
    'bad_commands',
  ],
  [
    'a plain http webhook elsewhere',
    'setWebhook',
    () => ({ url: 'http://example.kz/' }),
    'Bad Request: bad webhook: An HTTPS URL must be provided for webhook',
    'bad_webhook',
  ],
];

describe('refuses in the words of Telegram, and counts it', () => {
  test.each(cases)('%s', async (_name, method, payload, description, violation) => {
    const scene = await aScene();
    const answer = await call(scene.telegram, method, payload(scene));
    expect(answer).toEqual({ ok: false, error_code: 400, description });
    expect(scene.telegram.violations({ includeRates: false })).toEqual(violation === null ? {} : { [violation]: 1 });
  });
});
