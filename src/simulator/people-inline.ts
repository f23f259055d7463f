import { PersonError } from './errors.ts';
import { getPerson, type Said, sendFromPerson, userOf } from './people.ts';
import { readText } from './text.ts';
import { type InlineRecord, nextSerial, type World } from './world.ts';

/** Types "@bot query" somewhere. */
export function askInline(world: World, personId: number, query: string): InlineRecord {
  const record: InlineRecord = { id: nextSerial(world), personId, results: null };
  world.inlineQueries.set(record.id, record);
  const inline_query = { id: record.id, from: userOf(getPerson(world, personId)), query, offset: '', chat_type: 'sender' as const };
  world.outbox.push('inline_query', { inline_query }, `inline:${personId}`);
  return record;
}

/** Picks one of the results: it is sent in the person's own name, here into his chat with the bot. Throws PersonError for none that was offered. */
export function chooseInline(world: World, personId: number, chosen: { queryId: string; resultId: string }): Said {
  const record = world.inlineQueries.get(chosen.queryId);
  const result = record?.personId === personId ? record.results?.find((one) => one.id === chosen.resultId) : undefined;
  if (result === undefined) throw new PersonError('There is no such result of an inline query');
  const content = 'input_message_content' in result ? result.input_message_content : undefined;
  if (content === undefined || !('message_text' in content)) throw new PersonError('Only results that are texts are pretended');
  const { text, entities } = readText({ text: content.message_text, parse_mode: content.parse_mode, entities: content.entities });
  const { id, first_name, username } = world.bot;
  return sendFromPerson(world, personId, {
    text,
    ...(entities.length > 0 && { entities }),
    via_bot: { id, is_bot: true, first_name, username },
    ...(result.reply_markup && { reply_markup: result.reply_markup }),
  });
}
