import { change } from './chats.ts';
import { PersonError } from './errors.ts';
import type { FileKind } from './files.ts';
import { mediaFields } from './media.ts';
import { getChat, getPerson, type Said, sendFromPerson, userOf } from './people.ts';
import { present } from './present.ts';
import { sampleFiles } from './samples.ts';
import { typedText } from './text.ts';
import { type Msg, nextSerial, type World } from './world.ts';

export interface Attachment {
  base64?: string | undefined;
  caption?: string | undefined;
  file_name?: string | undefined;
  mime_type?: string | undefined;
  /** Seconds. */
  duration?: number | undefined;
}

export type PersonFileKind = Extract<FileKind, 'photo' | 'voice' | 'video' | 'video_note' | 'document' | 'sticker'>;

const SAMPLES: Record<PersonFileKind, Buffer> = {
  photo: sampleFiles.jpeg,
  voice: sampleFiles.ogg,
  video: sampleFiles.mp4,
  video_note: sampleFiles.mp4,
  document: sampleFiles.png,
  sticker: sampleFiles.png,
};
const ALBUM_MIN = 2;
const ALBUM_MAX = 10;

/** Sends a file; a small sample where no content is given. */
export function sendFile(world: World, personId: number, kind: PersonFileKind, attachment: Attachment = {}): Said {
  return sendFromPerson(world, personId, fileContent(world, kind, attachment));
}

/** Sends an album of photos: a message and an update for each, tied by media_group_id; the caption stands on the first. */
export function sendAlbum(
  world: World,
  personId: number,
  album: { count?: number | undefined; photos?: string[] | undefined; caption?: string | undefined },
): Said[] {
  const count = album.photos?.length ?? album.count ?? 3;
  if (count < ALBUM_MIN || count > ALBUM_MAX) throw new PersonError(`An album has ${ALBUM_MIN} to ${ALBUM_MAX} photos`);
  const group = { media_group_id: nextSerial(world) };
  return Array.from({ length: count }, (_, index) => {
    const attachment = { base64: album.photos?.[index], caption: index === 0 ? album.caption : undefined };
    return sendFromPerson(world, personId, { ...group, ...fileContent(world, 'photo', attachment) });
  });
}

export function sendLocation(world: World, personId: number, latitude: number, longitude: number): Said {
  return sendFromPerson(world, personId, { location: { latitude, longitude } });
}

/** Shares a contact: his own unless `userId` is somebody else's, or null for one who is not on Telegram. */
export function sendContact(
  world: World,
  personId: number,
  given: { phoneNumber?: string | undefined; userId?: number | null | undefined } = {},
): Said {
  const person = getPerson(world, personId);
  const userId = given.userId === undefined ? personId : given.userId;
  const contact = {
    phone_number: given.phoneNumber ?? `+7701${String(personId).slice(-7)}`,
    first_name: person.first_name,
    ...present({ last_name: person.last_name, user_id: userId ?? undefined }),
  };
  return sendFromPerson(world, personId, { contact });
}

/** Forwards a message of his chat back to the bot. */
export function forwardMessage(world: World, personId: number, messageId: number): Said {
  const source = getChat(world, personId).messages.get(messageId)?.message;
  if (source === undefined) throw new PersonError(`There is no message ${messageId} in this chat`);
  const {
    reply_markup: _markup,
    reply_to_message: _reply,
    edit_date: _edited,
    message_id: _id,
    from,
    date,
    chat: _chat,
    ...content
  } = source;
  return sendFromPerson(world, personId, { forward_origin: { type: 'user', sender_user: from, date }, ...content });
}

/** Votes in a poll of the bot; no options take the vote back. The bot hears of it only when the poll is not anonymous. */
export function vote(world: World, personId: number, messageId: number, optionIds: readonly number[]): void {
  const person = getPerson(world, personId);
  const [record, stored] = findPoll(world, personId, messageId);
  const poll = stored?.message.poll;
  const ballot = poll && world.polls.get(poll.id);
  if (record === undefined || stored === undefined || poll === undefined || ballot === undefined)
    throw new PersonError(`Message ${messageId} is no poll`);
  if (poll.is_closed) throw new PersonError('The poll is closed');
  if (optionIds.length > 1 && !poll.allows_multiple_answers) throw new PersonError('The poll takes one answer');
  if (optionIds.some((id) => poll.options[id] === undefined)) throw new PersonError('The poll has no such option');
  ballot.votes.delete(personId);
  if (optionIds.length > 0) ballot.votes.set(personId, optionIds);
  const chosen = [...ballot.votes.values()].flat();
  const options = poll.options.map((option, index) => ({ ...option, voter_count: chosen.filter((id) => id === index).length }));
  const counted = { ...poll, options, total_voter_count: ballot.votes.size };
  change(world, record, stored, { ...stored.message, poll: counted });
  if (!poll.is_anonymous) {
    const persistent = optionIds.map((id) => poll.options[id]?.persistent_id ?? String(id));
    const poll_answer = { poll_id: poll.id, user: userOf(person), option_ids: [...optionIds], option_persistent_ids: persistent };
    world.outbox.push('poll_answer', { poll_answer }, `poll:${poll.id}`, record.chat.id);
  }
  world.outbox.push('poll', { poll: counted }, `poll:${poll.id}`, record.chat.id);
}

function findPoll(world: World, personId: number, messageId: number) {
  const own = getChat(world, personId);
  for (const record of [own, ...world.chats.values()]) {
    const stored = record.messages.get(messageId);
    if (stored?.message.poll !== undefined && (record === own || record.chat.type !== 'private')) return [record, stored] as const;
  }
  return [undefined, undefined] as const;
}

function fileContent(world: World, kind: PersonFileKind, attachment: Attachment): Partial<Msg> {
  const bytes = attachment.base64 === undefined ? SAMPLES[kind] : Buffer.from(attachment.base64, 'base64');
  const fileName = attachment.file_name ?? (kind === 'document' ? 'document.png' : undefined);
  const file = world.files.add({ kind, bytes, fileName, mimeType: attachment.mime_type, durationSeconds: attachment.duration });
  const typed = attachment.caption === undefined ? undefined : typedText(attachment.caption);
  return { ...mediaFields(file), ...present({ caption: typed?.text, caption_entities: typed?.entities }) };
}
