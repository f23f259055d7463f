/**
 * The shapes in which the server tells about people and chats. Types only; nothing here runs.
 *
 * @typedef {{ id: number, first_name: string, last_name?: string, username?: string, language_code?: string, blocked: boolean, label?: string }} Person
 * @typedef {{ type: string, offset: number, length: number, url?: string, language?: string }} Entity offsets and lengths in UTF-16 units
 * @typedef {{ url: string, width?: number, height?: number, duration?: number, file_name?: string, emoji?: string, file_size?: number }} Media duration in seconds
 * @typedef {{ text: string, callback_data?: string, url?: string, copy_text?: string | { text: string }, style?: string }} InlineButton
 * @typedef {{ text: string, request_contact?: boolean, request_location?: boolean }} ReplyButton
 * @typedef {{ question: string, options: { text: string, voter_count: number }[], total_voter_count: number, is_closed: boolean, allows_multiple_answers?: boolean }} Poll
 * @typedef {{ phone_number: string, first_name: string, last_name?: string }} Contact
 * @typedef {{
 *   message_id: number, from: 'bot' | 'person', date: number, edited: boolean,
 *   text?: string, entities?: Entity[], caption?: string, caption_entities?: Entity[],
 *   photo?: Media, voice?: Media, video?: Media, document?: Media, sticker?: Media, video_note?: Media,
 *   location?: { latitude: number, longitude: number }, contact?: Contact, poll?: Poll,
 *   inlineKeyboard?: InlineButton[][], reply_to?: number | { message_id: number }, media_group_id?: string, forwarded?: unknown
 * }} ChatMessage `date` in unix seconds
 * @typedef {{ rows: ReplyButton[][], persistent?: boolean, placeholder?: string }} ReplyKeyboard
 * @typedef {{ command: string, description: string }} Command
 * @typedef {{ messages: ChatMessage[], replyKeyboard: ReplyKeyboard | null, commands: Command[], menuButton?: unknown, action: string | null, blocked: boolean }} Chat
 * @typedef {{ seq: number, at: number | string, method: string, payload: unknown, status: number, response: unknown, ms: number }} RawCall
 * @typedef {{ id?: string | number, method?: string, kind: string, times?: number | null, retry_after?: number, ms?: number }} MischiefRule
 * @typedef {{ person: number, query_id: string, text?: string, show_alert?: boolean }} QueryAnswer
 */
export {};
