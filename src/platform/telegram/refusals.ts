/** What Telegram says of a tap that nobody waits for any more, or that an earlier attempt has answered. */
export const TOO_OLD = 'query is too old';
/** Of an edit that would change nothing. */
export const NOT_MODIFIED = 'message is not modified';
/** Of a message that was deleted before. */
export const DELETED = 'message to delete not found';
